/** Lines at the start among which a plain text names itself. */
const MOST_LINES = 4;
const LENGTH = 120;
const RULED = /^[\s=~_*#-]*$/;
/** A line that says something about the document: what stands before it is its title. */
const ABOUT_IT = /:\s|:$|^(?:version|rev|issue|v\.?\d|dear|\d+[.)])\b|\b(?:19|20)\d\d\b/i;
/** A sentence; `Orland, Inc.` is none. */
const SENTENCE = /[;,]$|\p{L}{5,}[.]$|^(?:\S+ ){7,}\S+\.$/u;
const LETTERS = /\p{L}{3}/u;

/**
 * The title of a plain text: of the lines that it opens with, the longest, as who writes stands by itself above or
 * below it. What stands far to the right of it (a number, a date) is no part of it. Null where the text opens with
 * its matter.
 */
export function titleOfText(text: string): string | null {
  const [opening = ''] = text.trimStart().split(/\n[ \t]*\n/);
  const lines = opening
    .split('\n')
    .filter((line) => !RULED.test(line))
    .map((line) => line.trim().split(/\s{3,}|\t/)[0] ?? '');
  const end = lines.findIndex((line) => ABOUT_IT.test(line) || RULED.test(line));
  const titles = (end < 0 ? lines : lines.slice(0, end)).filter((line) => LETTERS.test(line));
  const isMatter = titles.some((line) => SENTENCE.test(line) || line.length > LENGTH);
  if (titles.length === 0 || titles.length > MOST_LINES || isMatter) return null;
  return titles.reduce((best, line) => (line.length > best.length ? line : best));
}
