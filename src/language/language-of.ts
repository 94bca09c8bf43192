import { eld } from 'eld/small';
import { memoized } from '../memo.ts';

/** Shorter texts (“MFA?”) tell no language. */
const LEAST_LETTERS = 12;
const LEAST_CJK = 4;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** A name or an address, every word of it with a capital or a digit, tells no language: `Hollin & Marsh Ltd`. */
const isNames = (text: string): boolean => {
  const words = text.replace(/\S+(?:@|:\/\/)\S+/g, ' ').split(/\s+/);
  return (
    words.every((word) => !/^[^\p{L}\d]*(?!\p{Lu})\p{L}/u.test(word)) &&
    (words.some((word) => /\p{Lu}\p{Ll}/u.test(word)) ||
      words.every((word) => !/\p{L}/u.test(word)))
  );
};

/**
 * The language of a text as its ISO 639-1 code (60 are known); null where it is too short or the detector is not sure.
 */
export const languageOf = memoized((text: string): string | null => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const wide = text.match(CJK)?.length ?? 0;
  if (letters < LEAST_LETTERS && wide < LEAST_CJK) return null;
  if (isNames(text)) return null;
  const found = eld.detect(text);
  return found.isReliable() ? found.language : null;
}, 4_000);

/** Do the English rules hold for this text? True also where the text is too short to tell. */
export const isEnglish = (text: string): boolean => {
  const language = languageOf(text);
  return language === 'en' || (language === null && !/[^\p{Script=Latin}\P{L}]/u.test(text));
};
