import { setTimeout as sleep } from 'node:timers/promises';
import type { DraftRun } from '../drafting/draft-questionnaire.ts';
import { AppError } from '../errors.ts';
import type { Alone, Deps } from '../ports.ts';
import { getActor } from '../store/actors.ts';
import { deleteFileWhenUnused, getFile } from '../store/files.ts';
import { getRunState, isAtWork } from '../store/runs.ts';
import { scrubDatabase } from '../store/scrub-database.ts';
import { isUploadNeeded } from '../store/waiting-uploads.ts';
import type { Handlers, Payloads } from './payloads.ts';
import { runName } from './run-name.ts';

/** The work behind the queues: one verb each, loaded with the first job. All may be run again after a crash. */
export function createHandlers(deps: Deps, ways: Partial<Ways> = {}): Handlers {
  const { alone, draftRun } = { ...inThisThread(deps), ...ways };
  return {
    draft: ({ runId }, signal) => draft(deps, { alone, draftRun }, { runId, signal }),
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

/** How runs are drafted: by default in this thread, with nobody to be kept out. */
type Ways = { readonly alone: Pick<Alone, 'work'>; readonly draftRun: DraftRun };

const inThisThread = (deps: Deps): Ways => ({
  alone: { work: async (_name, work) => ({ result: await work(new AbortController().signal) }) },
  draftRun: async (options) => {
    const { draftQuestionnaire } = await import('../drafting/draft-questionnaire.ts');
    return draftQuestionnaire(deps, options);
  },
});

/** How often a worker looks whether another one that is at the same run has ended. */
const LOOK_AGAIN_MS = 1_000;

async function draft(
  deps: Deps,
  { alone, draftRun }: Ways,
  { runId, signal }: Payloads['draft'] & { readonly signal: AbortSignal },
): Promise<void> {
  const isWanted = async () => isAtWork(await getRunState(deps.db, runId));
  try {
    while (await isWanted()) {
      const done = await alone.work(runName(runId), (lost) =>
        draftRun({ runId, signal: AbortSignal.any([signal, lost]) }),
      );
      if (done !== null) {
        deps.log.info({ runId, ...done.result }, 'drafted');
        return;
      }
      await sleep(LOOK_AGAIN_MS, undefined, { signal });
    }
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
