import { fromLexicon } from '../lexicon/look-up.ts';
import { wordGroups } from '../lexicon/prose.ts';
import { memoizedOf } from '../memo.ts';
import { stem, wordsOf } from './words.ts';

type Phrase = { readonly words: readonly string[]; readonly concept: number };

/** Which phrases begin with a root, which concepts their names stand for, and single words of each concept. */
type Meanings = {
  readonly byRoot: ReadonlyMap<string, readonly Phrase[]>;
  readonly byName: ReadonlyMap<string, number>;
  readonly words: readonly (readonly string[])[];
  readonly broader: ReadonlyMap<string, readonly string[]>;
};

const sameMeaning = wordGroups('meaning.same');
const narrowAndBroad = wordGroups('meaning.broader');

const meanings = fromLexicon((): Meanings => {
  const groups = sameMeaning();
  const phrases = groups.flatMap((texts, concept) =>
    texts.map((text): Phrase => ({ words: wordsOf(text).map(stem), concept })),
  );
  return {
    byRoot: Map.groupBy(phrases, ({ words }) => words[0] ?? ''),
    byName: new Map(groups.map(([name = ''], concept) => [name, concept])),
    words: groups.map((texts) => [
      ...new Set(texts.map(wordsOf).flatMap((words) => (words.length === 1 ? words : []))),
    ]),
    broader: new Map(narrowAndBroad().map(([word = '', ...names]) => [stem(word), names])),
  };
});

/** One idea in a text: its root words and every concept that it may stand for. */
export type Unit = {
  /** The word itself, or the phrase as it stands; `root` is made for comparing. */
  readonly word: string;
  readonly root: string;
  readonly concepts: ReadonlySet<number>;
  readonly words: number;
  readonly at: number;
};

function matchesAt(roots: readonly string[], at: number): Phrase[] {
  return (meanings().byRoot.get(roots[at] ?? '') ?? []).filter((phrase) =>
    phrase.words.every((word, offset) => roots[at + offset] === word),
  );
}

/**
 * A text as units: the longest known phrase at each place, else the single root. A phrase's own words stay findable
 * by `root`.
 */
export function unitsOf(text: string): Unit[] {
  const list = wordsOf(text);
  const roots = list.map(stem);
  const units: Unit[] = [];
  for (let at = 0; at < roots.length; ) {
    const found = matchesAt(roots, at);
    const longest = Math.max(1, ...found.map((phrase) => phrase.words.length));
    const concepts = new Set(
      found.filter((phrase) => phrase.words.length === longest).map((phrase) => phrase.concept),
    );
    const [word, root] = [list, roots].map((all) => all.slice(at, at + longest).join(' '));
    units.push({ word: word ?? '', root: root ?? '', concepts, words: longest, at });
    at += longest;
  }
  return units;
}

/** What a text speaks of: how often each root word and each concept occurs in it. */
export type Ideas = {
  readonly roots: ReadonlyMap<string, number>;
  readonly concepts: ReadonlyMap<number, number>;
  readonly words: number;
};

/** Every concept and root of a text, counted; a phrase also counts word by word. */
export function ideasOf(text: string): Ideas {
  const list = wordsOf(text).map(stem);
  const roots = new Map<string, number>();
  const concepts = new Map<number, number>();
  for (let at = 0; at < list.length; at++) {
    const root = list[at] ?? '';
    roots.set(root, (roots.get(root) ?? 0) + 1);
    for (const phrase of matchesAt(list, at))
      concepts.set(phrase.concept, (concepts.get(phrase.concept) ?? 0) + 1);
  }
  return { roots, concepts, words: list.length };
}

/** What a text has to hold to speak of a unit. */
type Sought = { readonly words: readonly string[]; readonly concepts: readonly number[] };

/** Worked out once a unit: the same units are looked for in thousands of texts. */
const soughtOf = memoizedOf(({ root, concepts }: Unit): Sought => {
  const { broader, byName } = meanings();
  const classes = (broader.get(root) ?? []).flatMap((name) => byName.get(name) ?? []);
  return { words: root.split(' '), concepts: [...concepts, ...classes] };
});

/** How often a text says the unit in its own words, and how often by a synonym or (for some) its broader class. */
export function mentionsOf(ideas: Ideas, unit: Unit): { same: number; synonym: number } {
  const { words, concepts } = soughtOf(unit);
  let same = Number.POSITIVE_INFINITY;
  for (const word of words) same = Math.min(same, ideas.roots.get(word) ?? 0);
  let synonym = 0;
  for (const concept of concepts) synonym = Math.max(synonym, ideas.concepts.get(concept) ?? 0);
  return { same, synonym };
}

/** Does a text speak of this unit at all? */
export function speaksOf(ideas: Ideas, unit: Unit): boolean {
  const { same, synonym } = mentionsOf(ideas, unit);
  return same > 0 || synonym > 0;
}

/** Single words that may stand for this unit in a document, for widening a word search. */
export const synonymsOf = (unit: Unit): string[] =>
  [...unit.concepts].flatMap((concept) => meanings().words[concept] ?? []);
