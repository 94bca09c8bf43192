import type { StoredQuestion } from '../store/questions.ts';
import type { Held } from './gates/gate.ts';
import { topicForPeople } from './gates/routed-topics.ts';
import { twinsIn } from './twins.ts';

/** What needs no producer: questions that people must answer, and rows without a cell. */
export function routed({
  text,
  answers,
}: {
  readonly text: string;
  readonly answers: readonly unknown[];
}): Held | null {
  const topic = topicForPeople(text);
  if (topic) return topic;
  return answers.length === 0
    ? { code: 'value_needed', reason: 'No answer cell was found for this question.' }
    : null;
}

/**
 * How many of these questions will be weighed: not those that repeat another row's draft, nor those that go to
 * people from the start.
 */
export function countWeighed(questions: readonly StoredQuestion[]): number {
  const copies = new Set([...twinsIn(questions).values()].flat().map(({ id }) => id));
  return questions.filter((each) => !copies.has(each.id) && routed(each) === null).length;
}
