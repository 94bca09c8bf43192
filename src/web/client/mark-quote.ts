/** Where a quote stands in a page's text: offsets of UTF-16 units, the end excluded. */
export type Stretch = { readonly start: number; readonly end: number };

const LETTER = /[\p{L}\p{N}]/u;

/** Letters and digits of a text in comparable form, each with the offsets it came from. */
function lettersOf(text: string): { letters: string; starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let letters = '';
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    for (const unit of character.normalize('NFKC').toLowerCase()) {
      if (!LETTER.test(unit)) continue;
      for (let index = 0; index < unit.length; index += 1) {
        starts.push(offset);
        ends.push(end);
      }
      letters += unit;
    }
    offset = end;
  }
  return { letters, starts, ends };
}

/**
 * Finds a quote on a page so that it can be marked. Only letters and digits are compared: white space, hyphenation,
 * ligatures, quote marks and mark-up between them do not matter here, since the quote was verified when it was stored.
 */
export function findQuote(pageText: string, quote: string): Stretch | null {
  const page = lettersOf(pageText);
  const wanted = lettersOf(quote).letters;
  if (wanted === '') return null;
  const at = page.letters.indexOf(wanted);
  const start = page.starts[at];
  const end = page.ends[at + wanted.length - 1];
  if (at < 0 || start === undefined || end === undefined) return null;
  const closing = /[.!?…:;]$/.test(quote.trim())
    ? (/^[.!?…:;]+/.exec(pageText.slice(end))?.[0] ?? '')
    : '';
  return { start, end: end + closing.length };
}
