import { expect, test } from 'vitest';
import { quoteFrom } from '../../src/drafting/cite.ts';
import { candidate } from './gates/a-case.ts';

const ROWS =
  'Grade (XYZ) | Quay | Other sites\nSevere | 7 days | 14 days\nMild | 30 days | 60 days';
const FOUND =
  'Grade (XYZ) | Quay | Other sites\nGrade (XYZ): Severe; Quay: 7 days; Other sites: 14 days\nGrade (XYZ): Mild; Quay: 30 days; Other sites: 60 days';
const table = candidate(ROWS, { kind: 'table', searchText: FOUND });
const HEADER = 'Grade (XYZ) | Quay | Other sites';

test('a row that is quoted of a table’s beginning is read with the header above it', () =>
  expect(quoteFrom(table, 'Severe | 7 days | 14 days').beside).toBe(HEADER));

test('the header itself, and rows quoted with it, have none beside them', () => {
  expect(quoteFrom(table, HEADER).beside).toBeNull();
  expect(quoteFrom(table, `${HEADER}\nSevere | 7 days | 14 days`).beside).toBeNull();
});

test('the first row of a table without headers is none', () => {
  const plain = candidate('Owner | Head of the quay\nReview | each year', { kind: 'table' });
  expect(quoteFrom(plain, 'Review | each year').beside).toBeNull();
});
