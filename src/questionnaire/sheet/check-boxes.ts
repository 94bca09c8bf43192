import { bareOneOf, fromLexicon, oneOf, pattern } from '../../lexicon/look-up.ts';
import { readLexicon } from '../../lexicon/read-lexicon.ts';
import { boxesIn } from '../../workbook/boxes.ts';
import { isCommonOption, listedOptions } from '../words/options.ts';
import { fold, plain } from '../words/text.ts';

const EMPTY_BOX = /^(?:[☐□▢❏❑❒⬜🔲◻]|\[ *\]|\( *\))$/u;

/** Whether a text is nothing but one box that nobody ticked: as good as an empty cell. */
export function isEmptyBox(text: string): boolean {
  return text.length <= 6 && EMPTY_BOX.test(text.trim());
}

/**
 * The options that an answer cell states by its own text: boxes to tick (`☐ Yes ☐ No ☐ N/A`) or words to choose
 * from (`Yes / No`); null where the text is no such form. What a vendor wrote is none: every word must be a usual
 * option, or each have its box.
 */
export function prefilledOptions(text: string): string[] | null {
  if (text.length > 300) return null;
  const { count, labels } = boxesIn(text);
  if (count < 2) {
    const words = listedOptions(text);
    return words?.every(isCommonOption) ? words : null;
  }
  const isList = labels.length === count && labels.every((label) => /[\p{L}\d]/u.test(label));
  if (!isList || labels.some((label) => label.length > 60)) return null;
  return new Set(labels).size === labels.length ? [...labels] : null;
}

/**
 * The alternatives that a cell prints for the reader to choose from, each one word: `C / P / N`; null where it
 * prints none.
 */
export function printedOptions(text: string): string[] | null {
  const inner = plain(text).replace(/^[[({<]|[\])}>]$/g, '');
  const options = /[/|]/.test(inner) && !/[,;]/.test(inner) ? listedOptions(inner) : null;
  return options?.every((option) => !option.includes(' ') && option.length <= 20) ? options : null;
}

/** Whether a text that a whole column repeats only holds the place of an answer: alternatives, or words in brackets. */
export function isPrinted(text: string): boolean {
  const line = plain(text);
  return (
    line.length <= 60 && (/^(?:\[.+\]|<.+>|\{.+\})$/.test(line) || printedOptions(line) !== null)
  );
}

/** They put no blanks between words, so a longer word is another one. */
const JOINED = ['ja', 'ko', 'zh'];
const PLACEHOLDER = fromLexicon(() => {
  const spaced = readLexicon().flatMap(({ code }) => (JOINED.includes(code) ? [] : [code]));
  const please = `(?:${bareOneOf('phrase.please')} )?`;
  const choose = `${please}${oneOf('phrase.placeholder', { languages: spaced })}.{0,40}`;
  const joined = `${bareOneOf('phrase.placeholder', { languages: JOINED })}[ )\\]>.…-]*`;
  return new RegExp(`^[-–—<[( ]*(?:${choose}|${joined})$`, 'u');
});
const PLACE_MARK = /^(?:tbd|tbc|to be completed|xxx+|\.{3,}|…|_{2,}|<[^<>]{1,60}>)$/;
const BRACKETED = pattern(
  () =>
    `^\\[(?:${bareOneOf('phrase.placeholder-in-brackets')}|${bareOneOf('phrase.please')})[^\\]]{0,60}\\]$`,
);

/** Whether a text only holds the place of an answer: `Select one`, `<please describe>`, `Bitte wählen`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 80) return false;
  const words = fold(text);
  return PLACEHOLDER().test(words) || PLACE_MARK.test(words) || BRACKETED().test(words);
}
