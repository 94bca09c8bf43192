import type { Handle } from '../ports.ts';
import { type Answer, getAnswer } from './answers.ts';
import { getQuestion, type StoredQuestion } from './questions.ts';

const MOST = 10;

/** Other rows of the file that ask in the very same words, with their answers, in the file's order; at most ten. */
export async function listTwins(
  handle: Handle,
  { id, questionnaireId, textHash }: StoredQuestion,
): Promise<{ readonly question: StoredQuestion; readonly answer: Answer }[]> {
  const rows = await handle
    .selectFrom('questions')
    .select('id')
    .where('questionnaire_id', '=', questionnaireId)
    .where('text_hash', '=', textHash)
    .where('id', '<>', id)
    .orderBy('ordinal')
    .limit(MOST)
    .execute();
  const twins: { question: StoredQuestion; answer: Answer }[] = [];
  for (const row of rows) {
    const [question, answer] = [await getQuestion(handle, row.id), await getAnswer(handle, row.id)];
    if (question !== null && answer !== null) twins.push({ question, answer });
  }
  return twins;
}
