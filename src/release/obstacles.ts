import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import type { Handle } from '../ports.ts';
import { copyReason, findLongCopies } from '../review/long-copies.ts';
import type { AnsweredQuestion } from '../store/answered-questions.ts';
import { type Chosen, cellWrites } from './choose-answers.ts';

/** What stops the whole file until somebody changes it. */
export type Obstacle = {
  readonly code: 'nothing_approved' | 'copied_text' | 'contradiction';
  readonly message: string;
  readonly place: { readonly sheet: string; readonly cell: string } | null;
};

/**
 * Answers that copy a confidential document at length: documents may have been added or closed since they were
 * approved.
 */
export async function findCopies(
  db: Handle,
  leaving: readonly AnsweredQuestion[],
): Promise<Obstacle[]> {
  const copies = await findLongCopies(
    db,
    leaving.map(({ answer }) => answer.values.map(({ value }) => value).join('\n\n')),
  );
  return [...copies].flatMap(([index, document]) => {
    const question = leaving[index]?.question;
    if (question === undefined) return [];
    const place = { sheet: question.sheet, cell: question.questionCell };
    return [{ code: 'copied_text', message: `this answer ${copyReason(document)}.`, place }];
  });
}

/** How many cells the answers fill, and where two of them give one cell different values. */
export function writtenCells(leaving: readonly AnsweredQuestion[]): {
  count: number;
  obstacles: Obstacle[];
} {
  try {
    return { count: cellWrites(leaving).length, obstacles: [] };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'value_refused') throw error;
    const { sheet = '', cell = '' } = error.place;
    const message = error.message;
    return { count: 0, obstacles: [{ code: 'contradiction', message, place: { sheet, cell } }] };
  }
}

/** An approval stands still where its document has changed since; it is another thing than none. */
export function nothingApproved(open: Chosen['open']): Obstacle {
  const stale = open.filter(({ why }) => why === 'outdated');
  const message =
    stale.length === 0
      ? 'No answer is approved yet, so there is nothing to write: review and approve first.'
      : `What every approved answer rests on has changed since: look at ${stale.length === 1 ? 'that answer' : `those ${plural(stale.length, 'answer')}`} again and approve ${stale.length === 1 ? 'it' : 'them'} anew.`;
  return { code: 'nothing_approved', message, place: null };
}
