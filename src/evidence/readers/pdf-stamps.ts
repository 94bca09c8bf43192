import type { PdfItem, PdfPage } from './pdf-content.ts';

/** A stamp's letters are this much larger than those it is drawn over. */
const LARGER = 1.25;
/** Other pieces of text that a stamp crosses at least on one page. */
const CROSSED = 2;
/** Pages, and share of all pages, on which a large word that crosses nothing stands at the same place. */
const LEAST_PAGES = 3;
const PAGE_SHARE = 0.6;
/** … and how much larger than the page's text it is. */
const MUCH_LARGER = 1.5;
/** Headers and footers stand in this share of the page at its ends, and are told by other rules. */
const MARGIN_SHARE = 0.12;
/** Letters of a stamp at most. */
const LONGEST = 60;
/** Places are the same within this share of a letter's height. */
const SAME_PLACE = 0.35;

const mayStamp = ({ hidden, text }: PdfItem): boolean =>
  !hidden && text.length <= LONGEST && /\p{L}{2}/u.test(text.replace(/\s+/g, ''));

/**
 * Does the larger word run through the body of the other's letters? Lines of one text never do, however close they
 * stand.
 */
function crosses(large: PdfItem, other: PdfItem): boolean {
  if (other.hidden || !/[\p{L}\p{N}]/u.test(other.text) || other.size * LARGER > large.size)
    return false;
  const [bottom, top] = [large.y, large.y + large.size * 0.7];
  const isThrough = other.y >= bottom && other.y + other.size * 0.5 <= top;
  const shared =
    Math.min(large.x + large.width, other.x + other.width) - Math.max(large.x, other.x);
  return isThrough && shared > other.size;
}

const keyOf = ({ text, size }: PdfItem): string =>
  `${text.replace(/\s+/g, '').toLowerCase()} ${Math.round(size)}`;

const isAtSamePlace = (one: PdfItem, other: PdfItem): boolean =>
  Math.abs(one.x - other.x) < one.size * SAME_PLACE &&
  Math.abs(one.y - other.y) < one.size * SAME_PLACE;

/** The letter size of most of a page's text. */
function usualSize(items: readonly PdfItem[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of items)
    letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const isInMargin = ({ y, size }: PdfItem, { box }: PdfPage): boolean => {
  const margin = (box.top - box.bottom) * MARGIN_SHARE;
  return y > box.top - margin || y + size < box.bottom + margin;
};

type Sighting = { readonly item: PdfItem; readonly crossesText: boolean };

/** The large words of a page, outside its margins. */
function sightingsOn(page: PdfPage): Sighting[] {
  const usual = usualSize(page.items);
  return page.items.flatMap((item) => {
    if (!mayStamp(item) || item.size < usual * LARGER || isInMargin(item, page)) return [];
    const crossed = page.items.filter((other) => other !== item && crosses(item, other)).length;
    const isLarge = item.size >= usual * MUCH_LARGER;
    return crossed >= CROSSED || isLarge ? [{ item, crossesText: crossed >= CROSSED }] : [];
  });
}

/**
 * The pages without words that are stamped over them upright ("DRAFT" across the text of each page): large words
 * that run through the lines of the page, and the same word at the same place of other pages. They are kept with
 * the page's stamps.
 */
export function withoutStamps(pages: readonly PdfPage[]): PdfPage[] {
  const sightings = pages.flatMap(sightingsOn);
  const byKey = new Map<string, Sighting[]>();
  for (const each of sightings) {
    const key = keyOf(each.item);
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  const stamps = new Set(
    sightings.flatMap(({ item, crossesText }) => {
      const alike = (byKey.get(keyOf(item)) ?? []).filter((each) => isAtSamePlace(item, each.item));
      const isOnMost = alike.length >= LEAST_PAGES && alike.length >= pages.length * PAGE_SHARE;
      return crossesText || isOnMost || alike.some((each) => each.crossesText) ? [item] : [];
    }),
  );
  if (stamps.size === 0) return [...pages];
  return pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => !stamps.has(item)),
    stamps: [
      ...page.stamps,
      ...page.items.filter((item) => stamps.has(item)).map(({ text }) => unspaced(text)),
    ],
  }));
}

/** `D R A F T` as the word that it is. */
const unspaced = (text: string): string =>
  /^(?:\S\s){2,}\S$/.test(text.trim()) ? text.replace(/\s+/g, '') : text.trim();
