import { expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const bold = (text: string): CellSpec => ({ text, bold: true, fill: 'FFCCCCCC' });
const ASKED = ['Is the dam walked each week?', 'Are the sluices greased?', 'Is the level logged?'];
const FORM: SheetSpec = {
  name: 'Form',
  rows: [
    ['ID', 'Question', 'Answer'].map(bold),
    ...ASKED.map((text, index) => [`D${index + 1}`, text]),
  ],
  lists: { 'C2:C4': ['Yes', 'No'] },
};
const asking = (...sheets: SheetSpec[]) => [
  ...new Set(findQuestions(workbook(...sheets)).questions.map(({ sheet }) => sheet)),
];

test('a sheet that says the questions again beside the numbers of other catalogues asks nothing', () => {
  const crosswalk: SheetSpec = {
    name: 'Mapping',
    rows: [
      ['ID', 'Question', 'River Code', 'Notes'].map(bold),
      ...ASKED.map((text, index) => [`D${index + 1}`, text, index === 1 ? '4.2' : null]),
    ],
  };
  expect(asking(FORM, crosswalk)).toEqual(['Form']);
});

test('a sheet that asks the same of another site keeps its questions', () => {
  expect(asking(FORM, { ...FORM, name: 'Second dam' })).toEqual(['Form', 'Second dam']);
});

test('blanks between the texts of a bank of questions wait for nothing', () => {
  const bank: SheetSpec = {
    name: 'Bank',
    rows: [
      ['QID', 'Text', 'Type', 'Follow-up text'].map(bold),
      ...[1, 2, 3, 4, 5, 6].map((number) => [
        `B-${number}`,
        `Does the keeper do the thing numbered ${number} each year?`,
        'YN',
        number % 2 === 0 ? 'Please explain how.' : null,
      ]),
    ],
  };
  expect(asking(FORM, bank)).toEqual(['Form']);
});

test('a sheet whose questions are formulas asks nothing where another sheet has them typed, before or behind it', () => {
  const mirror: SheetSpec = {
    ...FORM,
    name: 'Mirror',
    rows: [
      ['ID', 'Question', 'Answer'].map(bold),
      ...ASKED.map((text, index): CellSpec[] => [
        `D${index + 1}`,
        { text, formula: `Form!B${index + 2}` },
      ]),
    ],
  };
  expect(asking(FORM, mirror)).toEqual(['Form']);
  expect(asking(mirror, FORM)).toEqual(['Form']);
  expect(asking(mirror)).toEqual(['Mirror']);
});
