import { AppError } from '../../errors.ts';
import type { Deps } from '../../ports.ts';
import type { Actor } from '../../store/actors.ts';
import { appendAudit } from '../../store/audit.ts';
import { deleteFileWhenUnused, getFile } from '../../store/files.ts';
import {
  deletePendingVersion,
  getPendingVersion,
  type PendingVersion,
} from '../../store/pending-versions.ts';
import { type IngestResult, ingestDocument } from '../ingest-document.ts';
import { freeName } from './free-name.ts';

export const PENDING_DECISIONS = ['newer', 'own', 'discard'] as const;
export type PendingDecision = (typeof PENDING_DECISIONS)[number];

type Decision = {
  readonly id: string;
  readonly decision: PendingDecision;
  /** For a document of its own; left out: a free one like its file's. */
  readonly name?: string | undefined;
  readonly actor: Actor;
};

/**
 * A person says what a pending file is: the newer version of the document whose name it came under, a document of
 * its own, or nothing. It is read as if it came now; null where it is nothing.
 * @throws AppError not_found where it was decided; conflict for a name in use; invalid_input where it cannot be
 * read any more
 */
export async function decidePending(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock' | 'log'>,
  { id, decision, name, actor }: Decision,
): Promise<IngestResult | null> {
  const pending = await getPendingVersion(deps.db, id);
  const bytes = pending === null ? null : await getFile(deps.db, pending.fileSha256);
  if (pending === null || bytes === null)
    throw new AppError('not_found', 'This file does not wait any more: somebody has decided.');
  const result =
    decision === 'discard'
      ? null
      : await ingestDocument(deps, {
          name: pending.fileName,
          bytes,
          actor,
          ...pending.said,
          ...(decision === 'newer'
            ? { replaces: pending.document }
            : { ownName: await freeName(deps.db, pending.fileName, name) }),
        });
  if (result?.status === 'refused')
    throw new AppError('invalid_input', `It cannot be read: ${result.reason} Upload it again.`);
  await settle(deps, pending, { decision, actor });
  return result;
}

async function settle(
  deps: Pick<Deps, 'db' | 'clock'>,
  pending: PendingVersion,
  { decision, actor }: Pick<Decision, 'decision' | 'actor'>,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await deletePendingVersion(trx, pending.id);
    await deleteFileWhenUnused(trx, pending.fileSha256);
    await appendAudit(trx, {
      actor,
      action: 'document.pending_decided',
      subjectKind: 'document',
      subjectId: pending.documentId,
      details: { decision, sha256: pending.sha256 },
      at: deps.clock.now(),
    });
  });
}
