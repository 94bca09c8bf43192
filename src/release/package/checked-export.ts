import { AppError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import { plural } from '../../plural.ts';
import type { Deps, Handle } from '../../ports.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import { getExport, listExportItems, type StoredExport } from '../../store/exports.ts';
import { listQuestions } from '../../store/questions.ts';
import { refuseObstacles } from '../export-gates.ts';
import { type ExportReport, exportReport } from '../export-report.ts';
import { planRelease, type ReleasePlan } from '../release-plan.ts';

/** A finished workbook with its report, and the questionnaire's plan of today. */
export type CheckedExport = {
  readonly made: StoredExport;
  readonly report: ExportReport;
  readonly plan: ReleasePlan;
};

/** Throws `not_found`; `value_refused` where the workbook itself could not leave like this any more, or never could. */
export async function checkExport(
  deps: Pick<Deps, 'db' | 'clock'>,
  exportId: string,
): Promise<CheckedExport> {
  const made = await getExport(deps.db, exportId);
  if (made === null) throw new AppError('not_found', 'There is no such export.');
  const report = exportReport.parse(made.report);
  if (made.includeDrafts || report.includesDrafts)
    throw new AppError(
      'value_refused',
      'A dry run holds drafts that nobody approved: make the workbook first, and the package from that.',
    );
  const { questionnaireId } = made;
  const plan = await planRelease(deps, { questionnaireId, includeDrafts: false });
  return { made, report, plan };
}

/** What was checked when the workbook was made has to hold today. Throws `value_refused`, and as `refuseObstacles`. */
export function refuseOutdated({ made, report, plan }: CheckedExport): void {
  const outdated = plan.sent.find(({ exportId }) => exportId === made.id)?.outdated ?? [];
  if (outdated.length > 0)
    throw new AppError(
      'value_refused',
      `${plural(outdated.length, 'answer')} in this workbook ${outdated.length === 1 ? 'is' : 'are'} outdated: make the workbook anew, and the package from that.`,
      { details: outdated },
    );
  refuseObstacles(plan);
  const accepted = sha256(canonicalJson(report.acceptedExcess));
  if (plan.excess !== null && plan.excess.hash !== accepted)
    throw new AppError(
      'value_refused',
      'The workbook holds more of a confidential document than may leave today: make the workbook anew, and the package from that.',
    );
}

/** The answers of a workbook, each with the draft under which it left. */
export async function leavingOf(handle: Handle, { id, questionnaireId }: StoredExport) {
  const drafts = new Map(
    (await listExportItems(handle, id)).map(({ questionId, draftId }) => [questionId, draftId]),
  );
  return (await listQuestions(handle, questionnaireId)).flatMap((question) =>
    drafts.has(question.id) ? [{ question, draftId: drafts.get(question.id) ?? null }] : [],
  );
}
