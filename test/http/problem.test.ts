import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { problemOf } from '../../src/http/problem.ts';
import { createApp } from '../../src/serve/app.ts';
import { useService } from './app.ts';

const service = useService();
const neverUsed = undefined as never;

test('a fault of ours tells its code, its place and one sentence', () => {
  const error = new AppError('value_refused', 'Choose one of Yes, No.', {
    place: { sheet: 'Security', cell: 'C8' },
  });
  expect(problemOf(error)).toEqual({
    type: 'about:blank',
    title: 'This value does not fit the cell',
    status: 422,
    detail: 'sheet "Security", cell C8: Choose one of Yes, No.',
    code: 'value_refused',
    place: { sheet: 'Security', cell: 'C8' },
  });
});

test('a conflict carries both texts', () => {
  const details = { yours: [], theirs: [], version: 2 };
  expect(problemOf(new AppError('conflict', 'Changed.', { details }))).toMatchObject({
    status: 409,
    details,
  });
});

test('an unknown fault tells nothing of its inside', () => {
  const problem = problemOf(new Error('connect ECONNREFUSED postgres://secret@db'));
  expect(problem.status).toBe(500);
  expect(JSON.stringify(problem)).not.toContain('secret');
});

test('a full disk is 507, with what to do, for an upload over the API and on the page', async () => {
  const { deps, cookie } = service();
  const transaction = () => ({
    execute: () =>
      Promise.reject(new AppError('storage_full', 'The disk is full: free some space.')),
  });
  const db = new Proxy(deps.db, {
    get: (target, name) =>
      name === 'transaction' ? transaction : Reflect.get(target, name, target).bind?.(target),
  });
  const app = createApp({ deps: { ...deps, db }, config: { origin: null }, jobs: neverUsed });
  for (const path of ['/api/documents', '/documents']) {
    const body = new FormData();
    body.append('files', new File(['# Keys\n\nKeys are counted.'], 'keys.md'));
    const reply = await app.request(`http://localhost${path}`, {
      method: 'POST',
      body,
      headers: { Host: 'localhost', Origin: 'http://localhost', Cookie: cookie },
    });
    expect(reply.status, path).toBe(507);
    expect(await reply.text()).toContain('free some space');
  }
});
