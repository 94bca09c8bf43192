import { memoizedOf } from '../../memo.ts';
import type { StoredQuestion } from '../../store/questions.ts';
import type { Parent } from '../consistency.ts';
import type { AskedQuestion } from '../draft.ts';
import { understand } from '../understand/understanding.ts';

/** A question and the text that is searched and judged for it. */
export type ToGather = { readonly question: AskedQuestion; readonly text: string };

/** What is asked, worked out once for each question that is gathered for. */
export const understood = memoizedOf(({ text, question }: ToGather) => understand(text, question));

type Row = Pick<StoredQuestion, 'sheet' | 'shownId' | 'section' | 'text' | 'guidance' | 'answers'>;

const answerOf = ({ values }: Parent): string =>
  values.map(({ value, option }) => option ?? value).join('. ');

/** A stored row as drafting sees it: with the row before it on its sheet, and the question that it hangs on. */
export function askedQuestion(
  question: Row,
  beside: { before: Pick<Row, 'sheet' | 'text'> | undefined; parent: Parent | null },
): AskedQuestion {
  const { before, parent } = beside;
  return {
    text: question.text,
    guidance: question.guidance,
    section: question.section,
    answers: question.answers,
    id: question.shownId,
    before: before?.sheet === question.sheet ? before.text : null,
    parent: parent === null ? null : `${parent.text} ${answerOf(parent)}`.trim(),
  };
}
