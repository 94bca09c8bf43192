import type { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { citeAnswer } from '../../review/cite-answer.ts';
import { editAnswer } from '../../review/edit-answer.ts';
import { getAnswer } from '../../store/answers.ts';
import { listCitations } from '../../store/citations.ts';
import { getLastDecision } from '../../store/decisions.ts';
import { getQuestion, type StoredQuestion } from '../../store/questions.ts';
import { leaveFlash } from '../flash.ts';
import { readAnswerForm } from '../read/answer-form.ts';
import { urls } from '../urls.ts';
import { idOf } from './decided.ts';

const pointedAt = z.object({
  versionId: z.guid(),
  page: z.number().int().nullable(),
  quote: z.string().max(4_000),
});

/** What the form asks for: one passage to cite, or one citation to drop. Throws `invalid_input`. */
function readWish(body: Readonly<Record<string, unknown>>) {
  if (typeof body.drop === 'string' && /^\d{1,15}$/.test(body.drop))
    return { add: [], remove: [Number(body.drop)] };
  try {
    const value: unknown = JSON.parse(typeof body.cite === 'string' ? body.cite : '');
    return { add: [pointedAt.parse(value)], remove: [] };
  } catch {
    throw new AppError('invalid_input', 'No passage was named; open the question again.');
  }
}

async function tellCited(
  db: Services['deps']['db'],
  c: AppContext,
  { question, isAdded }: { question: StoredQuestion; isAdded: boolean },
): Promise<void> {
  const last = await getLastDecision(db, question.id);
  const text = isAdded ? 'Cited.' : 'The citation is dropped.';
  const undo = last !== null && { questionnaireId: question.questionnaireId, batch: last.batch };
  leaveFlash(c, { tone: 'done', text, ...(undo !== false && { undo }) });
}

/** Cites a passage for the answer, after what was typed is saved; the page that follows starts the wording from it. */
async function cite({ deps }: Services, c: AppContext): Promise<Response> {
  const id = z.guid().safeParse(c.req.param('questionId'));
  const question = id.success ? await getQuestion(deps.db, id.data) : null;
  const answer = question === null ? null : await getAnswer(deps.db, question.id);
  if (question === null || answer === null || question.questionnaireId !== idOf(c))
    throw new AppError('not_found', 'There is no such question in this questionnaire.');
  const body = await c.req.parseBody({ all: true });
  const wish = readWish(body);
  const form = readAnswerForm({ ...body, action: 'save' }, question, answer);
  const actor = c.get('actor');
  const query = {
    show: c.req.query('show'),
    find: c.req.query('find'),
    domain: c.req.query('domain'),
  };
  const here = (word?: number) =>
    urls.question(question.questionnaireId, question.id, { ...query, word });
  try {
    let version = form.version;
    if (form.isChanged)
      ({ version } = await editAnswer(deps, {
        questionId: question.id,
        values: form.values,
        expectedVersion: version,
        actor,
      }));
    const cited = await citeAnswer(deps, {
      questionId: question.id,
      ...wish,
      expectedVersion: version,
      actor,
    });
    await tellCited(deps.db, c, { question, isAdded: wish.add.length > 0 });
    if (wish.add.length === 0) return c.redirect(here(), 303);
    const citations = await listCitations(deps.db, [cited.draftId ?? '']);
    const newest = citations.at(-1)?.id;
    return c.redirect(here(newest === undefined ? undefined : Number(newest)), 303);
  } catch (error) {
    if (!(error instanceof AppError) || !['conflict', 'value_refused'].includes(error.code))
      throw error;
    leaveFlash(c, { tone: 'danger', text: `Not cited. ${error.describe()}` });
    return c.redirect(here(), 303);
  }
}

/** Citing a passage for an answer, or dropping a citation. */
export function routeCiteAnswer(app: Hono<AppEnv>, services: Services): void {
  app.post('/questionnaires/:id/questions/:questionId/cite', (c) => cite(services, c));
}
