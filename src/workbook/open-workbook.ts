import { AppError } from '../errors.ts';
import { openCsv } from './csv.ts';
import { unlockFile } from './encryption/unlock-file.ts';
import { isZip } from './file-kind.ts';
import { MOST_BLANKS, type Sheet, type Warning } from './grid.ts';
import type { CsvFormat, OpenedWorkbook } from './opened.ts';
import { damaged, openPackage, type Package } from './package.ts';
import { readSheet, type SheetContext } from './sheet.ts';
import { readSharedStrings, SharedTexts } from './strings.ts';
import { readStyles } from './styles.ts';
import { readTableNames } from './table-names.ts';
import {
  findMainPart,
  type Relations,
  readRelations,
  readWorkbookPart,
  type SheetEntry,
} from './workbook-part.ts';

/** All sheets together. */
const MOST = { rows: 100_000, cells: 500_000, blanks: MOST_BLANKS } as const;

/**
 * Reads an .xlsx, .xlsm or .csv, judged by its bytes (and, for text, by a name that ends in .csv or .tsv).
 * Nothing is fetched, no macro is run. A file that has a password of its own is opened by `unlockFile` first.
 * `csvFormat` is that of the original, where a copy is opened.
 * @throws AppError file_empty, file_type, file_encrypted, file_limits or file_damaged, with the file's name as place.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  csvFormat: CsvFormat | null = null,
): Promise<OpenedWorkbook> {
  try {
    if (/\.(csv|tsv)$/i.test(fileName) && !isZip(bytes)) return openCsv(bytes, fileName, csvFormat);
    return await openOoxml((await unlockFile(bytes, null)).bytes);
  } catch (error) {
    if (error instanceof AppError) throw error.at({ file: fileName });
    throw damaged('it cannot be read', error).at({ file: fileName });
  }
}

async function openOoxml(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const source = await openPackage(bytes);
  const main = await findMainPart(source);
  const relations = await readRelations(source, main.name);
  const part = readWorkbookPart(await source.text(main), main.name);
  if (part.sheets.length === 0) throw damaged('it has no sheets');
  const context = {
    ...(await sharedParts(source, relations)),
    dateSystem: part.dateSystem,
    budget: { ...MOST },
  };
  const warnings: Warning[] = [];
  const macros = source.parts.some(({ name }) => /vbaProject\.bin$/i.test(name));
  if (macros)
    warnings.push({
      code: 'macros',
      message: 'The workbook holds macros; they are kept as they are and never run.',
      sheet: null,
      cell: null,
    });
  const sheets: Sheet[] = [];
  for (const entry of part.sheets)
    sheets.push(await openSheet(source, relations, { entry, context }));
  if (sheets.every(({ kind, lastRow }) => kind === 'worksheet' && lastRow === 0))
    throw new AppError(
      'file_empty',
      'The workbook holds no text: all its sheets are empty. Upload the copy that holds the questions.',
    );
  refuseSharedParts(sheets);
  const names = [...part.names, ...(await readTableNames(source, sheets))];
  const { dateSystem } = part;
  const format = macros ? 'xlsm' : 'xlsx';
  return {
    format: 'ooxml',
    grid: { format, sheets, dateSystem, names, warnings },
    source,
    mainPart: main.name,
    strings: context.strings,
  };
}

/** Every sheet has a part of its own: a write to one may not appear on another. */
function refuseSharedParts(sheets: readonly Sheet[]): void {
  if (new Set(sheets.map(({ part }) => part)).size < sheets.length)
    throw damaged('two of its sheets share one content');
}

async function sharedParts(
  source: Package,
  relations: Relations,
): Promise<Pick<SheetContext, 'strings' | 'styles'>> {
  const partOf = (type: string) => {
    const relation = [...relations.values()].find((each) => each.type === type && !each.external);
    return relation === undefined ? null : source.find(relation.target);
  };
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    strings:
      strings === null
        ? new SharedTexts([])
        : await readSharedStrings(source.pieces(strings), strings.name),
    styles: styles === null ? [] : readStyles(await source.text(styles), styles.name),
  };
}

async function openSheet(
  source: Package,
  relations: Relations,
  { entry, context }: { entry: SheetEntry; context: Omit<SheetContext, 'part'> },
): Promise<Sheet> {
  const relation = relations.get(entry.relation);
  const part = relation === undefined || relation.external ? null : source.find(relation.target);
  if (relation === undefined || part === null)
    throw damaged(`the sheet "${entry.name}" has no content`);
  const { name, state } = entry;
  if (relation.type !== 'worksheet')
    return {
      ...EMPTY_SHEET,
      name,
      state,
      part: part.name,
      kind: relation.type === 'chartsheet' ? 'chartsheet' : 'other',
    };
  const content = await readSheet(source.pieces(part), { ...context, part: part.name }).catch(
    (error: unknown) => {
      throw error instanceof AppError ? error.at({ sheet: name }) : error;
    },
  );
  const { rows, lastRow, lastColumn, merges, hiddenRows, hiddenColumns, rules, isProtected } =
    content;
  return {
    name,
    state,
    part: part.name,
    kind: 'worksheet',
    isProtected,
    rows: sorted(rows),
    lastRow,
    lastColumn,
    merges,
    hiddenRows,
    hiddenColumns,
    rules,
  };
}

const EMPTY_SHEET = {
  isProtected: false,
  rows: new Map<number, never>(),
  lastRow: 0,
  lastColumn: 0,
  merges: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: [],
  rules: [],
} as const;

/** Rows and columns ascending, also where the part had them in another order. */
function sorted<T>(rows: Map<number, Map<number, T>>): Map<number, Map<number, T>> {
  const ascending = <V>(map: Map<number, V>): Map<number, V> => {
    let last = 0;
    for (const key of map.keys()) {
      if (key < last) return new Map([...map].sort(([a], [b]) => a - b));
      last = key;
    }
    return map;
  };
  const result = ascending(rows);
  for (const [row, cells] of result) result.set(row, ascending(cells));
  return result;
}
