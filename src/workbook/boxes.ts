const BOX = /[☐☑☒□■▢❏❑❒⬜🔲◻◯○◉]|\[[ xX]?\]|\([ xX]?\)|_+[xX]_+|_{2,}/gu;

/** The alternatives that a cell prints, each with a box to tick: `☐ Yes  ☐ No`. */
export type Boxes = {
  /** How many boxes the text holds. */
  readonly count: number;
  /** One for each box; fewer or more where the text is no plain list of boxes. */
  readonly labels: readonly string[];
};

/** Labels behind the boxes (`☐ Yes ☐ No`), or before them where the text does not start with one (`Yes ☐ No ☐`). */
export function boxesIn(text: string): Boxes {
  const parts = text.split(BOX).map(labelIn);
  return {
    count: text.match(BOX)?.length ?? 0,
    labels: parts[0] === '' ? parts.slice(1) : parts.slice(0, -1),
  };
}

const labelIn = (part: string): string =>
  part
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(/^[/|,;]\s*|\s*[/|,;]$/g, '');

const EMPTY: Readonly<Record<string, string>> = { '☑': '☐', '☒': '☐', '■': '□', '◉': '○' };

const isTicked = (box: string) => /[xX]/.test(box) || EMPTY[box] !== undefined;

function ticked(box: string): string {
  if (box.startsWith('[')) return '[x]';
  if (box.startsWith('(')) return '(x)';
  if (box.startsWith('_')) return '_x_';
  return /[◯○]/.test(box) ? '◉' : '☒';
}

function unticked(box: string): string {
  if (box.startsWith('_')) return '__';
  return isTicked(box) ? (EMPTY[box] ?? box.replace(/[xX]/, ' ')) : box;
}

/** The labels of the boxes that are ticked; null where the text is no list of two boxes or more. */
export function tickedIn(text: string): string[] | null {
  const { count, labels } = boxesIn(text);
  if (count < 2 || labels.length !== count) return null;
  const boxes = text.match(BOX) ?? [];
  return labels.filter((_, index) => isTicked(boxes[index] ?? ''));
}

/**
 * The text with the boxes of these labels ticked and all others empty; null where it does not print each of them
 * once behind or before a box of its own.
 */
export function tickIn(text: string, chosen: readonly string[]): string | null {
  const { count, labels } = boxesIn(text);
  if (count < 2 || labels.length !== count || new Set(labels).size !== count) return null;
  if (chosen.length === 0 || !chosen.every((label) => labels.includes(label))) return null;
  let index = 0;
  return text.replace(BOX, (box) => {
    const label = labels[index++] ?? '';
    return chosen.includes(label) ? ticked(box) : unticked(box);
  });
}
