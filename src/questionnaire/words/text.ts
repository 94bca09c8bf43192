import { bareOneOf, oneOf, pattern, withoutAccents } from '../../lexicon/look-up.ts';
import { startsWith } from './says.ts';

/** How a text speaks to its reader; a `label` is too short to be a sentence. */
export type Tone = 'question' | 'request' | 'statement' | 'label';

const SPACE = /[\s\u200b\ufeff]+/g;
/** Most texts are plain already; checking costs less than normalising. */
const ALREADY_PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** One line, compatibility forms made plain (full-width digits, non-breaking blanks), outer blanks gone. */
export function plain(text: string): string {
  if (ALREADY_PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(SPACE, ' ').trim();
}

/** Longer texts are read anew each time: few of them repeat, and none should be held. */
const LONGEST_KEPT = 300;
const MOST_KEPT = 16_384;

/**
 * The same texts are asked about again and again while a sheet is read: a reading of them that is kept, in bounded
 * memory.
 */
export function kept<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size >= MOST_KEPT) known.clear();
    if (text.length <= LONGEST_KEPT) known.set(text, value);
    return value;
  };
}

/** `plain`, in lower case and without accents, for comparing words. */
export const fold: (text: string) => string = kept(folded);

function folded(text: string): string {
  const line = plain(text).toLowerCase();
  if (ALREADY_PLAIN.test(line)) return line;
  return withoutAccents(line);
}

const OTHER_BLANK = /\s/;

function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return code >= 0xa0 && OTHER_BLANK.test(String.fromCharCode(code));
}

/** Kana, Chinese characters, Hangul. */
const isWide = (code: number) =>
  code >= 0x3040 &&
  (code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af));

/** Words of a text; scripts without blanks count two signs as a word. */
export function wordCount(text: string): number {
  let [wide, words] = [0, 0];
  let isInside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSign = isWide(code);
    if (isSign) wide += 1;
    const goesOn = !isSign && !isBlank(code);
    if (goesOn && !isInside) words += 1;
    isInside = goesOn;
  }
  return Math.ceil(wide / 2) + words;
}

/** Numbering before a sentence: `1.2 `, `a) `, `Q3: `. */
const NUMBERING = /^(?:\(?[a-z]?\d+(?:[.-]\d+)*[a-z]?[.):]?|\(?[a-z][.)]|[ivx]+[.)])\s+/;

const isAsking = startsWith(['tone.asks']);
const isRequesting = startsWith(['tone.requests']);
const ONLY_NAMES = pattern(() => `^${oneOf('tone.requests-unless')}`);
const EASTERN_QUESTION = pattern(
  () => `${bareOneOf('tone.asks-at-end')}[。.?]?$|${oneOf('tone.asks-anywhere')}`,
);
const EASTERN_REQUEST = pattern(
  () => `${bareOneOf('tone.requests-at-end')}[。.]?$|^${bareOneOf('tone.requests-at-start')}`,
);

const MARKED = /[?？](?:["”»')\]]*\s*\*?$|\s|$)/;

/** Not asked of the reader: a prohibition, the reader's own question to the form, a question that answers itself. */
const TELLS = pattern(() => {
  const ofReader = `${oneOf('tone.reader-asks')}[^?.]{0,40}${oneOf('tone.reader')}[^?]*\\?`;
  return `^${oneOf('tone.forbids')}|^${ofReader}|\\? (?:yes|no)[.,!]`;
});

function askingTone(words: string): 'question' | 'request' | null {
  if (TELLS().test(words)) return null;
  if (MARKED.test(words) || EASTERN_QUESTION().test(words)) return 'question';
  if (EASTERN_REQUEST().test(words)) return 'request';
  if (isAsking(words) && wordCount(words) >= 4) return 'question';
  const requests = isRequesting(words) && !ONLY_NAMES().test(words);
  return requests && wordCount(words) >= 3 ? 'request' : null;
}

/** Whether a text asks, requests, states or only names, in the languages of the lexicon. */
export const toneOf: (text: string) => Tone = kept(readTone);

function readTone(text: string): Tone {
  const words = fold(text).replace(NUMBERING, '');
  const asking = askingTone(words);
  if (asking !== null) return asking;
  const count = wordCount(words);
  return count >= 6 || (count >= 4 && /[.。!]$/.test(words)) ? 'statement' : 'label';
}

/** Whether a text asks or requests something. */
export function asks(text: string): boolean {
  const tone = toneOf(text);
  return tone === 'question' || tone === 'request';
}

const IDENTIFIER =
  /^§{0,2} ?(?:\[\p{L}?\d{0,3}\]|[\p{L}&]{0,12}[ ._/:#&-]{0,2}(?:[\p{L}&]{0,6}[._/:-])*\(?\d+(?:[._/:-][\p{L}\d]+)*\p{L}?(?:\s?[([]\p{L}?\d{0,2}[)\]])*(?: \p{Ll}\)?)?[.):]?|[0-9a-f]{8}-[0-9a-f-]{20,30}|\(?\p{L}[.)]|[ivxIVX]{1,5}[.)])$/u;

/**
 * Whether a text looks like the id of a row: `1.2`, `Q-01a`, `A&A-01.1`, `G-SM-A-1-1`, `§2-b`, `28 (3) a`, a GUID,
 * `a)`, `[b]`.
 */
export function isIdentifier(text: string): boolean {
  if (text.length > LONGEST_KEPT) return false;
  const id = plain(text);
  return id.length > 0 && id.length <= 40 && IDENTIFIER.test(id);
}

/** The number that a text starts with (`3. Do you …`, `2.1 Who …`), or null. */
export function leadingIdentifier(text: string): string | null {
  const line = plain(text);
  const found =
    /^\(?((?:\p{L}{1,4}[-.]?)?\d{1,3}(?:\.\d{1,3})*\p{L}?)[.):]\s+\S|^(\d{1,3}(?:\.\d{1,3})+)\s+\S/u.exec(
      line,
    );
  return found?.[1] ?? found?.[2] ?? null;
}

/** Whether an id only numbers the parts of the row above it: `a)`, `[b]`, `iii)`. */
export function isPartMark(text: string): boolean {
  return /^[[(]?(?:[a-z]|[ivx]{2,4})[)\]]$|^[a-z]\.$/.test(plain(text));
}

/** An id's shape: digits become 9, letters A, so that `1.1` and `2.13` look the same. */
export function identifierShape(text: string): string {
  return plain(text)
    .replace(/[.):\]]+$/, '')
    .replace(/\d+/g, '9')
    .replace(/\p{L}+/gu, 'A');
}

/** How many parts an id has: `V1` 1, `1.2` 2, `A-1.2.3` 4. */
export function identifierDepth(text: string): number {
  return identifierShape(text).match(/[9A]+/g)?.length ?? 0;
}
