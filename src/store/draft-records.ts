import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** How drafts made in one way fared: decided by a person, and of those approved exactly as drafted. */
export type DraftRecord = {
  readonly producer: string;
  readonly reasonCode: string | null;
  readonly kept: number;
  readonly decided: number;
};

/** Below so many decisions a share says nothing. */
export const ENOUGH_DECISIONS = 50;

/**
 * What reviewers made of drafts, by what made them and by their reason code. Decided is what a person approved, edited or rejected; kept is
 * what stands approved with the very cells that were drafted.
 */
export async function listDraftRecords(handle: Handle): Promise<DraftRecord[]> {
  const { rows } = await sql<DraftRecord>`
    select d.producer, d.reason_code as "reasonCode",
      count(*) filter (where a.state = 'approved' and a.edited_at is null)::int as kept, count(*)::int as decided
    from answers a join drafts d on d.id = a.draft_id
    where d.producer is not null and d.status = 'drafted'
      and (a.state in ('approved', 'rejected') or a.edited_at is not null)
    group by 1, 2 order by 1, 2 nulls first`.execute(handle);
  return rows;
}

/** The same for one producer, whatever the reason code; null until enough was decided. */
export async function getDraftRecord(
  handle: Handle,
  producer: string | null,
): Promise<{ kept: number; decided: number } | null> {
  if (producer === null) return null;
  const records = (await listDraftRecords(handle)).filter((each) => each.producer === producer);
  const decided = records.reduce((sum, each) => sum + each.decided, 0);
  if (decided < ENOUGH_DECISIONS) return null;
  return { kept: records.reduce((sum, each) => sum + each.kept, 0), decided };
}
