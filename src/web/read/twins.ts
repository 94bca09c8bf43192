import type { Handle } from '../../ports.ts';
import { inShort, saidBy, saysOther } from '../../review/contradictions/said.ts';
import { type AnsweredQuestion, listTwins } from '../../store/answered-questions.ts';
import type { TwinView } from '../pages/review-view.ts';
import { placeWords } from '../said.ts';

/** Rows that ask in the same words, with what they say; a row that hangs on another question asks something else. */
export async function readTwins(
  db: Handle,
  { question, answer }: AnsweredQuestion,
): Promise<TwinView[]> {
  if (question.kind === 'profile') return [];
  const said = saidBy(answer.values, question.answers, answer.verdict);
  const under = question.dependsOn?.questionCell;
  return (await listTwins(db, question))
    .filter(({ question: { dependsOn } }) => dependsOn?.questionCell === under)
    .map(({ question: twin, answer: other }) => {
      const otherSaid = saidBy(other.values, twin.answers, other.verdict);
      return {
        id: twin.id,
        label: twin.shownId ?? placeWords(`${twin.sheet}!${twin.questionCell}`),
        section: twin.section === question.section ? null : twin.section,
        says: inShort(otherSaid),
        isOther: answer.values.length > 0 && other.values.length > 0 && saysOther(said, otherSaid),
      };
    });
}
