import type { Deps } from '../ports.ts';
import { appendAudit } from '../store/audit.ts';
import { lockDocument, type StoredDocument, updateDocument } from '../store/documents.ts';
import type { IngestInput } from './ingest-input.ts';

/** What was given anew about a document whose bytes did not change: its audience, product and end of validity. */
export async function changeFacts(
  deps: Pick<Deps, 'db' | 'clock'>,
  document: StoredDocument,
  input: Pick<IngestInput, 'audience' | 'product' | 'validUntil' | 'actor'>,
): Promise<void> {
  const { audience, product, validUntil, actor } = input;
  const change = {
    ...(audience === undefined || audience === document.audience ? {} : { audience }),
    ...(product === undefined || product === document.product ? {} : { product }),
    ...(validUntil === undefined || validUntil === document.validUntil ? {} : { validUntil }),
  };
  if (Object.keys(change).length === 0) return;
  await deps.db.transaction().execute(async (trx) => {
    if (!(await lockDocument(trx, document.id))) return;
    await updateDocument(trx, document.id, change);
    await appendAudit(trx, {
      actor,
      action: 'document.changed',
      subjectKind: 'document',
      subjectId: document.id,
      details: change,
      at: deps.clock.now(),
    });
  });
}
