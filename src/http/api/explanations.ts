import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { explainAnswer } from '../../review/explain-answer.ts';
import type { AppEnv, Services } from '../context.ts';
import { cellValue, replies, verdict } from './schemas.ts';

const text = z.string().nullable();
const page = z.number().int().nullable();

const passage = z.object({
  rank: z.number().int(),
  use: z.enum(['given', 'withheld', 'left_out', 'row_beside', 'past']),
  standing: z.string(),
  versionId: z.string(),
  page,
  document: text.openapi({ description: 'null: removed, or read again since' }),
  version: z.number().int().nullable(),
  section: text,
  text,
});

const proposal = z.object({
  origin: z.string(),
  kind: z.enum(['proposal', 'nothing', 'fault']),
  isSecondLook: z.boolean(),
  verdict: text,
  choice: text,
  words: text,
  reason: text,
  quotes: z.array(z.object({ document: z.string(), page, quote: z.string() })),
  checks: z.array(
    z.object({ gate: z.string(), asks: z.string(), outcome: z.string(), reason: text }),
  ),
});

const explanation = z
  .object({
    sheet: z.string(),
    questionCell: z.string(),
    id: text,
    section: text,
    text: z.string(),
    status: z.string(),
    verdict,
    reason: text,
    origin: text,
    drafter: text,
    draftedAt: text,
    understood: z
      .object({
        text: z.string(),
        wanted: z.string(),
        denies: z.boolean(),
        pointsBack: z.boolean(),
        removed: z.array(z.string()),
        verbs: z.array(z.string()),
      })
      .nullable(),
    queries: z.array(z.string()),
    passages: z.array(passage),
    proposals: z.array(proposal),
    values: z.array(cellValue),
    citations: z.array(z.object({ document: z.string(), page, section: text, quote: z.string() })),
  })
  .openapi('Explanation');

const get = createRoute({
  method: 'get',
  path: '/api/answers/{questionId}/explanation',
  summary: 'Why a question is answered as it is',
  description:
    'From what was kept with its draft: what was understood, searched, found, proposed and checked. No model is asked.',
  request: { params: z.object({ questionId: z.guid() }) },
  responses: replies(explanation, 'The account of the draft that stands'),
});

/** Why answers are what they are. */
export function routeExplanationsApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(get, async (c) =>
    c.json(await explainAnswer(deps, c.req.valid('param').questionId), 200),
  );
}
