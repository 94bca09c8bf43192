import { bareOneOf, fromLexicon, oneOf, pattern } from '../../lexicon/look-up.ts';
import { isOneOf } from './says.ts';
import { fold, plain } from './text.ts';

const isUsual = isOneOf([
  'option.yes',
  'option.no',
  'option.partial',
  'option.not-applicable',
  'option.planned',
  'option.in-progress',
  'option.other',
]);

/** No usual option has more signs. */
const LONGEST = 40;

/** Whether a text is a usual option of a closed question (`Yes`, `Entfällt`, `該当なし`). */
export function isCommonOption(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = fold(text).replace(/^[☐□▢❏❑] ?| ?[☐□▢❏❑]$/gu, '');
  return isUsual(words);
}

const BETWEEN = fromLexicon(
  () => new RegExp(`\\s*(?:/(?!a\\b)|\\||;|,|、|・|${oneOf('phrase.or')})\\s*`, 'iu'),
);

function asList(text: string): string[] | null {
  const parts = text
    .split(BETWEEN())
    .map((part) => plain(part).replace(/^["'“„«]|["'”»]$/g, ''))
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 10 || parts.some((part) => part.length > 40)) return null;
  return new Set(parts).size === parts.length ? parts : null;
}

/** The parts of a list written in one line (`Yes / No / N/A`), or null where it is none. */
export function listedOptions(text: string): string[] | null {
  const kept = text.replace(/\bn\/a\b/gi, (match) => match.replace('/', '\u0001'));
  const parts = asList(kept.replace(/\bs\/o\b/gi, (match) => match.replace('/', '\u0001')));
  return parts?.map((part) => part.replaceAll('\u0001', '/')) ?? null;
}

const RANGE = pattern(() => `^(\\d)\\s*(?:-|–|\\.\\.|${bareOneOf('phrase.up-to')})\\s*(\\d{1,2})$`);

const BEFORE = pattern(
  () => `^(?:${bareOneOf('phrase.please')} )?${oneOf('phrase.before-options')}\\s*`,
  'iu',
);

/** Three codes or more between strokes (`C/P/E`), or null. */
function codesIn(text: string): string[] | null {
  const codes = text.split('/').map((code) => code.trim());
  return codes.length >= 3 && codes.every((code) => /^\p{Lu}{1,3}$/u.test(code)) ? codes : null;
}

/**
 * The closed list that a header or cell states: `Answer (Yes / No / N/A)`, `Y/N`, `Maturity [0-5]`; null where it
 * states none. A list counts only when at least two of its parts are usual options, or it is a short range of whole
 * numbers in brackets.
 */
export function statedOptions(text: string): string[] | null {
  const line = plain(text);
  const inBrackets = [...line.matchAll(/[([（［【]([^()[\]（）［］【】]{2,120})[)\]）］】]/g)].map(
    ([, inner]) => inner ?? '',
  );
  const unled = inBrackets.map((inner) => inner.replace(/^[^:：]{0,60}[:：]\s*/, ''));
  for (const part of [...unled, ...inBrackets, line.replace(/^[^:：]{0,60}[:：]\s*/, ''), line]) {
    const options = listedOptions(part);
    if (options === null || options.filter(isCommonOption).length < 2) continue;
    const [first = '', ...rest] = options;
    return [first.replace(BEFORE(), ''), ...rest];
  }
  const bare = codesIn(line);
  if (bare?.every((code) => code.length <= 2)) return bare;
  for (const part of inBrackets) {
    const codes = codesIn(part);
    if (codes !== null) return codes;
    const range = RANGE().exec(fold(part));
    const [from, to] = [Number(range?.[1]), Number(range?.[2])];
    if (range !== null && to > from && to - from <= 10)
      return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  }
  return null;
}

const startsWith = (line: string, number: number) =>
  line.startsWith(`${number}. `) || line.startsWith(`${number}) `);

/**
 * The options that a cell of a column for them states, whatever its words: one a line, or between strokes (`Daily /
 * Weekly / Never`); commas part usual options only, for they may also stand in a sentence.
 */
export function optionsInCell(text: string): string[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => plain(line).replace(/^[•*–-]\s+/, ''))
    .filter((line) => line !== '');
  if (lines.length >= 2 && lines.every((line, index) => startsWith(line, index + 1)))
    return optionsInCell(lines.map((line) => line.replace(/^\d+[.)]\s+/, '')).join('\n'));
  if (lines.length >= 2)
    return lines.length <= 20 && lines.every((line) => line.length <= 80)
      ? [...new Set(lines)]
      : null;
  const stated = statedOptions(text);
  return stated ?? (/[/|;]/.test(text) && !/,/.test(text) ? listedOptions(text) : null);
}

/** `N/A to each question` → `N/A`: what follows the last option belongs to the sentence. */
function leadingOption(text: string): string {
  const words = text.split(' ');
  const length = [words.length, 2, 1].find((count) =>
    isCommonOption(words.slice(0, count).join(' ')),
  );
  return length === undefined ? text : words.slice(0, length).join(' ');
}

const SAYS_ANSWER = pattern(() => bareOneOf('phrase.says-answer'));
const BETWEEN_WORDS = fromLexicon(
  () => new RegExp(`\\s*(?:,|${oneOf('phrase.or')}|、|/(?!a\\b))\\s*`, 'iu'),
);

/** The list inside a sentence of instructions (`Please answer with Yes, No or N/A.`); null where there is none. */
export function optionsInSentence(text: string): string[] | null {
  const line = plain(text);
  if (!SAYS_ANSWER().test(fold(line))) return null;
  for (const match of line.matchAll(/[^.:。：]{3,100}/g)) {
    const words = match[0]
      .replace(/["'“”„«»]/g, '')
      .split(BETWEEN_WORDS())
      .map((part) => part.trim());
    const first = words[0]?.split(' ').pop() ?? '';
    const options = [first, ...words.slice(1).map(leadingOption)].filter((word) => word !== '');
    if (options.length >= 2 && options.every(isCommonOption)) return options;
  }
  return null;
}

const signs = () => `(\\d{1,5}) ?${bareOneOf('phrase.length-unit')}`;
const AT_MOST = pattern(() => `${bareOneOf('phrase.at-most')}[ :]*${signs()}`);
const FEWER = pattern(() => `${bareOneOf('phrase.fewer-than')}[ :]*${signs()}`);
const OR_LESS = pattern(() => `${signs()} ?${bareOneOf('phrase.length-most-after')}`);

/** The greatest length that a text demands (`max. 500 characters`, `500文字以内`), or null. */
export function statedMaxLength(text: string): number | null {
  const words = fold(text).replace(/(\d)[ .,'](\d{3})\b/g, '$1$2');
  const fewer = FEWER().exec(words)?.[1];
  const most = AT_MOST().exec(words)?.[1] ?? OR_LESS().exec(words)?.[1];
  if (most !== undefined) return Number(most);
  return fewer === undefined ? null : Number(fewer) - 1;
}
