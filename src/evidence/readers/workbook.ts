import { AppError } from '../../errors.ts';
import { unlockFile } from '../../workbook/encryption/unlock-file.ts';
import type { Cell, Sheet, Workbook } from '../../workbook/grid.ts';
import { openWorkbook } from '../../workbook/open-workbook.ts';
import { type Block, block, pageTextOf, type ReadText } from '../document.ts';

const MAX_ROWS = 20_000;

/**
 * A workbook or CSV as evidence: each row is one block with its header; hidden sheets, rows and columns are left out.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  password: string | null,
): Promise<ReadText> {
  const unlocked = await unlockFile(bytes, password);
  const { grid } = await openWorkbook(unlocked.bytes, fileName);
  const visible = grid.sheets.filter(
    (sheet) => sheet.state === 'visible' && sheet.kind === 'worksheet',
  );
  const blocks = visible.flatMap((sheet) => sheetBlocks(sheet, grid.format === 'csv'));
  if (blocks.length === 0)
    throw new AppError('file_no_text', 'This workbook holds no text. Add the sheet that has some.');
  if (blocks.length > MAX_ROWS)
    throw new AppError(
      'file_limits',
      `This workbook has more than ${MAX_ROWS} rows. Add an extract of it.`,
    );
  return {
    mediaType: mediaTypeOf(grid),
    title: null,
    pages: null,
    pageTexts: [{ page: 0, text: pageTextOf(blocks) }],
    blocks,
    warnings: visible.length === grid.sheets.length ? [] : ['Hidden sheets were left out.'],
    properties: {},
    margins: [],
  };
}

const mediaTypeOf = ({ format }: Workbook): string =>
  format === 'csv'
    ? 'text/csv'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function visibleCells(sheet: Sheet, cells: ReadonlyMap<number, Cell>): Cell[] {
  return [...cells.values()].filter(
    ({ column, text }) =>
      text.trim() !== '' &&
      !sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to),
  );
}

/** The first row with two or more words in every filled cell's place that later rows fill: short texts, no numbers. */
function headerRow(rows: readonly Cell[][]): Cell[] | null {
  const widest = Math.max(...rows.slice(0, 30).map((row) => row.length));
  const found = rows
    .slice(0, 15)
    .find(
      (row) =>
        row.length >= Math.max(2, widest * 0.6) &&
        row.every(({ type, text }) => type === 'text' && text.length < 80),
    );
  return found ?? null;
}

function sheetBlocks(sheet: Sheet, isOnly: boolean): Block[] {
  const rows = [...sheet.rows]
    .filter(([number]) => !sheet.hiddenRows.has(number))
    .map(([, cells]) => visibleCells(sheet, cells))
    .filter((cells) => cells.length > 0);
  if (rows.length === 0) return [];
  const head = headerRow(rows);
  const titles = new Map(head?.map(({ column, text }) => [column, text]));
  const path = isOnly ? [] : [sheet.name];
  const start = head === null ? -1 : rows.indexOf(head);
  return rows.map((cells, index) =>
    // A file holds a row's cells apart from each other: an empty line keeps a quote inside one of them.
    block('row', cells.map(({ text }) => text.trim()).join('\n\n'), {
      path,
      cells: cells.map(({ text }) => text.trim()),
      header:
        start >= 0 && index > start ? cells.map(({ column }) => titles.get(column) ?? '') : null,
    }),
  );
}
