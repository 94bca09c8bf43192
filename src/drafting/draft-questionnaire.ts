import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { appendAudit } from '../store/audit.ts';
import { countDrafts } from '../store/drafts.ts';
import { finishRun, getRun, type Run } from '../store/runs.ts';
import { levelsOf } from './consistency.ts';
import { draftLevel } from './draft-level.ts';
import { RunStopped } from './run-control.ts';
import { openSession, type Watch } from './run-session.ts';
import { withoutModels } from './without-models.ts';

export type Totals = {
  readonly questions: number;
  readonly drafted: number;
  readonly needs_input: number;
  readonly failed: number;
};

export type DraftingOptions = Watch & { readonly runId: string };

/** Drafts a run to its end, here or in another thread. */
export type DraftRun = (options: DraftingOptions) => Promise<Totals>;

async function draftPending(given: Deps, run: Run, options: DraftingOptions): Promise<void> {
  const deps = run.modelForbidden ? withoutModels(given) : given;
  const session = await openSession(deps, run, options);
  for (const level of levelsOf(session.questions)) await draftLevel(deps, session, level);
  await session.control.finish();
}

/** A database that is away or full says nothing of the run: it stays open and is taken up again. */
const isTriedAgain = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.code === 'database_unavailable' || error.code === 'storage_full');

async function endRun(deps: Deps, run: Run): Promise<void> {
  const counts = await countDrafts(deps.db, run.id);
  await deps.db.transaction().execute(async (trx) => {
    const ended = { state: 'done', error: null, at: deps.clock.now() } as const;
    if (!(await finishRun(trx, run.id, ended))) return;
    await appendAudit(trx, {
      actor: null,
      action: 'questionnaire.drafted',
      subjectKind: 'questionnaire',
      subjectId: run.questionnaireId,
      details: { run: run.id, ...counts },
    });
  });
}

/**
 * Drafts every question of a run that it has not drafted yet, so that it may be stopped and started again: nothing
 * is lost, doubled or put on another row. Drafts are stored in small transactions, those together that are ready
 * together; no transaction is open while a model thinks. A run that somebody pauses or cancels, whose tokens are
 * used up or whose model cannot be asked stops between two questions, and its row says why. Gives what the run
 * made. Throws `not_found`; an aborted signal stops it likewise, with its error.
 */
export async function draftQuestionnaire(deps: Deps, options: DraftingOptions): Promise<Totals> {
  const run = await getRun(deps.db, options.runId);
  if (!run) throw new AppError('not_found', 'There is no such drafting run.');
  try {
    await draftPending(deps, run, options);
    await endRun(deps, run);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof RunStopped)) {
      if (!isTriedAgain(error))
        await finishRun(deps.db, run.id, {
          state: 'failed',
          error: error instanceof Error ? error.message : String(error),
          at: deps.clock.now(),
        });
      throw error;
    }
  }
  const counts = await countDrafts(deps.db, run.id);
  return { questions: counts.drafted + counts.needs_input + counts.failed, ...counts };
}
