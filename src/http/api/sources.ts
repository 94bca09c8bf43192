import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readAnswerSources, readLibrarySources } from '../../review/sources/answer-sources.ts';
import type { Comparison } from '../../review/sources/compare-sources.ts';
import type { AppEnv, Services } from '../context.ts';
import { replies, verdict } from './schemas.ts';

const text = z.string().nullable();

const comparison = z
  .object({
    sides: z.array(
      z.object({
        from: z.enum(['answer', 'earlier', 'document']),
        name: z.string(),
        documentKind: text,
        verdict,
        words: z.array(z.object({ text: z.string(), differs: z.boolean() })),
        date: text,
        outdated: text,
        place: z
          .object({
            versionId: z.string(),
            page: z.number().int().nullable(),
            section: text,
            quote: z.string(),
          })
          .nullable(),
        libraryId: text,
      }),
    ),
    differences: z.array(z.string()),
  })
  .openapi('Comparison');

const shown = ({ sides, differences }: Comparison) => ({
  sides: sides.map((side) => ({ ...side, words: [...side.words] })),
  differences: [...differences],
});

const ofAnswer = createRoute({
  method: 'get',
  path: '/api/answers/{questionId}/sources',
  summary: 'What an answer, earlier answers and today’s documents say to its question',
  description: 'Side by side, what differs marked. Read by rules: no model is asked.',
  request: { params: z.object({ questionId: z.guid() }) },
  responses: replies(comparison, 'The sides, and what does not go together'),
});

const ofLibrary = createRoute({
  method: 'get',
  path: '/api/library/{id}/sources',
  summary: 'What an answer of the library, other earlier answers and today’s documents say',
  request: { params: z.object({ id: z.guid() }) },
  responses: replies(comparison, 'The sides, and what does not go together'),
});

/** Sources laid beside each other. */
export function routeSourcesApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(ofAnswer, async (c) =>
    c.json(shown(await readAnswerSources(deps, c.req.valid('param').questionId)), 200),
  );
  app.openapi(ofLibrary, async (c) =>
    c.json(shown(await readLibrarySources(deps, c.req.valid('param').id)), 200),
  );
}
