import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { MAX_ROW } from '../../workbook/address.ts';

/**
 * What a column of a table may be for. `answer` is the answer itself (a choice or a text), `comment` stands beside
 * it, `mark` is one column of a grid.
 */
export const COLUMN_ROLES = [
  'question',
  'id',
  'section',
  'guidance',
  'answer',
  'comment',
  'mark',
  'depends',
  'options',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const SHEET_ROLES = ['questions', 'reference', 'instructions', 'report', 'empty'] as const;

const text = z.string().max(2_000);
const row = z.int().min(1).max(MAX_ROW);
const column = z.string().regex(/^[A-Za-z]{1,3}$/, 'is not a column such as "B"');
const cell = z.string().regex(/^[A-Za-z]{1,3}[1-9]\d{0,6}$/, 'is not a cell such as "B6"');

const ROWS = 'is neither a row number, nor rows such as "12-20", nor { "cell", "text" }';

/**
 * A row by its number, rows as `"12-20"`, or a row by a cell and the text in it: then it is found again where rows
 * were added above.
 */
const rowReference = z.union(
  [
    row,
    z.string().regex(/^[1-9]\d{0,6}-[1-9]\d{0,6}$/, ROWS),
    z.strictObject({ cell, text: text.optional() }),
  ],
  { error: ROWS },
);
export type RowReference = z.output<typeof rowReference>;

const columnLayout = z.strictObject({
  column,
  role: z.enum(COLUMN_ROLES),
  /** The heading that the sheet shows over the column; checked, and the table is looked for by it. */
  header: text.optional(),
  /** What its cells take, where the sheet itself does not say; of a `mark` what marking it means. */
  options: z.array(z.string().min(1).max(300)).min(1).max(200).optional(),
});
export type ColumnLayout = z.output<typeof columnLayout>;

const tableLayout = z.strictObject({
  /** The cells that head the table (`A6:H7`), or a row (`6`). */
  header: z
    .string()
    .regex(
      /^(?:[A-Za-z]{1,3})?\d{1,7}(?::(?:[A-Za-z]{1,3})?\d{1,7})?$/,
      'is not cells such as "A6:H6"',
    ),
  /** The last row that belongs to it; left out: it ends above the next table. */
  lastRow: row.optional(),
  /** Without columns the table asks nothing and only ends the one above it. */
  columns: z.array(columnLayout).max(200),
});
export type TableLayout = z.output<typeof tableLayout>;

/** A question that stands under no header, with the cells that take its answer. */
const singleLayout = z.strictObject({
  question: cell,
  text: text.optional(),
  answers: z.array(cell).min(1).max(50),
});
export type SingleLayout = z.output<typeof singleLayout>;

const sheetLayout = z.strictObject({
  sheet: z.string().min(1).max(255),
  /** Only a sheet with the role `questions` is read. */
  role: z.enum(SHEET_ROLES),
  /** The tables of the sheet; a header that repeats is named once. Left out: read as without a correction. */
  tables: z.array(tableLayout).max(2_000).optional(),
  /** Questions outside them; others are still looked for there, where `notQuestions` does not say otherwise. */
  singles: z.array(singleLayout).max(10_000).optional(),
  /** Rows of its tables that ask, though they do not look like it. */
  questions: z.array(rowReference).max(20_000).optional(),
  /** Rows in which nothing is asked, though it looks like it. */
  notQuestions: z.array(rowReference).max(20_000).optional(),
  /** Rows that head what follows them, whatever their words. */
  headings: z.array(rowReference).max(20_000).optional(),
});
export type SheetLayout = z.output<typeof sheetLayout>;

/**
 * How a workbook is read: what each sheet is for, where its tables stand, what their columns are and which rows ask
 * or do not. `vouch parse --print-layout` prints it; a sheet that it does not name is read as without it.
 */
export const workbookLayout = z.strictObject({
  version: z.literal(1),
  sheets: z.array(sheetLayout).max(1_000),
});
export type WorkbookLayout = z.output<typeof workbookLayout>;

/** A layout that came from outside. @throws AppError invalid_input naming the first part that is not right */
export function parseLayout(value: unknown): WorkbookLayout {
  const parsed = workbookLayout.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') ?? '';
    throw new AppError(
      'invalid_input',
      `this is not a layout: ${where === '' ? '' : `${where} `}${issue?.message ?? ''}.`,
    );
  }
  const names = parsed.data.sheets.map(({ sheet }) => sheet);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new AppError('invalid_input', 'the layout names this sheet twice; keep one of them.', {
      place: { sheet: twice },
    });
  return parsed.data;
}

/** A layout as the store keeps it; null where none is kept. */
export const storedLayout = (value: unknown): WorkbookLayout | null =>
  value === null || value === undefined ? null : parseLayout(value);
