import { wordsOf } from '../../language/words.ts';
import { memoized } from '../../memo.ts';
import type { ReferenceStyle } from '../../ports.ts';
import type { Audience } from '../../store/schema.ts';

/**
 * No more than this many consecutive words of a document that is not public stand in a buyer's cell (contract.md,
 * `vouch answer`).
 */
export const MAX_VERBATIM_WORDS = 30;

/** Where words stand, as a reference names it. */
export type Place = {
  readonly document: string;
  readonly title: string | null;
  readonly section: string | null;
  readonly control: string | null;
};

/** A quote as running text: no Markdown or HTML marks, one line, with a full stop. */
export function plainSentence(quote: string): string {
  const text = quote
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, ' ')
    .replace(/(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)|`/g, '')
    .replace(/\s*\|\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,#>*•-]+|[\s,;:]+$/g, '');
  const sentence = text === '' ? '' : (text[0]?.toUpperCase() ?? '') + text.slice(1);
  return /[.!?]$/.test(sentence) || sentence === '' ? sentence : `${sentence}.`;
}

const baseName = (document: string) =>
  (
    document.split('/').findLast((part) => !/^(?:index|readme|_index)\.\w+$/i.test(part)) ??
    document
  )
    .replace(/\.\w{1,5}$/, '')
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ');

/** The document as a person names it: its title, else its file name in words. */
export function documentTitle(place: Pick<Place, 'document' | 'title'>): string {
  const title = place.title?.replace(/\s+/g, ' ').trim();
  const name = title && title.length <= 80 ? title : baseName(place.document);
  return (name[0]?.toUpperCase() ?? '') + name.slice(1);
}

/** Where a passage stands, as a reason says it: the document's title and, where it has pages, the page. */
export const placeInWords = (
  place: Pick<Place, 'document' | 'title'> & { readonly page: number | null },
): string => `“${documentTitle(place)}”${place.page === null ? '' : `, page ${place.page}`}`;

/** Short reference: the document; in the style `section` its section and control too. */
export function referenceTo(place: Place, style: ReferenceStyle = 'section'): string {
  const title = documentTitle(place);
  if (style === 'document') return title;
  const section = place.section
    ?.split(/\s*[>›]\s*/)
    .at(-1)
    ?.trim();
  const part =
    section && section.toLowerCase() !== title.toLowerCase() && section.length <= 80
      ? `, “${section}”`
      : '';
  const control = place.control && !section?.includes(place.control) ? `, ${place.control}` : '';
  return `${title}${part}${control}`;
}

/** The short reference of several places: at most two of them. Null where there is none, or none is wanted. */
export function referenceOf(
  places: readonly Place[],
  style: ReferenceStyle = 'section',
): string | null {
  if (style === 'none') return null;
  const references = [...new Set(places.map((place) => referenceTo(place, style)))].slice(0, 2);
  return references.length === 0 ? null : references.join('; ');
}

/** The texts of one dossier, whose words one draft after the other is held against. */
const TEXTS = 400;

/** A text's words in order, and where each of them stands. */
const indexed = memoized((text: string) => {
  const words = wordsOf(text);
  return { words, places: Map.groupBy(words.keys(), (at) => words[at] ?? '') };
}, TEXTS);

/** The longest run of consecutive words of `source` that stands in `text`. */
export function longestVerbatimRun(text: string, source: string): number {
  const said = indexed(text).words;
  const { words, places } = indexed(source);
  let longest = 0;
  said.forEach((word, from) => {
    for (const at of places.get(word) ?? []) {
      if (from > 0 && at > 0 && said[from - 1] === words[at - 1]) continue;
      let run = 1;
      while (from + run < said.length && said[from + run] === words[at + run]) run++;
      longest = Math.max(longest, run);
    }
  });
  return longest;
}

/** Is the text within what may stand verbatim of these sources? Public ones have no limit. */
export const withinVerbatimLimit = (
  text: string,
  sources: readonly { text: string; audience: Audience }[],
): boolean =>
  sources.every(
    (source) =>
      source.audience === 'public' || longestVerbatimRun(text, source.text) <= MAX_VERBATIM_WORDS,
  );

const FORMS_OF_BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'a', 'an', 'the']);

/** Does a sentence hold no word or number that the other one does not say already? */
function saysNoMore(sentence: string, said: string): boolean {
  const words = new Set(wordsOf(said));
  return wordsOf(sentence).every((word) => words.has(word) || FORMS_OF_BEING.has(word));
}

/**
 * The answer's words from its evidence, in two lengths, longest first: every sentence, then the first one. A
 * sentence that would bring too many consecutive words of a document that is not public is left out; none: the
 * reference alone is written.
 */
export function wordingFrom(
  sentences: readonly string[],
  sources: readonly { text: string; audience: Audience }[],
): string[] {
  const kept: string[] = [];
  for (const text of sentences) {
    const sentence = plainSentence(text);
    if (
      sentence !== '' &&
      !kept.some((said) => saysNoMore(sentence, said)) &&
      withinVerbatimLimit([...kept, sentence].join(' '), sources)
    )
      kept.push(sentence);
  }
  return [...new Set([kept.join(' '), kept[0] ?? ''])].filter((text) => text !== '');
}
