import { fromLexicon, pattern, patternOf, spellingsOf, wordsFor } from './look-up.ts';
import { readLexicon } from './read-lexicon.ts';
import type { Concept } from './schema.ts';

const draftingLanguages = (): string[] =>
  readLexicon()
    .filter(({ supports }) => supports.includes('drafting'))
    .map(({ code }) => code);

/** The words of a concept in the languages in which is drafted without a model. */
const entriesOf = (concept: Concept): string[] =>
  wordsFor(concept, { languages: draftingLanguages() });

/** The words of concepts, each in all its spellings, looked up when first asked for. */
export type WordSet = { readonly has: (word: string) => boolean };

/** All words of some concepts as a list, made when first asked for. */
export const wordList = (...concepts: readonly Concept[]): (() => readonly string[]) =>
  fromLexicon(() => [...new Set(concepts.flatMap(entriesOf).flatMap(spellingsOf))]);

/** All words of some concepts, in all their spellings, to be looked up one by one. */
export function wordSet(...concepts: readonly Concept[]): WordSet {
  const list = wordList(...concepts);
  const words = fromLexicon((): ReadonlySet<string> => new Set(list()));
  return { has: (word) => words().has(word) };
}

/** The groups of words that belong together, of one concept, in the order of the file. */
export const wordGroups = (concept: Concept): (() => readonly (readonly string[])[]) =>
  fromLexicon(() => entriesOf(concept).map((entry) => entry.split(' = ')));

const BEFORE = /^[(|]*[\p{L}\p{N}_]/u;
const AFTER = /[\p{L}\p{N}_*][)|]*$/u;
/**
 * How an entry is kept apart from what stands around it: it has the edges of a word where it has a letter or a digit.
 */
const edgesOf = (entry: string): string =>
  `${BEFORE.test(entry) ? '\\b' : ''} ${AFTER.test(entry) ? '\\b' : ''}`;

/**
 * All words of concepts as one alternative of patterns, to be found in English as it is written. The source of a
 * pattern.
 */
export function anyOf(...concepts: readonly Concept[]): string {
  const byEdges = Map.groupBy(concepts.flatMap(entriesOf), edgesOf);
  const parts = [...byEdges].map(([edges, alike]) => {
    const [before, after] = edges.split(' ');
    return `${before}(?:${alike.map((entry) => patternOf(entry, true)).join('|')})${after}`;
  });
  return `(?:${parts.join('|') || '(?!)'})`;
}

/** The same without the edges of words, for words that others are joined to: "soc2", "or more". */
export const bareAnyOf = (...concepts: readonly Concept[]): string =>
  `(?:${
    concepts
      .flatMap(entriesOf)
      .map((entry) => patternOf(entry, true))
      .join('|') || '(?!)'
  })`;

/** What finds the words of concepts in a text, whatever its case; `without`: the text with a blank for each of them. */
export type Phrases = {
  readonly test: (text: string) => boolean;
  readonly without: (text: string) => string;
};

/** A pattern that is made of the lexicon's words when it is first asked for; `i` and `u` are set. */
export function phrases(source: () => string): Phrases {
  const one = pattern(source, 'iu');
  const all = pattern(source, 'giu');
  return { test: (text) => one().test(text), without: (text) => text.replace(all(), ' ') };
}
