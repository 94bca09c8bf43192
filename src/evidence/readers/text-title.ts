import { anyOf, phrases } from '../../lexicon/prose.ts';

/** Lines at the start among which a plain text names itself. */
const MOST_LINES = 4;
const LENGTH = 120;
const RULED = /^[\s=~_*#-]*$/;
/** A line that says something about the document: what stands before it is its title. */
const ABOUT_IT = /:\s|:$|^(?:version|rev|issue|v\.?\d|dear|\d+[.)])\b|\b(?:19|20)\d\d\b/i;
/** A sentence; `Orland, Inc.` is none. */
const SENTENCE = /[;,]$|\p{L}{5,}[.]$|^(?:\S+ ){7,}\S+\.$/u;
const LETTERS = /\p{L}{3}/u;

/** `ABC-STD-04`: a paper's number, which is no title by itself. */
const PAPER_NUMBER = /^\p{Lu}{2,}(?:-\p{Lu}{2,})*-\d+$/u;
/** A line that is only a company's name with its form: a letterhead. */
const LETTERHEAD = phrases(() => `^[^.:;]{2,60}[ ,]${anyOf('stated.legal-suffix')}.?$`);
const GREETS = /^to\b/i;

/** What stands at the left of a line; a paper's number with what it numbers. */
function leftOf(line: string): string {
  const [first = '', second] = line.trim().split(/\s{3,}|\t/);
  const isNumbered = PAPER_NUMBER.test(first) && second !== undefined && LETTERS.test(second);
  return isNumbered && !ABOUT_IT.test(second) ? `${first} ${second}` : first;
}

/** What is said in brackets (`form of 1 April 2026`) does not end a title. */
const isAboutIt = (line: string): boolean =>
  line.startsWith('(') || ABOUT_IT.test(line.replace(/\([^()]*\)/g, ''));

/** The longest of the lines that a paragraph opens with; null where these are matter. */
function titleAtop(paragraph: string): string | null {
  const lines = paragraph
    .split('\n')
    .filter((line) => !RULED.test(line))
    .map(leftOf);
  const end = lines.findIndex((line) => isAboutIt(line) || RULED.test(line));
  const titles = (end < 0 ? lines : lines.slice(0, end)).filter((line) => LETTERS.test(line));
  const isMatter = titles.some((line) => SENTENCE.test(line) || line.length > LENGTH);
  if (titles.length === 0 || titles.length > MOST_LINES || isMatter) return null;
  return titles.reduce((best, line) => (line.length > best.length ? line : best));
}

/**
 * The title of a plain text: of the lines that it opens with, the longest, as who writes stands by itself above or
 * below it; below a letterhead that stands apart, the lines in capitals that follow. What stands far to the right of
 * it (a date) is no part of it. Null where the text opens with its matter.
 */
export function titleOfText(text: string): string | null {
  const [opening = '', next = ''] = text.trimStart().split(/\n[ \t]*\n\s*?(?=\S|[ \t]+\S)/);
  const title = titleAtop(opening);
  if (title === null || !LETTERHEAD.test(title)) return title;
  const below = titleAtop(next);
  return below !== null && below === below.toUpperCase() && !GREETS.test(below) ? below : title;
}
