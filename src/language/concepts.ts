import { BROADER, SAME_MEANING } from './vocabulary.ts';
import { stem, wordsOf } from './words.ts';

type Phrase = { readonly words: readonly string[]; readonly concept: number };

const phrases = new Map<string, Phrase[]>();
const conceptByName = new Map<string, number>();
let conceptCount = 0;

function addPhrase(text: string, concept: number): void {
  const words = wordsOf(text).map(stem);
  const first = words[0];
  if (first === undefined) return;
  const list = phrases.get(first) ?? [];
  list.push({ words, concept });
  phrases.set(first, list);
}

for (const line of SAME_MEANING.trim().split('\n')) {
  const concept = conceptCount++;
  for (const text of line.split('|')) addPhrase(text, concept);
  conceptByName.set((line.split('|')[0] ?? '').trim(), concept);
}

const broader = new Map(
  Object.entries(BROADER).map(([word, names]) => [stem(word), names] as const),
);

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
  return (phrases.get(roots[at] ?? '') ?? []).filter((phrase) =>
    phrase.words.every((word, offset) => roots[at + offset] === word),
  );
}

/** A text as units: the longest known phrase at each place, else the single root. A phrase's own words stay findable by `root`. */
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
const sought = new WeakMap<Unit, Sought>();

function soughtOf(unit: Unit): Sought {
  const known = sought.get(unit);
  if (known !== undefined) return known;
  const classes = (broader.get(unit.root) ?? []).flatMap((name) => conceptByName.get(name) ?? []);
  const made = { words: unit.root.split(' '), concepts: [...unit.concepts, ...classes] };
  sought.set(unit, made);
  return made;
}

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

const wordsByConcept: string[][] = SAME_MEANING.trim()
  .split('\n')
  .map((line) => [
    ...new Set(
      line.split('|').flatMap((text) => (wordsOf(text).length === 1 ? wordsOf(text) : [])),
    ),
  ]);

/** Single words that may stand for this unit in a document, for widening a word search. */
export const synonymsOf = (unit: Unit): string[] =>
  [...unit.concepts].flatMap((concept) => wordsByConcept[concept] ?? []);
