/** `UE1 …; UE2 …`, `(1) …; (2) …` or `(a) …; (b) …` within running text. */
const LABELS: readonly RegExp[] = [
  /(?<![\p{L}\d])([A-Z]{1,5}-?)(\d{1,2})[:.)]? (?=\p{L})/gu,
  /(?<![\p{L}\d])(\()(\d{1,2})\) (?=\p{L})/gu,
  /(?<![\p{L}\d])(\()([a-z])\) (?=\p{L})/gu,
];
/** Parts from which a text is taken to be a list. */
const LEAST = 3;

export type NumberedPart = { readonly id: string | null; readonly text: string };

const orderOf = (mark: string): number =>
  /\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 'a'.charCodeAt(0) + 1;

/**
 * The parts of a list that is set as running text, its labels counting up from the first; none where it is no such
 * list.
 */
export function numberedParts(texts: readonly string[]): NumberedPart[][] {
  for (const pattern of LABELS) {
    let next = 1;
    let prefix: string | null = null;
    const found = texts.map((text) => {
      const marks = [...text.matchAll(pattern)].filter(([, before = '', mark = '']) => {
        if (orderOf(mark) !== next || (prefix !== null && before !== prefix)) return false;
        prefix = before;
        next += 1;
        return true;
      });
      return marks.map((match, index) => partOf(text, match, marks[index + 1]?.index));
    });
    if (next > LEAST) return found;
  }
  return texts.map(() => []);
}

function partOf(text: string, match: RegExpExecArray, end: number | undefined): NumberedPart {
  const [all, prefix = '', mark = ''] = match;
  const words = text.slice(match.index + all.length, end);
  return {
    id: prefix === '(' ? null : `${prefix}${mark}`,
    text: words
      .trim()
      .replace(/(?:[;,.]|[;,]? (?:and|or))$/, '')
      .replace(/[;,]$/, ''),
  };
}
