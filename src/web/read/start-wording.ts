import { referenceTo, wordingFrom } from '../../drafting/cells/wording.ts';
import type { QuestionView } from '../pages/review-view.ts';

/**
 * The question with the words of one of its citations (by its id) in its first empty field for words; nothing is
 * saved by it.
 */
export function startWording(question: QuestionView, citationId: number): QuestionView {
  const citation = question.citations.find(({ id }) => id === citationId);
  const cell =
    question.cells.find(({ kind }) => kind === 'comment') ??
    question.cells.find(({ kind }) => kind === 'text');
  if (citation === undefined || cell === undefined || cell.value !== '') return question;
  const source = { text: citation.quote, audience: citation.audience ?? 'internal' };
  const [words] = wordingFrom([citation.quote], [source]);
  const reference = referenceTo(citation);
  const value = words === undefined ? `As set out in ${reference}.` : `${words} (${reference})`;
  const fits = cell.maxLength === null || value.length <= cell.maxLength;
  const started = fits ? value : (words ?? '').slice(0, cell.maxLength ?? undefined);
  return {
    ...question,
    cells: question.cells.map((each) => (each === cell ? { ...each, value: started } : each)),
  };
}
