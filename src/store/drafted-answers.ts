import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import type { NewDraft } from './drafts.ts';

/**
 * Makes a draft the answer that stands, unless a person has touched it (an edit, an approval, a rejection) or it
 * came from the profile. True when it stands now.
 */
export async function putDraftedAnswer(
  handle: Handle,
  at: { questionId: string; draftId: string; textHash: string; now: Date },
  draft: NewDraft,
): Promise<boolean> {
  const result = await handle
    .updateTable('answers')
    .set({
      status: draft.status,
      state: draft.status,
      origin: draft.origin,
      draft_id: at.draftId,
      verdict: draft.verdict,
      confidence: draft.confidence,
      reason_code: draft.reasonCode,
      reason: draft.reason,
      suggestion: draft.suggestion,
      cell_values: JSON.stringify(draft.values),
      text_hash: at.textHash,
      stale_reason: null,
      updated_at: at.now,
      version: sql`version + 1`,
    })
    .where('question_id', '=', at.questionId)
    .where('state', 'in', ['pending', 'drafted', 'needs_input', 'failed'])
    .where((eb) => eb.or([eb('origin', 'is', null), eb('origin', 'in', ['draft', 'reuse'])]))
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
