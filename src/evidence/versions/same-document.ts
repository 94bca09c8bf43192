import { pairsAlike } from './compare-passages.ts';

/** What of a version is compared: its title and the texts of its passages. */
export type ComparedText = { readonly title: string | null; readonly texts: readonly string[] };

/** The part of the passages that has to be alike where the titles differ. */
const ALIKE = 0.5;

/**
 * Is a file that came under the name of a document a version of it? It is where both have one title, or where at
 * least half of the passages of the longer one are alike; `shared` is that part, 0 to 1. The rule is ours: names
 * alone merged what has nothing to do with each other. Pure.
 */
export function likenessOfVersions(
  before: ComparedText,
  after: ComparedText,
): { isSame: boolean; shared: number } {
  const [old, now] = [before, after].map(({ texts }) => texts.map((text) => ({ text })));
  if (old === undefined || now === undefined) return { isSame: false, shared: 0 };
  const longer = Math.max(old.length, now.length);
  const shared = longer === 0 ? 1 : pairsAlike(old, now) / longer;
  const title = normalised(before.title);
  const isSameTitle = title !== '' && title === normalised(after.title);
  return { isSame: isSameTitle || shared >= ALIKE, shared };
}

const normalised = (title: string | null): string =>
  (title ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
