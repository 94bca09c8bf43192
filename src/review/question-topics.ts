import { topicsOf } from '../criteria/topics.ts';
import type { Handle } from '../ports.ts';
import { insertTopics, listUntopicalQuestions } from '../store/topics.ts';

/** Gives each question of a questionnaire its criteria and domain; what a person said of the same words before stays. */
export async function assignQuestionTopics(trx: Handle, questionnaireId: string): Promise<void> {
  const questions = await listUntopicalQuestions(trx, questionnaireId);
  await insertTopics(
    trx,
    questions.map(({ hash, section, text }) => ({ hash, ...topicsUnder(section, text) })),
  );
}

/** A question that says little by itself is read with its heading. */
function topicsUnder(section: string | null, text: string) {
  const alone = topicsOf(text);
  return alone.criteria.length > 0 || section === null ? alone : topicsOf(`${section}\n${text}`);
}
