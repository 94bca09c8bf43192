/** What of a document is compared: its title and the texts of its passages. */
export type Compared = { readonly title: string | null; readonly texts: readonly string[] };

/** Words in a row that count as the same stretch; shorter ones stand in many documents. */
const STRETCH = 6;
/** The part that two texts have to share, and the lower one where their titles agree. */
const SHARED = 0.5;
const SHARED_WITH_TITLE = 0.25;
/** Texts with fewer stretches are too short to compare. */
const FEWEST = 12;

/**
 * Does a document look like another version of one that is kept under another name? Gives the part of the shorter
 * text that stands in both, 0 to 1, or null. The rule is ours: half of the words, or a quarter where the titles
 * agree but for numbers and dates. It says nothing about which is newer, and nothing may be replaced because of it.
 * Pure.
 */
export function versionLikeness(one: Compared, other: Compared): number | null {
  const [left, right] = [stretchesOf(one.texts), stretchesOf(other.texts)];
  if (Math.min(left.size, right.size) < FEWEST) return null;
  const [smaller, larger] = left.size < right.size ? [left, right] : [right, left];
  let same = 0;
  for (const stretch of smaller) if (larger.has(stretch)) same++;
  const shared = same / smaller.size;
  const sameTitle = titleOf(one) !== '' && titleOf(one) === titleOf(other);
  return shared >= (sameTitle ? SHARED_WITH_TITLE : SHARED) ? shared : null;
}

function stretchesOf(texts: readonly string[]): Set<string> {
  const stretches = new Set<string>();
  for (const text of texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let at = 0; at + STRETCH <= words.length; at++)
      stretches.add(words.slice(at, at + STRETCH).join(' '));
  }
  return stretches;
}

/** A title without what changes from version to version. */
const titleOf = ({ title }: Compared): string =>
  (title ?? '')
    .toLowerCase()
    .replace(/\b(?:v|version|rev|revision|draft|final)\b\.?\s*/g, ' ')
    .replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/g, ' ')
    .replace(/[\d.\-_/()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
