import { comparedWords } from '../language/compared-words.ts';
import type { Audience } from '../store/schema.ts';

/** Words are counted in shingles of this length: a filler word now and then hides nothing. */
const SHINGLE = 8;
/** Of a document at most this share, or this many words where that is more, stand verbatim in one questionnaire. */
const SHARE = 0.02;
const FREE_WORDS: Record<Exclude<Audience, 'public'>, number> = { nda: 150, internal: 40 };

function* shinglesOf(words: readonly string[]): Generator<readonly [shingle: string, at: number]> {
  for (let at = 0; at + SHINGLE <= words.length; at++)
    yield [words.slice(at, at + SHINGLE).join(' '), at];
}

/** The shingles of texts that may leave, each with the texts that hold it. */
export type TextShingles = {
  readonly count: number;
  readonly textsOf: ReadonlyMap<string, readonly number[]>;
};

/** Prepares the texts of a questionnaire, in the form's order; a text may come in several pieces, one a cell. Pure. */
export function shingleTexts(texts: readonly (readonly string[])[]): TextShingles {
  const textsOf = new Map<string, number[]>();
  const add = (shingle: string, index: number) => {
    const known = textsOf.get(shingle);
    if (known === undefined) textsOf.set(shingle, [index]);
    else if (known.at(-1) !== index) known.push(index);
  };
  texts.forEach((pieces, index) => {
    for (const piece of pieces)
      for (const [shingle] of shinglesOf(comparedWords(piece))) add(shingle, index);
  });
  return { count: texts.length, textsOf };
}

export type VerbatimShare = {
  /** Words of the document, those that the texts hold verbatim, and how many may. */
  readonly total: number;
  readonly copied: number;
  readonly limit: number;
  /** The texts, by their index, that go beyond the limit, each with the words that it would add. */
  readonly excess: readonly { readonly index: number; readonly words: number }[];
};

/**
 * How much of a document stands verbatim in the texts together. Text after text, in the form's order, is let
 * through while the limit holds; one that would break it is excess, and without the excess the limit holds. Null
 * where nothing is copied. Pure.
 */
export function measureShare(
  { count, textsOf }: TextShingles,
  document: { readonly text: string; readonly audience: Exclude<Audience, 'public'> },
): VerbatimShare | null {
  const words = comparedWords(document.text);
  const places = placesByText(words, textsOf);
  if (places.size === 0) return null;
  const limit = Math.max(Math.floor(words.length * SHARE), FREE_WORDS[document.audience]);
  const copied = new Set<number>();
  const kept = new Set<number>();
  const excess: { index: number; words: number }[] = [];
  for (let index = 0; index < count; index++) {
    const covered = places.get(index) ?? new Set();
    const added = [...covered].filter((at) => !kept.has(at));
    for (const at of added) copied.add(at);
    if (kept.size + added.length > limit) excess.push({ index, words: added.length });
    else for (const at of added) kept.add(at);
  }
  return { total: words.length, copied: copied.size, limit, excess };
}

/**
 * The places of a document's words that each text holds. What the document repeats itself counts where it stands first.
 */
function placesByText(
  words: readonly string[],
  textsOf: TextShingles['textsOf'],
): Map<number, Set<number>> {
  const places = new Map<number, Set<number>>();
  const seen = new Set<string>();
  for (const [shingle, at] of shinglesOf(words)) {
    const holders = seen.has(shingle) ? undefined : textsOf.get(shingle);
    if (holders === undefined) continue;
    seen.add(shingle);
    for (const index of holders) {
      const covered = places.get(index) ?? new Set();
      for (let step = 0; step < SHINGLE; step++) covered.add(at + step);
      places.set(index, covered);
    }
  }
  return places;
}
