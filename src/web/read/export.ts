import { AppError } from '../../errors.ts';
import type { Database } from '../../ports.ts';
import { exportReport } from '../../release/export-report.ts';
import { listActors } from '../../store/actors.ts';
import { countAnswersByState } from '../../store/answers.ts';
import { listExports, type StoredExport } from '../../store/exports.ts';
import { getFileStart } from '../../store/files.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import { listReviewQueue } from '../../store/review-queue.ts';
import { isCompoundFile } from '../../workbook/file-kind.ts';
import type { ExportRow, ExportView } from '../pages/export.tsx';
import { headOf } from './head.ts';
import { tallyOf } from './tally.ts';

function rowOf(stored: StoredExport, names: ReadonlyMap<string, string>): ExportRow {
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
      where: `${sheet}!${cell}`,
      reason,
    })),
    notes: (report?.written ?? []).flatMap(({ sheet, cell, note }) =>
      note === undefined ? [] : [{ where: `${sheet}!${cell}`, note }],
    ),
    changedParts: report?.changedParts ?? [],
    untouchedParts: report?.untouchedParts ?? 0,
    isProven: report?.fidelity.ok ?? null,
  };
}

/** What the export page shows. Throws `not_found`. */
export async function readExport(db: Database, id: string): Promise<ExportView> {
  const questionnaire = await getQuestionnaire(db, id);
  if (questionnaire === null) throw new AppError('not_found', 'There is no such questionnaire.');
  const [queue, counts, exports, actors, start] = await Promise.all([
    listReviewQueue(db, id),
    countAnswersByState(db, id),
    listExports(db, id),
    listActors(db),
    getFileStart(db, questionnaire.fileSha256),
  ]);
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  return {
    questionnaire: headOf(questionnaire),
    tally: tallyOf(counts.get(id) ?? {}),
    openItems: queue
      .filter(({ kind, state, stale }) => kind === 'question' && (state !== 'approved' || stale))
      .map(({ id: questionId, sheet, cell, text, state, reason }) => ({
        id: questionId,
        label: `${sheet}!${cell}`,
        text,
        state,
        reason,
      })),
    openFacts: queue.filter(({ kind, state }) => kind === 'profile' && state !== 'approved').length,
    exports: exports.map((stored) => rowOf(stored, names)),
    openItemsReason: '',
    isEncrypted: start !== null && isCompoundFile(start),
  };
}
