import { expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const doubts = (...specs: SheetSpec[]) =>
  findQuestions(workbook(...specs))
    .warnings.filter(({ code }) => code !== 'no_questions')
    .map(({ code, sheet, cell }) => [code, sheet, cell]);
const bold = (text: string): CellSpec => ({ text, bold: true, fill: 'FFCCCCCC' });
const table = (...heads: string[]): CellSpec[][] => [
  heads.map(bold),
  ['1', 'Do you lock your offices?'],
  ['2', 'Do you count your keys?'],
  ['3', 'Do you replace lost keys?'],
];

test('an empty column whose heading says nothing known is named beside the answers', () => {
  const spec = {
    rows: table('No.', 'Question', 'Quux', 'Answer'),
    lists: { 'D2:D4': ['Yes', 'No'] },
  };
  expect(doubts(spec)).toEqual([['unclear_column', 'Sheet1', 'C1']]);
});

test("neither the buyer's columns nor answers are doubtful", () => {
  const rows = table('No.', 'Question', 'Answer', 'Comments', 'Reviewer notes');
  expect(doubts({ rows, lists: { 'C2:C4': ['Yes', 'No'] } })).toEqual([]);
});

test('texts that ask without room for an answer are named once for the column', () => {
  const rows = [
    ['Do you lock your offices?', 'see below', 'a'],
    ['Do you count your keys?', 'see below', 'b'],
    ['Do you replace lost keys?', 'see below', 'c'],
    ['End of the list', 'see above', 'd'],
  ];
  expect(doubts({ rows })).toEqual([['unread_questions', 'Sheet1', 'A1']]);
});

test('questions across the columns with no heading for the answers below are named once for the row', () => {
  const rows = [
    ['Topic', 'Do you lock your offices?', 'Who holds the keys?', 'How are lost keys replaced?'],
    ['Weight', '1', '2', '3'],
  ];
  expect(doubts({ rows })).toEqual([['unread_questions', 'Sheet1', 'B1']]);
});

test('a sheet that explains the form asks nothing by its own questions', () => {
  const rows = [['Can I save my work?'], ['What is a control?'], ['Who reads my answers?']];
  expect(doubts({ name: 'FAQ', rows })).toEqual([]);
});
