import type { PdfItem, PdfPage, PdfRule } from './pdf-content.ts';

/** A text item as pdf.js gives it: where it starts and which way it runs, in degrees. */
export type Turned = PdfItem & { readonly angle: number };
type TurnedPage = Omit<PdfPage, 'items' | 'stamps'> & { readonly items: readonly Turned[] };

const RIGHT_ANGLES = [0, 90, 180, 270] as const;
type RightAngle = (typeof RIGHT_ANGLES)[number];

const nearest = (angle: number): RightAngle =>
  RIGHT_ANGLES[Math.round((((angle % 360) + 360) % 360) / 90) % 4] ?? 0;

/** Degrees off the page's edges from which text is a stamp across the page; a crooked scan is less. */
const SLANT = 10;

const isSlanted = ({ angle }: Turned): boolean => {
  const off = ((angle % 90) + 90) % 90;
  return Math.min(off, 90 - off) > SLANT;
};

const lettersOf = (items: readonly Turned[]): number =>
  items.reduce((sum, { text }) => sum + text.trim().length, 0);

/**
 * The page turned so that most of its letters run from left to right: a table across a landscape page is often
 * drawn sideways. What runs another way then, a note at the edge say, stays where it is drawn; what runs aslant is
 * a stamp and no part of the text.
 */
export function upright({ items: drawn, rules, box, ...page }: TurnedPage): PdfPage {
  const slanted = drawn.filter(isSlanted);
  const isScan = lettersOf(slanted) > lettersOf(drawn) / 2;
  const items = isScan ? drawn : drawn.filter((item) => !isSlanted(item));
  const angle = mainAngle(items);
  const turn = TURNS[angle];
  const corners = [turn(box.left, box.bottom), turn(box.right, box.top)] as const;
  const turned = boxOf(corners[0], corners[1]);
  return {
    ...page,
    stamps: isScan ? [] : slanted.map(({ text }) => text.trim()).filter((text) => text !== ''),
    box: { left: turned[0], bottom: turned[1], right: turned[2], top: turned[3] },
    items: items.map(({ angle: _, ...item }) => {
      const [x, y] = turn(item.x, item.y);
      return { ...item, x, y };
    }),
    rules: rules.map(([x1, y1, x2, y2]) => boxOf(turn(x1, y1), turn(x2, y2))),
  };
}

const TURNS: Readonly<Record<RightAngle, (x: number, y: number) => readonly [number, number]>> = {
  0: (x, y) => [x, y],
  90: (x, y) => [y, -x],
  180: (x, y) => [-x, -y],
  270: (x, y) => [-y, x],
};

const boxOf = (a: readonly [number, number], b: readonly [number, number]): PdfRule => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
];

function mainAngle(items: readonly Turned[]): RightAngle {
  const letters = new Map<RightAngle, number>();
  for (const { angle, text } of items) {
    const right = nearest(angle);
    letters.set(right, (letters.get(right) ?? 0) + text.trim().length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
