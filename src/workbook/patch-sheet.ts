import { cellAddress, columnName, parseArea } from './address.ts';
import {
  type FoundCell,
  type FoundRow,
  type Located,
  locateSheet,
  type Span,
} from './locate-sheet.ts';

/** What a cell is to hold; `string` is an index into the shared strings. */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly index: number }
  | { readonly kind: 'inline'; readonly text: string };

export type CellPatch = {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
};

type Edit = Span & { readonly text: string };

/**
 * Writes cells into a worksheet part and leaves every other character as it is: a written cell keeps its attributes
 * but for its type, a cell or row that was missing is put in its place with the style that the empty cell showed.
 */
export function patchSheet(xml: string, part: string, patches: readonly CellPatch[]): string {
  const located = locateSheet(xml, part);
  const edits = [...rowEdits(xml, located, patches), ...dimensionEdit(xml, located, patches)];
  return applyEdits(xml, edits);
}

/** Edits must not overlap. At one position insertions come first, in their order, then what is replaced there. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits
    .map((each, order) => ({ ...each, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order)) {
    pieces.push(xml.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...pieces, xml.slice(at)].join('');
}

function rowEdits(xml: string, located: Located, patches: readonly CellPatch[]): Edit[] {
  const byRow = Map.groupBy(
    patches.toSorted((a, b) => a.row - b.row || a.column - b.column),
    (patch) => patch.row,
  );
  const rows = new Map(located.rows.map((row) => [row.row, row]));
  const edits: Edit[] = [];
  const missing: { row: number; text: string }[] = [];
  for (const [number, cells] of byRow) {
    const row = rows.get(number);
    if (row === undefined) missing.push({ row: number, text: newRow(number, cells, located) });
    else edits.push(...cellEdits(xml, row, { cells, located }));
  }
  const filled = missing.filter(({ text }) => text !== '');
  return [...edits, ...insertRows(xml, located, filled)];
}

function insertRows(
  xml: string,
  located: Located,
  missing: readonly { row: number; text: string }[],
): Edit[] {
  if (missing.length === 0) return [];
  const { start, end } = located.dataOpen;
  if (xml[end - 2] === '/') {
    const open = `${xml.slice(start, end - 2).trimEnd()}>`;
    return [
      {
        start,
        end,
        text: `${open}${missing.map(({ text }) => text).join('')}</${located.prefix}sheetData>`,
      },
    ];
  }
  return missing.map(({ row, text }) => {
    const at = located.rows.find((each) => each.row > row)?.start ?? located.dataClose;
    return { start: at, end: at, text };
  });
}

function newRow(row: number, cells: readonly CellPatch[], located: Located): string {
  const written = cells.filter(({ content }) => content.kind !== 'empty');
  if (written.length === 0) return '';
  const { prefix } = located;
  return `<${prefix}row r="${row}">${written.map((patch) => newCell(patch, null, located)).join('')}</${prefix}row>`;
}

function newCell(patch: CellPatch, rowStyle: string | null, located: Located): string {
  const style =
    rowStyle ??
    located.columnStyles.find(({ from, to }) => patch.column >= from && patch.column <= to)
      ?.style ??
    '0';
  const attributes = `r="${cellAddress(patch.row, patch.column)}"${style === '0' ? '' : ` s="${style}"`}`;
  return cellXml(`${located.prefix}c ${attributes}`, patch.content, located.prefix);
}

function cellXml(open: string, content: Content, prefix: string): string {
  const tag = open.slice(0, open.search(/\s|$/));
  switch (content.kind) {
    case 'empty':
      return `<${open}/>`;
    case 'number':
      return `<${open}><${prefix}v>${content.value}</${prefix}v></${tag}>`;
    case 'boolean':
      return `<${open} t="b"><${prefix}v>${content.value ? 1 : 0}</${prefix}v></${tag}>`;
    case 'string':
      return `<${open} t="s"><${prefix}v>${content.index}</${prefix}v></${tag}>`;
    case 'inline':
      return `<${open} t="inlineStr"><${prefix}is>${textElement(content.text, prefix)}</${prefix}is></${tag}>`;
  }
}

/** `<t>` with `xml:space` where blanks at the ends must stay. */
export function textElement(text: string, prefix: string): string {
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}

/** XML escapes, and `_x005F_` where a text would be read as an escape itself (ECMA-376 part 1, 22.9.2.19). */
function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n?/g, '\n');
}

function cellEdits(
  xml: string,
  row: FoundRow,
  { cells, located }: { cells: readonly CellPatch[]; located: Located },
): Edit[] {
  const edits: Edit[] = [];
  const inserted: CellPatch[] = [];
  for (const patch of cells) {
    const cell = row.cells.findLast(({ column }) => column === patch.column);
    if (cell !== undefined)
      edits.push({ ...span(cell), text: rewritten(xml, cell, { patch, located }) });
    else if (patch.content.kind !== 'empty') inserted.push(patch);
  }
  if (inserted.length === 0) return edits;
  return [
    ...edits,
    ...openRowEdit(xml, row, cells),
    ...insertCells(xml, row, { inserted, located }),
  ];
}

const span = ({ start, end }: Span): Span => ({ start, end });

function rewritten(
  xml: string,
  cell: FoundCell,
  { patch, located }: { patch: CellPatch; located: Located },
): string {
  const open = xml
    .slice(cell.start + 1, cell.openEnd - 1)
    .replace(/\/$/, '')
    .trimEnd()
    .replace(/\s+t\s*=\s*("[^"]*"|'[^']*')/, '');
  return cellXml(open, patch.content, located.prefix);
}

function insertCells(
  xml: string,
  row: FoundRow,
  { inserted, located }: { inserted: readonly CellPatch[]; located: Located },
): Edit[] {
  if (xml[row.openEnd - 2] === '/') {
    const text = inserted.map((patch) => newCell(patch, row.style, located)).join('');
    return [{ start: row.openEnd, end: row.openEnd, text: `${text}</${located.prefix}row>` }];
  }
  return inserted.map((patch) => {
    const at =
      row.cells.find(({ column }) => column > patch.column)?.start ??
      row.cells.at(-1)?.end ??
      row.openEnd;
    return { start: at, end: at, text: newCell(patch, row.style, located) };
  });
}

/** A self-closing row is opened; its spans grow to cover the cells. */
function openRowEdit(xml: string, row: FoundRow, cells: readonly CellPatch[]): Edit[] {
  const tag = xml.slice(row.start, row.openEnd);
  const columns = cells.map(({ column }) => column);
  const text = tag
    .replace(
      /(\sspans\s*=\s*["'])(\d+):(\d+)(["'])/,
      (_, before: string, ...[from, to, after]: string[]) => {
        const [first, last] = [
          Math.min(Number(from), ...columns),
          Math.max(Number(to), ...columns),
        ];
        return `${before}${first}:${last}${after}`;
      },
    )
    .replace(/\s*\/>$/, '>');
  return text === tag ? [] : [{ start: row.start, end: row.openEnd, text }];
}

function dimensionEdit(xml: string, { dimension }: Located, patches: readonly CellPatch[]): Edit[] {
  if (dimension === null) return [];
  const tag = xml.slice(dimension.start, dimension.end);
  const match = /(\sref\s*=\s*["'])([^"']*)(["'])/.exec(tag);
  const area = parseArea(match?.[2] ?? '');
  if (match === null || area === null || patches.length === 0) return [];
  const rows = patches.map(({ row }) => row);
  const columns = patches.map(({ column }) => column);
  const [top, bottom] = [Math.min(area.top, ...rows), Math.max(area.bottom, ...rows)];
  const [left, right] = [Math.min(area.left, ...columns), Math.max(area.right, ...columns)];
  if (top === area.top && bottom === area.bottom && left === area.left && right === area.right)
    return [];
  const grown = `${columnName(left)}${top}:${columnName(right)}${bottom}`;
  return [{ ...dimension, text: tag.replace(match[0], `${match[1]}${grown}${match[3]}`) }];
}
