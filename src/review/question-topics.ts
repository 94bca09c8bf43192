import { topicsOf } from '../criteria/topics.ts';
import type { Handle } from '../ports.ts';
import { insertTopics, listUntopicalQuestions } from '../store/topics.ts';

/** Questions read without letting anything else have its turn: some milliseconds. */
const AT_A_STRETCH = 25;
const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Gives each question of a questionnaire its criteria and domain; what a person said of the same words before stays.
 */
export async function assignQuestionTopics(trx: Handle, questionnaireId: string): Promise<void> {
  const questions = await listUntopicalQuestions(trx, questionnaireId);
  const topics = [];
  for (const [index, { hash, section, text }] of questions.entries()) {
    if (index % AT_A_STRETCH === AT_A_STRETCH - 1) await breath();
    topics.push({ hash, ...topicsUnder(section, text) });
  }
  await insertTopics(trx, topics);
}

/** A question that says little by itself is read with its heading. */
function topicsUnder(section: string | null, text: string) {
  const alone = topicsOf(text);
  return alone.criteria.length > 0 || section === null ? alone : topicsOf(`${section}\n${text}`);
}
