import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

const CHUNK = 500;

/**
 * The questions of a questionnaire whose answers no person has touched, in the sheet's order, kept from changing
 * until the transaction ends. An answer that someone edited, took into review, approved or rejected is not among
 * them, nor is a company fact.
 */
export async function lockUntouchedQuestions(
  trx: Transaction<Schema>,
  questionnaireId: string,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('answers as a')
    .innerJoin('questions as q', 'q.id', 'a.question_id')
    .select('q.id')
    .where('q.questionnaire_id', '=', questionnaireId)
    .where('q.kind', '=', 'question')
    .where('a.state', 'in', ['pending', 'drafted', 'needs_input', 'failed'])
    .where((eb) => eb.or([eb('a.origin', 'is', null), eb('a.origin', 'in', ['draft', 'reuse'])]))
    .orderBy('q.ordinal')
    .forUpdate('a')
    .execute();
  return rows.map(({ id }) => id);
}

/** Limits a run to these questions. */
export async function insertRunQuestions(
  trx: Transaction<Schema>,
  runId: string,
  questionIds: readonly string[],
): Promise<void> {
  for (let from = 0; from < questionIds.length; from += CHUNK)
    await trx
      .insertInto('run_questions')
      .values(
        questionIds
          .slice(from, from + CHUNK)
          .map((questionId) => ({ run_id: runId, question_id: questionId })),
      )
      .execute();
}
