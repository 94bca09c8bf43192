/** Chinese, Japanese and Thai part no words: a Latin word may stand between their signs. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}]';
/** A text as the source of a pattern that matches it and nothing else. */
export const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Does a text hold these words as whole words, in whatever case, however they are joined ("AES-256", "AES 256") and
 * in the plural? "Liable" does not stand in "reliable", nor "SSO" in "processor", nor "TLS 1" in "TLS 1.2".
 */
export function holdsWords(text: string, words: string): boolean {
  const parts = words.normalize('NFKC').match(/\p{L}+|\p{N}+|%/gu);
  if (parts === null) return text.includes(words);
  const pattern = `(?<!${LETTER})${parts.map(escaped).join('[^\\p{L}\\p{N}]{0,3}')}(?:['’]?s|es)?(?!${LETTER}|\\.\\p{N})`;
  return new RegExp(pattern, 'iu').test(text.normalize('NFKC'));
}
