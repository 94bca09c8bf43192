import type { Deps } from '../ports.ts';
import type { Drafter } from './proposal.ts';
import { extractiveProducer } from './propose/extractive/extractive.ts';
import { createModelProducer } from './propose/model/model.ts';
import { promptHashOf } from './propose/model/prompt.ts';
import { reuseProducer } from './propose/reuse.ts';

/** The producers of this installation: with the chat model where one is configured, else those that need none. */
export function drafterFor({ chat }: Pick<Deps, 'chat'>): Drafter {
  if (chat === null)
    return {
      name: 'builtin:extractive-2',
      promptHash: null,
      concurrency: 1,
      producers: [reuseProducer, extractiveProducer],
    };
  return {
    name: chat.model,
    promptHash: promptHashOf(chat),
    concurrency: chat.concurrency,
    producers: [reuseProducer, createModelProducer(chat)],
  };
}
