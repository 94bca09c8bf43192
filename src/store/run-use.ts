import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** What a model was asked and what that took, as its endpoint says. */
export type ModelUse = {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
};

/** What a run has used since the last time it was told. */
export type RunUse = ModelUse & {
  readonly callSeconds: number;
  readonly workedSeconds: number;
  /** Questions that are neither copies of another row's draft nor for people from the start. */
  readonly weighed: number;
};

/** Adds what a run has used since the last time. */
export async function addRunUse(handle: Handle, runId: string, used: RunUse): Promise<void> {
  await handle
    .updateTable('runs')
    .set({
      calls: sql`calls + ${used.calls}`,
      input_tokens: sql`input_tokens + ${used.inputTokens}`,
      output_tokens: sql`output_tokens + ${used.outputTokens}`,
      call_seconds: sql`call_seconds + ${used.callSeconds}`,
      worked_seconds: sql`worked_seconds + ${used.workedSeconds}`,
      weighed: sql`weighed + ${used.weighed}`,
    })
    .where('id', '=', runId)
    .execute();
}

/** What all runs of a questionnaire, or of all of them (null), have asked of models. */
export async function countModelUse(
  handle: Handle,
  questionnaireId: string | null,
): Promise<ModelUse> {
  const { rows } = await sql<ModelUse>`
    select coalesce(sum(calls), 0)::float8 as calls, coalesce(sum(input_tokens), 0)::float8 as "inputTokens",
      coalesce(sum(output_tokens), 0)::float8 as "outputTokens"
    from runs where ${questionnaireId}::uuid is null or questionnaire_id = ${questionnaireId}::uuid`.execute(
    handle,
  );
  const row = rows[0];
  return {
    calls: Number(row?.calls ?? 0),
    inputTokens: Number(row?.inputTokens ?? 0),
    outputTokens: Number(row?.outputTokens ?? 0),
  };
}

/** What the newest runs of one drafter took together. */
export type DrafterUse = RunUse & {
  readonly runs: number;
  /** Of their time at work, what went by until each had its first draft. */
  readonly beforeSeconds: number;
};

/** Runs that are told from, the newest first: until so many questions were weighed in them, at most so many. */
const QUESTIONS = 500;
const RUNS = 20;

/**
 * See `DrafterUse`; `drafter` null: of all that ask a model. Of a drafter that asks a model only runs that did so
 * count. What went by before a first draft is taken from the clock, and no longer than three calls and ten seconds:
 * a run may have been paused before it.
 */
export async function countDrafterUse(
  handle: Handle,
  { drafter, asksModel }: { readonly drafter: string | null; readonly asksModel: boolean },
): Promise<DrafterUse> {
  const { rows } = await sql<DrafterUse>`
    with known as (
      select *, coalesce(sum(weighed) over (order by created_at desc, id rows between unbounded preceding and 1 preceding), 0) as newer,
        coalesce(extract(epoch from (select min(d.created_at) from questions q
          join drafts d on d.question_id = q.id and d.run_id = runs.id where q.questionnaire_id = runs.questionnaire_id) - started_at), 0) as waited
      from runs where id in (
        select id from runs where (${drafter}::text is null or drafter = ${drafter}) and weighed > 0
          and (calls > 0 or not ${asksModel}::boolean) order by created_at desc, id limit ${RUNS}))
    select count(*)::float8 as runs, coalesce(sum(calls), 0)::float8 as calls, coalesce(sum(input_tokens), 0)::float8 as "inputTokens",
      coalesce(sum(output_tokens), 0)::float8 as "outputTokens", coalesce(sum(call_seconds), 0)::float8 as "callSeconds",
      coalesce(sum(worked_seconds), 0)::float8 as "workedSeconds", coalesce(sum(weighed), 0)::float8 as weighed,
      coalesce(sum(greatest(0, least(waited, worked_seconds, 10 + 3 * call_seconds / greatest(calls, 1)))), 0)::float8 as "beforeSeconds"
    from known where newer < ${QUESTIONS}`.execute(handle);
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]),
  ) as DrafterUse;
}

/** Passages that may be sent to a model: how many, at most some thousands, and how long in letters on average. */
export async function measurePassages(
  handle: Handle,
): Promise<{ readonly count: number; readonly letters: number }> {
  const { rows } = await sql<{ count: number; letters: number }>`
    select count(*)::float8 as count, coalesce(avg(letters), 0)::float8 as letters from (
      select length(p.text) as letters from passages p join documents d on d.current_version_id = p.version_id
      where d.model_allowed and d.removed_at is null and p.quotable limit 2000) few`.execute(
    handle,
  );
  return { count: Number(rows[0]?.count ?? 0), letters: Number(rows[0]?.letters ?? 0) };
}
