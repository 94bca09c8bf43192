import type { Deps } from '../ports.ts';
import { getModelReply, putModelReply } from '../store/model-replies.ts';
import type { Asking } from './model/ask-model.ts';
import { promptHashOf } from './model/messages.ts';
import { BUILT_IN_DRAFTER } from './origins.ts';
import type { Drafter } from './proposal.ts';
import { extractiveProducer } from './propose/extractive/extractive.ts';
import { factsProducer } from './propose/facts/facts.ts';
import { createModelProducer } from './propose/model.ts';
import { reuseProducer } from './propose/reuse/reuse.ts';
import { typedProducer } from './propose/typed/typed.ts';

/** Who drafts, and the model that is asked on the way (null: none). */
export type Drafting = { readonly drafter: Drafter; readonly asking: Asking | null };

const BUILT_IN: Drafting = {
  drafter: {
    name: BUILT_IN_DRAFTER,
    promptHash: null,
    concurrency: 1,
    producers: [factsProducer, reuseProducer, typedProducer, extractiveProducer],
  },
  asking: null,
};

/**
 * The producers of this installation: with the chat model where one is configured, else those that need none.
 * Replies of the model that are older than `notBefore` are asked for anew.
 */
export function draftingFor(
  { chat, db, clock, references }: Pick<Deps, 'chat' | 'db' | 'clock' | 'references'>,
  notBefore: Date | null = null,
): Drafting {
  const style = references === undefined ? {} : { references };
  if (chat === null) return { ...BUILT_IN, drafter: { ...BUILT_IN.drafter, ...style } };
  const asking: Asking = {
    model: chat,
    health: { broken: null },
    replies: {
      get: (hash) => getModelReply(db, hash, notBefore),
      put: (hash, reply, versionIds) =>
        putModelReply(db, { hash, reply, versionIds, at: clock.now() }),
    },
  };
  return {
    drafter: {
      ...style,
      name: chat.model,
      promptHash: promptHashOf(chat),
      concurrency: chat.concurrency,
      producers: [
        factsProducer,
        reuseProducer,
        typedProducer,
        createModelProducer(asking),
        extractiveProducer,
      ],
    },
    asking,
  };
}
