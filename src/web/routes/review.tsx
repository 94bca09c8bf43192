import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { attachment } from '../../http/security-headers.ts';
import { getFile } from '../../store/files.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import { listReviewQueue } from '../../store/review-queue.ts';
import { chooseFilter, chooseQuestions, countFilters, questionAt } from '../choose-queue.ts';
import { leaveFlash } from '../flash.ts';
import { ReviewPage } from '../pages/review.tsx';
import { readReview } from '../read/review.ts';
import { startFromEarlier } from '../read/start-from-earlier.ts';
import { startWording } from '../read/start-wording.ts';
import { frameFor, render } from '../render.tsx';
import { reviewQueryOf } from '../review-query.ts';
import { urls } from '../urls.ts';

const idOf = (c: AppContext) => c.req.param('id') ?? '';

/** To the question that a person names by its number in the list or by its id. */
async function goTo({ deps }: Services, c: AppContext, at: string): Promise<Response> {
  const { show: named, find, domain } = reviewQueryOf(c);
  const all = await listReviewQueue(deps.db, idOf(c));
  const show = chooseFilter(countFilters(all), named);
  const list = chooseQuestions(all, { show, find, domain });
  const target = questionAt(at, { list, all });
  if (target !== null) {
    const isListed = list.some(({ id }) => id === target);
    const query = isListed ? { show, find, domain } : { show: 'all' };
    return c.redirect(urls.question(idOf(c), target, query), 303);
  }
  leaveFlash(c, {
    tone: 'attention',
    text: `There is no question “${at.slice(0, 40)}”: this list has ${list.length.toLocaleString('en-GB')}. Give a number of it, or an id that the buyer wrote.`,
  });
  return c.redirect(urls.questionnaire(idOf(c), { show, find, domain }), 303);
}

async function showReview({ deps }: Services, c: AppContext): Promise<Response> {
  const view = await readReview(deps, {
    id: idOf(c),
    questionId: c.req.param('questionId') ?? null,
    ...reviewQueryOf(c),
  });
  const title = view.questionnaire.buyer ?? view.questionnaire.fileName;
  const frame = frameFor(c, `Review: ${title}`, 'questionnaires');
  const word = Number(c.req.query('word'));
  const worded = view.question === null ? null : startWording(view.question, word);
  const question =
    worded === null ? null : await startFromEarlier(deps.db, worded, c.req.query('take') ?? '');
  return render(
    c,
    <ReviewPage frame={frame} view={{ ...view, question }} today={deps.clock.now()} />,
  );
}

async function sendOriginal({ deps }: Services, c: AppContext): Promise<Response> {
  const questionnaire = await getQuestionnaire(deps.db, idOf(c));
  const bytes = questionnaire === null ? null : await getFile(deps.db, questionnaire.fileSha256);
  if (questionnaire === null || bytes === null)
    throw new AppError('not_found', 'There is no such questionnaire.');
  return attachment(bytes, questionnaire.fileName);
}

/** Review: one question at a time, beside its list and its evidence. */
export function routeReview(app: Hono<AppEnv>, services: Services): void {
  app.get('/questionnaires/:id', (c) => {
    const at = (c.req.query('at') ?? '').trim();
    return at === '' ? showReview(services, c) : goTo(services, c, at);
  });
  app.get('/questionnaires/:id/questions/:questionId', (c) => showReview(services, c));
  app.get('/questionnaires/:id/original', (c) => sendOriginal(services, c));
}
