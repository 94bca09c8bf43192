import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../errors.ts';
import { writeLibrary } from '../../release/library-file.ts';
import { answerChange, changeAnswer } from '../../review/library/change-answer.ts';
import { LIBRARY_VIEWS, lookOver } from '../../review/library/look-over.ts';
import { presentShelved } from '../../review/library/present-shelved.ts';
import { getShelvedAnswer, listSentWith, listShelvedAnswers } from '../../store/library-shelf.ts';
import type { AppEnv, Services } from '../context.ts';
import { attachment } from '../security-headers.ts';
import { FAULTS, idParameter, jsonBody, replies, verdict } from './schemas.ts';

const params = idParameter('id');
const nullable = z.string().nullable();

const entry = z
  .object({
    id: z.string(),
    question: z.string(),
    section: nullable,
    verdict,
    choice: nullable,
    answer: z.string(),
    comment: nullable,
    product: nullable,
    audience: z.enum(['public', 'nda', 'internal']),
    tags: z.array(z.string()),
    owner: nullable,
    reviewedAt: nullable,
    expiresAt: nullable,
    createdAt: z.string(),
    editedAt: nullable,
    document: z.object({ id: z.string(), name: z.string() }).nullable(),
    approved: z
      .object({ questionnaireId: z.string(), questionId: z.string(), buyer: nullable })
      .nullable(),
    isDoubted: z.boolean(),
    sent: z.number().int(),
  })
  .openapi('LibraryAnswer');

const query = z.object({
  find: z.string().max(300).default(''),
  show: z.enum(LIBRARY_VIEWS).default('all'),
});

const list = createRoute({
  method: 'get',
  path: '/api/library',
  summary:
    'The answer library, or what in it is expired, unowned, doubted, double or contradictory',
  request: { query },
  responses: replies(
    z.object({
      answers: z.array(entry),
      pairs: z.array(z.object({ one: entry, other: entry, isContradiction: z.boolean() })),
    }),
    'Answers, or pairs of answers to the same question',
  ),
});

const get = createRoute({
  method: 'get',
  path: '/api/library/{id}',
  summary: 'An answer of the library and where it was sent',
  request: { params },
  responses: replies(
    z.object({
      answer: entry,
      sent: z.array(
        z.object({
          questionnaireId: z.string(),
          questionId: z.string(),
          buyer: nullable,
          fileName: z.string(),
          at: z.string(),
        }),
      ),
    }),
    'The answer',
  ),
});

const change = createRoute({
  method: 'patch',
  path: '/api/library/{id}',
  summary: 'Say owner, expiry, tags or other words of an answer of the library',
  request: { params, body: jsonBody(answerChange) },
  responses: replies(
    z.object({ changed: z.array(z.string()), staleAnswers: z.number().int() }),
    'What changed, and how many answers repeat it and are to be checked again',
  ),
});

const file = createRoute({
  method: 'get',
  path: '/api/library/file',
  summary: 'The answer library as a file that can be read back in',
  request: { query: query.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') }) },
  responses: {
    200: {
      description: 'The file, as an attachment',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...FAULTS,
  },
});

/** The answer library. */
export function routeLibraryApi(app: OpenAPIHono<AppEnv>, { deps }: Services): void {
  const today = () => deps.clock.now().toISOString().slice(0, 10);
  app.openapi(file, async (c) => {
    const { find, show, format } = c.req.valid('query');
    const all = await listShelvedAnswers(deps.db);
    const { answers } = lookOver(all, { view: show, find, today: today() });
    return attachment(await writeLibrary(answers, format), `answer library.${format}`);
  });
  app.openapi(list, async (c) => {
    const { find, show } = c.req.valid('query');
    const all = await listShelvedAnswers(deps.db);
    const { answers, pairs } = lookOver(all, { view: show, find, today: today() });
    return c.json(
      {
        answers: answers.map(presentShelved),
        pairs: pairs.map((pair) => ({
          ...pair,
          one: presentShelved(pair.one),
          other: presentShelved(pair.other),
        })),
      },
      200,
    );
  });
  app.openapi(get, async (c) => {
    const answer = await getShelvedAnswer(deps.db, c.req.valid('param').id ?? '');
    if (answer === null) throw new AppError('not_found', 'There is no such answer in the library.');
    const sent = await listSentWith(deps.db, answer.id);
    return c.json(
      {
        answer: presentShelved(answer),
        sent: sent.map((each) => ({ ...each, at: each.at.toISOString() })),
      },
      200,
    );
  });
  app.openapi(change, async (c) => {
    const { changed, staleAnswers } = await changeAnswer(deps, {
      id: c.req.valid('param').id ?? '',
      change: c.req.valid('json'),
      actor: c.get('actor'),
    });
    return c.json({ changed: [...changed], staleAnswers }, 200);
  });
}
