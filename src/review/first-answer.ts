import type { NewAnswer } from '../store/answers.ts';
import type { NewQuestion } from '../store/questions.ts';
import { judgeValue } from './judge-value.ts';
import { PROFILE_FIELDS, profileFieldOf } from './profile-fields.ts';

type FirstAnswer = Omit<NewAnswer, 'questionId'>;

const PENDING: FirstAnswer = { status: 'pending', state: 'pending', origin: null, values: [] };

/**
 * What stands in a row at intake: a question waits for its draft, a company fact comes from the profile or is asked
 * for.
 */
export function firstAnswer(
  question: Pick<NewQuestion, 'kind' | 'text' | 'answers'>,
  profile: ReadonlyMap<string, string>,
  today: string,
): FirstAnswer {
  if (question.kind === 'question') return PENDING;
  const [cell] = question.answers;
  if (cell === undefined) return missing('The sheet has no cell for this fact.');
  if (cell.current !== null && cell.current.trim() !== '')
    return missing('The sheet holds a value already; answer here to replace it.');
  const key = profileFieldOf(question.text);
  if (key === null)
    return missing('This is not a fact that the company profile knows; answer it here.');
  const fact = key === 'today' ? today : profile.get(key);
  if (fact === undefined)
    return missing(`The company profile has no ${labelOf(key)} yet; add it there or answer here.`);
  const judged = judgeValue(cell, fact);
  if ('refusal' in judged)
    return missing(
      `The profile's ${labelOf(key)} does not fit (${judged.refusal}); answer it here.`,
    );
  return { status: 'drafted', state: 'drafted', origin: 'profile', values: [judged.value] };
}

function missing(reason: string): FirstAnswer {
  return {
    status: 'needs_input',
    state: 'needs_input',
    origin: 'profile',
    values: [],
    reasonCode: 'profile',
    reason,
  };
}

const labelOf = (key: string) =>
  (PROFILE_FIELDS.find((field) => field.key === key)?.label ?? key).toLowerCase();
