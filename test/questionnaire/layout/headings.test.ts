import { expect, test } from 'vitest';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
import { workbook } from '../build-workbook.ts';

const grid = workbook({
  name: 'Form',
  rows: [
    ['No', 'Question', 'Answer'],
    ['1', 'Are the lamps lit?'],
    ['2', 'Is what follows about the boats?'],
    ['3', 'Are the oars counted?'],
  ],
});

test('a row that a person calls a heading heads what follows, whatever its words, and is printed again', () => {
  const headings = [{ cell: 'B3', text: 'Is what follows about the boats?' }];
  const told = {
    version: 1 as const,
    sheets: [{ sheet: 'Form', role: 'questions' as const, headings }],
  };
  const { questionnaire, layout } = readByLayout(grid, told);
  expect(questionnaire.questions.map(({ row, section }) => [row, section])).toEqual([
    [2, null],
    [4, 'Is what follows about the boats?'],
  ]);
  expect(layout.sheets[0]?.headings).toEqual(headings);
  expect(readByLayout(grid, layout).questionnaire.questions).toEqual(questionnaire.questions);
});
