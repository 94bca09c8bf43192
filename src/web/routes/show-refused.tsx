import { AppError } from '../../errors.ts';
import type { AppContext, Services } from '../../http/context.ts';
import type { AnswerCell } from '../../questionnaire/questionnaire.ts';
import { type ConflictDetails, getLastDecider } from '../../review/edit-answer.ts';
import { type Answer, getAnswer } from '../../store/answers.ts';
import { ConflictPage, type StoredPart } from '../pages/conflict.tsx';
import { ReviewPage } from '../pages/review.tsx';
import type { AnswerForm } from '../read/answer-form.ts';
import { readReview } from '../read/review.ts';
import { frameFor, render } from '../render.tsx';
import { reviewQueryOf } from '../review-query.ts';
import { type Decided, idOf, queryOf } from './decided.ts';

const SHOWN_IN_PLACE: ReadonlySet<string> = new Set(['conflict', 'value_refused', 'invalid_input']);

/** Is it a fault that the person at the page can put right there? */
export const isShownInPlace = (error: unknown): error is AppError =>
  error instanceof AppError && SHOWN_IN_PLACE.has(error.code);

/** The parts of an answer as a person reads them: of the columns to be marked, the one that is. */
function partsOf(cells: readonly AnswerCell[], values: ReadonlyMap<string, string>): StoredPart[] {
  const marks = cells.filter(({ kind }) => kind === 'mark');
  const marked = marks.find(({ cell }) => (values.get(cell) ?? '') !== '');
  const words = marked?.options?.[0] ?? marked?.header ?? marked?.cell ?? '';
  return [
    ...(marks.length === 0 ? [] : [{ label: 'Marked column', text: words }]),
    ...cells
      .filter(({ kind }) => kind !== 'mark')
      .map(({ cell, header }) => ({ label: header ?? 'Answer', text: values.get(cell) ?? '' })),
  ];
}

function showConflict(
  c: AppContext,
  decided: Decided,
  details: Pick<ConflictDetails, 'theirs' | 'version' | 'decided'>,
): Response | Promise<Response> {
  const { question, form } = decided;
  const theirs = new Map(details.theirs.map(({ cell, value }) => [cell, value]));
  const yours = new Map(form.values.map(({ cell, value }) => [cell, value]));
  return render(
    c,
    <ConflictPage
      frame={frameFor(c, 'Conflict', 'questionnaires')}
      questionnaireId={question.questionnaireId}
      questionId={question.id}
      question={question.text}
      show={c.req.query('show')}
      version={details.version}
      decided={details.decided}
      theirs={partsOf(question.answers, theirs)}
      yours={question.answers.map((cell) => ({ ...cell, value: yours.get(cell.cell) ?? '' }))}
    />,
    409,
  );
}

function hasOtherText(stored: Answer | null, form: AnswerForm): stored is Answer {
  return stored !== null && stored.textHash !== form.textHash;
}

function isConflict(details: unknown): details is ConflictDetails {
  return (
    typeof details === 'object' && details !== null && 'theirs' in details && 'yours' in details
  );
}

/**
 * The page again with what was typed still in its fields, and the reason on top. Where the stored text is another
 * by now, the version that the person saw goes with it, so that the next click is a conflict.
 */
async function showRefusal(
  { deps }: Services,
  c: AppContext,
  { error, form, isOvertaken }: { error: AppError; form: AnswerForm; isOvertaken: boolean },
): Promise<Response> {
  const view = await readReview(deps, {
    id: idOf(c),
    questionId: c.req.param('questionId') ?? null,
    ...queryOf(c),
    evidence: reviewQueryOf(c).evidence,
  });
  const typed = new Map(form.values.map(({ cell, value }) => [cell, value]));
  const question =
    view.question === null
      ? null
      : {
          ...view.question,
          ...(isOvertaken ? { version: form.version ?? 0, textHash: form.textHash } : {}),
          cells: view.question.cells.map((cell) => ({
            ...cell,
            value: typed.get(cell.cell) ?? cell.value,
          })),
        };
  const frame = {
    ...frameFor(c, 'Not saved', 'questionnaires'),
    flash: { tone: 'danger', text: `Not saved. ${error.describe()}` } as const,
  };
  return render(
    c,
    <ReviewPage frame={frame} view={{ ...view, question }} today={deps.clock.now()} />,
    error.code === 'conflict' ? 409 : 422,
  );
}

/**
 * The page that follows a decision which was refused: both texts side by side where somebody else's came in
 * between, else the question again with the reason on top. Nothing that was typed is lost.
 */
export async function showRefused(
  services: Services,
  c: AppContext,
  { decided, error }: { decided: Decided; error: AppError },
): Promise<Response> {
  if (isConflict(error.details)) return showConflict(c, decided, error.details);
  const stored = await getAnswer(services.deps.db, decided.question.id);
  const isOvertaken = decided.form.action !== 'reject' && hasOtherText(stored, decided.form);
  if (error.code !== 'conflict' || !isOvertaken)
    return showRefusal(services, c, { error, form: decided.form, isOvertaken });
  return showConflict(c, decided, {
    theirs: stored.values,
    version: stored.version,
    decided: await getLastDecider(services.deps.db, stored),
  });
}
