import type { PdfRule } from './pdf-content.ts';
import {
  at,
  type Box,
  boxOf,
  IDENTITY,
  isInside,
  isSameColor,
  type Matrix,
  matrixOf,
  type Point,
  subpathsOf,
  times,
  UNIT,
  within,
} from './pdf-geometry.ts';
import { FILLS, IMAGES, OP, type Operators, STROKES } from './pdf-operators.ts';
import { hasInk, NOWHERE, START, type State, textSetting, widthOf } from './pdf-state.ts';

/** A run of letters as it was shown, and whether a reader sees it. */
type Run = HiddenRun & { readonly order: number; readonly seen: boolean };
/** Where a run starts, and which way it goes, in degrees. */
export type HiddenRun = Point & { readonly angle: number };
/** Paint that covers what lies below: its colour where that is one and known. */
type Cover = {
  readonly box: Box;
  readonly color: string | null;
  readonly order: number;
  /** False where what bounds the paint is no box: it may leave out what lies inside. */
  readonly sure: boolean;
};

export type Drawing = {
  /** Straight lines along the page's edges: borders of tables. */
  readonly rules: readonly PdfRule[];
  /** Where text starts that cannot be seen: drawn invisibly, in the colour of what is below it, or covered later. */
  readonly hidden: readonly HiddenRun[];
  readonly hasImage: boolean;
};

const INVISIBLE = 3;
/** A filled area no thicker than this is a line; points. */
const THIN = 2;
const MOST_RULES = 8_000;
const MOST_COVERS = 1_000;
const MOST_RUNS = 100_000;

/** Follows the page's operators as a renderer would, as far as it takes to see lines and what hides text. Pure. */
export function drawingOf(operators: Operators): Drawing {
  const painter = new Painter();
  operators.fnArray.forEach((operator, index) => {
    painter.run(operator, (operators.argsArray[index] ?? []) as readonly unknown[]);
  });
  return painter.drawing();
}

class Painter {
  #state: State = START;
  #saved: { state: State; order: number; moved: boolean }[] = [];
  #text: Matrix = IDENTITY;
  #line: Point = { x: 0, y: 0 };
  #x = 0;
  #order = 0;
  readonly #rules: PdfRule[] = [];
  readonly #covers: Cover[] = [];
  readonly #runs: Run[] = [];
  #hasImage = false;
  #clips = false;

  run(operator: number, args: readonly unknown[]): void {
    if (IMAGES.has(operator)) this.#image();
    else if (operator >= OP.beginText && operator < OP.showText) this.#textState(operator, args);
    else if (operator === OP.showText) this.#show(args[0]);
    else if (operator === OP.constructPath) this.#path(args);
    else this.#graphics(operator, args);
  }

  #graphics(operator: number, args: readonly unknown[]): void {
    const [first] = args;
    switch (operator) {
      case OP.save:
        this.#save();
        break;
      case OP.restore:
      case OP.endForm:
        this.#restore();
        break;
      case OP.transform:
        this.#move(matrixOf(args));
        break;
      case OP.beginForm:
        this.#save();
        this.#move(matrixOf(first));
        this.#order++;
        break;
      case OP.setGState:
        this.#transparency(first);
        break;
      case OP.setFillColor:
        this.#state = { ...this.#state, color: typeof first === 'string' ? first : null };
        break;
      case OP.setFillPattern:
      case OP.setFillTransparent:
        this.#state = { ...this.#state, color: null };
        break;
      case OP.clip:
      case OP.clipEvenOdd:
        this.#clips = true;
        break;
      case OP.shadingFill:
        this.#order++;
        break;
    }
  }

  #save(): void {
    this.#saved.push({ state: this.#state, order: this.#order, moved: false });
  }

  #move(matrix: Matrix | null): void {
    if (matrix === null) return;
    const open = this.#saved.at(-1);
    if (open !== undefined) open.moved = true;
    this.#state = { ...this.#state, matrix: times(this.#state.matrix, matrix) };
  }

  /**
   * The parser leaves out pictures that are too large to decode: what was set up for painting and painted nothing
   * was one.
   */
  #restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    const box = boxOf(UNIT.map((point) => at(this.#state.matrix, point)));
    const isPicture = box.right - box.left > 8 && box.top - box.bottom > 8;
    if (saved.moved && saved.order === this.#order && isPicture) this.#image();
    this.#state = saved.state;
  }

  #transparency(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'ca' && typeof value === 'number') this.#state = { ...this.#state, alpha: value };
      if (key === 'BM' && value !== 'source-over' && value !== 'Normal')
        this.#state = { ...this.#state, alpha: 0.5 };
    }
  }

  #image(): void {
    this.#hasImage = true;
    this.#cover(boxOf(UNIT.map((point) => at(this.#state.matrix, point))), null);
  }

  #cover(box: Box, color: string | null): void {
    this.#order++;
    const inside = within(box, this.#state.clip);
    if (inside !== null && this.#covers.length < MOST_COVERS)
      this.#covers.push({
        box: inside,
        color,
        order: this.#order,
        sure: this.#state.clip !== null,
      });
  }

  #path(args: readonly unknown[]): void {
    const [paint, data] = args as [number, readonly unknown[] | undefined];
    this.#order++;
    const path = Array.from((data?.[0] ?? []) as ArrayLike<number>);
    const parts = subpathsOf(path).map((points) =>
      points.map((point) => at(this.#state.matrix, point)),
    );
    if (this.#clips) this.#clip(parts);
    for (const placed of parts) {
      if (FILLS.has(paint)) this.#fill(placed);
      if (STROKES.has(paint)) this.#stroke(placed);
    }
  }

  #clip(parts: readonly (readonly Point[])[]): void {
    this.#clips = false;
    const [only, ...more] = parts;
    const isBox = only !== undefined && more.length === 0 && only.length >= 4 && only.length <= 5;
    const { clip } = this.#state;
    const inside = isBox && clip !== null ? (within(boxOf(only), clip) ?? NOWHERE) : null;
    this.#state = { ...this.#state, clip: inside };
  }

  #fill(points: readonly Point[]): void {
    const box = boxOf(points);
    const [width, height] = [box.right - box.left, box.top - box.bottom];
    const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
    if (height <= THIN && width > height * 2) this.#rule([box.left, y, box.right, y]);
    else if (width <= THIN && height > width * 2) this.#rule([x, box.bottom, x, box.top]);
    else if (points.length >= 4 && points.length <= 5 && this.#state.alpha > 0.95)
      this.#cover(box, this.#state.color);
  }

  #stroke(points: readonly Point[]): void {
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before !== undefined) this.#rule([before.x, before.y, point.x, point.y]);
    });
  }

  #rule([x1, y1, x2, y2]: PdfRule): void {
    const isStraight = Math.abs(x1 - x2) < 1 || Math.abs(y1 - y2) < 1;
    if (isStraight && Math.hypot(x1 - x2, y1 - y2) > 1 && this.#rules.length < MOST_RULES)
      this.#rules.push([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]);
  }

  #textState(operator: number, args: readonly unknown[]): void {
    const number = typeof args[0] === 'number' ? args[0] : 0;
    const second = typeof args[1] === 'number' ? args[1] : 0;
    switch (operator) {
      case OP.beginText:
        this.#text = IDENTITY;
        this.#moveTo({ x: 0, y: 0 });
        break;
      case OP.setTextMatrix:
        this.#text = matrixOf(args[0]) ?? matrixOf(args) ?? this.#text;
        this.#moveTo({ x: 0, y: 0 });
        break;
      case OP.moveTextSetLeading:
        this.#state = { ...this.#state, leading: second };
        this.#moveTo({ x: this.#line.x + number, y: this.#line.y + second });
        break;
      case OP.moveText:
        this.#moveTo({ x: this.#line.x + number, y: this.#line.y + second });
        break;
      case OP.nextLine:
        this.#moveTo({ x: this.#line.x, y: this.#line.y + this.#state.leading });
        break;
      default:
        this.#state = { ...this.#state, ...textSetting(operator, number, second) };
    }
  }

  #moveTo(point: Point): void {
    this.#line = point;
    this.#x = point.x;
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    this.#order++;
    const { matrix, mode, color, alpha } = this.#state;
    const direction = times(matrix, this.#text);
    const place = at(direction, { x: this.#x, y: this.#line.y });
    const isSeen =
      mode !== INVISIBLE && alpha > 0.02 && !(mode === 0 && this.#blends(place, color));
    const angle = (Math.atan2(direction[1], direction[0]) * 180) / Math.PI;
    if (hasInk(glyphs) && this.#runs.length < MOST_RUNS)
      this.#runs.push({ ...place, angle, order: this.#order, seen: isSeen });
    this.#x += widthOf(glyphs, this.#state);
  }

  /** Is this the colour that lies below already? Unknown where a picture or a pattern does. */
  #blends({ x, y }: Point, color: string | null): boolean {
    const point = { x: x + 0.5, y: y + 1.5 };
    const below = this.#covers.findLast(({ box }) => isInside(point, box));
    return isSameColor(color, below === undefined ? '#ffffff' : below.sure ? below.color : null);
  }

  drawing(): Drawing {
    const covered = ({ x, y, order }: Run) =>
      this.#covers.some(
        (cover) =>
          cover.sure && cover.order > order && isInside({ x: x + 0.5, y: y + 1.5 }, cover.box),
      );
    const hidden = this.#runs.filter((run) => !run.seen || covered(run));
    return { rules: this.#rules, hidden, hasImage: this.#hasImage };
  }
}
