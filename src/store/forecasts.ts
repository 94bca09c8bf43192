import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** What the database knows of a questionnaire before it is drafted. */
export type ForecastFacts = {
  readonly questions: number;
  /** Asked in the very words of an answer that the library holds for its product and audience. */
  readonly reusable: number;
  /** Other questionnaires of the same form, by their fingerprint. */
  readonly sameForm: number;
  /** Somebody has said how this form is read. */
  readonly isCorrected: boolean;
  /** Drafts of this drafter so far that were no reuse, and how many of them found an answer. */
  readonly earlier: number;
  readonly earlierDrafted: number;
};

/** `today` is an ISO date. */
export async function getForecastFacts(
  handle: Handle,
  { id, drafter, today }: { readonly id: string; readonly drafter: string; readonly today: string },
): Promise<ForecastFacts> {
  const { rows } = await sql<ForecastFacts>`
    select
      (select count(*) from questions q where q.questionnaire_id = n.id and q.kind = 'question')::int as questions,
      (select count(*) from questions q where q.questionnaire_id = n.id and q.kind = 'question' and exists (
        select from library_entries l left join answers a on a.question_id = l.approved_question_id
        left join document_versions v on v.id = l.version_id left join documents d on d.id = v.document_id
        where l.question_hash = q.text_hash and l.retired_at is null
          and (l.product is null or l.product = n.product)
          and (l.audience = 'public' or n.audience = 'nda')
          and (l.expires_at is null or l.expires_at >= ${today}::date)
          and (l.approved_question_id is null or (a.state = 'approved' and a.stale_reason is null))
          and (l.version_id is null or (d.current_version_id = l.version_id and d.removed_at is null))))::int as reusable,
      (select count(*) from questionnaires o where o.fingerprint = n.fingerprint and o.id <> n.id)::int as "sameForm",
      exists (select from template_layouts t where t.fingerprint = n.fingerprint) as "isCorrected",
      (select count(*) from drafts d where d.drafter = ${drafter} and d.origin = 'draft')::int as earlier,
      (select count(*) from drafts d where d.drafter = ${drafter} and d.origin = 'draft' and d.status = 'drafted')::int
        as "earlierDrafted"
    from questionnaires n where n.id = ${id}`.execute(handle);
  const [row] = rows;
  return (
    row ?? {
      questions: 0,
      reusable: 0,
      sameForm: 0,
      isCorrected: false,
      earlier: 0,
      earlierDrafted: 0,
    }
  );
}
