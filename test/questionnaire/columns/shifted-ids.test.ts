import { expect, test } from 'vitest';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
import { workbook } from '../build-workbook.ts';

const DEMANDS = [
  'Are screens locked when nobody is there?',
  'Are doors to the archive locked?',
  'Are restores practised?',
  'Are logs read by somebody?',
  'Are keys of leavers collected?',
  'Are visitors led out again?',
];

/** The ids under headers whose id column is followed by one that holds `beside`, a value for each row. */
function ids(beside: (index: number) => string, count = DEMANDS.length, ownIds = false) {
  const rows = DEMANDS.slice(0, count).map((text, index) => [
    text,
    null,
    null,
    ownIds ? `Q${index + 1}` : null,
    beside(index),
  ]);
  const spec = {
    rows: [['Requirement', 'Met?', 'Remarks', 'ID', 'Weight'], ...rows],
    lists: { [`B2:B${count + 1}`]: ['Yes', 'No'] },
  };
  return readByLayout(workbook(spec), null).questionnaire.questions.map(({ id }) => id);
}

test('headers that stand one column left of their data still name the ids', () => {
  expect(ids((index) => `a7${index}-4f${index * 3}`)).toEqual(
    DEMANDS.map((_, index) => `a7${index}-4f${index * 3}`),
  );
});

const NONE = DEMANDS.map(() => null);

test.each([
  ['words', (index: number) => ['high', 'low', 'middling', 'none', 'some', 'most'][index] ?? ''],
  ['several words', (index: number) => `level ${index}`],
  ['values that repeat', (index: number) => `P-${index % 3}`],
  ['values for half of the rows', (index: number) => (index % 2 ? `K-${index}` : '')],
])('beside an empty id column, %s are no ids', (_, beside) => {
  expect(ids(beside)).toEqual(NONE);
});

test('a few rows do not tell that headers and data have come apart', () => {
  expect(ids((index) => `K-${index}`, 3)).toEqual([null, null, null]);
});

test('ids under their own header stay the ids', () => {
  expect(ids((index) => `K-${index}`, 6, true)).toEqual(DEMANDS.map((_, index) => `Q${index + 1}`));
});
