import type { Proof, QuotablePassage } from '../../language/proofs.ts';
import type { Passage } from '../passages.ts';

/** A passage of a paper at its place in the paper's order. */
export type PaperPassage = QuotablePassage &
  Pick<Passage, 'kind' | 'searchText'> & { readonly at: number };

/** Words of a paper that state a fact. */
export type PaperProof = Proof<PaperPassage>;

/** A paper whose facts are read. `stands`: does a quote stand on the page of its passage? */
export type Paper = {
  readonly passages: readonly PaperPassage[];
  readonly stands: (proof: PaperProof) => boolean;
};

/** A company of a list, with what is said of it. */
export type Entry = {
  readonly name: string;
  readonly details: readonly { readonly header: string; readonly value: string }[];
  readonly proof: PaperProof;
};
