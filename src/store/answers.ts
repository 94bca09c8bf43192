import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { sha256 } from '../hash.ts';
import type { Handle } from '../ports.ts';
import { canonicalJson } from './canonical-json.ts';
import type { AnswerState, Schema } from './schema.ts';

/** What one cell of the buyer's sheet gets; `option` of a mark names what the marked column means. */
const cellValue = z.object({
  cell: z.string(),
  kind: z.enum(['choice', 'text', 'comment', 'mark', 'number', 'date']),
  value: z.string(),
  option: z.string().nullable(),
});
export type CellValue = z.output<typeof cellValue>;
export const cellValues = z.array(cellValue);

/** The hash that an approval holds for: SHA-256 of the canonical JSON of `[cell, value]`, sorted by cell. */
export function textHash(values: readonly CellValue[]): string {
  const pairs = values
    .map(({ cell, value }) => [cell, value] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return sha256(canonicalJson(pairs));
}

type Row = Selectable<Schema['answers']>;

/** The answer that stands for one question. */
export type Answer = ReturnType<typeof toAnswer>;

/** The answer in a row of the table. */
export function toAnswer(row: Row) {
  return {
    questionId: row.question_id,
    status: row.status,
    state: row.state,
    origin: row.origin,
    draftId: row.draft_id,
    verdict: row.verdict,
    confidence: row.confidence,
    reasonCode: row.reason_code,
    reason: row.reason,
    suggestion: row.suggestion,
    values: cellValues.parse(row.cell_values),
    textHash: row.text_hash,
    version: row.version,
    editedBy: row.edited_by,
    editedAt: row.edited_at,
    approvedHash: row.approved_hash,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    rejectedReason: row.rejected_reason,
    staleReason: row.stale_reason,
    updatedAt: row.updated_at,
  };
}

const sideOf = ({ values, verdict }: Answer) =>
  values.flatMap(({ option }) => option ?? []).join('\n') || verdict;

/**
 * Follow-ups are asked, or not, by the chosen options or, without any, the verdict; a comment reworded changes
 * nothing for them.
 */
export function saysOtherwise(before: Answer, after: Answer): boolean {
  return sideOf(before) !== sideOf(after);
}

/** What a new answer starts with: pending, or a company fact filled from the profile. */
export type NewAnswer = Pick<Answer, 'questionId' | 'status' | 'state' | 'origin' | 'values'> &
  Partial<Pick<Answer, 'reasonCode' | 'reason'>>;

const CHUNK = 500;

/** One row a question, in as few statements as parameters allow. */
export async function insertAnswers(
  handle: Handle,
  answers: readonly NewAnswer[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < answers.length; from += CHUNK)
    await handle
      .insertInto('answers')
      .values(
        answers.slice(from, from + CHUNK).map((each) => ({
          question_id: each.questionId,
          status: each.status,
          state: each.state,
          origin: each.origin,
          reason_code: each.reasonCode ?? null,
          reason: each.reason ?? null,
          cell_values: JSON.stringify(each.values),
          text_hash: textHash(each.values),
          updated_at: now,
        })),
      )
      .execute();
}

/** The answer of a question, or null. */
export async function getAnswer(handle: Handle, questionId: string): Promise<Answer | null> {
  const row = await handle
    .selectFrom('answers')
    .selectAll()
    .where('question_id', '=', questionId)
    .executeTakeFirst();
  return row === undefined ? null : toAnswer(row);
}

/** The same, kept from changing until the transaction ends. */
export async function lockAnswers(
  trx: Handle,
  questionIds: readonly string[],
): Promise<Map<string, Answer>> {
  if (questionIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('answers')
    .selectAll()
    .where('question_id', 'in', questionIds)
    .orderBy('question_id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.question_id, toAnswer(row)]));
}

/** All answers of a questionnaire, in the sheet's order. */
export async function listAnswers(handle: Handle, questionnaireId: string): Promise<Answer[]> {
  const rows = await handle
    .selectFrom('answers')
    .innerJoin('questions', 'questions.id', 'answers.question_id')
    .selectAll('answers')
    .where('questions.questionnaire_id', '=', questionnaireId)
    .orderBy('questions.ordinal')
    .execute();
  return rows.map(toAnswer);
}

/** How many questions (company facts apart) of each questionnaire are in each state. */
export async function countAnswersByState(
  handle: Handle,
  questionnaireId?: string,
): Promise<Map<string, Partial<Record<AnswerState, number>>>> {
  let query = handle
    .selectFrom('answers')
    .innerJoin('questions', 'questions.id', 'answers.question_id')
    .select(['questions.questionnaire_id as id', 'answers.state'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('questions.kind', '=', 'question')
    .groupBy(['questions.questionnaire_id', 'answers.state']);
  if (questionnaireId !== undefined)
    query = query.where('questions.questionnaire_id', '=', questionnaireId);
  const counts = new Map<string, Partial<Record<AnswerState, number>>>();
  for (const { id, state, count } of await query.execute())
    counts.set(id, { ...counts.get(id), [state]: Number(count) });
  return counts;
}

/** How many approved questions of each questionnaire rest on something that has changed since: they do not leave. */
export async function countOutdatedApprovals(handle: Handle): Promise<Map<string, number>> {
  const rows = await handle
    .selectFrom('answers')
    .innerJoin('questions', 'questions.id', 'answers.question_id')
    .select(['questions.questionnaire_id as id'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('questions.kind', '=', 'question')
    .where('answers.state', '=', 'approved')
    .where('answers.stale_reason', 'is not', null)
    .groupBy('questions.questionnaire_id')
    .execute();
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

/** What a person's decision changes in an answer. */
export type AnswerChange = Partial<
  Pick<
    Answer,
    | 'origin'
    | 'draftId'
    | 'verdict'
    | 'values'
    | 'editedBy'
    | 'editedAt'
    | 'approvedHash'
    | 'approvedBy'
    | 'approvedAt'
    | 'rejectedReason'
    | 'staleReason'
  >
> & { readonly state: AnswerState; readonly updatedAt: Date };

/**
 * Changes an answer only where it still is the `version` and the text that the caller saw; the version counts up.
 * Returns the new row, or null where someone else was faster.
 */
export async function updateAnswer(
  handle: Handle,
  seen: Pick<Answer, 'questionId' | 'version' | 'textHash'>,
  change: AnswerChange,
): Promise<Answer | null> {
  const { values, ...others } = change;
  const row = await handle
    .updateTable('answers')
    .set({
      ...columnsOf(others),
      ...(values === undefined
        ? {}
        : { cell_values: JSON.stringify(values), text_hash: textHash(values) }),
      version: sql`version + 1`,
    })
    .where('question_id', '=', seen.questionId)
    .where('version', '=', seen.version)
    .where('text_hash', '=', seen.textHash)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : toAnswer(row);
}

const COLUMNS = {
  origin: 'origin',
  draftId: 'draft_id',
  verdict: 'verdict',
  state: 'state',
  editedBy: 'edited_by',
  editedAt: 'edited_at',
  approvedHash: 'approved_hash',
  approvedBy: 'approved_by',
  approvedAt: 'approved_at',
  rejectedReason: 'rejected_reason',
  staleReason: 'stale_reason',
  updatedAt: 'updated_at',
} as const;

function columnsOf(change: Omit<AnswerChange, 'values'>) {
  return Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([key, column]) =>
      key in change ? [[column, change[key as keyof typeof change] ?? null]] : [],
    ),
  );
}
