import type { MessagePort } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import type { Deps, EmbeddingModel } from '../ports.ts';
import { answerCalls, Caller } from '../threads/calls.ts';

type Encoders = Pick<Deps, 'embeddings'> & Partial<Pick<Deps, 'formerEmbeddings'>>;
type Facts = Pick<EmbeddingModel, 'model' | 'dimensions' | 'isRemote'>;

/** What another thread knows of the sentence encoders without asking. */
export type EncoderFacts = { readonly now: Facts; readonly former: Facts | null };

type Asked = { readonly which: 'now' | 'former'; readonly texts: string[] };

const factsOf = ({ model, dimensions, isRemote }: EmbeddingModel): Facts => ({
  model,
  dimensions,
  ...(isRemote === undefined ? {} : { isRemote }),
});

/** Lets the thread at the port's other end use this process's encoders: their weights are loaded once. */
export function shareEncoders(port: MessagePort, encoders: Encoders): EncoderFacts {
  const { embeddings, formerEmbeddings } = encoders;
  answerCalls(port, {
    embed: ({ which, texts }: Asked) =>
      (which === 'now' ? embeddings : formerEmbeddings)?.embedDocuments(texts),
  });
  return {
    now: factsOf(embeddings),
    former: formerEmbeddings === undefined ? null : factsOf(formerEmbeddings),
  };
}

/** The encoders that `shareEncoders` shares, in another thread. */
export function remoteEncoders(port: MessagePort, { now, former }: EncoderFacts): Encoders {
  const caller = new Caller(port, () => new AppError('internal', 'The sentence encoder stopped.'));
  const encoder = (which: Asked['which'], facts: Facts): EmbeddingModel => {
    const embedDocuments = (texts: string[]) =>
      caller.call<number[][]>('embed', { which, texts } satisfies Asked);
    return {
      ...facts,
      embedDocuments,
      embedQuery: async (text) => (await embedDocuments([text]))[0] ?? [],
    };
  };
  return {
    embeddings: encoder('now', now),
    ...(former === null ? {} : { formerEmbeddings: encoder('former', former) }),
  };
}
