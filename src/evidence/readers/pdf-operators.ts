/** What pdf.js says that a page draws, in order; the numbers are its `OPS`. */
export type Operators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
};

export const OP = {
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  clip: 29,
  clipEvenOdd: 30,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setRenderingMode: 38,
  moveText: 40,
  moveTextSetLeading: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setFillPattern: 55,
  setFillColor: 59,
  shadingFill: 62,
  beginForm: 74,
  endForm: 75,
  constructPath: 91,
  setFillTransparent: 93,
} as const;

export const IMAGES = new Set([83, 85, 86]);
/** Ways to paint a path that draw its outline, and that fill it. */
export const STROKES = new Set([20, 21, 24, 25, 26, 27]);
export const FILLS = new Set([22, 23, 24, 25, 26, 27]);
