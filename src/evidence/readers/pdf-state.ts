import { type Box, IDENTITY, type Matrix } from './pdf-geometry.ts';
import { OP } from './pdf-operators.ts';

/** What holds for whatever is drawn next (ISO 32000-1, 8.4 and 9.3). */
export type State = {
  readonly matrix: Matrix;
  /** Paint stays inside; null where it is no box, so that nobody knows. */
  readonly clip: Box | null;
  readonly color: string | null;
  readonly alpha: number;
  readonly mode: number;
  readonly size: number;
  readonly leading: number;
  readonly spacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
};

const FAR = 1e9;
export const NOWHERE: Box = { left: 0, bottom: 0, right: -1, top: -1 };
const EVERYWHERE: Box = { left: -FAR, bottom: -FAR, right: FAR, top: FAR };

export const START: State = {
  matrix: IDENTITY,
  clip: EVERYWHERE,
  color: '#000000',
  alpha: 1,
  mode: 0,
  size: 10,
  leading: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
};

/** Does a run of glyphs leave anything on the page? */
export const hasInk = (glyphs: readonly unknown[]): boolean =>
  glyphs.some((glyph) => ((glyph as { unicode?: string } | null)?.unicode ?? '').trim() !== '');

/** How far a run of glyphs moves the text's place, in text space (ISO 32000-1, 9.4.4). */
export function widthOf(glyphs: readonly unknown[], state: State): number {
  const { size, spacing, wordSpacing, stretch } = state;
  const widths = glyphs.map((glyph) => {
    if (typeof glyph === 'number') return (-glyph * size) / 1000;
    const { width = 0, isSpace = false } = (glyph ?? {}) as { width?: number; isSpace?: boolean };
    return (width * size) / 1000 + spacing + (isSpace ? wordSpacing : 0);
  });
  return widths.reduce((sum, each) => sum + each, 0) * stretch;
}

/** What an operator of text changes; numbers as it is given them. */
export function textSetting(operator: number, first: number, second: number): Partial<State> {
  switch (operator) {
    case OP.setCharSpacing:
      return { spacing: first };
    case OP.setWordSpacing:
      return { wordSpacing: first };
    case OP.setHScale:
      return { stretch: first / 100 };
    case OP.setLeading:
      return { leading: -first };
    case OP.setFont:
      return { size: second };
    case OP.setRenderingMode:
      return { mode: first };
    default:
      return {};
  }
}
