import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { listDraftRecords } from '../../store/draft-records.ts';
import type { AppEnv, Services } from '../context.ts';
import { replies } from './schemas.ts';

const count = z.number().int();

const record = z
  .object({
    producer: z.string().openapi({ description: 'facts, reuse, typed, model or extractive' }),
    reasonCode: z.string().nullable().openapi({ description: 'What such drafts leave open' }),
    drafted: count,
    decided: count,
    kept: count.openapi({ description: 'Approved exactly as drafted' }),
    edited: count,
    rejected: count,
  })
  .openapi('DraftRecord');

const list = createRoute({
  method: 'get',
  path: '/api/reliability',
  summary: 'What became of drafts with reviewers, by what made them and what they leave open',
  responses: replies(z.array(record), 'Counted from the first decision about each draft'),
});

/** How far drafts can be relied upon, as people's decisions tell. */
export function routeReliabilityApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(list, async (c) => c.json(await listDraftRecords(deps.db), 200));
}
