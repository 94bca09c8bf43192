import { followUpState } from '../../drafting/consistency.ts';
import type { Handle } from '../../ports.ts';
import { inShort } from '../../review/contradictions/said.ts';
import { saidIn } from '../../review/contradictions/within-file.ts';
import { type AnsweredQuestion, getAnsweredQuestion } from '../../store/answered-questions.ts';
import type { QueuedQuestion } from '../../store/review-queue.ts';
import type { QuestionView } from '../pages/review-view.ts';

function againstParent(
  { question, answer }: AnsweredQuestion,
  parent: AnsweredQuestion,
  when: readonly string[],
): string | null {
  if (answer.values.length === 0 || parent.answer.values.length === 0) return null;
  const { verdict } = saidIn(parent);
  const { values } = parent.answer;
  const state = followUpState({ status: 'drafted', verdict, values }, when);
  const isNotApplicable = saidIn({ question, answer }).verdict === 'na';
  if (state === 'not_asked' && !isNotApplicable)
    return 'That answer does not ask for this one: leave it empty, or say that it does not apply.';
  if (state === 'asked' && isNotApplicable)
    return 'That answer asks for this one, and it says that it does not apply.';
  return null;
}

/** The question on which this one hangs, with what it is answered with now. */
export async function readParent(
  handle: Handle,
  row: AnsweredQuestion,
  queue: readonly QueuedQuestion[],
): Promise<QuestionView['dependsOn']> {
  const { sheet, dependsOn } = row.question;
  if (dependsOn === null) return null;
  const { questionCell, when } = dependsOn;
  const head = queue.find((each) => each.sheet === sheet && each.cell === questionCell);
  const parent = head === undefined ? null : await getAnsweredQuestion(handle, head.id);
  return {
    label: head?.shownId ?? `the question in ${questionCell}`,
    text: head?.text ?? null,
    when,
    questionId: head?.id ?? null,
    says: parent === null ? '' : inShort(saidIn(parent)),
    against: parent === null ? null : againstParent(row, parent, when),
  };
}
