import type { Deps } from '../../ports.ts';
import { exportReport } from '../../release/export-report.ts';
import { planRelease } from '../../release/release-plan.ts';
import type { SentFile } from '../../release/sent-answers.ts';
import { listActors } from '../../store/actors.ts';
import { countAnswersByState, countOutdatedApprovals } from '../../store/answers.ts';
import { listExports, type StoredExport } from '../../store/exports.ts';
import { getFileStart } from '../../store/files.ts';
import { isCompoundFile } from '../../workbook/file-kind.ts';
import type { ExportRow } from '../components/exports-card.tsx';
import type { ExportView } from '../pages/export.tsx';
import { placeWords } from '../said.ts';
import { headOf } from './head.ts';
import { tallyOf } from './tally.ts';

function rowOf(
  stored: StoredExport,
  names: ReadonlyMap<string, string>,
  sent: SentFile | undefined,
): ExportRow {
  const parsed = exportReport.safeParse(stored.report);
  const report = parsed.success ? parsed.data : null;
  return {
    id: stored.id,
    createdAt: stored.createdAt,
    createdBy: names.get(stored.createdBy) ?? 'a former member',
    sha256: stored.fileSha256,
    includesDrafts: stored.includeDrafts,
    openItemsReason: stored.openItemsReason,
    written: report?.written.length ?? 0,
    refused: (report?.refused ?? []).map(({ sheet, cell, reason }) => ({
      where: placeWords(`${sheet}!${cell}`),
      reason,
    })),
    notes: (report?.written ?? []).flatMap(({ sheet, cell, note }) =>
      note === undefined ? [] : [{ where: placeWords(`${sheet}!${cell}`), note }],
    ),
    changedParts: report?.changedParts ?? [],
    untouchedParts: report?.untouchedParts ?? 0,
    isProven: report?.fidelity.ok ?? null,
    outdated: (sent?.outdated ?? []).map(({ questionId, sheet, questionCell, text, reason }) => ({
      id: questionId,
      label: placeWords(`${sheet}!${questionCell}`),
      text,
      reason,
    })),
    approvedSince: sent?.approvedSince ?? 0,
  };
}

/** What the export page shows. Throws `not_found`. */
export async function readExport(
  deps: Pick<Deps, 'db' | 'clock'>,
  id: string,
): Promise<ExportView> {
  const { db } = deps;
  const plan = await planRelease(deps, { questionnaireId: id, includeDrafts: false });
  const { questionnaire } = plan;
  const [counts, outdated, exports, actors, start] = await Promise.all([
    countAnswersByState(db, id),
    countOutdatedApprovals(db),
    listExports(db, id),
    listActors(db),
    getFileStart(db, questionnaire.fileSha256),
  ]);
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const sent = new Map(plan.sent.map((file) => [file.exportId, file]));
  return {
    questionnaire: headOf(questionnaire),
    tally: tallyOf(counts.get(id) ?? {}, outdated.get(id)),
    counts: plan.counts,
    findings: plan.findings,
    askedHash: plan.askedHash,
    excess: plan.excess,
    openItems: plan.open
      .filter(({ kind }) => kind === 'question')
      .map(({ questionId, id: shownId, sheet, questionCell, text, state, why, reason }) => ({
        id: questionId,
        label: shownId ?? placeWords(`${sheet}!${questionCell}`),
        text,
        state,
        why,
        reason,
      })),
    exports: exports.map((stored) => rowOf(stored, names, sent.get(stored.id))),
    openItemsReason: '',
    isEncrypted: start !== null && isCompoundFile(start),
  };
}
