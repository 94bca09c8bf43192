import type { Area, Workbook } from '../../workbook/grid.ts';
import { headerOver, type Layout, listedRows } from '../columns/columns.ts';
import type { LeftOutReason } from '../questionnaire.ts';
import { anchorOf, linesAbove, type SheetView } from '../sheet/sheet-view.ts';
import type { HeaderCell } from '../tables/headers.ts';
import { legendFor } from '../tables/legends.ts';
import { optionsInCell, optionsInSentence } from '../words/options.ts';
import { leadingIdentifier } from '../words/text.ts';
import { readAnswers } from './answers.ts';
import { asDecided } from './decided-rows.ts';
import type { FoundQuestion } from './found.ts';
import { measureNorms } from './norms.ts';
import { type RowReading, readRow } from './row-reading.ts';
import { rowsToEnd } from './table-end.ts';

type Source = { readonly workbook: Workbook; readonly view: SheetView };

/** A title in the header row itself (`Access control | Answer | Notes`). */
function titleOf(layout: Layout): string | null {
  const { cells } = layout.table;
  const over = headerOver(cells, layout.questions[0] ?? 0);
  const beside = headerOver(cells, layout.ids[0] ?? 0);
  if (over === null) return beside === null || beside.role === 'id' ? null : beside.label;
  const isName = over.role === 'question' && (over.weight === 3 || over.right === over.left);
  return isName ? null : over.label;
}

/** Reads section columns downwards; a cell left blank under a filled one continues it. */
function sectionReader(
  view: SheetView,
  layout: Layout,
): (row: number, question: number) => string[] {
  const last = new Map<number, string>();
  return (row, question) =>
    layout.sections.flatMap((column) => {
      const area = view.areaAt(row, column);
      if (question >= area.left && question <= area.right) {
        last.delete(column);
        return [];
      }
      const text = view.textAt(row, column) || last.get(column) || '';
      if (text !== '') last.set(column, text);
      return text === '' ? [] : [text];
    });
}

/** The statement merged beside its parts, where one question heading spans both. */
function parentOf(view: SheetView, layout: Layout, area: Area): string[] {
  return layout.questions
    .filter((column) => column < area.left)
    .map((column) => view.textAt(area.top, column))
    .filter((text) => text !== '');
}

function guidanceAt(view: SheetView, layout: Layout, row: number): string | null {
  const texts = layout.guidance
    .map((column) => view.textAt(row, column))
    .filter((text) => text !== '');
  return texts.length === 0 ? null : texts.join('\n');
}

function statedFor(
  view: SheetView,
  layout: Layout,
  listed: readonly number[],
): (row: number) => readonly string[] | null {
  const legend =
    listed.length > 0
      ? null
      : (linesAbove(view, layout.header.top, 8)
          .map(optionsInSentence)
          .find((found) => found !== null) ?? null);
  const { options } = layout;
  if (options === null) return () => legend;
  return (row) => optionsInCell(view.textAt(row, options)) ?? legend;
}

/** A legend closes the first answer column of a table; the next ones explain. */
function legendsFor({ workbook, view }: Source, layout: Layout): Tools['legend'] {
  const first = layout.answers.find(({ role }) => role === 'answer')?.header ?? null;
  const codes = legendFor(workbook, first, { sheet: view.sheet.name, top: layout.header.top });
  return (header) => (header === first ? codes : null);
}

type Tools = {
  readonly layout: Layout;
  readonly sectionsAt: (row: number, question: number) => string[];
  readonly stated: (row: number) => readonly string[] | null;
  readonly legend: (header: HeaderCell | null) => readonly string[] | null;
};

function build(
  source: Source,
  tools: Tools,
  found: { row: number; area: Area; text: string; id: string | null; heading: string | null },
): FoundQuestion | null {
  const { view } = source;
  const { layout } = tools;
  const { row, area, text, id, heading } = found;
  const guidance = guidanceAt(view, layout, row);
  const asked = { row, area, text, guidance, stated: tools.stated(row), legend: tools.legend };
  const sections = [...tools.sectionsAt(row, area.left), ...parentOf(view, layout, area)];
  const cells = readAnswers(source, layout.answers, asked);
  if (cells.length === 0) return null;
  return {
    sheet: view.sheet.name,
    area,
    questionCell: anchorOf(area),
    text,
    id: id ?? (layout.ids.length === 0 ? leadingIdentifier(text) : null),
    section: sections.length > 0 ? sections.join(' / ') : heading,
    guidance: joined(guidance, cells.find(({ prompt }) => prompt !== null)?.prompt ?? null),
    condition: layout.depends === null ? null : view.textAt(row, layout.depends) || null,
    formula: view.cellAt(area.top, area.left)?.formula ?? null,
    cells,
  };
}

/** What a table asks, and of its other rows why each does not. */
export type TableReading = {
  readonly questions: FoundQuestion[];
  readonly reasons: Map<number, LeftOutReason>;
};

/** Every row of a table as it is read, those below its end included. */
function readRows(
  view: SheetView,
  layout: Layout,
  listed: readonly number[],
): [number, RowReading][] {
  const rows = rowsToEnd(view, layout, listed);
  const isWithin = new Set(rows);
  const within = { ...layout, table: { ...layout.table, rows } };
  const norms = measureNorms(
    view,
    within,
    listed.filter((row) => isWithin.has(row)),
  );
  return layout.table.rows.map((row) => {
    const reading: RowReading = isWithin.has(row)
      ? readRow(view, within, { row, norms })
      : { kind: 'other', reason: 'below_table' };
    return [row, asDecided(view, layout, { row, reading })];
  });
}

/** Why a row that was read is not asked; a question without a cell is left out too. */
function reasonOf(reading: RowReading): LeftOutReason {
  if (reading.kind === 'other') return reading.reason;
  if (reading.kind === 'question') return 'no_cell';
  return reading.kind === 'guidance' ? 'remark' : 'heading';
}

/** Finds the questions that a table asks, read by its layout, with their answer cells. */
export function findTableQuestions(source: Source, layout: Layout): TableReading {
  const { view } = source;
  const listed = listedRows(view, layout.table);
  const tools = {
    layout,
    sectionsAt: sectionReader(view, layout),
    stated: statedFor(view, layout, listed),
    legend: legendsFor(source, layout),
  };
  const questions: FoundQuestion[] = [];
  const reasons = new Map<number, LeftOutReason>();
  let heading = titleOf(layout);
  for (const [row, reading] of readRows(view, layout, listed)) {
    reasons.set(row, reasonOf(reading));
    if (reading.kind === 'heading') heading = reading.text;
    if (reading.kind === 'guidance') remark(questions, reading.text);
    if (reading.kind !== 'question') continue;
    const question = build(source, tools, { row, heading, ...reading });
    if (question !== null) questions.push(question);
  }
  return { questions, reasons };
}

const joined = (first: string | null, second: string | null): string | null =>
  first === null ? second : second === null ? first : `${first}\n${second}`;

function remark(questions: FoundQuestion[], text: string): void {
  const last = questions.pop();
  if (last !== undefined) questions.push({ ...last, guidance: joined(last.guidance, text) });
}
