import type { Workbook } from '../workbook/grid.ts';
import type { WorkbookLayout } from './layout.ts';
import { applyLayout } from './layout-apply.ts';
import { AS_GUESSED } from './layout-hook.ts';
import { printLayout, recordReading, type SheetReading } from './layout-print.ts';
import type { Questionnaire } from './questionnaire.ts';
import { findQuestions } from './questions.ts';

export type LayoutReading = {
  readonly questionnaire: Questionnaire;
  /** How it was read: given as a correction it reads the same again. */
  readonly layout: WorkbookLayout;
  readonly readings: ReadonlyMap<string, SheetReading>;
};

/**
 * Finds what a workbook asks, by a person's layout where there is one, and says how it was read.
 * @throws AppError invalid_input for a sheet, column or row that the workbook does not have
 */
export function readByLayout(workbook: Workbook, layout: WorkbookLayout | null): LayoutReading {
  const applied = layout === null ? null : applyLayout(workbook, layout);
  const { hook, readings } = recordReading(applied?.hook ?? AS_GUESSED);
  const found = findQuestions(workbook, hook);
  const warnings = [...found.warnings, ...(applied?.warnings ?? [])];
  const questionnaire = { ...found, warnings };
  return { questionnaire, layout: printLayout(found, readings, layout), readings };
}
