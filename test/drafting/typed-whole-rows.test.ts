import { expect, test } from 'vitest';
import { proposeTyped } from '../../src/drafting/propose/typed/typed.ts';
import { candidate, dossier } from './gates/a-case.ts';

const TABLE = {
  section: null,
  title: 'Repair Policy',
  document: 'repair.md',
  kind: 'table',
} as const;

/** What is answered from the rows of one table; null where a person has to answer. */
function said(asks: string, headers: readonly string[], ...rows: readonly string[]): string | null {
  const page = rows.join('\n');
  const line = (row: string) =>
    row
      .split(' | ')
      .map((value, at) => `${headers[at]}: ${value}`)
      .join('; ');
  const searchText = ['Repair Policy', ...rows.map(line)].join('\n');
  const table = candidate(page, { ...TABLE, searchText, header: [...headers] });
  const made = proposeTyped({ ...dossier({ asks, page }), candidates: [table] });
  return made.kind === 'proposal' ? (made.proposal.texts[0] ?? '') : null;
}

const HEADERS = ['Severity of defects', 'Repaired within, kiosks', 'Repaired within, doors'];
const asks = 'Within how many days are critical defects repaired?';

test('a row that names what is asked is told whole, each value by its column', () => {
  expect(
    said(asks, HEADERS, 'Critical (9–10) | 7 days | 14 days', 'High (7–8) | 30 days | 60 days'),
  ).toBe('Critical (9–10) – repaired within, kiosks: 7 days; repaired within, doors: 14 days.');
});

test.each([
  [
    'what was so',
    'Within how many days were critical defects repaired?',
    'Critical | 7 days | 14 days',
  ],
  ['another thing', asks, 'Critical tickets of the annex | 7 days | 14 days'],
  ['a cell that turns it', asks, 'Critical | 7 days | not promised'],
  [
    'a thing that is named nowhere',
    'Within how many days are critical lifts repaired?',
    'Critical | 7 days | 14 days',
  ],
])('no row is told for %s', (_, asked, row) => {
  expect(said(asked, HEADERS, row)).toBeNull();
});

test('a row is not told where another one tells of a kind of the same thing', () => {
  const rows = ['Critical | 7 days | 14 days', 'Critical, reported by guests | 3 days | 4 days'];
  expect(said(asks, HEADERS, ...rows)).toBeNull();
});

test('times in columns of another name answer nothing', () => {
  const headers = ['Severity of defects that are repaired', 'First word', 'Second word'];
  expect(said(asks, headers, 'Critical | 7 days | 14 days')).toBeNull();
});
