import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import type { Answer } from '../store/answers.ts';
import { listDecisions } from '../store/decisions.ts';
import { getQuestion } from '../store/questions.ts';
import { editAnswer } from './edit-answer.ts';

/**
 * Brings back a text that an answer had before or after one of its decisions: an edit like any other, so it needs
 * an approval and can be undone. Throws `not_found`, and what `editAnswer` throws (`conflict` where the answer
 * changed since `expectedVersion`).
 */
export async function restoreText(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: {
    readonly questionId: string;
    readonly decisionId: string;
    readonly side: 'before' | 'after';
    readonly expectedVersion: number | null;
    readonly actor: Actor;
  },
): Promise<Answer> {
  const { questionId, side, expectedVersion, actor } = input;
  const decision = (await listDecisions(deps.db, questionId)).find(
    ({ id }) => id === input.decisionId,
  );
  const question = await getQuestion(deps.db, questionId);
  const text = side === 'before' ? decision?.before.values : decision?.valuesAfter;
  if (question === null || text === undefined || text === null)
    throw new AppError('not_found', 'There is no such text in the history of this answer.');
  const values = question.answers.map(({ cell }) => ({
    cell,
    value: text.find((each) => each.cell === cell)?.value ?? '',
  }));
  return editAnswer(deps, { questionId, values, expectedVersion, actor });
}
