import { cellAddress, columnName } from '../../workbook/address.ts';
import type { Cell, Warning } from '../../workbook/grid.ts';
import type { Layout } from '../columns/columns.ts';
import type { FoundQuestion } from '../rows/found.ts';
import { isPlaceholder } from '../sheet/check-boxes.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import type { HeaderCell } from '../tables/headers.ts';
import { explainsForm, introducesExample } from '../words/phrases.ts';
import { asks, plain } from '../words/text.ts';
import { isBuyerHeading, type Role } from '../words/vocabulary.ts';

/** Fewer texts that ask, or fewer rows, may be chance. */
const FEWEST = 3;

const KNOWN: ReadonlySet<Role | null> = new Set<Role | null>(['buyer', 'score', 'id']);

const quoted = (text: string) => `"${plain(text).slice(0, 60)}"`;

/**
 * Columns of a table that are blank wherever it asks, and were not taken for answers: perhaps they are to be filled in.
 */
export function unclearColumns(
  view: SheetView,
  layout: Layout,
  found: readonly FoundQuestion[],
): Warning[] {
  const rows = found.map(({ area }) => area.top);
  const known = new Set([...layout.questions, ...layout.ids, ...layout.sections]);
  for (const { column } of layout.answers) known.add(column);
  const isUnclear = ({ left, right, label, role }: HeaderCell) =>
    label !== '' &&
    !KNOWN.has(role) &&
    left === right &&
    !known.has(left) &&
    !view.isHiddenColumn(left) &&
    rows.every((row) => view.textAt(row, left) === '' && !view.cellAt(row, left)?.formula);
  const unclear = rows.length < FEWEST ? [] : layout.table.cells.filter(isUnclear);
  const [first] = unclear;
  if (first === undefined) return [];
  const names = unclear.map(({ left, label }) => `${columnName(left)} (${quoted(label)})`);
  return [
    {
      code: 'unclear_column',
      message: `Nothing stands in column ${names.join(', ')}, and it was not taken for an answer; if it is to be filled in, give it a role in the layout.`,
      sheet: view.sheet.name,
      cell: cellAddress(layout.header.bottom, first.left),
    },
  ];
}

/** Texts that ask in a column of the rows that were not read, where there are several of them. */
export function unreadQuestions(
  view: SheetView,
  rows: readonly number[],
  found: readonly FoundQuestion[],
): Warning[] {
  const { name } = view.sheet;
  if (explainsForm(name) || introducesExample(name) || isBuyerHeading(name)) return [];
  const read = new Set(
    found.flatMap(({ area, cells }) => [area.top, ...cells.map((cell) => cell.area.top)]),
  );
  const asking = rows
    .filter((row) => !read.has(row))
    .flatMap((row) => view.textsOf(row))
    .filter((cell) => cell.formula === null && !isPlaceholder(cell.text) && asks(cell.text));
  const lines = [
    ...Map.groupBy(asking, ({ column }) => `column ${columnName(column)}`),
    ...Map.groupBy(asking, ({ row }) => `row ${row}`),
  ];
  return lines
    .filter(([, cells]) => cells.length >= FEWEST)
    .flatMap(([place, cells]) => unread(name, place, cells));
}

function unread(sheet: string, place: string, cells: readonly Cell[]): Warning[] {
  const [first] = cells;
  if (first === undefined) return [];
  const message = `${cells.length} texts in ${place}, from ${quoted(first.text)} on, seem to ask, but no cell for their answers was found; if they are to be answered, name it in the layout.`;
  return [{ code: 'unread_questions', message, sheet, cell: first.address }];
}
