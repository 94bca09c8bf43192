const YEAR = '((?:19|20)\\d\\d)';
const NOUN = '(?:edition|version|revision|release|issue)s?';
/** "The 2022 edition", "version of 2022", "ISO/IEC 27001:2022". */
const EDITION = new RegExp(
  `\\b${YEAR}[\\s-]${NOUN}\\b|\\b${NOUN} (?:of |from |dated )?${YEAR}\\b|\\d ?: ?${YEAR}(?![\\d-])`,
  'gi',
);

/** The years by which a text names editions of what it speaks of; a year in a date is none. */
export const editionsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(EDITION)].flatMap(([, ...years]) => years.filter(Boolean)));

/** How a text stands to the editions that a question names. */
export type EditionMatch = 'none' | 'met' | 'other' | 'unknown';

/** `other`: it names editions, and none that is asked; `unknown`: it names none, or not all that are asked. */
export function matchEditions(question: string, text: string): EditionMatch {
  const asked = editionsIn(question);
  if (asked.size === 0) return 'none';
  const said = editionsIn(text);
  const given = [...asked].filter((each) => said.has(each));
  if (given.length === asked.size) return 'met';
  return said.size > 0 && given.length === 0 ? 'other' : 'unknown';
}
