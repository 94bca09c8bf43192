import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { getActor } from '../store/actors.ts';
import { deleteFileWhenUnused, getFile } from '../store/files.ts';
import { getRunState, isAtWork } from '../store/runs.ts';
import { scrubDatabase } from '../store/scrub-database.ts';
import { isUploadNeeded } from '../store/waiting-uploads.ts';
import type { Handlers, Payloads } from './payloads.ts';

/** The work behind the queues: one verb each, loaded with the first job. All may be run again after a crash. */
export function createHandlers(deps: Deps): Handlers {
  return {
    draft: (payload, signal) => draft(deps, payload, signal),
    ingest: (payload) => ingest(deps, payload),
    prepareSearch: async (_payload, signal) => {
      const { prepareSearch } = await import('../retrieval/prepare-search.ts');
      await prepareSearch(deps, { signal });
    },
    scrub: () => scrubDatabase(deps.db),
    reread: async (_payload, signal) => {
      const { rereadDocuments } = await import('./reread-documents.ts');
      await rereadDocuments(deps, { signal });
    },
  };
}

async function draft(deps: Deps, { runId }: Payloads['draft'], signal: AbortSignal): Promise<void> {
  const isWanted = async () => isAtWork(await getRunState(deps.db, runId));
  if (!(await isWanted())) return;
  const { draftQuestionnaire } = await import('../drafting/draft-questionnaire.ts');
  try {
    const totals = await draftQuestionnaire(deps, { runId, signal });
    deps.log.info({ runId, ...totals }, 'drafted');
  } catch (error) {
    // A run that failed says so itself; one that was stopped or could not be marked is tried again.
    if (signal.aborted || (await isWanted())) throw error;
    deps.log.error({ runId, err: error }, 'drafting failed');
  }
}

/** Faults that say nothing of the document: the job is tried again, and keeps the upload. */
const AGAIN: ReadonlySet<string> = new Set([
  'internal',
  'rate_limited',
  // Another process added a document of that name meanwhile.
  'conflict',
  'database_unavailable',
  'storage_full',
]);

async function ingest(deps: Deps, payload: Payloads['ingest']): Promise<void> {
  const { fileSha256, actorId, name, ...input } = payload;
  const bytes = await getFile(deps.db, fileSha256);
  const actor = await getActor(deps.db, actorId);
  if (bytes === null || actor === null) return;
  const { ingestDocument } = await import('../evidence/ingest-document.ts');
  try {
    const { status } = await ingestDocument(deps, { ...input, name, bytes, actor });
    deps.log.info({ status, kind: input.kind }, 'ingested');
  } catch (error) {
    const isTriedAgain = !(error instanceof AppError) || AGAIN.has(error.code);
    if (isTriedAgain) throw error;
    deps.log.warn({ err: error }, 'a document was refused');
  }
  const { ensureSearchIndex } = await import('../retrieval/prepare-search.ts');
  await ensureSearchIndex(deps);
  if (!(await isUploadNeeded(deps.db, { fileSha256, name })))
    await deleteFileWhenUnused(deps.db, fileSha256);
}
