import { expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const heads = (...texts: string[]): CellSpec[] =>
  texts.map((text) => ({ text, bold: true, fill: 'FFCCCCCC' }));
const read = (last: CellSpec[]) => {
  const spec: SheetSpec = {
    rows: [
      heads('No', 'Question', 'Answer'),
      ['1', 'Is the quay lit at night?'],
      ['2', 'Is the crane tested once a year?'],
      ['3', 'Are the ropes inspected?'],
      last,
    ],
    lists: { 'C2:C4': ['Yes', 'No'] },
  };
  return findQuestions(workbook(spec)).questions.map(({ questionCell }) => questionCell);
};

const COUNT: CellSpec = { text: '3', type: 'number', formula: 'COUNTA(C2:C4)' };

test('a row that is headed as a sum, with what it adds up beside it, asks nothing whatever else it says', () => {
  expect(read(['Total', 'Questions that are answered', COUNT])).toEqual(['B2', 'B3', 'B4']);
});

test('a row of the same words with its own number asks', () => {
  expect(read(['4', 'Questions that are answered'])).toEqual(['B2', 'B3', 'B4', 'B5']);
});
