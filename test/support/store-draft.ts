import type { Draft } from '../../src/drafting/draft.ts';
import { saveDrafts } from '../../src/drafting/save-drafts.ts';
import type { Deps, Handle } from '../../src/ports.ts';
import { insertDrafts, type NewDraft } from '../../src/store/drafts.ts';

/** Stores one draft as a run does. */
export const saveDraft = (
  deps: Pick<Deps, 'db' | 'clock'>,
  { questionId, runId }: { questionId: string; runId: string },
  draft: Draft,
): Promise<void> => saveDrafts(deps, runId, [{ questionId, draft }]);

/** Stores one draft's row alone; null where its run has drafted the question already. */
export async function insertDraft(
  handle: Handle,
  { questionId, runId, now }: { questionId: string; runId: string; now: Date },
  draft: NewDraft,
): Promise<string | null> {
  return (
    (await insertDrafts(handle, { runId, now }, [{ questionId, draft }])).get(questionId) ?? null
  );
}
