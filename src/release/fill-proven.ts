import { AppError } from '../errors.ts';
import type { WorkbookLayout } from '../questionnaire/layout/layout.ts';
import { readByLayout } from '../questionnaire/layout/reading.ts';
import type { AnswerCell, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { AnsweredQuestion } from '../store/answered-questions.ts';
import { relockProven, unlock } from '../workbook/encryption/locked-file.ts';
import type { FidelityReport } from '../workbook/fidelity.ts';
import { type CellWrite, type FillResult, fillWorkbook } from '../workbook/fill.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { proveCopy } from '../workbook/prove-copy.ts';
import { type ChangedCell, changedCells } from './changed-cells.ts';
import { inOwnMarks } from './own-marks.ts';

export type Filled = {
  readonly bytes: Uint8Array;
  readonly report: FillResult['report'];
  readonly fidelity: FidelityReport;
};

export type ToFill = {
  readonly source: Uint8Array;
  readonly fileName: string;
  readonly password: string | null;
  readonly rows: readonly AnsweredQuestion[];
  readonly writes: readonly CellWrite[];
  /** How the questionnaire is read, where a person corrected that. */
  readonly layout: WorkbookLayout | null;
  /** What it asks, where this very file was read that way already; null: it is read here. */
  readonly known: Questionnaire | null;
};

/** The copy, or where the workbook does not ask what its answers were given for. */
export type FillOutcome = {
  readonly changed: readonly ChangedCell[];
  readonly filled: Filled | null;
};

/**
 * Opens the workbook once, holds what it asks against the rows, fills a copy and reads it back: nothing but the
 * answer cells may differ. Throws `value_refused` for the first value that the workbook does not take, `internal`
 * where the proof fails; then nothing leaves. An encrypted workbook's copy is encrypted with the same password.
 */
export async function fillProven(from: ToFill): Promise<FillOutcome> {
  const { bytes: original, lock } = unlock(from.source, from.password);
  const opened = await openWorkbook(original, from.fileName);
  const questionnaire = from.known ?? readByLayout(opened.grid, from.layout).questionnaire;
  const changed = changedCells(
    from.rows.map(({ question }) => question),
    questionnaire,
  );
  if (changed.length > 0) return { changed, filled: null };
  const answerCells = new Map<string, AnswerCell>(
    from.rows.flatMap(({ question }) =>
      question.answers.map((cell) => [`${question.sheet}!${cell.cell}`, cell] as const),
    ),
  );
  const { bytes, report } = await fillWorkbook(
    opened,
    inOwnMarks(opened.grid, from.writes, answerCells),
    {
      partial: false,
      answerCells,
    },
  );
  const [refused] = report.refused;
  if (refused !== undefined || bytes === null)
    throw new AppError(
      'value_refused',
      `the workbook does not take this answer: ${refused?.reason ?? 'no reason given'}${report.refused.length > 1 ? ` (and ${report.refused.length - 1} more)` : ''}; edit the answer and approve it again.`,
      { place: { sheet: refused?.sheet, cell: refused?.cell }, details: report.refused },
    );
  const { fileName } = from;
  const fidelity = await proveCopy({ original: opened, out: bytes, fileName }, report);
  const out = lock === null ? bytes : relockProven(bytes, lock);
  return { changed, filled: { bytes: out, report, fidelity } };
}
