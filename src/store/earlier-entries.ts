import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** An earlier answer of the library with where it comes from. */
export type EarlierEntry = {
  readonly id: string;
  readonly question: string;
  readonly choice: string | null;
  readonly answer: string;
  /** What stood in the comment column beside it. */
  readonly comment: string | null;
  /** The buyer it was approved for; null for one from a file. */
  readonly buyer: string | null;
  /** The questionnaire, or the file that it was read from. */
  readonly fileName: string | null;
  readonly location: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  /** ISO date; of an imported answer. */
  readonly reviewedAt: string | null;
  /** ISO date after which it is out of date. */
  readonly expiresAt: string | null;
  /** The draft behind an answer approved here: its citations are what it rests on. */
  readonly draftId: string | null;
  /** Nobody stands by it any more. */
  readonly isRetired: boolean;
};

/** These entries with their buyer, date and draft, by id; retired ones too. */
export async function listEarlierEntries(
  handle: Handle,
  ids: readonly string[],
): Promise<Map<string, EarlierEntry>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<EarlierEntry>`
    select l.id, l.question, l.choice, l.answer, l.comment, n.buyer, coalesce(n.file_name, d.name) as "fileName", l.location,
      p.name as "approvedBy", a.approved_at as "approvedAt", l.reviewed_at::text as "reviewedAt", l.expires_at::text as "expiresAt",
      a.draft_id as "draftId", l.retired_at is not null as "isRetired"
    from library_entries l
    left join document_versions v on v.id = l.version_id left join documents d on d.id = v.document_id
    left join questions q on q.id = l.approved_question_id left join questionnaires n on n.id = q.questionnaire_id
    left join answers a on a.question_id = l.approved_question_id left join actors p on p.id = a.approved_by
    where l.id in (${sql.join([...ids])})`.execute(handle);
  return new Map(rows.map((row) => [row.id, row]));
}
