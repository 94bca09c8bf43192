import type { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { attachment } from '../../http/security-headers.ts';
import { approveAnswers } from '../../review/approve-answers.ts';
import { type ConflictDetails, editAnswer, getLastDecision } from '../../review/edit-answer.ts';
import { rejectAnswer } from '../../review/reject-answer.ts';
import { takeIntoReview } from '../../review/take-into-review.ts';
import { type Answer, getAnswer } from '../../store/answers.ts';
import { getFile } from '../../store/files.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import { getQuestion, type StoredQuestion } from '../../store/questions.ts';
import { listReviewQueue } from '../../store/review-queue.ts';
import { chooseFilter, chooseQuestions, countFilters, neighbours } from '../choose-queue.ts';
import { leaveFlash } from '../flash.ts';
import { ConflictPage } from '../pages/conflict.tsx';
import { ReviewPage } from '../pages/review.tsx';
import { type AnswerForm, readAnswerForm } from '../read/answer-form.ts';
import { readReview } from '../read/review.ts';
import { startWording } from '../read/start-wording.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

type Decided = {
  readonly question: StoredQuestion;
  readonly answer: Answer;
  readonly form: AnswerForm;
};

const queryOf = (c: AppContext) => ({
  show: c.req.query('show'),
  find: c.req.query('find') ?? '',
  domain: c.req.query('domain') ?? '',
});
const evidenceOf = (c: AppContext) => (c.req.query('evidence') ?? '').trim().slice(0, 500);
const idOf = (c: AppContext) => c.req.param('id') ?? '';

async function showReview({ deps }: Services, c: AppContext): Promise<Response> {
  const view = await readReview(deps, {
    id: idOf(c),
    questionId: c.req.param('questionId') ?? null,
    ...queryOf(c),
    evidence: evidenceOf(c),
  });
  const title = view.questionnaire.buyer ?? view.questionnaire.fileName;
  const frame = frameFor(c, `Review: ${title}`, 'questionnaires');
  const word = Number(c.req.query('word'));
  const question = view.question === null ? null : startWording(view.question, word);
  return render(
    c,
    <ReviewPage frame={frame} view={{ ...view, question }} today={deps.clock.now()} />,
  );
}

/** The question that follows in the reviewer's queue, as it was before this decision. */
async function nextAfter({ deps }: Services, c: AppContext, id: string): Promise<string> {
  const all = await listReviewQueue(deps.db, idOf(c));
  const { show: named, find, domain } = queryOf(c);
  const show = chooseFilter(countFilters(all), named);
  const list = chooseQuestions(all, { show, find, domain }).filter(
    (question) => question.id !== id,
  );
  const { nextId } = neighbours(list, all, id);
  const target = nextId ?? list[0]?.id;
  return target === undefined
    ? urls.questionnaire(idOf(c), { show, find, domain })
    : urls.question(idOf(c), target, { show, find, domain });
}

async function saveEdit(
  { deps }: Services,
  c: AppContext,
  { question, answer, form }: Decided,
): Promise<Answer> {
  const actor = c.get('actor');
  if (form.isChanged)
    return editAnswer(deps, {
      questionId: question.id,
      values: form.values,
      expectedVersion: form.version,
      actor,
    });
  const isDoubtful = answer.staleReason !== null || answer.state === 'rejected';
  const wasSeen = answer.version === form.version;
  // Saving what was approved, unchanged, changes nothing; “Reopen” is for that.
  const isTakenUp = form.action === 'save' && answer.state !== 'approved';
  return (isTakenUp || isDoubtful) && wasSeen
    ? takeIntoReview(deps, { questionId: question.id, actor })
    : answer;
}

/** Gives the batch by which the approval is taken back. */
async function approve(services: Services, c: AppContext, decided: Decided): Promise<string> {
  const saved = await saveEdit(services, c, decided);
  const { question, form } = decided;
  const seen = form.isChanged ? saved.textHash : form.textHash;
  const { refused, batch } = await approveAnswers(services.deps, {
    questionnaireId: question.questionnaireId,
    questionIds: [question.id],
    textHashes: { [question.id]: seen },
    actor: c.get('actor'),
  });
  const [refusal] = refused;
  if (refusal !== undefined)
    throw new AppError('conflict', `This answer cannot be approved: ${refusal.reason}.`);
  return batch;
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
      sides={question.answers.map((cell) => ({
        cell: cell.cell,
        label: cell.header ?? 'Answer',
        options: cell.kind === 'mark' ? null : cell.options,
        theirs: theirs.get(cell.cell) ?? '',
        yours: yours.get(cell.cell) ?? '',
      }))}
    />,
    409,
  );
}

async function carryOut(services: Services, c: AppContext, decided: Decided): Promise<string> {
  const { question, form } = decided;
  const here = urls.question(question.questionnaireId, question.id, queryOf(c));
  switch (form.action) {
    case 'reject':
      await rejectAnswer(services.deps, {
        questionId: question.id,
        reason: form.reason,
        actor: c.get('actor'),
      });
      leaveFlash(c, {
        tone: 'attention',
        text: 'Rejected. It waits in “Rejected” for a new text.',
      });
      return here;
    case 'save':
      await saveEdit(services, c, decided);
      leaveFlash(c, {
        tone: 'done',
        text:
          (await getAnswer(services.deps.db, question.id))?.state === 'approved'
            ? 'Nothing was changed; the answer stays approved.'
            : 'Saved. It still needs an approval.',
      });
      return here;
    case 'reopen':
      if (form.isChanged) await saveEdit(services, c, decided);
      else await takeIntoReview(services.deps, { questionId: question.id, actor: c.get('actor') });
      leaveFlash(c, { tone: 'done', text: 'Reopened. It needs an approval again.' });
      return here;
    case 'approve': {
      const next = await nextAfter(services, c, question.id);
      const batch = await approve(services, c, decided);
      leaveFlash(c, {
        tone: 'done',
        text: `Approved ${question.shownId ?? `${question.sheet}!${question.questionCell}`}.`,
        undo: { questionnaireId: question.questionnaireId, batch },
      });
      return next;
    }
  }
}

async function readDecision({ deps }: Services, c: AppContext): Promise<Decided> {
  const id = z.guid().safeParse(c.req.param('questionId'));
  const question = id.success ? await getQuestion(deps.db, id.data) : null;
  const answer = question === null ? null : await getAnswer(deps.db, question.id);
  if (question === null || answer === null || question.questionnaireId !== idOf(c))
    throw new AppError('not_found', 'There is no such question in this questionnaire.');
  const form = readAnswerForm(await c.req.parseBody({ all: true }), question, answer);
  return { question, answer, form };
}

/** Faults that the person at the page can put right there. */
const SHOWN_IN_PLACE: ReadonlySet<string> = new Set(['conflict', 'value_refused', 'invalid_input']);

async function decideAnswer(services: Services, c: AppContext): Promise<Response> {
  const decided = await readDecision(services, c);
  try {
    return c.redirect(await carryOut(services, c, decided), 303);
  } catch (error) {
    if (!(error instanceof AppError) || !SHOWN_IN_PLACE.has(error.code)) throw error;
    if (isConflict(error.details)) return showConflict(c, decided, error.details);
    const stored = await getAnswer(services.deps.db, decided.question.id);
    const isOvertaken = decided.form.action !== 'reject' && hasOtherText(stored, decided.form);
    return error.code === 'conflict' && isOvertaken
      ? showConflict(c, decided, {
          theirs: stored.values,
          version: stored.version,
          decided: await getLastDecision(services.deps.db, stored),
        })
      : showRefusal(services, c, { error, form: decided.form, isOvertaken });
  }
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
 * The page again with what was typed still in its fields, and the reason on top. Where the stored text is another by now, the version
 * that the person saw goes with it, so that the next click is a conflict.
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
    evidence: evidenceOf(c),
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

async function sendOriginal({ deps }: Services, c: AppContext): Promise<Response> {
  const questionnaire = await getQuestionnaire(deps.db, idOf(c));
  const bytes = questionnaire === null ? null : await getFile(deps.db, questionnaire.fileSha256);
  if (questionnaire === null || bytes === null)
    throw new AppError('not_found', 'There is no such questionnaire.');
  return attachment(bytes, questionnaire.fileName);
}

/** Review: one question at a time, and what people decide about it. */
export function routeReview(app: Hono<AppEnv>, services: Services): void {
  app.get('/questionnaires/:id', (c) => showReview(services, c));
  app.get('/questionnaires/:id/questions/:questionId', (c) => showReview(services, c));
  app.post('/questionnaires/:id/questions/:questionId', (c) => decideAnswer(services, c));
  app.get('/questionnaires/:id/original', (c) => sendOriginal(services, c));
}
