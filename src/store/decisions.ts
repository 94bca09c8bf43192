import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { Answer } from './answers.ts';
import type { DecisionAction } from './decision-table.ts';

const values = z.array(
  z.object({
    cell: z.string(),
    kind: z.enum(['choice', 'text', 'comment', 'mark', 'number', 'date']),
    value: z.string(),
    option: z.string().nullable(),
  }),
);

/** What a decision replaces in an answer, as it is kept to be restored. */
const before = z.object({
  state: z.enum([
    'pending',
    'drafted',
    'needs_input',
    'failed',
    'in_review',
    'answered',
    'approved',
    'rejected',
  ]),
  origin: z.enum(['draft', 'reuse', 'profile', 'person']).nullable(),
  draftId: z.string().nullable(),
  verdict: z.enum(['yes', 'no', 'partial', 'na']).nullable(),
  values,
  editedBy: z.string().nullable(),
  editedAt: z.coerce.date().nullable(),
  approvedHash: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.coerce.date().nullable(),
  rejectedReason: z.string().nullable(),
  staleReason: z.string().nullable(),
});
export type AnswerBefore = z.output<typeof before>;

/** A decision about one answer that can be taken back while the answer still is what it made of it. */
export type StoredDecision = {
  readonly id: string;
  readonly batch: string;
  readonly questionId: string;
  readonly action: DecisionAction;
  readonly before: AnswerBefore;
  readonly versionAfter: number;
  readonly actorId: string;
  readonly at: Date;
};

/** Keeps what decisions replace; those of one `batch` are taken back together. */
export async function insertDecisions(
  trx: Handle,
  decisions: readonly {
    readonly before: Answer;
    readonly versionAfter: number;
    readonly valuesAfter: Answer['values'];
  }[],
  by: { batch: string; action: DecisionAction; actorId: string; at: Date },
): Promise<void> {
  if (decisions.length === 0) return;
  await trx
    .insertInto('decisions')
    .values(
      decisions.map((each) => ({
        batch: by.batch,
        question_id: each.before.questionId,
        action: by.action,
        before: JSON.stringify(before.parse(each.before)),
        after_values: JSON.stringify(each.valuesAfter),
        version_after: each.versionAfter,
        actor_id: by.actorId,
        at: by.at,
        undone_at: null,
      })),
    )
    .execute();
}

const decisions = (handle: Handle) =>
  handle
    .selectFrom('decisions as d')
    .innerJoin('answers as a', 'a.question_id', 'd.question_id')
    .select(['d.id', 'd.batch', 'd.question_id as questionId', 'd.action', 'd.before'])
    .select(['d.version_after as versionAfter', 'd.actor_id as actorId', 'd.at'])
    .where('d.undone_at', 'is', null);

const toDecision = (row: Omit<StoredDecision, 'before'> & { before: unknown }): StoredDecision => ({
  ...row,
  before: before.parse(row.before),
});

/** The decisions of a batch that nobody has taken back yet, in the order of their questions. */
export async function listBatch(handle: Handle, batch: string): Promise<StoredDecision[]> {
  if (!z.guid().safeParse(batch).success) return [];
  const rows = await decisions(handle)
    .where('d.batch', '=', batch)
    .orderBy('d.question_id')
    .execute();
  return rows.map(toDecision);
}

/** The last decision about an answer, where the answer still is what it made of it. */
export async function getLastDecision(
  handle: Handle,
  questionId: string,
): Promise<StoredDecision | null> {
  const row = await decisions(handle)
    .where('d.question_id', '=', questionId)
    .whereRef('a.version', '=', 'd.version_after')
    .orderBy('d.at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toDecision(row);
}

/** Answers that were approved in one action and still stand as it made them. */
export type ApprovedTogether = {
  readonly batch: string;
  readonly count: number;
  readonly actorId: string;
  readonly at: Date;
};

/** The last action that approved several answers of a questionnaire, with those that can still be taken back. */
export async function getApprovedTogether(
  handle: Handle,
  questionnaireId: string,
): Promise<ApprovedTogether | null> {
  const row = await handle
    .selectFrom('decisions as d')
    .innerJoin('answers as a', 'a.question_id', 'd.question_id')
    .innerJoin('questions as q', 'q.id', 'd.question_id')
    .select(({ fn }) => ['d.batch', 'd.actor_id as actorId', 'd.at', fn.countAll().as('count')])
    .where('q.questionnaire_id', '=', questionnaireId)
    .where('d.action', '=', 'approved')
    .where('d.undone_at', 'is', null)
    .whereRef('a.version', '=', 'd.version_after')
    .groupBy(['d.batch', 'd.actor_id', 'd.at'])
    .having(({ fn }) => fn.countAll(), '>', 1)
    .orderBy('d.at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, count: Number(row.count) };
}

/** A decision as the answer's history tells it; what it made of the text is null of old ones. */
export type PastDecision = Pick<StoredDecision, 'id' | 'action' | 'before' | 'actorId' | 'at'> & {
  readonly valuesAfter: Answer['values'] | null;
  readonly undoneAt: Date | null;
};

/** All decisions about an answer, those that were taken back too, in the order in which they were made. */
export async function listDecisions(handle: Handle, questionId: string): Promise<PastDecision[]> {
  const rows = await handle
    .selectFrom('decisions')
    .select(['id', 'action', 'before', 'after_values', 'actor_id', 'at', 'undone_at'])
    .where('question_id', '=', questionId)
    .orderBy('at')
    .orderBy('version_after')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    action: row.action,
    before: before.parse(row.before),
    valuesAfter: row.after_values === null ? null : values.parse(row.after_values),
    actorId: row.actor_id,
    at: row.at,
    undoneAt: row.undone_at,
  }));
}

/**
 * Says that a decision was taken back and made version `version` of the answer. Those before it move along: what it
 * replaced stands again, so that they can be taken back in turn.
 */
export async function markUndone(
  trx: Handle,
  decision: Pick<StoredDecision, 'id' | 'questionId' | 'versionAfter'>,
  { version, at }: { readonly version: number; readonly at: Date },
): Promise<void> {
  await trx.updateTable('decisions').set({ undone_at: at }).where('id', '=', decision.id).execute();
  await trx
    .updateTable('decisions')
    .set(({ eb }) => ({
      version_after: eb('version_after', '+', version - (decision.versionAfter - 1)),
    }))
    .where('question_id', '=', decision.questionId)
    .where('undone_at', 'is', null)
    .where('version_after', '<', decision.versionAfter)
    .execute();
}
