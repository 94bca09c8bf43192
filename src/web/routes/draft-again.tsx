import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { plural } from '../../plural.ts';
import { redraftQuestionnaire } from '../../review/redraft-questionnaire.ts';
import { leaveFlash } from '../flash.ts';
import { urls } from '../urls.ts';

async function draftAgain({ deps, jobs }: Services, c: AppContext): Promise<Response> {
  const id = c.req.param('id') ?? '';
  try {
    const { runId, questions } = await redraftQuestionnaire(deps, {
      questionnaireId: id,
      actor: c.get('actor'),
    });
    await jobs.send('draft', { runId });
    leaveFlash(c, {
      tone: 'done',
      text: `${plural(questions, 'question')} that nobody touched ${questions === 1 ? 'is' : 'are'} drafted again.`,
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    leaveFlash(c, { tone: 'attention', text: error.message });
  }
  return c.redirect(urls.questionnaire(id), 303);
}

/** Drafting once more, for documents that came after the questionnaire. */
export function routeDraftAgain(app: Hono<AppEnv>, services: Services): void {
  app.post('/questionnaires/:id/draft-again', (c) => draftAgain(services, c));
}
