import type { Deps } from '../../ports.ts';
import { withoutControlId } from '../../retrieval/control-id.ts';
import { embedQuestions } from '../../retrieval/embed-texts.ts';
import { growingGroups } from '../pipeline.ts';

/** The encoder takes many texts of like length in less time than few; the first questions are not kept waiting. */
const STEP = 32;
const FIRST_STEP = 4;

export type EmbeddingAhead = {
  /** Resolves when these texts have had their turn. A fault is left to the search, which then embeds them itself. */
  readonly ready: (texts: readonly string[]) => Promise<void>;
  /** Begins no further step; resolves when the one at work has ended. */
  readonly stop: () => Promise<void>;
};

/** Embeds what will be searched in this order, step by step, while the questions before are drafted. */
export function embedAhead(
  deps: Pick<Deps, 'db' | 'embeddings'>,
  texts: readonly string[],
): EmbeddingAhead {
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();
  const turns = new Map<string, Promise<void>>();
  const embed = async (step: readonly string[]) => {
    if (!isStopped) await embedQuestions(deps, step);
  };
  const searched = new Set(texts.map(withoutControlId));
  for (const step of growingGroups([...searched], STEP, FIRST_STEP)) {
    last = last.then(() => embed(step)).catch(() => undefined);
    for (const text of step) turns.set(text, last);
  }
  return {
    ready: async (asked) => {
      await Promise.all(asked.map((text) => turns.get(withoutControlId(text))));
    },
    stop: () => {
      isStopped = true;
      return last;
    },
  };
}
