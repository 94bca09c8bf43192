import { afterEach, beforeEach, expect, test } from 'vitest';
import { modelProblem } from '../../src/commands/check-model.ts';
import {
  chatModelAt,
  completion,
  type ModelServer,
  type Reply,
  startModelServer,
} from '../support/model-server.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

async function problemWith(reply: Reply, timeoutMs = 20_000): Promise<string | null> {
  server.answer = () => reply;
  const chat = chatModelAt(server.url, { concurrency: 1, timeoutMs });
  return modelProblem(chat);
}

test('a model that answers, or is cut after its one token, has no problem', async () => {
  expect(await problemWith(completion('ok'))).toBeNull();
  expect(await problemWith(completion('o', 'length'))).toBeNull();
  expect(server.requests[0]?.body).toMatchObject({ max_completion_tokens: 1 });
});

test.each([
  ['a wrong key', { kind: 'json', status: 401, body: {} }, /refused the key/],
  ['a model that is unknown there', { kind: 'json', status: 404, body: {} }, /does not know/],
  ['an endpoint that fails', { kind: 'json', status: 500, body: {} }, /failed/],
] as [string, Reply, RegExp][])('%s is said', async (...[, reply, says]) => {
  expect(await problemWith(reply)).toMatch(says);
  expect(server.requests).toHaveLength(1);
});

test('an endpoint that hangs is said within the time limit', async () => {
  expect(await problemWith({ kind: 'hang' }, 1_000)).toMatch(/did not answer/);
});
