import { HumanMessage } from '@langchain/core/messages';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenAiModels } from '../../../src/adapters/models/openai.ts';
import { contextProblem } from '../../../src/commands/check-context.ts';
import type { ChatModel } from '../../../src/ports.ts';
import {
  completion,
  type ModelRequest,
  type ModelServer,
  type Reply,
  startModelServer,
  userText,
} from '../../support/model-server.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const schema = z.object({ answer: z.string(), count: z.number() });
const GOOD = { answer: 'ok', count: 2 };

function model(contextTokens = 8_192, baseUrl = server.url): ChatModel {
  const { chat } = createOpenAiModels({
    chat: 'openai',
    embeddings: 'builtin',
    apiKey: 'k',
    baseUrl,
    chatModel: 'fake',
    embeddingModel: null,
    concurrency: 1,
    timeoutMs: 20_000,
    contextTokens,
    retries: { attempts: 3, firstDelayMs: 1, longestDelayMs: 5 },
  });
  if (chat === null) throw new Error('There is a chat model.');
  return chat;
}

const ask = (chat: ChatModel) =>
  chat.chat.withStructuredOutput(schema, { name: 'reply' }).invoke([new HumanMessage('Q')]);

const fault = (message: string, param: string | null = null, status = 400): Reply => ({
  kind: 'json',
  status,
  body: { error: { message, type: 'invalid_request_error', param, code: null } },
});

const bodies = () => server.requests.map(({ body }) => body);

test('an endpoint is told to store nothing', async () => {
  server.answer = () => completion(GOOD);
  expect(await ask(model())).toEqual(GOOD);
  expect(bodies()[0]).toMatchObject({ store: false });
});

test('what an endpoint refuses is left out, and that is remembered', async () => {
  server.answer = ({ body }) =>
    'store' in body
      ? fault('Unrecognized request argument supplied: store', 'store')
      : completion(GOOD);
  const chat = model();
  expect(await ask(chat)).toEqual(GOOD);
  expect(await ask(chat)).toEqual(GOOD);
  expect(bodies().map((body) => 'store' in body)).toEqual([true, false, false]);
});

test('a server that knows no JSON schema is asked for a JSON object, then in words alone', async () => {
  server.answer = ({ body }) => {
    const format = body.response_format as { type: string } | undefined;
    if (format?.type === 'json_schema')
      return fault('guided decoding with json_schema is not enabled on this server');
    if (format !== undefined) return fault('response_format is not supported', null, 422);
    return completion(`Here it is:\n${JSON.stringify(GOOD)}\nAnything else?`);
  };
  expect(await ask(model())).toEqual(GOOD);
  expect(server.requests).toHaveLength(3);
});

test('an older server takes the limit by its older name', async () => {
  server.answer = ({ body }) =>
    'max_completion_tokens' in body
      ? fault('Unsupported parameter', 'max_completion_tokens')
      : completion(GOOD);
  expect(await ask(model())).toEqual(GOOD);
  expect(bodies()[1]).toMatchObject({ max_tokens: 1_500 });
});

test('another fault of the request is not taken for a refused parameter', async () => {
  server.answer = () => fault('This request is bad.');
  await expect(ask(model())).rejects.toMatchObject({ code: 'model_unavailable' });
  expect(server.requests).toHaveLength(1);
});

test.each([
  ['in the text', `<think>They ask {"answer"}. I say ok.</think>\n${JSON.stringify(GOOD)}`],
  [
    'in the text, with a fence',
    `<think>So.</think>\nSure:\n\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\``,
  ],
])('the thoughts of a model %s are left aside', async (_where, text) => {
  server.answer = () => completion(text);
  expect(await ask(model())).toEqual(GOOD);
  expect(server.requests).toHaveLength(1);
});

test('a reply that does not fit is mended in one turn that says what is wrong', async () => {
  server.answer = (_request, number) =>
    completion(number === 0 ? { answer: 'ok', count: 'two' } : GOOD);
  expect(await ask(model())).toEqual(GOOD);
  expect(server.requests).toHaveLength(2);
  const messages = bodies()[1]?.messages as { role: string; content: string }[];
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(messages[1]?.content).toContain('two');
  expect(messages[2]?.content).toMatch(/- count: .+\n.*whole JSON object/);
});

test('a reply that does not fit after its repair is asked for anew, without the repair', async () => {
  server.answer = (_request, number) => completion(number < 2 ? 'no object' : GOOD);
  expect(await ask(model())).toEqual(GOOD);
  const turns = bodies().map(({ messages }) => (messages as unknown[]).length);
  expect(turns).toEqual([1, 3, 1]);
});

const wordsOf = (request: ModelRequest) => userText(request).split(/\s+/);

/** A server that reads so many words from the end and never says that it left any out. */
const cutting =
  (words: number) =>
  (request: ModelRequest): Reply =>
    completion(
      /kestrel-4821/.exec(wordsOf(request).slice(-words).join(' '))?.[0] ?? 'I see no such word.',
    );

test('a server that sees a long prompt whole has no problem', async () => {
  server.answer = cutting(100_000);
  expect(await contextProblem(model())).toBeNull();
  const [only] = server.requests;
  // Near the setting by the estimate that drafting uses, and not beyond it.
  expect(userText(only as ModelRequest).length / 3.6).toBeGreaterThan(6_000);
  expect(userText(only as ModelRequest).length / 3.6).toBeLessThan(6_692);
});

test('a server that cuts a long prompt silently is found, and what to set is said', async () => {
  server.answer = cutting(5_000);
  const problem = await contextProblem(model(16_384));
  expect(problem).toMatch(/cuts a prompt .* without saying so/);
  expect(problem).toContain('OLLAMA_CONTEXT_LENGTH=16384');
  expect(problem).toContain('VOUCH_MODEL_CONTEXT=8192');
});

test('a server that refuses a long prompt in its own words is found', async () => {
  server.answer = (request) =>
    wordsOf(request).length > 1_000
      ? fault("This model's maximum context length is 2048 tokens. However, you requested 6000.")
      : completion('kestrel-4821');
  const problem = await contextProblem(model());
  expect(problem).toMatch(/refuses a prompt .* less than the least setting, 4096/);
});

test('OpenAI itself refuses what is too long, and is not asked with a long prompt', async () => {
  expect(await contextProblem(model(8_192, 'https://api.openai.com/v1'))).toBeNull();
});
