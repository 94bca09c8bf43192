import { AppError } from '../errors.ts';
import { contains, MAX_COLUMN, MAX_ROW, parseArea, parseCell } from './address.ts';
import type { Area, Cell, Rule } from './grid.ts';
import { damaged } from './package.ts';
import { type OpenRule, ruleOf } from './rule.ts';
import { type CellContent, EMPTY, SheetCell } from './sheet-cell.ts';
import { type SharedTexts, StringItem } from './strings.ts';
import { type CellStyle, type Styles, showText, styleAt } from './styles.ts';
import { type Element, flag, unescapeXstring, walkPieces } from './xml.ts';

/** What a worksheet part alone says (ECMA-376 part 1, 18.3). */
export type SheetContent = {
  readonly rows: Map<number, Map<number, Cell>>;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: { from: number; to: number }[];
  readonly rules: Rule[];
  readonly isProtected: boolean;
};

export type SheetContext = {
  readonly strings: SharedTexts;
  readonly styles: Styles;
  readonly dateSystem: 1900 | 1904;
  readonly part: string;
  /** Shared by all sheets of a workbook. */
  readonly budget: Budget;
};

/**
 * How many more rows and cells with content may come, and how many blank cells are kept; further blank ones are
 * read over.
 */
export type Budget = { rows: number; cells: number; blanks: number };

type OpenCell = {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string | null;
  inline: StringItem | null;
};

class SheetReader implements SheetContent {
  readonly rows = new Map<number, Map<number, Cell>>();
  lastRow = 0;
  lastColumn = 0;
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: { from: number; to: number }[] = [];
  readonly rules: Rule[] = [];
  isProtected = false;

  readonly #context: SheetContext;
  /** Rows and cells stand in `sheetData` only; anchors of controls have rows of their own. */
  #inData = false;
  #row = 0;
  #column = 0;
  /** Does the row carry no number of its own? Its first cell may name it then. */
  #isCounted = true;
  /** Was the row counted? It is with its first content. */
  #isSpent = false;
  #cell: OpenCell | null = null;
  #rule: OpenRule | null = null;
  /** Array formulas and data tables that reach this row: their members hold results and no formula of their own. */
  #arrays: Area[] = [];
  #into: 'value' | 'formula' | 'formula1' | 'formula2' | 'sqref' | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(element: Element): void {
    const { name, attributes } = element;
    if (this.#cell !== null) this.#openInCell(this.#cell, element);
    else if (this.#rule !== null) this.#openInRule(name);
    else this.#openOnSheet(name, attributes);
  }

  #openOnSheet(name: string, attributes: Element['attributes']): void {
    if (name === 'sheetData') this.#inData = true;
    else if (this.#inData) this.#openInData(name, attributes);
    else if (name === 'col' && flag(attributes.hidden, false))
      this.hiddenColumns.push({ from: Number(attributes.min), to: Number(attributes.max) });
    else if (name === 'mergeCell') {
      const area = parseArea(attributes.ref ?? '');
      if (area !== null) this.merges.push(area);
    } else if (name === 'sheetProtection') this.isProtected = flag(attributes.sheet, false);
    else if (name === 'dataValidation')
      this.#rule = { attributes, formula1: '', formula2: '', sqref: attributes.sqref ?? '' };
  }

  #openInData(name: string, attributes: Element['attributes']): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
  }

  #openRow(attributes: Element['attributes']): void {
    const row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
    if (!Number.isInteger(row) || row < 1 || row > MAX_ROW)
      throw this.#noPlace(`row ${attributes.r ?? row}`);
    this.#row = row;
    this.#column = 0;
    this.#isCounted = attributes.r === undefined;
    if (this.#arrays.length > 0) this.#arrays = this.#arrays.filter(({ bottom }) => bottom >= row);
    this.#isSpent = false;
    if (flag(attributes.hidden, false)) this.hiddenRows.add(this.#row);
  }

  #openCell(attributes: Element['attributes']): void {
    const at =
      attributes.r === undefined
        ? { row: this.#row, column: this.#column + 1 }
        : parseCell(attributes.r);
    if (at === null || at.row < 1 || at.column > MAX_COLUMN)
      throw this.#noPlace(`cell ${attributes.r ?? ''}`);
    if (at.row !== this.#row && !(this.#isCounted && this.#column === 0))
      throw damaged(`the part ${this.#context.part} holds the cell ${attributes.r} in another row`);
    this.#row = at.row;
    this.#column = at.column;
    this.#cell = {
      row: this.#row,
      column: this.#column,
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0) || 0,
      value: '',
      formula: null,
      inline: null,
    };
  }

  #spendContent(): void {
    if (!this.#isSpent) this.#spend('rows');
    this.#isSpent = true;
    this.#spend('cells');
  }

  /** A blank cell tells how it is dressed; in a hidden column nobody sees that, and endless ones tell nothing more. */
  #keepsBlank(column: number): boolean {
    const { budget } = this.#context;
    if (this.hiddenColumns.some(({ from, to }) => column >= from && column <= to)) return false;
    budget.blanks -= 1;
    return budget.blanks >= 0;
  }

  #noPlace(what: string): AppError {
    const place = JSON.stringify(what.slice(0, 40));
    return damaged(`the part ${this.#context.part} names ${place}, which no sheet has`);
  }

  #spend(what: 'rows' | 'cells'): void {
    const { budget } = this.#context;
    budget[what] -= 1;
    if (budget[what] >= 0) return;
    throw new AppError(
      'file_limits',
      `The workbook has more ${what} than any questionnaire needs. Delete what is not part of the questionnaire and save a new copy.`,
    );
  }

  #openInCell(cell: OpenCell, { name, attributes }: Element): void {
    if (name === 'is') cell.inline = new StringItem();
    else if (cell.inline !== null) cell.inline.open(name);
    else if (name === 'v') this.#into = 'value';
    else if (name === 'f') {
      cell.formula = '';
      this.#into = 'formula';
      const area = attributes.t === 'array' || attributes.t === 'dataTable' ? attributes.ref : null;
      const array = parseArea(area ?? '');
      if (array !== null && this.#arrays.length < MAX_ARRAYS) this.#arrays.push(array);
    }
  }

  #openInRule(name: string): void {
    if (name === 'formula1' || name === 'formula2' || name === 'sqref') this.#into = name;
  }

  text(text: string): void {
    const cell = this.#cell;
    if (cell !== null) {
      if (cell.inline !== null) cell.inline.add(text);
      else if (this.#into === 'value') cell.value += text;
      else if (this.#into === 'formula') cell.formula = (cell.formula ?? '') + text;
      return;
    }
    const rule = this.#rule;
    if (rule === null) return;
    if (this.#into === 'formula1' || this.#into === 'formula2' || this.#into === 'sqref')
      rule[this.#into] += text;
  }

  close(name: string): void {
    if (this.#cell !== null) this.#closeInCell(this.#cell, name);
    else if (this.#rule !== null) this.#closeInRule(this.#rule, name);
    else if (name === 'sheetData') this.#inData = false;
  }

  #closeInCell(cell: OpenCell, name: string): void {
    if (name === 'v' || name === 'f') this.#into = null;
    else if (name === 'c') {
      this.#store(cell);
      this.#cell = null;
    } else if (name !== 'is') cell.inline?.close(name);
  }

  #closeInRule(rule: OpenRule, name: string): void {
    if (name === 'formula1' || name === 'formula2' || name === 'sqref') this.#into = null;
    else if (name === 'dataValidation') {
      this.rules.push(ruleOf(rule));
      this.#rule = null;
    }
  }

  #store(open: OpenCell): void {
    if (this.#arrays.some((area) => contains(area, open.row, open.column))) open.formula ??= '';
    const cell = cellOf(open, this.#context);
    if (cell.type === 'empty' && cell.formula === null) {
      if (!this.#keepsBlank(open.column)) return;
    } else this.#spendContent();
    const row = this.rows.get(open.row) ?? new Map<number, Cell>();
    row.set(open.column, cell);
    this.rows.set(open.row, row);
    if (cell.type === 'empty') return;
    this.lastRow = Math.max(this.lastRow, open.row);
    this.lastColumn = Math.max(this.lastColumn, open.column);
  }
}

const MAX_ARRAYS = 200;

function cellOf(open: OpenCell, context: SheetContext): Cell {
  const style = styleAt(context.styles, open.style);
  if (open.inline === null && open.type === 'd') return dateCell(open, style, context);
  return new SheetCell(open, contentOf(open, style, context), style);
}

function contentOf(open: OpenCell, style: CellStyle, context: SheetContext): CellContent {
  if (open.inline !== null) return textContent(open.inline.text, style);
  if (open.value === '') return EMPTY;
  switch (open.type) {
    case 's':
      return textContent(context.strings.at(Number(open.value)), style);
    case 'str':
    case 'inlineStr':
      return textContent(unescapeXstring(open.value), style);
    case 'b':
      return {
        type: 'boolean',
        text: open.value === '1' || open.value === 'true' ? 'TRUE' : 'FALSE',
      };
    case 'e':
      return { type: 'error', text: open.value };
    default:
      return numberContent(Number(open.value), style, context);
  }
}

const textContent = (text: string, style: CellStyle): CellContent =>
  text === '' ? EMPTY : { type: 'text', text: showText(text, style) };

const numberContent = (
  number: number,
  { isDate }: CellStyle,
  { dateSystem }: SheetContext,
): CellContent =>
  Number.isFinite(number)
    ? { type: isDate ? 'date' : 'number', number, dateSystem }
    : { type: 'error', text: '#NUM!' };

const DAY_MS = 86_400_000;

/** A strict date cell holds ISO 8601 (ECMA-376 part 1, 18.18.11); the serial counts from the workbook's own epoch. */
function dateCell(open: OpenCell, style: CellStyle, { dateSystem }: SheetContext): Cell {
  const { value } = open;
  const time = Date.parse(
    /[zZ]|[+-]\d\d:?\d\d$/.test(value) || !value.includes('T') ? value : `${value}Z`,
  );
  if (Number.isNaN(time)) return new SheetCell(open, textContent(value, style), style);
  const epoch = dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const number = (time - epoch) / DAY_MS;
  const dated = style.isDate ? style : { ...style, format: 'yyyy-mm-dd', isDate: true };
  return new SheetCell(open, { type: 'date', number, dateSystem }, dated);
}

/** Reads one worksheet part, given in pieces. Rows and cells without `r` are counted on; ranges stay ranges. */
export async function readSheet(
  pieces: AsyncIterable<string>,
  context: SheetContext,
): Promise<SheetContent> {
  const reader = new SheetReader(context);
  await walkPieces(pieces, context.part, {
    open: (element) => reader.open(element),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader;
}
