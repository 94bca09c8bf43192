import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { textHash } from './answers.ts';

const REASON = 'The document that the draft rested on was removed: draft it again, or answer it.';

/**
 * Empties the drafts that cite these versions, and the answers that nobody but the drafter has touched: those are
 * derived from the document. What a person edited, approved or rejected is the company's own statement and stays,
 * marked as stale.
 */
export async function forgetDrafts(
  trx: Handle,
  versionIds: readonly string[],
  at: Date,
): Promise<void> {
  const citing = sql`select draft_id from citations where version_id in (${sql.join(versionIds)})`;
  await sql`
    update answers set status = 'needs_input', state = 'needs_input', verdict = null, confidence = null,
      reason_code = 'not_enough_evidence', reason = ${REASON}, cell_values = '[]', text_hash = ${textHash([])},
      version = version + 1, updated_at = ${at}
    where draft_id in (${citing}) and state = 'drafted' and edited_by is null and origin in ('draft', 'reuse')`.execute(
    trx,
  );
  // What could be put back would bring the words back.
  await sql`
    delete from decisions where before ->> 'draftId' in (select draft_id::text from (${citing}) as c)
      or question_id in (select question_id from answers where draft_id in (${citing}))`.execute(
    trx,
  );
  await sql`update drafts set cell_values = '[]' where id in (${citing}) and cell_values <> '[]'`.execute(
    trx,
  );
}
