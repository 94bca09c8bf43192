import { AppError } from '../errors.ts';
import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import { checkFidelity, type FidelityReport } from '../workbook/fidelity.ts';
import { type CellWrite, type FillResult, fillWorkbook } from '../workbook/fill.ts';
import type { OpenedWorkbook } from '../workbook/opened.ts';
import type { Answered } from './choose-answers.ts';
import { inOwnMarks } from './own-marks.ts';

export type Filled = {
  readonly bytes: Uint8Array;
  readonly report: FillResult['report'];
  readonly fidelity: FidelityReport;
};

/**
 * Fills a copy of the workbook and reads it back: nothing but the answer cells may differ. Throws `value_refused` for the
 * first value that the workbook does not take, `internal` where the proof fails; then nothing leaves.
 */
export async function fillProven(from: {
  readonly opened: OpenedWorkbook;
  readonly source: Uint8Array;
  readonly rows: readonly Answered[];
  readonly writes: readonly CellWrite[];
}): Promise<Filled> {
  const answerCells = new Map<string, AnswerCell>(
    from.rows.flatMap(({ question }) =>
      question.answers.map((cell) => [`${question.sheet}!${cell.cell}`, cell] as const),
    ),
  );
  const { bytes, report } = await fillWorkbook(
    from.opened,
    inOwnMarks(from.opened.grid, from.writes, answerCells),
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
  const fidelity = await checkFidelity(from.source, bytes, asProven(from.opened, report));
  if (!fidelity.ok)
    throw new AppError(
      'internal',
      `the completed workbook differs from the buyer's outside its answer cells (${fidelity.violations
        .map(({ message }) => message)
        .slice(0, 3)
        .join('; ')}); it was not stored`,
      { details: fidelity },
    );
  return { bytes, report, fidelity };
}

/** The proof reads bytes without a file name, and a CSV's one sheet is called after its file: there it is "workbook". */
function asProven(opened: OpenedWorkbook, report: FillResult['report']): FillResult['report'] {
  if (opened.format !== 'csv') return report;
  return { ...report, written: report.written.map((each) => ({ ...each, sheet: 'workbook' })) };
}
