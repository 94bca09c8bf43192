import type { Deps } from '../ports.ts';
import { listDraftedQuestionIds } from '../store/drafts.ts';
import { listQuestions, type StoredQuestion } from '../store/questions.ts';
import { countRunDrafts, type Run, startRun } from '../store/runs.ts';
import type { Scope } from '../store/search.ts';
import { draftingFor } from './drafter-for.ts';
import { type Desk, openDesk } from './gather/gather-dossiers.ts';
import type { Drafter } from './proposal.ts';
import { RunControl, RunStopped } from './run-control.ts';

/** What a run is drafted with, from its start to its end. */
export type Session = {
  readonly run: Run;
  readonly questions: readonly StoredQuestion[];
  /** Those that the run has still to draft. */
  readonly pending: ReadonlySet<string>;
  readonly drafter: Drafter;
  readonly desk: Desk;
  readonly control: RunControl;
};

export type Watch = {
  readonly signal?: AbortSignal | undefined;
  /** Called after each stored draft. */
  readonly onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
};

const isoDate = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Marks a run as at work and lays out what its drafting needs. Throws `RunStopped` where somebody has paused or
 * ended it.
 */
export async function openSession(deps: Deps, run: Run, watch: Watch): Promise<Session> {
  const all = await listQuestions(deps.db, run.questionnaireId);
  const questions = all.filter(({ kind }) => kind === 'question');
  const settled = await listDraftedQuestionIds(deps.db, run.id);
  const pending = new Set(questions.flatMap(({ id }) => (settled.has(id) ? [] : [id])));
  const progress = { done: await countRunDrafts(deps.db, run.id), total: 0 };
  progress.total = progress.done + pending.size;
  const control = await RunControl.open(deps, {
    run,
    budgets: {
      tokens: run.tokenBudget ?? deps.chat?.tokenBudget ?? null,
      cost: run.costBudget ?? deps.chat?.costBudget ?? null,
      prices: deps.chat?.prices ?? null,
    },
    signal: watch.signal,
    onStored: () => {
      progress.done++;
      watch.onProgress?.({ ...progress });
    },
  });
  const chat = deps.chat?.watched((call) => control.meter.count(call)) ?? null;
  const { drafter, asking } = draftingFor({ ...deps, chat }, run.anewSince);
  const at = deps.clock.now();
  const started = { drafter: drafter.name, total: progress.total, at };
  if (!(await startRun(deps.db, run.id, started))) throw new RunStopped();
  const scope: Scope = { product: run.product, audience: run.audience, today: isoDate(at) };
  return {
    run,
    questions,
    pending,
    drafter,
    desk: await openDesk(deps, { scope, asking, signal: control.signal }),
    control,
  };
}
