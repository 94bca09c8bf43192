import type { AppContext } from '../../http/context.ts';
import type { Answer } from '../../store/answers.ts';
import type { StoredQuestion } from '../../store/questions.ts';
import type { AnswerForm } from '../read/answer-form.ts';
import { reviewQueryOf } from '../review-query.ts';

/** One decision as it was sent: the question, its answer as it is stored, and what the person typed. */
export type Decided = {
  readonly question: StoredQuestion;
  readonly answer: Answer;
  readonly form: AnswerForm;
};

/** The questionnaire's id in the address; empty where the address has none. */
export const idOf = (c: AppContext) => c.req.param('id') ?? '';

/** What of the queue the person looks at. */
export const queryOf = (c: AppContext) => {
  const { show, find, domain } = reviewQueryOf(c);
  return { show, find, domain };
};
