import { AppError } from '../errors.ts';
import type { Handle } from '../ports.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { copyReason, findLongCopies } from '../review/long-copies.ts';
import { lockAnswers } from '../store/answers.ts';
import type { StoredQuestionnaire } from '../store/questionnaires.ts';
import { changedCells } from './changed-cells.ts';
import type { Answered, Chosen } from './choose-answers.ts';

const LISTED = 10;
const listed = (places: readonly string[]) =>
  places.slice(0, LISTED).join(', ') +
  (places.length > LISTED ? ` and ${places.length - LISTED} more` : '');

/** An approval stands still where its document has changed since; it is another thing than none. */
function nothingLeaves(open: Chosen['open']): string {
  const stale = open.filter(({ state }) => state === 'approved');
  if (stale.length === 0)
    return 'No answer is approved yet, so there is nothing to write: review and approve first.';
  const places = stale.map(({ sheet, questionCell }) => `${sheet}!${questionCell}`);
  return `The documents behind every approved answer have changed since (${listed(places)}): edit those answers or take them into review, and approve them again.`;
}

/** `open_items`: nothing is approved, or questions stay open and nobody said why. */
export function refuseUnexplained(
  { leaving, open }: Chosen,
  input: { readonly includeDrafts: boolean; readonly openItemsReason: string | null },
): void {
  if (leaving.length === 0) throw new AppError('open_items', nothingLeaves(open));
  const questions = open.filter(({ kind }) => kind === 'question');
  if (questions.length === 0 || input.includeDrafts || input.openItemsReason !== null) return;
  const places = questions.map(({ sheet, questionCell }) => `${sheet}!${questionCell}`);
  throw new AppError(
    'open_items',
    `${questions.length} ${questions.length === 1 ? 'question is' : 'questions are'} not approved (${listed(places)}): approve them, or give the reason why they may stay open (the field of the form, or --open-items-reason).`,
    { details: open },
  );
}

/** `workbook_changed`, with the cells that differ. */
export function refuseChanged(
  { fileName }: StoredQuestionnaire,
  rows: readonly Answered[],
  found: Questionnaire,
): void {
  const changed = changedCells(
    rows.map(({ question }) => question),
    found,
  );
  if (changed.length === 0) return;
  throw new AppError(
    'workbook_changed',
    `the workbook does not ask what its answers were approved for (${listed(changed.map(({ sheet, cell }) => `${sheet}!${cell}`))}): open it again as a new questionnaire.`,
    { place: { file: fileName }, details: changed },
  );
}

/** The stored bytes are not those taken in, whether or not they ask the same. */
export const replaced = ({ fileName }: StoredQuestionnaire): AppError =>
  new AppError(
    'workbook_changed',
    "the stored copy of the buyer's workbook is not the file that was taken in; open the questionnaire again.",
    { place: { file: fileName } },
  );

/** `value_refused`: documents may have been added or closed since the answers were approved. */
export async function refuseCopies(db: Handle, leaving: readonly Answered[]): Promise<void> {
  const copies = await findLongCopies(
    db,
    leaving.map(({ answer }) => answer.values.map(({ value }) => value).join('\n\n')),
  );
  const [first] = copies;
  if (first === undefined) return;
  const [index, document] = first;
  const { sheet, questionCell: cell } = leaving[index]?.question ?? {};
  throw new AppError('value_refused', `this answer ${copyReason(document)}.`, {
    place: { sheet, cell },
  });
}

/** `conflict`: what is in the file must be what stands at the moment of the export. */
export async function refuseMoved(trx: Handle, leaving: readonly Answered[]): Promise<void> {
  const standing = await lockAnswers(
    trx,
    leaving.map(({ question }) => question.id),
  );
  const moved = leaving.find(({ question, answer }) => {
    const now = standing.get(question.id);
    return now?.version !== answer.version || now.staleReason !== answer.staleReason;
  });
  if (moved === undefined) return;
  throw new AppError(
    'conflict',
    'this answer changed while the workbook was being written: export again.',
    {
      place: { sheet: moved.question.sheet, cell: moved.question.questionCell },
    },
  );
}
