import { AppError } from '../errors.ts';
import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import { relockProven, unlock } from '../workbook/encryption/locked-file.ts';
import type { FidelityReport } from '../workbook/fidelity.ts';
import { type CellWrite, type FillResult, fillWorkbook } from '../workbook/fill.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { proveCopy } from '../workbook/prove-copy.ts';
import type { Answered } from './choose-answers.ts';
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
  readonly rows: readonly Answered[];
  readonly writes: readonly CellWrite[];
};

/**
 * Fills a copy of the workbook and reads it back: nothing but the answer cells may differ. Throws `value_refused` for the
 * first value that the workbook does not take, `internal` where the proof fails; then nothing leaves. An encrypted workbook's
 * copy is encrypted with the same password.
 */
export async function fillProven(from: ToFill): Promise<Filled> {
  const { bytes: original, lock } = unlock(from.source, from.password);
  const opened = await openWorkbook(original, from.fileName);
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
  const fidelity = await proveCopy({ original, out: bytes, fileName }, report);
  return { bytes: lock === null ? bytes : relockProven(bytes, lock), report, fidelity };
}
