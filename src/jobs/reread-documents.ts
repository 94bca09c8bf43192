import { READER_VERSION } from '../evidence/reader-version.ts';
import { rereadDocument } from '../evidence/reread-document.ts';
import type { Deps } from '../ports.ts';
import { recheckAnswers } from '../review/recheck-answers.ts';
import { nextDueVersion } from '../store/reader-versions.ts';

/**
 * Reads, one after the other, the documents that an older reader read, or whose kind was corrected, and judges the
 * approved answers that rest on them again. Each document is done by itself: stopped and started again, it goes on
 * where it was. Gives how many documents were read.
 */
export async function rereadDocuments(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock' | 'log'>,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<number> {
  let read = 0;
  for (;;) {
    signal?.throwIfAborted();
    const due = await nextDueVersion(deps.db, READER_VERSION);
    if (due === null) return read;
    const { documentId, versionId, isRead } = due;
    if (!isRead) {
      const outcome = await rereadDocument(deps, { documentId, actor: null });
      deps.log.info({ documentId, outcome }, 'read again');
      if (outcome === 'gone') continue;
      read++;
    }
    const doubted = await recheckAnswers(deps, { versionId, readerVersion: READER_VERSION });
    if (doubted > 0) deps.log.warn({ documentId, answers: doubted }, 'approved answers to look at');
  }
}
