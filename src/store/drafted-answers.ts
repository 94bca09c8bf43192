import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/**
 * Makes drafts the answers that stand, unless a person has touched one (an edit, an approval, a rejection) or it
 * came from the profile. Their answers are locked already, in the order of all who lock answers.
 */
export async function putDraftedAnswers(
  trx: Handle,
  drafts: readonly { readonly draftId: string; readonly textHash: string }[],
  now: Date,
): Promise<void> {
  await sql`
    update answers a set status = d.status, state = d.status, origin = d.origin, draft_id = d.id, verdict = d.verdict,
      confidence = d.confidence, reason_code = d.reason_code, reason = d.reason, suggestion = d.suggestion,
      cell_values = d.cell_values, text_hash = x."textHash", stale_reason = null, updated_at = ${now}, version = a.version + 1
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as x("draftId" uuid, "textHash" text)
    join drafts d on d.id = x."draftId"
    where a.question_id = d.question_id and a.state in ('pending', 'drafted', 'needs_input', 'failed')
      and (a.origin is null or a.origin in ('draft', 'reuse'))`.execute(trx);
}
