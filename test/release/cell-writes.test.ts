import { expect, test } from 'vitest';
import { cellWrites } from '../../src/release/choose-answers.ts';
import type { AnsweredQuestion } from '../../src/store/answered-questions.ts';
import type { CellValue } from '../../src/store/answers.ts';

const row = (shownId: string | null, ...values: Omit<CellValue, 'option'>[]) =>
  ({
    question: { sheet: 'S', shownId },
    answer: { values: values.map((value) => ({ ...value, option: null })) },
  }) as unknown as AnsweredQuestion;

test('a number is written as a number, everything else as it was approved', () => {
  const writes = cellWrites([
    row(
      '1',
      { cell: 'C5', kind: 'number', value: '12' },
      { cell: 'D5', kind: 'date', value: '2026-03-02' },
    ),
  ]);
  expect(writes).toEqual([
    { sheet: 'S', cell: 'C5', value: 12 },
    { sheet: 'S', cell: 'D5', value: '2026-03-02' },
  ]);
});

test('questions that share a merged comment cell stand in it below each other, equal words once', () => {
  const shared = (id: string | null, value: string) =>
    row(id, { cell: 'F4', kind: 'comment', value });
  expect(cellWrites([shared('4a', 'One.'), shared('4b', 'Two.')])).toEqual([
    { sheet: 'S', cell: 'F4', value: '4a: One.\n4b: Two.' },
  ]);
  expect(cellWrites([shared(null, 'One.'), shared('4b', 'Two.')])[0]?.value).toBe('One.\nTwo.');
  expect(cellWrites([shared('4a', 'One.'), shared('4b', 'One.')])[0]?.value).toBe('One.');
});

test('two choices for one cell are refused', () => {
  const choice = (value: string) => row('1', { cell: 'C4', kind: 'choice', value });
  expect(() => cellWrites([choice('Yes'), choice('No')])).toThrow(
    'two answers give this cell different values',
  );
});
