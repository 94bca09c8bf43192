const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '\u00a0': ' ',
  '\u200b': '',
  '\ufeff': '',
  '\u00ad': '',
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: '...',
  sect: '§',
  copy: '©',
  reg: '®',
  trade: '™',
  shy: '',
  bull: '•',
  middot: '·',
};
/** A quote shorter than this proves nothing. */
const MIN_LETTERS = 12;

function withoutEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole: string, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = Number(name.slice(1).replace(/^x/i, '0x'));
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/**
 * A text as a reader compares it: without white space, hyphens and Markdown or HTML mark-up (a link counts as its
 * text), ligatures and quote marks made plain; case, digits and other punctuation stay.
 */
export function squeeze(text: string): string {
  const plain = text
    .replace(/[‘’“”\u00a0\u200b\ufeff\u00ad]/g, (each) => PLAIN[each] ?? '')
    .normalize('NFKC');
  const withoutLinks = plain.replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1');
  const withoutTags = withoutEntities(withoutLinks.replace(/<\/?[a-zA-Z][^<>]*>/g, ''));
  return withoutTags.replace(/[\s\u2010-\u2015\u2212*_`#|~>\\-]+/g, '');
}

const isLongEnough = (squeezed: string): boolean =>
  (squeezed.match(/\p{L}/gu) ?? []).length >= MIN_LETTERS;

/** True when the quote has at least 12 letters and stands on the page word for word, as a reader sees both. */
export function quoteStandsOn(pageText: string, quote: string): boolean {
  const wanted = squeeze(quote);
  return isLongEnough(wanted) && squeeze(pageText).includes(wanted);
}

/** As `quoteStandsOn` for many quotes of the same pages: each page, known by its key, is prepared once. */
export function createGround(): (
  page: { readonly key: string; readonly text: string },
  quote: string,
) => boolean {
  const prepared = new Map<string, string>();
  return ({ key, text }, quote) => {
    const page = prepared.get(key) ?? squeeze(text);
    prepared.set(key, page);
    const wanted = squeeze(quote);
    return isLongEnough(wanted) && page.includes(wanted);
  };
}
