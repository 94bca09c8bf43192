import { memoizedOf } from '../memo.ts';
import { judging, type Meanings, type Phrase } from './meanings.ts';
import { stem, wordsOf } from './words.ts';

/** One idea in a text: its root words and every concept that it may stand for. */
export type Unit = {
  /** The word itself, or the phrase as it stands; `root` is made for comparing. */
  readonly word: string;
  readonly root: string;
  readonly concepts: ReadonlySet<number>;
  readonly words: number;
  readonly at: number;
};

function matchesAt(roots: readonly string[], at: number, { byRoot }: Meanings): Phrase[] {
  return (byRoot.get(roots[at] ?? '') ?? []).filter((phrase) =>
    phrase.words.every((word, offset) => roots[at + offset] === word),
  );
}

/**
 * A text as units: the longest known phrase at each place, else the single root. A phrase's own words stay findable
 * by `root`.
 */
export function unitsOf(text: string, meanings = judging): Unit[] {
  const known = meanings();
  const list = wordsOf(text);
  const roots = list.map(stem);
  const units: Unit[] = [];
  for (let at = 0; at < roots.length; ) {
    const found = matchesAt(roots, at, known);
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
export function ideasOf(text: string, meanings = judging): Ideas {
  const known = meanings();
  const list = wordsOf(text).map(stem);
  const roots = new Map<string, number>();
  const concepts = new Map<number, number>();
  for (let at = 0; at < list.length; at++) {
    const root = list[at] ?? '';
    roots.set(root, (roots.get(root) ?? 0) + 1);
    for (const phrase of matchesAt(list, at, known))
      concepts.set(phrase.concept, (concepts.get(phrase.concept) ?? 0) + 1);
  }
  return { roots, concepts, words: list.length };
}

/** The same with what follows from each concept, by one of the vocabulary's directions. */
function following(ideas: Ideas, from: Meanings['proved']): Ideas {
  const concepts = new Map(ideas.concepts);
  for (const [concept, count] of ideas.concepts)
    for (const other of from.get(concept) ?? [])
      concepts.set(other, Math.max(concepts.get(other) ?? 0, count));
  return { ...ideas, concepts };
}

/**
 * What a statement speaks of, and what it proves by that: a hardware key is a second factor, and what all devices are
 * laptops are too.
 */
export const ideasProvedBy = (statement: string): Ideas =>
  following(ideasOf(statement), judging().proved);

/**
 * What a question speaks of, by what it would be proved (a second factor by a hardware key), and what its things are
 * (static analysis is a scan): words that a sentence may say without saying more.
 */
export const ideasMetBy = (question: string): Ideas => {
  const ideas = ideasOf(question);
  const { proving, kinds } = judging();
  const [ways, wider] = [following(ideas, proving), following(ideas, kinds)];
  return { ...ideas, concepts: new Map([...wider.concepts, ...ways.concepts]) };
};

/** What a text has to hold to speak of a unit. */
type Sought = { readonly words: readonly string[]; readonly concepts: readonly number[] };

/** Worked out once a unit: the same units are looked for in thousands of texts. */
const soughtOf = memoizedOf(({ root, concepts }: Unit): Sought => {
  const { broader, byName } = judging();
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

/** Does one thing that is named say what another is: "the protocol" beside "TLS"? */
export const isKindOf = (named: Unit, other: Unit): boolean =>
  [...named.concepts].some((concept) =>
    (judging().proved.get(concept) ?? []).some((kind) => other.concepts.has(kind)),
  );

/** Does a text speak of this unit at all? */
export function speaksOf(ideas: Ideas, unit: Unit): boolean {
  const { same, synonym } = mentionsOf(ideas, unit);
  return same > 0 || synonym > 0;
}

/** The same, not by a broader class of the unit: a text on devices does not speak of laptops. */
export function speaksOfIt(ideas: Ideas, unit: Unit): boolean {
  const isSaid = unit.root.split(' ').every((word) => (ideas.roots.get(word) ?? 0) > 0);
  return isSaid || [...unit.concepts].some((concept) => (ideas.concepts.get(concept) ?? 0) > 0);
}

/** Single words that may stand for this unit in a document, for widening a word search. */
export const synonymsOf = (unit: Unit): string[] =>
  [...unit.concepts].flatMap((concept) => judging().words[concept] ?? []);
