import { squeeze } from '../language/ground.ts';
import { type Dossier, groundKey, quoteStands } from './dossier.ts';
import type { Quoted } from './proposal.ts';

/** Signs, white space aside, that the foot of one page and the head of the next may hold. */
const MARGIN_SIGNS = 400;

/** Where a quote goes over to the next page, in front of a word; null where the two pages do not hold it end to end. */
export function pageBreakOf(quote: string, page: string, next: string): number | null {
  const [above, below] = [squeeze(page), squeeze(next)];
  for (const { index } of [...quote.matchAll(/\s+/g)].reverse()) {
    const head = squeeze(quote.slice(0, index));
    const at = above.lastIndexOf(head);
    if (at < 0 || above.length - at - head.length > MARGIN_SIGNS) continue;
    const from = below.indexOf(squeeze(quote.slice(index)));
    return from >= 0 && from <= MARGIN_SIGNS ? index : null;
  }
  return null;
}

/** A quote of a sentence that runs on over the end of its page, as a quote of each page; any other quote as it is. */
export function quotedByPage(quoted: Quoted, dossier: Pick<Dossier, 'grounds'>): Quoted[] {
  const { citation } = quoted;
  const { page, quote } = citation;
  if (page === null || citation.libraryEntryId !== null || quoteStands(dossier, citation))
    return [quoted];
  const next = { ...citation, page: page + 1 };
  const texts = [citation, next].map((each) => dossier.grounds.get(groundKey(each)));
  const [here, there] = texts;
  if (here === undefined || there === undefined) return [quoted];
  const at = pageBreakOf(quote, here, there);
  if (at === null) return [quoted];
  return [
    { ...quoted, citation: { ...citation, quote: quote.slice(0, at).trim() } },
    { ...quoted, citation: { ...next, quote: quote.slice(at).trim() } },
  ];
}
