import { parseCell } from './address.ts';
import { type Element, flag, walkXml } from './xml.ts';

/** Where something stands in the XML: string indices, the end excluded. */
export type Span = { readonly start: number; readonly end: number };

export type FoundCell = Span & { readonly column: number; readonly openEnd: number };

export type FoundRow = {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  /** The style that its empty cells show, or null where their columns decide. */
  readonly style: string | null;
  readonly cells: readonly FoundCell[];
};

/** The places of a worksheet part that a write touches. */
export type Located = {
  /** The namespace prefix with its colon, or ''. */
  readonly prefix: string;
  readonly rows: readonly FoundRow[];
  readonly columnStyles: readonly {
    readonly from: number;
    readonly to: number;
    readonly style: string;
  }[];
  readonly dataOpen: Span;
  /** Where `</sheetData>` begins. */
  readonly dataClose: number;
  readonly dimension: Span | null;
};

type OpenRow = Omit<FoundRow, 'cells' | 'row'> & { row: number; readonly cells: FoundCell[] };

class Locator {
  readonly rows: OpenRow[] = [];
  readonly columnStyles: { from: number; to: number; style: string }[] = [];
  dataOpen: Span = { start: 0, end: 0 };
  dataClose = 0;
  dimension: Span | null = null;

  readonly #xml: string;
  #inData = false;
  #row = 0;
  #column = 0;
  #cell: Omit<FoundCell, 'end'> | null = null;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** No attribute may hold a `<`, so the last one before the tag's end begins it. */
  #span(end: number): Span {
    return { start: this.#xml.lastIndexOf('<', end - 1), end };
  }

  open({ name, attributes }: Element, end: number): void {
    if (!this.#inData) this.#openOnSheet({ name, attributes }, end);
    else if (name === 'row') this.#openRow(attributes, end);
    else if (name === 'c' && this.#cell === null) {
      const named = parseCell(attributes.r ?? '');
      if (named !== null && this.#column === 0) this.#nameRow(named.row);
      this.#column = named?.column ?? this.#column + 1;
      this.#cell = { column: this.#column, start: this.#span(end).start, openEnd: end };
    }
  }

  #openOnSheet({ name, attributes }: Element, end: number): void {
    if (name === 'sheetData') {
      this.#inData = true;
      this.dataOpen = this.#span(end);
    } else if (name === 'dimension') this.dimension = this.#span(end);
    else if (name === 'col' && attributes.style !== undefined)
      this.columnStyles.push({
        from: Number(attributes.min),
        to: Number(attributes.max),
        style: attributes.style,
      });
  }

  #openRow(attributes: Element['attributes'], end: number): void {
    this.#row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
    this.#column = 0;
    const style = flag(attributes.customFormat, false) ? (attributes.s ?? '0') : null;
    const { start } = this.#span(end);
    this.rows.push({ row: this.#row, start, openEnd: end, style, cells: [] });
  }

  /** A row without a number of its own is named by its first cell, as the reader has it. */
  #nameRow(row: number): void {
    const open = this.rows.at(-1);
    if (open !== undefined) open.row = row;
    this.#row = row;
  }

  close(name: string, end: number): void {
    if (!this.#inData) return;
    if (name === 'c' && this.#cell !== null) {
      this.rows.at(-1)?.cells.push({ ...this.#cell, end });
      this.#cell = null;
    } else if (name === 'sheetData') {
      this.#inData = false;
      this.dataClose = this.#span(end).start;
    }
  }
}

/** Finds rows, cells and what stands around them; rows and cells without `r` are counted on. */
export function locateSheet(xml: string, part: string): Located {
  const locator = new Locator(xml);
  walkXml(xml, part, {
    open: (element, end) => locator.open(element, end),
    close: (name, end) => locator.close(name, end),
  });
  const { rows, columnStyles, dataOpen, dataClose, dimension } = locator;
  const tag = xml.slice(dataOpen.start, dataOpen.end);
  const prefix = /^<([^\s/>]*:)?/.exec(tag)?.[1] ?? '';
  return { prefix, rows, columnStyles, dataOpen, dataClose, dimension };
}
