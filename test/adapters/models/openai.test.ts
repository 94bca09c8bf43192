import { HumanMessage } from '@langchain/core/messages';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenAiModels } from '../../../src/adapters/models/openai.ts';
import { AppError } from '../../../src/errors.ts';
import {
  completion,
  type ModelServer,
  type Reply,
  startModelServer,
} from '../../support/model-server.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const schema = z.object({ answer: z.string() });

/** A limit that only an endpoint which never answers meets, also on a busy machine. */
const LONG_MS = 60_000;

const models = ({ attempts = 3, timeoutMs = LONG_MS } = {}) =>
  createOpenAiModels({
    chat: 'openai',
    embeddings: 'openai',
    apiKey: 'sk-test-key-9999',
    baseUrl: server.url,
    chatModel: 'fake',
    embeddingModel: 'fake-embeddings',
    concurrency: 4,
    timeoutMs,
    retries: { attempts, firstDelayMs: 1, longestDelayMs: 5 },
  });

async function ask(timeoutMs?: number): Promise<unknown> {
  const { chat } = models(timeoutMs === undefined ? {} : { timeoutMs });
  return chat?.chat.withStructuredOutput(schema, { name: 'reply' }).invoke([new HumanMessage('Q')]);
}

async function faultOf(reply: Reply): Promise<{ fault: unknown; calls: number; message: string }> {
  server.answer = () => reply;
  const error = await ask(reply.kind === 'hang' || reply.kind === 'drip' ? 400 : undefined).catch(
    (each: unknown) => each,
  );
  expect(error).toBeInstanceOf(AppError);
  return {
    fault: (error as AppError).details,
    calls: server.requests.length,
    message: (error as AppError).message,
  };
}

test('a structured reply comes back parsed, from one request that asks for the schema', async () => {
  server.answer = () => completion({ answer: 'ok' });
  expect(await ask()).toEqual({ answer: 'ok' });
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.body.response_format).toMatchObject({ type: 'json_schema' });
});

test('a reply in a code fence is read', async () => {
  server.answer = () => completion('```json\n{"answer":"ok"}\n```');
  expect(await ask()).toEqual({ answer: 'ok' });
});

test.each([
  [
    '429',
    {
      kind: 'json',
      status: 429,
      headers: { 'retry-after': '0.001' },
      body: { error: { message: 'slow down' } },
    },
    'rate_limited',
  ],
  ['500', { kind: 'json', status: 500, body: { error: { message: 'overloaded' } } }, 'unavailable'],
  [
    '502 with a web page',
    { kind: 'text', status: 502, body: '<html>Bad gateway</html>' },
    'unavailable',
  ],
  ['529', { kind: 'json', status: 529, body: {} }, 'unavailable'],
  ['no answer in time', { kind: 'hang' }, 'timeout'],
  ['a body slower than the limit', { kind: 'drip' }, 'timeout'],
  [
    'a web page with 200',
    { kind: 'text', body: '<html>Sign in to the proxy</html>' },
    'invalid_reply',
  ],
  ['no choices', { kind: 'json', body: { id: 'x', choices: [] } }, 'invalid_reply'],
  ['an empty message', completion(null), 'invalid_reply'],
  ['prose', completion('Sure! Yes, we do.'), 'invalid_reply'],
  ['another schema', completion({ answer: ['a'] }), 'invalid_reply'],
  ['a reply that was cut off', completion('{"answer": "o', 'length'), 'truncated'],
] as [string, Reply, string][])(
  '%s is asked again, a bounded number of times',
  async (_name, reply, kind) => {
    const { fault, calls } = await faultOf(reply);
    expect(fault).toMatchObject({ kind, fatal: false });
    // A hanging endpoint costs its whole limit each time: it is asked twice.
    expect(calls).toBe(kind === 'timeout' ? 2 : 3);
  },
);

test('a connection that breaks in the middle is asked again', async () => {
  server.answer = (_request, number) =>
    number === 0 ? { kind: 'reset' } : completion({ answer: 'ok' });
  expect(await ask()).toEqual({ answer: 'ok' });
});

test.each([
  [
    'a wrong key',
    {
      kind: 'json',
      status: 401,
      body: { error: { message: 'Incorrect API key …9999', code: 'invalid_api_key' } },
    },
  ],
  [
    'no quota',
    {
      kind: 'json',
      status: 429,
      body: { error: { message: 'quota', type: 'insufficient_quota', code: 'insufficient_quota' } },
    },
  ],
  [
    'an unknown model',
    { kind: 'json', status: 404, body: { error: { message: 'no', code: 'model_not_found' } } },
  ],
] as [string, Reply][])(
  '%s is fatal, asked once, and its message holds nothing of the endpoint’s',
  async (_name, reply) => {
    const { fault, calls, message } = await faultOf(reply);
    expect(fault).toMatchObject({ kind: 'rejected', fatal: true });
    expect(calls).toBe(1);
    expect(message).not.toContain('9999');
  },
);

test.each([
  ['a refusal', completion(null, 'stop', 'I cannot help with that.')],
  ['a content filter', completion('', 'content_filter')],
  [
    'a content filter as a fault',
    { kind: 'json', status: 400, body: { error: { message: 'policy', code: 'content_filter' } } },
  ],
] as [string, Reply][])('%s is not asked again', async (_name, reply) => {
  const { fault, calls } = await faultOf(reply);
  expect(fault).toMatchObject({ kind: 'refused', fatal: false });
  expect(calls).toBe(1);
});

test('an endpoint that does not exist is a fault with its kind', async () => {
  await server.close();
  const error = await ask().catch((each: unknown) => each);
  expect((error as AppError).details).toMatchObject({ kind: 'unavailable', fatal: false });
  server = await startModelServer();
});

test('embeddings come back in the order of the texts, whatever order the endpoint sends', async () => {
  server.answer = (request) => {
    const input = request.body.input as string[];
    return {
      kind: 'json',
      body: {
        data: input.map((text, index) => ({ index, embedding: [text.length, 1] })).reverse(),
      },
    };
  };
  const { embeddings } = models();
  expect(await embeddings?.embedDocuments(['a', 'bb', 'ccc'])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
  expect(embeddings?.dimensions).toBe(2);
});

test.each([
  ['too few vectors', [{ index: 0, embedding: [1, 2] }]],
  [
    'values that are no numbers',
    [
      { index: 0, embedding: ['NaN', 1] },
      { index: 1, embedding: [1, 1] },
    ],
  ],
  [
    'vectors of different lengths',
    [
      { index: 0, embedding: [1, 2, 3] },
      { index: 1, embedding: [1, 2] },
    ],
  ],
])('%s are a fault, never stored', async (_name, data) => {
  server.answer = () => ({ kind: 'json', body: { data } });
  await expect(models().embeddings?.embedDocuments(['a', 'b'])).rejects.toMatchObject({
    code: 'model_unavailable',
  });
});

test('an endpoint without a model’s name is a configuration fault', () => {
  expect(() =>
    createOpenAiModels({
      chat: 'openai',
      embeddings: 'builtin',
      apiKey: null,
      baseUrl: null,
      chatModel: null,
      embeddingModel: null,
      concurrency: 1,
      timeoutMs: 1000,
    }),
  ).toThrow(/VOUCH_CHAT_MODEL/);
});
