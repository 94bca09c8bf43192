import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DOMAINS } from '../../criteria/domains.ts';
import { AppError } from '../../errors.ts';
import { correctTopics } from '../../review/correct-topics.ts';
import { getTopics, type StoredTopics } from '../../store/topics.ts';
import type { AppEnv, Services } from '../context.ts';
import { jsonBody, replies } from './schemas.ts';

const topics = z
  .object({
    criteria: z.array(z.object({ id: z.string(), score: z.number().min(0).max(1) })),
    domain: z.string().nullable(),
    corrected: z.boolean(),
  })
  .openapi('Topics');

const params = z.object({ id: z.string().max(40) });
const said = z.object({
  criteria: z.array(z.string().max(10)).max(10),
  domain: z.enum(DOMAINS).nullable().default(null),
});

const show = (kind: 'question' | 'passage') =>
  createRoute({
    method: 'get',
    path: `/api/${kind}s/{id}/topics`,
    summary: `What a ${kind} is about: Trust Services Criteria, best first, and domain`,
    request: { params },
    responses: replies(topics, 'Topics; empty where nothing is clear'),
  });

const correct = (kind: 'question' | 'passage') =>
  createRoute({
    method: 'put',
    path: `/api/${kind}s/{id}/topics`,
    summary: `Say what a ${kind} is about; it stays when rules are run again`,
    request: {
      params,
      body: jsonBody(said),
    },
    responses: replies(topics, 'Topics as they are now'),
  });

const shown = (found: StoredTopics | null) => ({
  criteria: [...(found?.criteria ?? [])],
  domain: found?.domain ?? null,
  corrected: found?.correctedAt != null,
});

/** What questions and passages are about. */
export function routeTopicsApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  for (const kind of ['question', 'passage'] as const) {
    app.openapi(show(kind), async (c) => {
      const found = await getTopics(deps.db, { kind, id: c.req.valid('param').id });
      if (found === undefined) throw new AppError('not_found', `There is no such ${kind}.`);
      return c.json(shown(found), 200);
    });
    app.openapi(correct(kind), async (c) => {
      const subject = { kind, id: c.req.valid('param').id };
      await correctTopics(deps, { subject, ...c.req.valid('json'), actor: c.get('actor') });
      return c.json(shown((await getTopics(deps.db, subject)) ?? null), 200);
    });
  }
}
