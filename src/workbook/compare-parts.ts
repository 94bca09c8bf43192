import { columnName } from './address.ts';
import { type FoundRow, type Located, locateSheet } from './locate-sheet.ts';

/** A place of a changed part that differs though a write may not touch it. */
export type Difference = { readonly cell: string | null; readonly message: string };

const ofSheet = (message: string): Difference => ({ cell: null, message });

/** What differs between two texts of one worksheet part, the written cells, the dimension and the rows' spans aside. */
export function compareSheetXml(
  before: string,
  after: string,
  { part, written }: { part: string; written: ReadonlySet<string> },
): Difference[] {
  const [old, now] = [locateSheet(before, part), locateSheet(after, part)];
  const around = aroundData(before, old) === aroundData(after, now);
  const rows = new Map(now.rows.map((row) => [row.row, row]));
  return [
    ...(around ? [] : [ofSheet('something beside the cells changed')]),
    ...old.rows.flatMap((row) => {
      const other = rows.get(row.row);
      if (other === undefined) return [ofSheet(`row ${row.row} is gone`)];
      return compareRows({ xml: before, row }, { xml: after, row: other }, written);
    }),
  ];
}

/** Everything outside `sheetData`, without the dimension, which may grow. */
function aroundData(xml: string, { dimension, dataOpen, dataClose }: Located): string {
  const head = xml.slice(0, dataOpen.start);
  const tail = xml.slice(xml.indexOf('>', dataClose) + 1);
  return dimension === null || dimension.start > head.length
    ? head + tail
    : head.slice(0, dimension.start) + head.slice(dimension.end) + tail;
}

type RowIn = { readonly xml: string; readonly row: FoundRow };

function compareRows(before: RowIn, after: RowIn, written: ReadonlySet<string>): Difference[] {
  const { row } = before.row;
  const differences = tagOf(before) === tagOf(after) ? [] : [ofSheet(`row ${row} changed`)];
  const others = cellsOf(after);
  for (const [column, xml] of cellsOf(before)) {
    const address = `${columnName(column)}${row}`;
    if (!written.has(address) && others.get(column) !== xml)
      differences.push({ cell: address, message: 'the cell changed though nobody wrote it' });
  }
  return differences;
}

/** The row's cells as they stand in the XML, by column; a damaged row may name one twice. */
function cellsOf({ xml, row }: RowIn): Map<number, string> {
  const cells = new Map<number, string>();
  for (const { column, start, end } of row.cells)
    cells.set(column, (cells.get(column) ?? '') + xml.slice(start, end));
  return cells;
}

/** The row's tag without its spans, which may grow, and open where it was self-closing. */
const tagOf = ({ xml, row }: RowIn): string =>
  xml
    .slice(row.start, row.openEnd)
    .replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, '')
    .replace(/\s*\/?>$/, '>');

const body = (xml: string): string =>
  xml
    .replace(/<(?:[^\s<>/:]+:)?sst(?=[\s/>])[^>]*>/, '')
    .replace(/<\/(?:[^\s<>/:]+:)?sst\s*>\s*$/, '');

/** Do the shared strings of `before` stand unchanged at the beginning of those of `after`? */
export const onlyAppends = (before: string, after: string): boolean =>
  body(after).startsWith(body(before).trimEnd());

const withoutFlags = (xml: string): string =>
  xml.replace(
    /<(?:[^\s<>/:]+:)?calcPr(?=[\s/>])([^>]*?)(?:\/>|>\s*<\/(?:[^\s<>/:]+:)?calcPr\s*>)/,
    (_, attributes: string) =>
      attributes.replace(/\s*fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '').trim(),
  );

/** Do two texts of the main part differ in nothing but `fullCalcOnLoad`? */
export const onlyRecalculates = (before: string, after: string): boolean =>
  withoutFlags(before) === withoutFlags(after);
