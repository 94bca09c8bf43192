import type { WorkbookLayout } from './layout.ts';

/** The sheets of a layout that are read otherwise than was guessed; null where there is none. */
export function onlyCorrections(
  guessed: WorkbookLayout,
  told: WorkbookLayout,
): WorkbookLayout | null {
  const guesses = new Map(guessed.sheets.map((entry) => [entry.sheet, JSON.stringify(entry)]));
  const sheets = told.sheets.filter((entry) => guesses.get(entry.sheet) !== JSON.stringify(entry));
  return sheets.length === 0 ? null : { version: 1, sheets };
}
