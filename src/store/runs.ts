import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import type { RunState } from './schema.ts';

export type Run = {
  readonly id: string;
  readonly questionnaireId: string;
  readonly state: RunState;
  readonly drafter: string;
  readonly total: number;
  readonly product: string | null;
  readonly audience: 'nda' | 'public';
  /** The buyer forbids AI. */
  readonly modelForbidden: boolean;
  /** Of a run that drafts again: when it was asked for, so that models are asked anew; null for the first one. */
  readonly anewSince: Date | null;
};

/** A drafting run with the scope of its questionnaire; undefined where there is none. */
export function getRun(handle: Handle, runId: string): Promise<Run | undefined> {
  return handle
    .selectFrom('runs as r')
    .innerJoin('questionnaires as q', 'q.id', 'r.questionnaire_id')
    .select([
      'r.id',
      'r.questionnaire_id as questionnaireId',
      'r.state',
      'r.drafter',
      'r.total',
      'q.product',
      'q.audience',
      'q.model_forbidden as modelForbidden',
      sql<Date | null>`case when exists (select from run_questions c where c.run_id = r.id) then r.created_at end`.as(
        'anewSince',
      ),
    ])
    .where('r.id', '=', runId)
    .executeTakeFirst();
}

/** The newest run of a questionnaire, for progress and for resuming. */
export function getLatestRun(handle: Handle, questionnaireId: string) {
  return handle
    .selectFrom('runs')
    .selectAll()
    .where('questionnaire_id', '=', questionnaireId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
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

export async function startRun(
  handle: Handle,
  runId: string,
  started: { drafter: string; total: number; at: Date },
): Promise<void> {
  await handle
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
    .execute();
}

export async function finishRun(
  handle: Handle,
  runId: string,
  finished: { state: RunState; error: string | null; at: Date },
): Promise<void> {
  await handle
    .updateTable('runs')
    .set({ state: finished.state, error: finished.error, finished_at: finished.at })
    .where('id', '=', runId)
    .execute();
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
