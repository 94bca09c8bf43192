import type { Deps, EmbeddingModel } from '../ports.ts';

/** Stands for no model at all: passages are found by their words alone. */
const NO_MODEL: EmbeddingModel = {
  model: 'none',
  dimensions: 0,
  embedDocuments: async () => [],
  embedQuery: async () => [],
};

type Models = Pick<Deps, 'embeddings' | 'chat'> & Partial<Pick<Deps, 'formerEmbeddings'>>;

/** The same with no model outside the process: no chat model, and an encoder only where it runs here. */
export function withoutModels<D extends Models>(deps: D): D {
  const { formerEmbeddings, ...rest } = deps;
  const former =
    formerEmbeddings === undefined || formerEmbeddings.isRemote === true
      ? {}
      : { formerEmbeddings };
  return {
    ...rest,
    ...former,
    chat: null,
    embeddings: deps.embeddings.isRemote === true ? NO_MODEL : deps.embeddings,
  } as unknown as D;
}
