import { memoizedOf } from '../../memo.ts';
import type { Cell, Sheet, Workbook } from '../../workbook/grid.ts';
import { isCommonOption } from '../words/options.ts';
import { fold, plain, wordCount } from '../words/text.ts';
import type { HeaderCell } from './headers.ts';

/** Codes explained line by line (`J – Yes, in full`), with where and beside which words they stand. */
type Legend = {
  readonly sheet: string;
  readonly from: number;
  readonly codes: readonly string[];
  /** Everything else that the sheet says, folded. */
  readonly about: string;
};

const MOST_CODES = 10;
/** Legends stand on short sheets or above a table. */
const MOST_ROWS = 60;

type Line = { readonly row: number; readonly code: string; readonly meaning: string };

function lineOf(row: number, cells: ReadonlyMap<number, Cell>): Line | null {
  const texts = [...cells.values()].map(({ text }) => plain(text)).filter((text) => text !== '');
  const [code = '', meaning = ''] = texts;
  const isCode = code.length <= 4 && /^[\p{L}\p{N}○△×✓◯+–-]{1,4}$/u.test(code);
  if (texts.length !== 2 || !isCode || meaning.length > 120 || meaning.length <= code.length)
    return null;
  return { row, code, meaning };
}

/** `Partly in place`, `Ja, volledig`: a meaning that starts with a usual option. */
function meansOption({ meaning }: Line): boolean {
  const words = meaning.split(/[\s,;:–-]+/);
  return [1, 2, 3].some((count) => isCommonOption(words.slice(0, count).join(' ')));
}

function asLegend(sheet: Sheet, lines: readonly Line[]): Legend[] {
  const first = lines[0];
  const codes = lines.map(({ code }) => code);
  if (first === undefined || codes.length < 2 || codes.length > MOST_CODES) return [];
  if (new Set(codes).size < codes.length || lines.filter(meansOption).length < 2) return [];
  const about = [...sheet.rows.values()]
    .flatMap((cells) => [...cells.values()])
    .filter(({ text }) => wordCount(text) >= 4)
    .map(({ text }) => fold(text))
    .join(' ');
  return [{ sheet: sheet.name, from: first.row, codes, about }];
}

function legendsOn(sheet: Sheet): Legend[] {
  if (sheet.state !== 'visible') return [];
  const runs: Line[][] = [[]];
  for (const [row, cells] of [...sheet.rows].slice(0, MOST_ROWS)) {
    const line = cells.size > 16 ? null : lineOf(row, cells);
    const run = runs[runs.length - 1];
    if (line !== null && (run?.length === 0 || run?.[run.length - 1]?.row === row - 1))
      run.push(line);
    else runs.push(line === null ? [] : [line]);
  }
  return runs.flatMap((run) => asLegend(sheet, run));
}

const legendsOf = memoizedOf((workbook: Workbook): Legend[] => workbook.sheets.flatMap(legendsOn));

/**
 * The codes that a legend closes an answer column with, or null: one that names the column (`Fill in a code in the
 * column "Status"`), or one that stands above the table on its own sheet.
 */
export function legendFor(
  workbook: Workbook,
  header: HeaderCell | null,
  table: { sheet: string; top: number },
): readonly string[] | null {
  if (header === null || header.label === '') return null;
  const label = fold(header.label);
  const found = legendsOf(workbook).find(
    ({ sheet, from, about }) =>
      (label.length >= 4 && about.includes(label)) || (sheet === table.sheet && from < table.top),
  );
  return found?.codes ?? null;
}
