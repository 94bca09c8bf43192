import { type MessagePort, parentPort } from 'node:worker_threads';
import type { Config } from '../config.ts';
import { type DraftingOptions, draftQuestionnaire } from '../drafting/draft-questionnaire.ts';
import { answerCalls, type Call } from '../threads/calls.ts';
import { type WiredThread, wireThread } from '../wire.ts';
import { type EncoderFacts, remoteEncoders } from './encoders.ts';

/** What the thread is given to work with: settings, its end of the embedded database, and of the encoders. */
export type Opening = {
  readonly config: Config;
  readonly database: MessagePort | null;
  readonly encoders: { readonly port: MessagePort; readonly facts: EncoderFacts };
};

let wired: WiredThread | null = null;

if (parentPort !== null)
  answerCalls(parentPort, {
    open: async ({ config, database, encoders }: Opening) => {
      wired = await wireThread(config, {
        database,
        encoders: remoteEncoders(encoders.port, encoders.facts),
      });
    },
    draft: async ({ runId }: Pick<DraftingOptions, 'runId'>, { signal, tell }: Call) => {
      if (wired === null) throw new Error('The drafting thread is not open.');
      return draftQuestionnaire(wired.deps, { runId, signal, onProgress: tell });
    },
    close: async () => wired?.close(),
  });
