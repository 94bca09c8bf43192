import { cellAddress } from './address.ts';
import type { Cell } from './grid.ts';
import { type CellStyle, showNumber, showText } from './styles.ts';

/** What a cell holds; a number's text is made when someone reads it, for most are never read. */
export type CellContent =
  | { readonly type: 'text' | 'boolean' | 'error'; readonly text: string }
  | { readonly type: 'number' | 'date'; readonly number: number; readonly dateSystem: 1900 | 1904 }
  | { readonly type: 'empty' };

export const EMPTY: CellContent = { type: 'empty' };

/** A cell of a worksheet part. It keeps few fields of its own: a sheet may have some hundred thousand of them. */
export class SheetCell implements Cell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly formula: string | null;
  readonly #content: CellContent;
  readonly #style: CellStyle;
  #shown: string | null = null;

  constructor(
    at: Pick<Cell, 'row' | 'column' | 'style' | 'formula'>,
    content: CellContent,
    style: CellStyle,
  ) {
    this.row = at.row;
    this.column = at.column;
    this.style = at.style;
    this.formula = at.formula;
    this.#content = content;
    this.#style = style;
  }

  /** Is this text what the cell holds? Its format may show blanks or words around it. */
  holdsText(text: string): boolean {
    return this.type === 'text' && showText(text, this.#style) === this.text;
  }

  /** Would a serial in this cell be shown as a date? */
  get showsDates(): boolean {
    return this.#style.isDate;
  }

  get address(): string {
    return cellAddress(this.row, this.column);
  }

  get type(): Cell['type'] {
    return this.#content.type;
  }

  get text(): string {
    const content = this.#content;
    if (content.type === 'empty') return '';
    if ('text' in content) return content.text;
    this.#shown ??= showNumber(content.number, this.#style, content.dateSystem);
    return this.#shown;
  }

  get number(): number | null {
    return 'number' in this.#content ? this.#content.number : null;
  }

  get bold(): boolean {
    return this.#style.bold;
  }

  get fill(): string | null {
    return this.#style.fill;
  }

  get lined(): boolean {
    return this.#style.lined;
  }

  get locked(): boolean {
    return this.#style.locked;
  }
}
