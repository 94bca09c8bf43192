import { AppError } from '../../errors.ts';
import type { Deps } from '../../ports.ts';
import type { WorkbookLayout } from '../../questionnaire/layout.ts';
import type { CorrectionPlan } from '../../review/plan-correction.ts';
import { previewCorrection, viewLayout } from '../../review/view-layout.ts';
import type { PlanView, SheetsView } from '../pages/sheets-view.ts';
import { headOf } from './head.ts';

export type SheetsQuery = {
  readonly id: string;
  /** What to read it by; left out: as it is read now. */
  readonly layout?: WorkbookLayout;
  readonly sheet: number | null;
  readonly from: number;
  readonly password: string | null;
};

function planOf({ kept, added, removed, lost, lossHash }: CorrectionPlan): PlanView | null {
  const redrafted = kept.filter(({ answer }) => answer.kind !== 'same').length;
  if (redrafted === 0 && added.length === 0 && removed.length === 0) return null;
  const counts = { kept: kept.length, redrafted, added: added.length, removed: removed.length };
  return { ...counts, lost, lossHash };
}

/** The page of sheets: a part of the workbook as a layout reads it, and what saving that would do. Nothing changes. */
export async function readSheets(
  deps: Pick<Deps, 'db'>,
  { id, layout, sheet, from, password }: SheetsQuery,
): Promise<SheetsView> {
  const view = await viewLayout(deps, {
    questionnaireId: id,
    ...(layout === undefined ? {} : { layout }),
    preview: { sheet, from },
    password,
  });
  const { questionnaire, preview, found } = view;
  if (preview === null) throw new AppError('not_found', 'This workbook has no sheets to show.');
  return {
    questionnaireId: id,
    title: questionnaire.buyer ?? questionnaire.fileName,
    fileName: questionnaire.fileName,
    version: questionnaire.layoutVersion,
    sheets: found.sheets,
    layout: view.layout,
    preview,
    plan: layout === undefined ? null : planOf(await previewCorrection(deps.db, view)),
    asksForLoss: false,
    notice: headOf(questionnaire).layoutNotice,
    password,
  };
}
