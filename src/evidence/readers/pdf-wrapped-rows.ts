import type { Group } from './pdf-groups.ts';
import type { Line, Row } from './pdf-tables.ts';

/** Cells of a row whose table is put together again: two side by side may be columns of running text. */
const LEAST_CELLS = 3;
/** Cells of one column start within this share of a letter's height. */
const SAME_LEFT = 1.2;
/**
 * Lines of one cell stand no further apart than this many letter sizes, and about as near as any two lines of the
 * table.
 */
const FURTHEST = 1.75;
const AS_NEAR = 1.12;
/** Lines of a text over all columns. */
const MOST_ACROSS = 3;

const cellsOf = (line: Line): readonly Group[] => (line.kind === 'row' ? line.cells : [line.group]);
const sizeOf = (line: Line): number => Math.max(...cellsOf(line).map(({ size }) => size));
const topOf = (line: Line): number =>
  Math.max(...cellsOf(line).map(({ lines }) => lines[0]?.y ?? Number.NEGATIVE_INFINITY));
const lowestOf = (line: Line): number =>
  Math.min(...cellsOf(line).map(({ lines }) => lines.at(-1)?.y ?? Number.POSITIVE_INFINITY));

/** A table that only gaps part, as its lines stand on the page. */
type Table = { readonly columns: readonly number[]; readonly lines: readonly Line[] };

const columnOf = (columns: readonly number[], { left, size }: Group): number =>
  columns.findIndex((edge) => Math.abs(edge - left) < size * SAME_LEFT);

/** Does each cell of a line start where a column does, and end before the next one? */
const fits = (columns: readonly number[], line: Line): boolean =>
  cellsOf(line).every((cell) => {
    const at = columnOf(columns, cell);
    return at >= 0 && cell.right <= (columns[at + 1] ?? Number.POSITIVE_INFINITY);
  });

/**
 * Rows without drawn lines that follow each other in the same columns, with the lines between them that fill one
 * column only.
 */
function tableAt(lines: readonly Line[], start: number): Table | null {
  const first = lines[start];
  if (!isOpenRow(first) || first.cells.length < LEAST_CELLS) return null;
  const columns = first.cells.map(({ left }) => left);
  const found: Line[] = [first];
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (isPart(line, columns)) found.push(line);
    else if (isAcross(line, lines[at + 1], { columns, first }))
      found.push({ ...line, inTable: true });
    else break;
  }
  return found.length > 1 ? { columns, lines: found } : null;
}

/** A line of the table's letters over all of its columns, with rows below it: what they are about. */
function isAcross(
  line: Line,
  next: Line | undefined,
  { columns, first }: { columns: readonly number[]; first: Row },
): line is Extract<Line, { kind: 'text' }> {
  if (line.kind !== 'text' || line.group.lines.length > MOST_ACROSS) return false;
  if (columnOf(columns, line.group) !== 0 || line.group.size > sizeOf(first) * 1.1) return false;
  return isOpenRow(next) && next.cells.length >= LEAST_CELLS && fits(columns, next);
}

const isOpenRow = (line: Line | undefined): line is Row =>
  line?.kind === 'row' && line.columns === null;

const isPart = (line: Line, columns: readonly number[]): boolean =>
  (line.kind === 'text' || line.columns === null) && fits(columns, line);

/**
 * The least distance between two lines of a table, and whether some stand clearly further apart: then distance
 * parts its rows.
 */
function spacing({ lines }: Table): { readonly least: number; readonly parts: boolean } {
  const drops = lines.slice(1).map((line, at) => lowestOf(lines[at] as Line) - topOf(line));
  const within = drops.filter((drop) => drop > 0);
  const least = Math.min(...within);
  return { least, parts: within.some((drop) => drop > least * AS_NEAR) };
}

/** Does this line go on with cells of the row above it? */
function goesOn(
  row: Row,
  line: Line,
  { columns, least, parts }: Pick<Table, 'columns'> & ReturnType<typeof spacing>,
): boolean {
  const drop = lowestOf(row) - topOf(line);
  if (drop <= 0 || drop > least * AS_NEAR || drop > sizeOf(line) * FURTHEST) return false;
  const cells = cellsOf(line);
  const hasFirst = cells.some((cell) => columnOf(columns, cell) === 0);
  if (hasFirst && !parts) return false;
  return cells.every((cell) =>
    row.cells.some(
      (above) =>
        columnOf(columns, above) === columnOf(columns, cell) &&
        above.font === cell.font &&
        (above.lines.at(-1)?.y ?? 0) - (cell.lines[0]?.y ?? 0) <= drop * AS_NEAR,
    ),
  );
}

const grown = (above: Group, below: Group): Group => ({
  ...above,
  lines: [...above.lines, ...below.lines],
  left: Math.min(above.left, below.left),
  right: Math.max(above.right, below.right),
  bottom: Math.min(above.bottom, below.bottom),
  hidden: above.hidden || below.hidden,
});

function merged(row: Row, line: Line, columns: readonly number[]): Row {
  const cells = row.cells.map((above) => {
    const below = cellsOf(line).find(
      (cell) => columnOf(columns, cell) === columnOf(columns, above),
    );
    return below === undefined ? above : grown(above, below);
  });
  return { ...row, cells };
}

/** The rows of a table, each with the lines that its cells are wrapped into. */
function rowsOf(table: Table): Line[] {
  const gaps = spacing(table);
  const out: Line[] = [];
  for (const line of table.lines) {
    const row = out.at(-1);
    if (row?.kind === 'row' && goesOn(row, line, { columns: table.columns, ...gaps }))
      out[out.length - 1] = merged(row, line, table.columns);
    else out.push(line);
  }
  return out;
}

/**
 * The lines of a page, the rows of a table that is drawn line by line and parted by gaps alone being whole: a line
 * below a row that fills some of its columns goes on with their cells.
 */
export function withWrappedRows(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    const next = lines[at];
    if (table === null) {
      if (next !== undefined) out.push(next);
      at += 1;
    } else {
      out.push(...rowsOf(table));
      at += table.lines.length;
    }
  }
  return out;
}
