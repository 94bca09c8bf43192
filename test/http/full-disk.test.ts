import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Database } from '../../src/ports.ts';
import { createApp } from '../../src/serve/app.ts';
import { useService } from './app.ts';
import { seedQuestionnaire } from './seed.ts';

const service = useService();
const nothing = async () => undefined;
const WRITES = new Set(['InsertQueryNode', 'UpdateQueryNode']);

/** The same database, as a full disk leaves it: no row is written. */
const full = (db: Database): Database =>
  db.withPlugin({
    transformQuery: ({ node }) => {
      if (WRITES.has(node.kind)) throw new AppError('storage_full', 'The disk is full.');
      return node;
    },
    transformResult: async ({ result }) => result,
  }) as Database;

test('on a full disk whoever is signed in still reads every page; a change is 507 and changes nothing', async () => {
  const { id, questionIds } = await seedQuestionnaire(service());
  const { deps, cookie, send } = service();
  const app = createApp({
    deps: { ...deps, db: full(deps.db) },
    config: { origin: null },
    jobs: { send: nothing, start: nothing, stop: nothing },
  });
  const request = (path: string, init: RequestInit = {}) =>
    app.request(`http://localhost${path}`, {
      ...init,
      headers: {
        Host: 'localhost',
        Origin: 'http://localhost',
        Cookie: cookie,
        'Content-Type': 'application/json',
      },
    });
  const shown = `/questionnaires/${id}`;
  for (const path of ['/', shown, '/documents', '/activity', '/profile', `/api${shown}`])
    expect((await request(path)).status, path).toBe(200);

  const body = JSON.stringify({ values: [{ cell: 'C2', value: 'No' }], expectedVersion: 1 });
  const edit = await request(`/api/answers/${questionIds[0]}`, { method: 'PUT', body });
  expect(edit.status).toBe(507);
  expect(await edit.json()).toMatchObject({ code: 'storage_full' });
  const first = { questionId: questionIds[0], state: 'drafted', version: 1 };
  expect(await (await send(`/api${shown}`)).json()).toMatchObject({
    answers: expect.arrayContaining([expect.objectContaining(first)]),
  });
});
