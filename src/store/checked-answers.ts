import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import type { AnswerState, Verdict } from './schema.ts';

/** An answer as the check of approvals compares it; `values` as stored, since somebody may have changed them. */
export type CheckedAnswer = {
  readonly id: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly questionCell: string;
  readonly text: string;
  readonly state: AnswerState;
  readonly values: unknown;
  readonly verdict: Verdict | null;
  readonly draftId: string | null;
  readonly textHash: string;
  readonly approvedHash: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
};

/** All answers that count as approved, and those of these questions, whatever they are now. */
export async function listAnswersToCheck(
  handle: Handle,
  questionIds: readonly string[],
): Promise<CheckedAnswer[]> {
  const { rows } = await sql<CheckedAnswer>`
    select q.id, n.file_name as "fileName", q.sheet, q.question_cell as "questionCell", q.text, a.state, a.cell_values as values,
      a.verdict, a.draft_id as "draftId", a.text_hash as "textHash", a.approved_hash as "approvedHash",
      a.approved_by as "approvedBy", a.approved_at as "approvedAt"
    from answers a join questions q on q.id = a.question_id join questionnaires n on n.id = q.questionnaire_id
    where a.state = 'approved'
      or q.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(questionIds)}::jsonb) as x(value))
    order by n.created_at, q.ordinal`.execute(handle);
  return rows;
}

/** The citations of these drafts in order, with the document that their version belongs to now. */
export function listCitationsToCheck(handle: Handle, draftIds: readonly string[]) {
  return handle
    .selectFrom('citations as c')
    .leftJoin('document_versions as v', 'v.id', 'c.version_id')
    .selectAll('c')
    .select('v.document_id as versionDocument')
    .where(
      sql<boolean>`c.draft_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(draftIds)}::jsonb) as x(value))`,
    )
    .orderBy('c.draft_id')
    .orderBy('c.ordinal')
    .execute();
}
