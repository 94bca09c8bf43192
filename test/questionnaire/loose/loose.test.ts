import { expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, rule, type SheetSpec, workbook } from '../build-workbook.ts';

const asked = (spec: SheetSpec) =>
  findQuestions(workbook(spec)).questions.map(
    ({ questionCell, answers }) => `${questionCell} → ${answers.map(({ cell }) => cell).join(' ')}`,
  );
const white: CellSpec = { fill: 'FFFFFFFF' };
const title = (text: string): CellSpec => ({ text, bold: true, fill: 'FF112233' });

test('a label between questions asks where its cell is dressed as theirs are, prefilled or not', () => {
  const rows: CellSpec[][] = [
    [title('Logistics')],
    ['How many sites are in scope?', white, white],
    ['Which of them may be visited?', white, white],
    ['Time of visit', { text: 'Any time', fill: 'FFFFFFFF' }, white],
    ['Parking space', white, white],
    [title('Devices')],
    ['Describe the devices in use.', white, white],
    ['Thanks a lot', null, null],
  ];
  const merges = ['A1:C1', 'B2:C2', 'B3:C3', 'B4:C4', 'B5:C5', 'A6:C6', 'B7:C7'];
  expect(asked({ rows, merges, lists: { 'B4:B4': ['Mornings', 'Any time'] } })).toEqual([
    'A2 → B2',
    'A3 → B3',
    'A4 → B4',
    'A5 → B5',
    'A7 → B7',
  ]);
});

test('labels below the last question, or beside cells of another look, ask nothing', () => {
  const rows: CellSpec[][] = [
    ['How many sites are in scope?', white],
    ['Prices without tax', { fill: 'FF888888' }],
    ['Which of them may be visited?', white],
    ['Describe the devices in use.', white],
    ['Office copy', white],
  ];
  expect(asked({ rows })).toEqual(['A1 → B1', 'A3 → B3', 'A4 → B4']);
});

test('numbers and dates asked for in the same columns vouch for the one request among them', () => {
  const rows: CellSpec[][] = [
    ['2.1', 'Number of employees', white, white],
    ['2.2', 'Date on which the year ends', white, white],
    ['2.3', 'Describe your products.', white, white],
  ];
  expect(
    asked({
      rows,
      merges: ['C1:D1', 'C2:D2', 'C3:D3'],
      rules: [rule('C1', { type: 'whole' }), rule('C2', { type: 'date' })],
    }),
  ).toEqual(['B1 → C1', 'B2 → C2', 'B3 → C3']);
});

test('beside a list below its question the free box under the same question takes the explanation', () => {
  const rows: CellSpec[][] = [
    ['Is there a plan for the loss of a site?', null, null],
    [white, white, white],
    [null, null, null],
    ['Do you rehearse it with your suppliers?', null, null],
    [white, white, white],
  ];
  expect(
    asked({
      rows,
      merges: ['A1:C1', 'B2:C2', 'A4:C4', 'B5:C5'],
      lists: { 'A2:A2': ['Yes', 'No'], 'A5:A5': ['Yes', 'No'] },
    }),
  ).toEqual(['A1 → A2 B2', 'A4 → A5 B5']);
});

test('a sentence over the same label as the questions around it is asked, though it does not ask', () => {
  const card = (text: string, index: number): CellSpec[][] => [
    [`Question ${index}`, text],
    ['Answer', null],
    [],
  ];
  const rows = [
    'Walk us through a voyage from quay to quay.',
    'Who may sign the log?',
    'Where are the charts kept?',
    'What happens in fog?',
  ].flatMap(card);
  expect(asked({ rows })).toEqual(['B1 → B2', 'B4 → B5', 'B7 → B8', 'B10 → B11']);
});

test('one question over a blank box of several rows and columns is asked', () => {
  const rows: CellSpec[][] = [['Is there anything else that we should know?']];
  expect(asked({ rows, merges: ['A1:D1', 'A2:D5'] })).toEqual(['A1 → A2']);
  expect(asked({ rows, merges: ['A1:D1', 'A2:D2'] })).toEqual([]);
});
