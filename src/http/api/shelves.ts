import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { removeQuestionnaire } from '../../review/delete-questionnaire.ts';
import { describeQuestionnaire, questionnaireFacts } from '../../review/describe-questionnaire.ts';
import { forecastQuestionnaire, forecastWords } from '../../review/forecast-questionnaire.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import type { AppEnv, Services } from '../context.ts';
import { CONFLICT, idParameter, jsonBody, replies } from './schemas.ts';

const params = idParameter('id');

const describe = createRoute({
  method: 'patch',
  path: '/api/questionnaires/{id}',
  summary: 'Rename a questionnaire, move its due date, close it, archive it or open it again',
  request: { params, body: jsonBody(questionnaireFacts) },
  responses: replies(
    z.object({ changed: z.array(z.string()) }),
    'The names of what is said otherwise now',
  ),
});

const remove = createRoute({
  method: 'delete',
  path: '/api/questionnaires/{id}',
  summary:
    'Delete a questionnaire for good: its file, questions, answers and exports go, the log of what was approved and sent stays',
  request: { params },
  responses: {
    ...replies(
      z.object({
        questions: z.number().int(),
        approved: z.number().int(),
        exports: z.number().int(),
        libraryAnswers: z.number().int(),
      }),
      'What went with it',
    ),
    ...CONFLICT,
  },
});

const forecast = createRoute({
  method: 'get',
  path: '/api/questionnaires/{id}/forecast',
  summary: 'What drafting is likely to leave to people, before it begins',
  request: { params },
  responses: replies(
    z.object({
      questions: z.number().int(),
      reusable: z.number().int(),
      sameForm: z.number().int(),
      isCorrected: z.boolean(),
      likelyOpen: z.number().int().nullable(),
      words: z.string(),
    }),
    'The forecast, in figures and in words',
  ),
});

/** What people say of a whole questionnaire, its end, and what it will take. */
export function routeShelvesApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(describe, async (c) => {
    const changed = await describeQuestionnaire(deps, {
      questionnaireId: c.req.valid('param').id ?? '',
      said: c.req.valid('json'),
      actor: c.get('actor'),
    });
    return c.json({ changed: [...changed] }, 200);
  });
  app.openapi(remove, async (c) => {
    const questionnaireId = c.req.valid('param').id ?? '';
    return c.json(await removeQuestionnaire(deps, { questionnaireId, actor: c.get('actor') }), 200);
  });
  app.openapi(forecast, async (c) => {
    const id = c.req.valid('param').id ?? '';
    if ((await getQuestionnaire(deps.db, id)) === null)
      throw new AppError('not_found', 'There is no such questionnaire.');
    const told = await forecastQuestionnaire(deps, id);
    return c.json({ ...told, words: forecastWords(told) }, 200);
  });
}
