import type { Candidate } from '../../retrieval/search-passages.ts';
import type { Dossier } from '../dossier.ts';
import { tokensOf } from './messages.ts';

/** Passages that the model is given at most where the corpus does not go whole; fewer where its context is short. */
const PASSAGES = 30;
const MAX_PASSAGE_CHARACTERS = 2_500;
/** What rules, question, form and reply take of the context, in tokens. */
const RESERVED = 2_800;
/** What the marks around a passage take. */
const MARKS = 60;

/** Only documents that may leave the process, and only what may be quoted. Earlier answers are handed over apart. */
const maySend = (candidate: Candidate): boolean =>
  candidate.modelAllowed && candidate.quotable && candidate.documentKind !== 'answers';

export type Selection = {
  /** In the order of the documents. */
  readonly passages: readonly Candidate[];
  /** How many of the best passages stayed here because their documents may not be sent, by document. */
  readonly withheld: readonly { readonly document: string; readonly passages: number }[];
};

/** A passage as it is sent. */
export const sentText = ({ text }: Candidate) => text.slice(0, MAX_PASSAGE_CHARACTERS);

function withheldOf(candidates: readonly Candidate[]): Selection['withheld'] {
  const kept = candidates.filter(({ modelAllowed, quotable }) => !modelAllowed && quotable);
  return [...Map.groupBy(kept, ({ document }) => document)].map(([document, passages]) => ({
    document,
    passages: passages.length,
  }));
}

/** What passages take of a prompt, in tokens. */
const costOf = (passage: Candidate): number => tokensOf(sentText(passage)) + MARKS;

/** No text has more letters a token; above it a corpus does not fit for certain. */
export const LETTERS_A_TOKEN = 3.6;

/** Do all these passages fit into one call, and into what may go whole? */
export function fitsWhole(
  passages: readonly Candidate[],
  { wholeTokens, contextTokens }: { readonly wholeTokens: number; readonly contextTokens: number },
): boolean {
  const cost = passages.reduce((sum, each) => sum + costOf(each), 0);
  return cost <= Math.min(wholeTokens, contextTokens - RESERVED);
}

const byPlace = (a: Candidate, b: Candidate) =>
  a.document < b.document ? -1 : a.document > b.document ? 1 : a.id - b.id;

/**
 * The whole corpus where it lies on the desk and fits; else the passages that fit into the model's context, the
 * best first, then laid in the order in which their documents have them.
 */
export function selectPassages(
  { candidates, neighbours, whole }: Pick<Dossier, 'candidates' | 'neighbours' | 'whole'>,
  contextTokens: number,
): Selection {
  const withheld = withheldOf(candidates.slice(0, PASSAGES));
  if (whole !== null && fitsWhole(whole, { wholeTokens: contextTokens, contextTokens }))
    return { passages: whole, withheld };
  const own = candidates.slice(0, PASSAGES);
  const known = new Set(own.map(({ id }) => id));
  const all = [...own, ...neighbours.filter(({ id }) => !known.has(id))];
  let left = contextTokens - RESERVED;
  const passages: Candidate[] = [];
  for (const each of all.filter(maySend)) {
    const cost = costOf(each);
    if (cost > left) continue;
    left -= cost;
    passages.push(each);
  }
  return { passages: passages.sort(byPlace), withheld };
}
