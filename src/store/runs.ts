import { sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { ModelUse } from './run-use.ts';
import type { PauseCode, RunState } from './schema.ts';

export type Run = {
  readonly id: string;
  readonly questionnaireId: string;
  readonly state: RunState;
  readonly pauseCode: PauseCode | null;
  /** Why it is paused or failed, for people. */
  readonly error: string | null;
  readonly drafter: string;
  readonly total: number;
  readonly product: string | null;
  readonly audience: 'nda' | 'public';
  /** The buyer forbids AI. */
  readonly modelForbidden: boolean;
  /** Tokens that all runs of its questionnaire may use together; null: what the settings say. */
  readonly tokenBudget: number | null;
  /**
   * What all runs of its questionnaire may cost together, in the currency of the settings' prices; null: what the
   * settings say.
   */
  readonly costBudget: number | null;
  /** Of a run that drafts again: when it was asked for, so that models are asked anew; null for the first one. */
  readonly anewSince: Date | null;
} & ModelUse;

/** A run that waits or is at work; nothing else drafts its questionnaire meanwhile. */
export const isAtWork = (state: RunState | undefined): boolean =>
  state === 'queued' || state === 'running';

/** A run that has not ended: a paused one goes on when somebody says so. */
export const isOpen = (state: RunState | undefined): boolean =>
  isAtWork(state) || state === 'paused';

function selectRuns(handle: Handle) {
  return handle
    .selectFrom('runs as r')
    .innerJoin('questionnaires as q', 'q.id', 'r.questionnaire_id')
    .select([
      'r.id',
      'r.questionnaire_id as questionnaireId',
      'r.state',
      'r.pause_code as pauseCode',
      'r.error',
      'r.drafter',
      'r.total',
      'r.calls',
      'r.input_tokens as inputTokens',
      'r.output_tokens as outputTokens',
      'q.product',
      'q.audience',
      'q.model_forbidden as modelForbidden',
      'q.token_budget as tokenBudget',
      'q.cost_budget as costBudget',
      sql<Date | null>`case when exists (select from run_questions c where c.run_id = r.id) then r.created_at end`.as(
        'anewSince',
      ),
    ]);
}

/** A drafting run with the scope of its questionnaire; undefined where there is none. */
export function getRun(handle: Handle, runId: string): Promise<Run | undefined> {
  return selectRuns(handle).where('r.id', '=', runId).executeTakeFirst();
}

/** The newest run of a questionnaire, for progress and for resuming. */
export async function getLatestRun(
  handle: Handle,
  questionnaireId: string,
): Promise<Run | undefined> {
  if (!z.guid().safeParse(questionnaireId).success) return undefined;
  return selectRuns(handle)
    .where('r.questionnaire_id', '=', questionnaireId)
    .orderBy('r.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** As `getLatestRun`, kept from changing until the transaction ends. */
export async function lockLatestRun(
  trx: Handle,
  questionnaireId: string,
): Promise<Run | undefined> {
  const latest = await getLatestRun(trx, questionnaireId);
  if (latest === undefined) return undefined;
  await trx.selectFrom('runs').select('id').where('id', '=', latest.id).forUpdate().execute();
  return getRun(trx, latest.id);
}

/** The state of a run alone: what a worker looks at between two questions. */
export async function getRunState(handle: Handle, runId: string): Promise<RunState | undefined> {
  const row = await handle
    .selectFrom('runs')
    .select('state')
    .where('id', '=', runId)
    .executeTakeFirst();
  return row?.state;
}

/** How many questions a run has drafted so far. */
export async function countRunDrafts(handle: Handle, runId: string): Promise<number> {
  const row = await handle
    .selectFrom('drafts')
    .select(({ fn }) => fn.count<number>('question_id').distinct().as('count'))
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks a run that waits or was interrupted as at work; false where somebody has paused or ended it. */
export async function startRun(
  handle: Handle,
  runId: string,
  started: { drafter: string; total: number; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('runs')
    .set({
      state: 'running',
      drafter: started.drafter,
      total: started.total,
      error: null,
      finished_at: null,
    })
    .set((eb) => ({ started_at: eb.fn.coalesce('started_at', eb.val(started.at)) }))
    .where('id', '=', runId)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Ends a run that has not ended; false where it had. */
export async function finishRun(
  handle: Handle,
  runId: string,
  finished: { state: 'done' | 'failed' | 'cancelled'; error: string | null; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('runs')
    .set({
      state: finished.state,
      error: finished.error,
      pause_code: null,
      finished_at: finished.at,
    })
    .where('id', '=', runId)
    .where('state', 'in', ['queued', 'running', 'paused'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Pauses a run that waits or is at work; false where it is neither. `reason` is for people. */
export async function markPaused(
  handle: Handle,
  runId: string,
  { code, reason }: { code: PauseCode; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('runs')
    .set({ state: 'paused', pause_code: code, error: reason })
    .where('id', '=', runId)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Lets a paused run wait for a worker again; false where it is not paused. */
export async function markQueued(handle: Handle, runId: string): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('runs')
    .set({ state: 'queued', pause_code: null, error: null })
    .where('id', '=', runId)
    .where('state', '=', 'paused')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Runs that are waiting or were being drafted, oldest first: what a process that starts takes up. */
export async function listOpenRunIds(handle: Handle): Promise<string[]> {
  const rows = await handle
    .selectFrom('runs')
    .select('id')
    .where('state', 'in', ['queued', 'running'])
    .orderBy('created_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** Why drafting is paused because the model cannot be asked; null where it is not. For every page. */
export async function getModelOutage(handle: Handle): Promise<string | null> {
  const row = await handle
    .selectFrom('runs')
    .select('error')
    .where('state', '=', 'paused')
    .where('pause_code', '=', 'model')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.error ?? null;
}
