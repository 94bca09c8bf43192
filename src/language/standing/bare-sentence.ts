const MARKS = /[*_`~]+(?=\S)|(?<=\S)[*_`~]+|^[\s>#]+/g;
const NUMBERING =
  /^\s*(?:[-*•‣▪◦+–—]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|[A-Z]{1,4}\.\d{1,3}(?:\.\d{1,3})*|\(?[a-z][.)]|\([ivx]+\))\s+/i;

/** A sentence without what only decorates it: bullets, numbers, Markdown marks, quotation marks, line ends. */
export function bareSentence(text: string): string {
  let plain = text.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain
      .replace(MARKS, '')
      .replace(NUMBERING, '')
      .replace(/^["'“”‘«»(\s]+(?=[\p{L}\p{N}>#*•‣▪◦+–—-])/u, '')
      .replace(/([.!?])["'”’»\s]+$/, '$1')
      .replace(/["”»]+$/, '')
      .trim();
  }
  return plain.replace(/[’‘]/g, "'");
}
