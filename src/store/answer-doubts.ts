import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** An approved answer whose text rests on a version, as far as checking it again needs it. */
export type RestingAnswer = {
  readonly questionId: string;
  readonly questionnaireId: string;
  readonly draftId: string;
  readonly textHash: string;
  readonly verdict: 'yes' | 'no' | 'partial' | 'na' | null;
  readonly product: string | null;
  readonly audience: 'nda' | 'public';
};

/** The approved answers whose draft cites this version, by id. */
export async function listApprovedResting(
  handle: Handle,
  versionId: string,
): Promise<RestingAnswer[]> {
  return handle
    .selectFrom('answers as a')
    .innerJoin('questions as q', 'q.id', 'a.question_id')
    .innerJoin('questionnaires as f', 'f.id', 'q.questionnaire_id')
    .select(['a.question_id as questionId', 'f.id as questionnaireId', 'a.verdict'])
    .select(['a.text_hash as textHash', 'f.product', 'f.audience'])
    .select(sql<string>`a.draft_id`.as('draftId'))
    .where('a.state', '=', 'approved')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('citations as c')
          .select('c.id')
          .whereRef('c.draft_id', '=', 'a.draft_id')
          .where('c.version_id', '=', versionId),
      ),
    )
    .orderBy('a.question_id')
    .execute();
}

export type AnswerDoubt = {
  readonly questionId: string;
  readonly textHash: string;
  readonly reason: string;
};

/**
 * Stores what was found against these answers, in place of what was known; an answer without a doubt has none any more.
 */
export async function replaceDoubts(
  trx: Handle,
  input: { checked: readonly string[]; doubts: readonly AnswerDoubt[]; at: Date },
): Promise<void> {
  const { checked, doubts, at } = input;
  if (checked.length === 0) return;
  await trx.deleteFrom('answer_doubts').where('question_id', 'in', checked).execute();
  if (doubts.length === 0) return;
  await trx
    .insertInto('answer_doubts')
    .values(
      doubts.map(({ questionId, textHash, reason }) => ({
        question_id: questionId,
        text_hash: textHash,
        reason,
        found_at: at,
      })),
    )
    .execute();
}

/** Of the doubts those whose answer still stands as it was approved before. */
const standing = (handle: Handle) =>
  handle
    .selectFrom('answer_doubts as x')
    .innerJoin('answers as a', 'a.question_id', 'x.question_id')
    .innerJoin('questions as q', 'q.id', 'x.question_id')
    .innerJoin('questionnaires as f', 'f.id', 'q.questionnaire_id')
    .where('a.state', '=', 'approved')
    .whereRef('a.text_hash', '=', 'x.text_hash')
    .where(sql<boolean>`a.approved_at <= x.found_at`);

/** Approved answers that would be held today, with why, by file and place in it. */
export function listDoubtedAnswers(handle: Handle) {
  return standing(handle)
    .select(['q.id as questionId', 'f.id as questionnaireId', 'f.file_name as fileName'])
    .select(['f.buyer', 'q.sheet', 'q.question_cell as questionCell', 'q.text', 'x.reason'])
    .orderBy('f.created_at')
    .orderBy('f.id')
    .orderBy('q.ordinal')
    .execute();
}

/** How many there are. */
export async function countDoubtedAnswers(handle: Handle): Promise<number> {
  const row = await standing(handle)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
