import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { AnswerOrigin, DraftStatus, Verdict } from './schema.ts';
import { VALIDITIES } from './search.ts';

export type NewDraft = {
  readonly status: DraftStatus;
  readonly verdict: Verdict | null;
  readonly confidence: number | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly suggestion: string | null;
  readonly values: readonly unknown[];
  readonly drafter: string;
  readonly promptHash: string | null;
  readonly origin: AnswerOrigin;
  readonly producer?: string | null;
  readonly trace?: readonly unknown[];
  readonly found?: readonly unknown[];
  readonly account?: object | null;
};

/**
 * Stores drafts of a run, at least one; gives their ids by their questions. Those are missing that this run has
 * drafted already (a second worker came later).
 */
export async function insertDrafts(
  handle: Handle,
  at: { runId: string; now: Date },
  list: readonly { readonly questionId: string; readonly draft: NewDraft }[],
): Promise<Map<string, string>> {
  const rows = await handle
    .insertInto('drafts')
    .values(
      list.map(({ questionId, draft }) => ({
        question_id: questionId,
        run_id: at.runId,
        status: draft.status,
        verdict: draft.verdict,
        confidence: draft.confidence,
        reason_code: draft.reasonCode,
        reason: draft.reason,
        suggestion: draft.suggestion,
        cell_values: JSON.stringify(draft.values),
        drafter: draft.drafter,
        prompt_hash: draft.promptHash,
        origin: draft.origin,
        producer: draft.producer ?? null,
        trace: JSON.stringify(draft.trace ?? []),
        found: JSON.stringify(draft.found ?? []),
        account: draft.account ? JSON.stringify(draft.account) : null,
        created_at: at.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['question_id', 'run_id']).doNothing())
    .returning(['id', 'question_id'])
    .execute();
  return new Map(rows.map((row) => [row.question_id, row.id]));
}

/**
 * Stores what a person makes of an answer's draft (null: of none), so that other citations can stand under it; it
 * keeps the draft's status, trace and finds. Gives its id.
 */
export async function insertPersonsDraft(
  handle: Handle,
  { questionId, draftId, now }: { questionId: string; draftId: string | null; now: Date },
): Promise<string> {
  const from =
    draftId === null
      ? undefined
      : await handle.selectFrom('drafts').selectAll().where('id', '=', draftId).executeTakeFirst();
  const { id } = await handle
    .insertInto('drafts')
    .values({
      question_id: questionId,
      run_id: null,
      status: from?.status ?? 'needs_input',
      verdict: from?.verdict ?? null,
      confidence: null,
      reason_code: from?.reason_code ?? null,
      reason: from?.reason ?? null,
      suggestion: from?.suggestion ?? null,
      cell_values: JSON.stringify(from?.cell_values ?? []),
      drafter: 'person',
      prompt_hash: null,
      origin: 'person',
      producer: from?.producer ?? null,
      trace: JSON.stringify(from?.trace ?? []),
      found: JSON.stringify(from?.found ?? []),
      account: from?.account ? JSON.stringify(from.account) : null,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** How many drafts of each status a run has made so far. */
export async function countDrafts(
  handle: Handle,
  runId: string,
): Promise<Record<DraftStatus, number>> {
  const rows = await handle
    .selectFrom('drafts')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .where('run_id', '=', runId)
    .groupBy('status')
    .execute();
  const counts = { drafted: 0, needs_input: 0, failed: 0 };
  for (const row of rows) counts[row.status] = Number(row.count);
  return counts;
}

/**
 * The questions that need nothing more from a run: those it has drafted and, where it was started for some
 * questions only, all the others of its questionnaire.
 */
export async function listDraftedQuestionIds(handle: Handle, runId: string): Promise<Set<string>> {
  const drafted = await handle
    .selectFrom('drafts')
    .select('question_id as id')
    .where('run_id', '=', runId)
    .execute();
  const chosen = handle
    .selectFrom('run_questions')
    .select('question_id')
    .where('run_id', '=', runId);
  const others = await handle
    .selectFrom('questions')
    .innerJoin('runs', 'runs.questionnaire_id', 'questions.questionnaire_id')
    .select('questions.id')
    .where('runs.id', '=', runId)
    .where(({ exists }) => exists(chosen))
    .where('questions.id', 'not in', chosen)
    .execute();
  return new Set([...drafted, ...others].map(({ id }) => id));
}

const traceSchema = z.array(
  z.object({
    origin: z.string(),
    gate: z.string(),
    outcome: z.enum(['passed', 'held', 'unknown']),
    reason: z.string().nullable(),
  }),
);
const foundSchema = z.array(
  z.object({
    documentId: z.string(),
    versionId: z.string(),
    document: z.string(),
    version: z.number(),
    page: z.number().nullable(),
    section: z.string().nullable(),
    quote: z.string(),
    standing: z.string(),
    validity: z.enum(VALIDITIES).optional(),
  }),
);

/** How a draft came to be: who made it, what each gate said, and what was found where nothing was drafted. */
export type DraftTrace = {
  readonly producer: string | null;
  readonly trace: z.output<typeof traceSchema>;
  readonly found: z.output<typeof foundSchema>;
};

/** The traces of these drafts (of all where none are named), by their ids. */
export async function listDraftTraces(
  handle: Handle,
  draftIds?: readonly string[],
): Promise<Map<string, DraftTrace>> {
  if (draftIds?.length === 0) return new Map();
  const drafts = handle.selectFrom('drafts').select(['id', 'producer', 'trace', 'found']);
  const rows = await (draftIds === undefined
    ? drafts
    : drafts.where('id', 'in', [...draftIds])
  ).execute();
  return new Map(
    rows.map(({ id, producer, trace, found }) => [
      id,
      { producer, trace: traceSchema.parse(trace), found: foundSchema.parse(found) },
    ]),
  );
}
