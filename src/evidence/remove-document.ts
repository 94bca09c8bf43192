import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { clearVersions, listVersionIds } from '../store/document-versions.ts';
import { getDocumentByName, lockDocument, markDocumentRemoved } from '../store/documents.ts';
import { deleteFileWhenUnused } from '../store/files.ts';
import { forgetTexts } from '../store/forget-texts.ts';
import { deletePendingVersionsOf } from '../store/pending-versions.ts';
import { markAnswersStale } from '../store/stale-answers.ts';
import { deleteOffersOf } from '../store/version-offers.ts';
import { settleReportValidity } from './report-validity.ts';

/**
 * Removes a document for good: its bytes, pages, passages, vectors and quotes are deleted, earlier answers from it
 * are emptied, and answers that rest on it are marked. That it was here, and who removed it, stays. @throws
 * AppError not_found.
 */
export async function removeDocument(
  deps: Pick<Deps, 'db' | 'clock'>,
  { name, actor }: { name: string; actor: Actor },
): Promise<{ documentId: string; staleAnswers: number }> {
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const document = await getDocumentByName(trx, name);
    if (document === null || !(await lockDocument(trx, document.id)))
      throw new AppError('not_found', `There is no document "${name}".`, {
        shell: '`vouch documents` shows them.',
      });
    const versions = await listVersionIds(trx, document.id);
    const versionIds = versions.map(({ id }) => id);
    const resting = await markAnswersStale(trx, {
      versionIds,
      reason: `${name} was removed.`,
      at: now,
    });
    await forgetTexts(trx, versionIds, now);
    await clearVersions(trx, document.id);
    await deleteOffersOf(trx, document.id);
    await deletePendingVersionsOf(trx, document.id);
    await markDocumentRemoved(trx, document.id, now);
    const staleAnswers = resting + (await settleReportValidity(trx, { actor, at: now }));
    for (const { fileSha256 } of versions)
      if (fileSha256 !== null) await deleteFileWhenUnused(trx, fileSha256);
    await appendAudit(trx, {
      actor,
      action: 'document.removed',
      subjectKind: 'document',
      subjectId: document.id,
      details: { versions: versions.length, staleAnswers },
      at: now,
    });
    return { documentId: document.id, staleAnswers };
  });
}
