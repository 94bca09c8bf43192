import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import type { AnswerState, Audience, DocumentKind, PassageKind } from './schema.ts';

/** A document in force that speaks of a criterion: how many of its passages do. */
export type CriterionProof = {
  readonly criterion: string;
  readonly documentId: string;
  readonly passages: number;
};

/** The documents in force that may prove something beside the report itself, with what their freshness depends on. */
export type ProofDocument = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly audience: Audience;
  readonly versionId: string;
  readonly owner: string | null;
  readonly validUntil: string | null;
  readonly nextReview: string | null;
  readonly effectiveDate: string | null;
};

export type ProofPassage = {
  readonly id: number;
  readonly documentId: string;
  readonly versionId: string;
  readonly kind: PassageKind;
  readonly page: number | null;
  readonly section: string | null;
  readonly text: string;
};

/** A question whose answer cites a control. */
export type RestingAnswer = {
  readonly questionnaireId: string;
  readonly questionId: string;
  readonly questionnaire: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly state: AnswerState;
  readonly staleReason: string | null;
};

/** Documents in force, by name. */
export function listProofDocuments(handle: Handle): Promise<ProofDocument[]> {
  return handle
    .selectFrom('documents as d')
    .innerJoin('document_versions as v', 'v.id', 'd.current_version_id')
    .select(['d.id', 'd.name', 'v.title', 'd.kind', 'd.audience', 'v.id as versionId', 'v.owner'])
    .select(['d.valid_until as validUntil', 'v.next_review as nextReview'])
    .select('v.effective_date as effectiveDate')
    .where('d.removed_at', 'is', null)
    .orderBy(sql`d.name collate "C"`)
    .execute();
}

/** Which documents in force speak of which criteria. */
export async function listCriterionProof(handle: Handle): Promise<CriterionProof[]> {
  const { rows } = await sql<CriterionProof>`
    select x.criterion, d.id as "documentId", count(*)::int as passages
    from documents d
    join passages p on p.version_id = d.current_version_id
    cross join lateral jsonb_array_elements_text(p.criteria) as x(criterion)
    where d.removed_at is null and p.quotable
    group by x.criterion, d.id`.execute(handle);
  return rows;
}

/** The passages that stand under this control in its report, in reading order. */
export async function listControlPassages(
  handle: Handle,
  { versionId, control }: { versionId: string; control: string },
): Promise<ProofPassage[]> {
  const rows = await handle
    .selectFrom('passages as p')
    .innerJoin('document_versions as v', 'v.id', 'p.version_id')
    .select(['p.id', 'v.document_id as documentId', 'p.version_id as versionId', 'p.kind'])
    .select(['p.page', 'p.section', 'p.text'])
    .where('p.version_id', '=', versionId)
    .where('p.control_id', '=', control)
    .orderBy('p.ordinal')
    .execute();
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** The passages of other documents in force that name this control by its id. */
export async function listNamingPassages(
  handle: Handle,
  { documentId, control, limit }: { documentId: string; control: string; limit: number },
): Promise<ProofPassage[]> {
  const name = `(^|[^[:alnum:]])${control.replace(/[^\p{L}\p{N}]/gu, '\\$&')}($|[^[:alnum:]])`;
  const { rows } = await sql<ProofPassage>`
    select p.id::int as id, d.id as "documentId", p.version_id as "versionId", p.kind, p.page, p.section, p.text
    from documents d join passages p on p.version_id = d.current_version_id
    where d.removed_at is null and d.id <> ${documentId} and p.quotable
      and position(${control} in p.text) > 0 and p.text ~ ${name}
    order by d.name, p.ordinal limit ${limit}`.execute(handle);
  return rows;
}

/**
 * Of each document in force but the report the passages that share a criterion, those nearest to the control's own
 * words first, at most `each`. `words` are single words of letters and digits.
 */
export async function listSharingPassages(
  handle: Handle,
  input: {
    documentId: string;
    criteria: readonly string[];
    words: readonly string[];
    each: number;
  },
): Promise<ProofPassage[]> {
  const criteria = JSON.stringify(input.criteria);
  const { rows } = await sql<ProofPassage>`
    with sharing as (
      select p.id::int as id, d.id as document_id, p.version_id, p.kind, p.page, p.section, p.text,
        row_number() over (partition by d.id order by
          ts_rank(p.search, to_tsquery('english', ${input.words.join(' | ')}), 1) desc, p.ordinal) as place
      from documents d join passages p on p.version_id = d.current_version_id
      where d.removed_at is null and d.id <> ${input.documentId} and d.kind not in ('soc2', 'soc3') and p.quotable
        and exists (select from jsonb_array_elements_text(p.criteria) c(id)
          join jsonb_array_elements_text(${criteria}::jsonb) w(id) on w.id = c.id))
    select id, document_id as "documentId", version_id as "versionId", kind, page, section, text
    from sharing where place <= ${input.each} order by document_id, place`.execute(handle);
  return rows;
}

/** How many answers cite each control of a document, by `document id:control id`. */
export async function countAnswersByControl(handle: Handle): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; answers: number }>`
    select c.document_id || ':' || c.control_id as key, count(distinct a.question_id)::int as answers
    from citations c join answers a on a.draft_id = c.draft_id
    where c.document_id is not null and c.control_id is not null group by 1`.execute(handle);
  return new Map(rows.map(({ key, answers }) => [key, answers]));
}

/** The answers that cite a control, newest questionnaires first. */
export async function listAnswersOnControl(
  handle: Handle,
  { documentId, control }: { documentId: string; control: string },
): Promise<RestingAnswer[]> {
  const { rows } = await sql<RestingAnswer>`
    select n.id as "questionnaireId", q.id as "questionId", coalesce(n.buyer, n.file_name) as questionnaire,
      q.sheet, q.question_cell as cell, q.text, a.state, a.stale_reason as "staleReason"
    from answers a join questions q on q.id = a.question_id join questionnaires n on n.id = q.questionnaire_id
    where exists (select from citations c where c.draft_id = a.draft_id
      and c.document_id = ${documentId} and c.control_id = ${control})
    order by n.created_at desc, q.ordinal`.execute(handle);
  return rows;
}
