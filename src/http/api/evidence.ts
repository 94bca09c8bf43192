import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { askQuestion } from '../../drafting/ask-question.ts';
import { storableText } from '../../language/storable-text.ts';
import { searchForPeople } from '../../retrieval/search-out-of-force.ts';
import type { AppEnv, Services } from '../context.ts';
import { cellValue, check, citation, foundPassage, jsonBody, replies, verdict } from './schemas.ts';

const scope = {
  product: z.string().max(300).transform(storableText).optional(),
  audience: z.enum(['nda', 'public']).default('nda'),
};

const hit = z
  .object({
    document: z.string(),
    page: z.number().int().nullable(),
    section: z.string().nullable(),
    text: z.string(),
    score: z.number(),
    criteria: z.array(z.string()),
    versionId: z.string(),
    validity: z
      .enum(['current', 'expired', 'superseded', 'draft', 'to_come'])
      .openapi({ description: 'A passage that is not current is shown and proves nothing' }),
    validUntil: z.string().nullable(),
  })
  .openapi('Passage');

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'The passages that may answer a question, best first',
  request: {
    query: z.object({
      q: z.string().min(1).max(2000),
      limit: z.coerce.number().int().min(1).max(100).default(10),
      ...scope,
    }),
  },
  responses: replies(z.array(hit), 'Passages'),
});

const ask = createRoute({
  method: 'post',
  path: '/api/ask',
  summary: 'Answer one question like a row of a questionnaire; nothing is stored',
  request: {
    body: jsonBody(z.object({ question: z.string().min(1).max(2000), ...scope })),
  },
  responses: replies(
    z.object({
      status: z.enum(['drafted', 'needs_input', 'failed']),
      verdict,
      confidence: z.number().nullable(),
      reason: z.string().nullable(),
      suggestion: z.string().nullable(),
      values: z.array(cellValue),
      citations: z.array(citation),
      found: z.array(foundPassage),
      checks: z.array(check),
    }),
    'The draft',
  ),
});

/** Search and single questions. */
export function routeEvidenceApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  app.openapi(search, async (c) => {
    const { q, limit, product, audience } = c.req.valid('query');
    const today = deps.clock.now().toISOString().slice(0, 10);
    const [hits = []] = await searchForPeople(deps, {
      queries: [q],
      scope: { product: product ?? null, audience, today },
      limit,
    });
    return c.json(
      hits.map((each) => hit.parse(each)),
      200,
    );
  });
  app.openapi(ask, async (c) => {
    const { question, product, audience } = c.req.valid('json');
    const draft = await askQuestion(deps, {
      question,
      product: product ?? null,
      audience,
      signal: c.req.raw.signal,
    });
    const { status, verdict: found, confidence, reason, suggestion } = draft;
    return c.json(
      {
        status,
        verdict: found,
        confidence,
        reason,
        suggestion,
        values: [...draft.values],
        citations: draft.citations.map((each) => citation.parse(each)),
        found: [...(draft.found ?? [])],
        checks: [...(draft.trace ?? [])],
      },
      200,
    );
  });
}
