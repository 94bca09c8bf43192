import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { problemOf } from '../../src/http/problem.ts';

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
