import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** How drafts made in one way fared with the people who decided on them. */
export type DraftRecord = {
  readonly producer: string;
  readonly reasonCode: string | null;
  /** Drafts that stand as an answer or that somebody decided on. */
  readonly drafted: number;
  /** Approved exactly as drafted. */
  readonly kept: number;
  /** Its words, its choice or its citations were changed first. */
  readonly edited: number;
  readonly rejected: number;
  /** Kept, edited or rejected. */
  readonly decided: number;
};

/** Below so many decisions a share says nothing. */
export const ENOUGH_DECISIONS = 50;

/**
 * What people made of drafts, by what made them and by their reason code. What counts is the first decision about a
 * draft that was not taken back; what was decided later is about another text or other documents. Where a document
 * was removed, its decisions went with it, and the answer itself says what became of its draft.
 */
export async function listDraftRecords(handle: Handle): Promise<DraftRecord[]> {
  const { rows } = await sql<DraftRecord>`
    with first as materialized (
      select distinct on (1) before ->> 'draftId' as draft, action from decisions
      where undone_at is null and action <> 'taken_into_review'
      order by 1, at, version_after),
    fates as (
      select d.producer, d.reason_code, case
        when f.action = 'approved' then 'kept' when f.action = 'rejected' then 'rejected' when f.action is not null then 'edited'
        when a.state = 'rejected' then 'rejected' when a.edited_at is not null then 'edited' when a.state = 'approved' then 'kept' end as fate
      from drafts d join answers a on a.question_id = d.question_id left join first f on f.draft = d.id::text
      where d.producer is not null and d.status = 'drafted' and d.run_id is not null and (f.draft is not null or a.draft_id = d.id))
    select producer, reason_code as "reasonCode", count(*)::int as drafted,
      count(*) filter (where fate = 'kept')::int as kept, count(*) filter (where fate = 'edited')::int as edited,
      count(*) filter (where fate = 'rejected')::int as rejected, count(fate)::int as decided
    from fates group by 1, 2 order by 1, 2 nulls first`.execute(handle);
  return rows;
}

/**
 * The same for drafts of one producer with one reason code; null until enough was decided about the producer's drafts.
 */
export async function getDraftRecord(
  handle: Handle,
  {
    producer,
    reasonCode,
  }: { readonly producer: string | null; readonly reasonCode: string | null },
): Promise<{ kept: number; decided: number } | null> {
  if (producer === null) return null;
  const records = (await listDraftRecords(handle)).filter((each) => each.producer === producer);
  const all = records.reduce((sum, each) => sum + each.decided, 0);
  const same = records.find((each) => each.reasonCode === reasonCode);
  if (all < ENOUGH_DECISIONS || same === undefined || same.decided === 0) return null;
  return { kept: same.kept, decided: same.decided };
}
