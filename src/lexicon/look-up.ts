import type { Lexicon } from './languages.ts';
import { readLexicon } from './read-lexicon.ts';
import type { Concept } from './schema.ts';

export type Wanted = {
  /** Only words of these languages; all where left out. */
  readonly languages?: readonly string[];
  /** Only languages that are asked first, or last. */
  readonly asked?: 'first' | 'last';
};

/** The words of a concept as the files have them, in the order of languages. */
export function wordsFor(concept: Concept, { languages, asked }: Wanted = {}): string[] {
  return readLexicon()
    .filter((each) => languages === undefined || languages.includes(each.code))
    .filter((each) => asked === undefined || each.asked === asked)
    .flatMap(({ words }) => (words[concept] ?? []).map(({ word }) => word));
}

/** Letters that no accent can be taken from. */
const PLAINER: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
};

/** Lower case, without accents: how words are compared with a form's. */
export function withoutAccents(text: string): string {
  const lower = text.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[‘’ßıłøæœđ]/g, (sign) => PLAINER[sign] ?? sign);
}

const SIGNS = /[.+?^$[\]{}\\/]/g;
const ENDING = '\\S*';
const LETTERS = '[\\p{L}\\p{M}\\p{N}_]*';
/** Within one sentence. */
const BETWEEN = '[^?.。？]{0,60}';
const WORDS = '(?:\\S+ ){0,3}';
const ONE_WORD = "[\\p{L}\\p{M}\\p{N}_'’-]+";

/**
 * A word of the lexicon as a pattern: `(s)` may stand or not, `(a|b)` is one of them, `(a|b|)` one or none, `*` is
 * any ending, `…` up to sixty signs between, `~` up to three words before, `_` one word. `exact`: with its accents,
 * in whole words.
 */
export function patternOf(word: string, exact = false): string {
  const signs: Readonly<Record<string, string>> = {
    '(': '(?:',
    '|': '|',
    '*': exact ? LETTERS : ENDING,
    '…': BETWEEN,
    '~': WORDS,
    _: ONE_WORD,
  };
  const plain = (part: string) => {
    const text = part.normalize('NFKC');
    return (exact ? text : withoutAccents(text)).replace(SIGNS, '\\$&');
  };
  const endings = closingsOf(word);
  return word.replace(/[()|*…~_]|[^()|*…~_]+/g, (part, at: number) =>
    part === ')' ? (endings.get(at) ?? ')') : (signs[part] ?? plain(part)),
  );
}

/** How each bracket of a word closes: what holds no bar may be left out. */
function closingsOf(word: string): ReadonlyMap<number, string> {
  const closings = new Map<number, string>();
  const open: boolean[] = [];
  for (const { 0: sign, index } of word.matchAll(/[()|]/g)) {
    if (sign === '(') open.push(false);
    else if (sign === '|') open[open.length - 1] = true;
    else closings.set(index, open.pop() === true ? ')' : ')?');
  }
  return closings;
}

/** Chinese, Japanese and Korean put no blanks between words, or endings behind them. */
const JOINED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[^\p{L}\p{N}]/u;

type Edge = 'none' | 'latin' | 'other';

function edgeAt(sign: string | undefined): Edge {
  if (sign === undefined) return 'none';
  if (/[a-z\d]/i.test(sign)) return 'latin';
  return JOINED.test(sign) ? 'none' : 'other';
}

const BEFORE: Readonly<Record<Edge, string>> = {
  none: '',
  latin: '\\b',
  other: '(?<![\\p{L}\\p{M}])',
};
const AFTER: Readonly<Record<Edge, string>> = { ...BEFORE, other: '(?![\\p{L}\\p{M}])' };

/** How a word is kept apart from what stands around it. */
function edgesOf(word: string): string {
  const first = edgeAt(/[^(|]/u.exec(word)?.[0]);
  const last = word.endsWith('*') ? 'none' : edgeAt(/[^)|](?=[)|]*$)/u.exec(word)?.[0]);
  return `${BEFORE[first]} ${AFTER[last]}`;
}

function bounded(words: readonly string[]): string {
  const byEdges = Map.groupBy(words, edgesOf);
  return [...byEdges]
    .map(([edges, alike]) => {
      const [before, after] = edges.split(' ');
      // Behind a word of any ending nothing has to stand: the stem alone is looked for.
      const stems = alike.map((word) => patternOf(word.replace(/\*$/, '')));
      return `${before}(?:${stems.join('|')})${after}`;
    })
    .join('|');
}

/**
 * All words of a concept as one alternative of patterns, each a whole word, compared without accents; a pattern
 * that never matches where there are none.
 */
export function oneOf(concept: Concept, wanted: Wanted = {}): string {
  const words = wordsFor(concept, wanted);
  return words.length === 0 ? '(?!)' : `(?:${bounded(words)})`;
}

/** The same without the edges of words: stems, and words that are the whole text. */
export function bareOneOf(concept: Concept, wanted: Wanted = {}): string {
  const words = wordsFor(concept, wanted);
  return words.length === 0 ? '(?!)' : `(?:${words.map((word) => patternOf(word)).join('|')})`;
}

/**
 * All words of a concept in one language, to be found in a text as it stands: in whole words with their accents,
 * whatever their case.
 */
export function foundIn(concept: Concept, language: string): RegExp {
  const [joined, spaced] = [true, false].map((isJoined) =>
    wordsFor(concept, { languages: [language] })
      .filter((word) => (edgeAt(/[^(|]/u.exec(word)?.[0]) === 'none') === isJoined)
      .map((word) => patternOf(word, true)),
  );
  const words = `(?<!\\p{L})(?:${spaced?.join('|')})(?!\\p{L})`;
  const alternatives = [...(joined ?? []), ...(spaced?.length === 0 ? [] : [words])];
  return new RegExp(alternatives.length === 0 ? '(?!)' : alternatives.join('|'), 'giu');
}

/** Makes a value from the lexicon when it is first asked for, and anew where other words are in use since. */
export function fromLexicon<T>(make: () => T): () => T {
  let made: { readonly from: Lexicon; readonly value: T } | null = null;
  return () => {
    const from = readLexicon();
    if (made?.from !== from) made = { from, value: make() };
    return made.value;
  };
}

/** A pattern of words that is made when it is first used. */
export function pattern(source: () => string, flags = 'u'): () => RegExp {
  return fromLexicon(() => new RegExp(source(), flags));
}

/** Every text that a word of the lexicon stands for; `*`, `…` and `~` stand for nothing more, `_` for "word". */
export function spellingsOf(word: string): string[] {
  const inner = /\(([^()]*)\)/.exec(word);
  if (inner === null) return [word.replace(/[*…~]/g, '').replaceAll('_', 'word')];
  const choices = (inner[1] ?? '').split('|');
  const all = choices.length === 1 ? [...choices, ''] : choices;
  return all.flatMap((choice) => spellingsOf(word.replace(inner[0], () => choice)));
}
