import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { withAlike } from '../../questionnaire/layout/alike.ts';
import {
  COLUMN_ROLES,
  type ColumnLayout,
  parseLayout,
  type RowReference,
  SHEET_ROLES,
  type SheetLayout,
  type TableLayout,
  type WorkbookLayout,
} from '../../questionnaire/layout/layout.ts';
import { rowOf } from '../../questionnaire/layout/places.ts';
import { sayCells } from '../../questionnaire/layout/say-cell.ts';
import { readSaid } from './pointed-cells.ts';

type Body = Readonly<Record<string, unknown>>;

export type SheetForm = {
  readonly action: 'show' | 'save';
  /** The layout that the page was made from. */
  readonly base: WorkbookLayout;
  /** The same with what the person changed on the page. */
  readonly layout: WorkbookLayout;
  /** The part of the workbook to show next. */
  readonly sheet: number;
  readonly from: number;
  readonly version: number;
  readonly acceptedLoss: string | null;
  readonly password: string | null;
  /** What was typed and cannot be read, or null. */
  readonly fault: AppError | null;
  /** Rows that were ticked as asked. */
  readonly asked: ReadonlySet<number>;
  /** The cell that was chosen last, as the page sent it, or null. */
  readonly pick: string | null;
};

const textsOf = (field: unknown): string[] =>
  (Array.isArray(field) ? field : [field]).filter((each) => typeof each === 'string');
const textOf = (field: unknown): string => textsOf(field)[0] ?? '';
const numbers = (texts: readonly string[]) =>
  new Set(
    texts
      .flatMap((text) => text.split(','))
      .map(Number)
      .filter((row) => Number.isInteger(row) && row > 0),
  );

function layoutOf(text: string): WorkbookLayout {
  try {
    return parseLayout(JSON.parse(text));
  } catch (cause) {
    throw new AppError('invalid_input', 'The page was not sent whole; open it again.', { cause });
  }
}

const roleOf = z.enum(COLUMN_ROLES);

/** The columns as they were chosen; those whose role stays keep their place, since their order may matter. */
function chosenColumns(body: Body, table: TableLayout, index: number): ColumnLayout[] {
  const prefix = `column:${index}:`;
  const chosen = new Map(
    Object.entries(body)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), roleOf.safeParse(textOf(value)).data]),
  );
  if (chosen.size === 0) return table.columns;
  const kept = table.columns.filter(({ column, role }) => chosen.get(column) === role);
  const known = new Set(kept.map(({ column }) => column));
  const others = [...chosen].flatMap(([column, role]): ColumnLayout[] =>
    role === undefined || known.has(column) ? [] : [{ column, role }],
  );
  return [...kept, ...others];
}

const HEADER_ROW = /^[1-9]\d{0,6}$/;
const ROWS = /^[1-9]\d{0,6}(?:-[1-9]\d{0,6})?$/;
const listOf = (text: string) => text.split(/[,;\s]+/).filter((part) => part !== '');

/** What was typed into the two free fields and cannot be read; the rest of the page still counts. */
function typedWrong(body: Body): AppError | null {
  const header = textOf(body.addHeader).trim();
  const rows = listOf(textOf(body.silentRows)).find((part) => !ROWS.test(part));
  const wrong =
    header !== '' && !HEADER_ROW.test(header)
      ? `"${header.slice(0, 20)}" is not the number of a row that heads a table.`
      : rows === undefined
        ? null
        : `"${rows.slice(0, 20)}" is neither a row nor rows such as 12-20.`;
  return wrong === null ? null : new AppError('invalid_input', wrong);
}

const isSame = (a: readonly ColumnLayout[], b: readonly ColumnLayout[]) =>
  JSON.stringify(a) === JSON.stringify(b);

/** What was chosen for a table itself counts before what was chosen for one like it. */
function columnsOf(body: Body, at: number, from: { base: TableLayout; table: TableLayout }) {
  const own = chosenColumns(body, from.base, at);
  return isSame(own, from.base.columns) ? from.table.columns : own;
}

function chosenTables(
  body: Body,
  base: SheetLayout,
  sheet: SheetLayout,
): TableLayout[] | undefined {
  const header = textOf(body.addHeader).trim();
  const added = HEADER_ROW.test(header) ? [{ header, columns: [] }] : [];
  if (sheet.tables === undefined && added.length === 0) return undefined;
  const tables = (sheet.tables ?? []).flatMap((table, index) =>
    body[`drop:${index}`] === undefined
      ? [
          {
            ...table,
            columns: columnsOf(body, index, { base: base.tables?.[index] ?? table, table }),
          },
        ]
      : [],
  );
  return [...tables, ...added];
}

const without = (references: readonly RowReference[] | undefined, rows: ReadonlySet<number>) =>
  (references ?? []).filter((reference) => !rows.has(rowOf(reference) ?? 0));

/** What was ticked or unticked is decided; every other row stays as it was. */
function chosenRows(body: Body, sheet: SheetLayout, asked: ReadonlySet<number>) {
  const shown = numbers(textsOf(body.shown));
  const was = numbers(textsOf(body.was));
  const on = new Set([...shown].filter((row) => asked.has(row) && !was.has(row)));
  const off = new Set([...shown].filter((row) => !asked.has(row) && was.has(row)));
  const ranges = listOf(textOf(body.silentRows))
    .filter((part) => ROWS.test(part))
    .map((part) => (part.includes('-') ? part : `${part}-${part}`));
  return {
    questions: [...without(sheet.questions, off), ...on].filter(
      (reference, index, all) => all.indexOf(reference) === index,
    ),
    notQuestions: [...without(sheet.notQuestions, on), ...off, ...ranges],
  };
}

/** `sheet` is what the page was made from (`base`) with what was chosen for tables like its own. */
function changed(
  body: Body,
  { base, sheet }: { base: SheetLayout; sheet: SheetLayout },
  asked: ReadonlySet<number>,
): SheetLayout {
  const role = z.enum(SHEET_ROLES).safeParse(textOf(body.role)).data ?? sheet.role;
  if (role !== 'questions') return { sheet: sheet.sheet, role };
  const tables = chosenTables(body, base, sheet);
  const { questions, notQuestions } = chosenRows(body, sheet, asked);
  return {
    sheet: sheet.sheet,
    role,
    ...(tables === undefined ? {} : { tables }),
    ...(tables === undefined || sheet.singles === undefined ? {} : { singles: sheet.singles }),
    ...(questions.length === 0 ? {} : { questions }),
    ...(notQuestions.length === 0 ? {} : { notQuestions }),
  };
}

/** `go` of a button: `2:61` shows the third sheet from row 61. */
function placeOf(body: Body): { sheet: number; from: number } {
  const [sheet = 0, from = 1] = (textOf(body.go) || `${textOf(body.sheet)}:${textOf(body.from)}`)
    .split(':')
    .map((text) => Math.max(0, Math.trunc(Number(text)) || 0));
  return { sheet, from };
}

/** All that was sent but the password, to be sent again with it. */
export const withoutPassword = (body: Body): [name: string, value: string][] =>
  Object.entries(body).flatMap(([name, field]) =>
    name === 'password' ? [] : textsOf(field).map((text): [string, string] => [name, text]),
  );

/**
 * The layout with what was chosen for a table of the shown sheet given to all that are read like it, where that was
 * ticked.
 */
function spread(body: Body, base: WorkbookLayout, index: number): WorkbookLayout {
  const tables = base.sheets[index]?.tables ?? [];
  return tables.reduce((layout, table, at) => {
    const chosen = chosenColumns(body, table, at);
    return body[`alike:${at}`] === undefined || isSame(chosen, table.columns)
      ? layout
      : withAlike(layout, table, chosen);
  }, base);
}

/** The layout with what was said of a cell; as it was where that cannot be said. */
function withSaid(
  body: Body,
  layout: WorkbookLayout,
  index: number,
): { layout: WorkbookLayout; fault: AppError | null } {
  try {
    const said = readSaid({
      pick: textOf(body.pick),
      say: textOf(body.say),
      take: textOf(body.take),
      likewise: body.likewise !== undefined,
    });
    return { layout: said === null ? layout : sayCells(layout, index, said), fault: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { layout, fault: error };
  }
}

/** What the page of sheets sent. @throws AppError invalid_input where it was not sent whole */
export function readSheetForm(body: Body): SheetForm {
  const base = layoutOf(textOf(body.layout));
  const index = Number(textOf(body.sheet));
  const asked = numbers(textsOf(body.asked));
  const acceptedLoss = textOf(body.acceptedLoss) || null;
  const spreadOut = spread(body, base, index);
  const sheets = spreadOut.sheets.map((sheet, at) =>
    at === index ? changed(body, { base: base.sheets[at] ?? sheet, sheet }, asked) : sheet,
  );
  const { layout, fault } = withSaid(body, { ...base, sheets }, index);
  const pick = (textOf(body.take).split(',')[0] ?? '') || textOf(body.pick);
  return {
    action: textOf(body.action) === 'save' || acceptedLoss !== null ? 'save' : 'show',
    fault: typedWrong(body) ?? fault,
    base,
    layout,
    ...placeOf(body),
    version: Number(textOf(body.version)) || 0,
    acceptedLoss,
    password: textOf(body.password) || null,
    asked,
    pick: pick === '' ? null : pick,
  };
}
