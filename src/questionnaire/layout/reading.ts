import type { Warning, Workbook } from '../../workbook/grid.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { findQuestions } from '../questions/find-questions.ts';
import { AS_GUESSED } from '../questions/layout-hook.ts';
import { applyLayout } from './apply.ts';
import type { WorkbookLayout } from './layout.ts';
import { rowOf } from './places.ts';
import { printLayout, recordReading, type SheetReading } from './print.ts';

export type LayoutReading = {
  readonly questionnaire: Questionnaire;
  /** How it was read: given as a correction it reads the same again. */
  readonly layout: WorkbookLayout;
  readonly readings: ReadonlyMap<string, SheetReading>;
};

/** Rows that were said to ask, and in which nothing can be read. */
function unread(
  { sheets }: WorkbookLayout,
  { questions, profileFields }: Questionnaire,
): Warning[] {
  const read = new Set([...questions, ...profileFields].map(({ sheet, row }) => `${sheet}!${row}`));
  return sheets.flatMap(({ sheet, questions: rows = [] }) =>
    rows.flatMap((reference): Warning[] => {
      const row = rowOf(reference);
      if (row === null || read.has(`${sheet}!${row}`)) return [];
      const message = `Row ${row} is said to ask, but no table of the layout covers it with a text in its question column and a cell to answer it.`;
      return [{ code: 'layout_row_unread', message, sheet, cell: null }];
    }),
  );
}

/**
 * Finds what a workbook asks, by a person's layout where there is one, and says how it was read.
 * @throws AppError invalid_input for a sheet, column or row that the workbook does not have
 */
export function readByLayout(workbook: Workbook, layout: WorkbookLayout | null): LayoutReading {
  const applied = layout === null ? null : applyLayout(workbook, layout);
  const { hook, readings } = recordReading(applied?.hook ?? AS_GUESSED);
  const found = findQuestions(workbook, hook);
  const printed = printLayout(found, readings, layout);
  const warnings = [...found.warnings, ...(applied?.warnings ?? []), ...unread(printed, found)];
  return { questionnaire: { ...found, warnings }, layout: printed, readings };
}
