import { describe, expect, test } from 'vitest';
import { findQuestions } from '../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, type SheetSpec, workbook } from './build-workbook.ts';

const read = (spec: SheetSpec) => findQuestions(workbook(spec));
const told = (spec: SheetSpec) =>
  read(spec).questions.map(
    ({ questionCell, answers }) =>
      `${questionCell} → ${answers.map(({ cell, kind }) => `${cell} ${kind}`).join(', ')}`,
  );
const bold = (text: string): CellSpec => ({ text, bold: true, fill: 'FFDDDDDD' });
const heads = (...texts: string[]) => texts.map((text) => (text === '' ? null : bold(text)));

describe('a table whose headings say little', () => {
  test('takes its answers from a list left of the texts', () => {
    const spec: SheetSpec = {
      rows: [
        heads('M/P/X', 'Rule', 'Obligation', 'Why, and until when'),
        [null, '7.1', 'Boats shall be moored at both ends.'],
        [null, '7.2', 'Gangways shall be lit after dark.'],
        [null, '7.3', 'Fuel shall be kept in closed tanks.'],
      ],
      lists: { 'A2:A4': ['M', 'P', 'X'] },
    };
    expect(told(spec)).toEqual([2, 3, 4].map((row) => `C${row} → A${row} choice, D${row} comment`));
  });

  test('is marked between the ends of a scale', () => {
    const spec: SheetSpec = {
      rows: [
        heads('', 'Practice', 'Never', 'Now and then', 'Mostly', 'Always', 'Remarks'),
        ['1', 'We count the buoys'],
        ['2', 'We oil the lock gates'],
        ['3', 'We look for leaks'],
      ],
    };
    expect(told(spec)).toEqual(
      [2, 3, 4].map(
        (row) =>
          `B${row} → C${row} mark, D${row} mark, E${row} mark, F${row} mark, G${row} comment`,
      ),
    );
  });

  test('asks by a heading that says to tick, however short its items; a bold row whose cells are blocked leads in', () => {
    const blocked: CellSpec = { fill: 'FF999999' };
    const plain: CellSpec = { unlocked: true };
    const lead = (id: string, text: string) => [bold(id), { text, bold: true }, blocked, blocked];
    const spec: SheetSpec = {
      rows: [
        heads('No', 'Item', 'Tick (x)', 'Remarks'),
        lead('1', 'Which of these are on board?'),
        ['1a', 'Life jackets', plain, plain],
        ['1b', 'Flares', plain, plain],
        ['1c', 'Radio', plain, plain],
        lead('2', 'Which of these are on the quay?'),
        ['2a', 'Crane', plain, plain],
        ['2b', 'Fuel pump', plain, plain],
      ],
    };
    expect(told(spec)).toEqual(
      [3, 4, 5, 7, 8].map((row) => `B${row} → C${row} mark, D${row} comment`),
    );
  });
});

describe('a table of names', () => {
  test('is asked where a heading states what to choose or speaks to the vendor', () => {
    const names = ['Pumps', 'Lock gates', 'Weir'];
    const box: CellSpec = { unlocked: true };
    const filled = (...more: CellSpec[]) => names.map((name) => [name, ...more]);
    const stated = {
      rows: [
        heads('Kind of plant', 'In use? (Yes/No)', 'Place', 'Kept until'),
        ...filled(box, box, box),
      ],
    };
    expect(told(stated)).toEqual(
      [2, 3, 4].map((row) => `A${row} → B${row} choice, C${row} comment, D${row} comment`),
    );
    const yours = { rows: [heads('Topic', 'Your description'), ...filled(box)] };
    expect(told(yours)).toEqual([2, 3, 4].map((row) => `A${row} → B${row} text`));
  });

  test('is asked under a word for numbers, beside a column of numbers with banners in it', () => {
    const rows: CellSpec[][] = [
      heads('No.', 'Item', 'Yes', 'No', 'Unsure', 'Explanation'),
      [bold('Upper reach')],
      ['1', 'Boats are counted at the weir'],
      ['2', 'The towpath is lit'],
      [bold('Lower reach')],
      ['3', 'Keys are kept in the lock house'],
    ];
    const merges = ['A2:F2', 'A5:F5'];
    expect(read({ rows, merges }).questions.map(({ questionCell }) => questionCell)).toEqual([
      'B3',
      'B4',
      'B6',
    ]);
  });

  test("leaves to another party what a heading beside the vendor's hands to it", () => {
    const rows: CellSpec[][] = [
      ['Measure', bold('Supplier to complete'), null, bold('Harbour office to complete'), null],
      [null, 'In place?', 'How', 'Seen', 'Next step'],
      ['Spare ropes are kept dry and under lock'],
      ['Gangways are lit after dark by a lamp'],
      ['Fuel tanks are closed when not in use'],
    ];
    const spec: SheetSpec = {
      rows,
      merges: ['A1:A2', 'B1:C1', 'D1:E1'],
      lists: { 'B3:B5': ['Yes', 'No'], 'D3:D5': ['Yes', 'No'] },
    };
    expect(
      read(spec).questions.flatMap(({ answers }) => answers.map(({ cell }) => cell[0])),
    ).not.toContain('D');
  });
});

test('a word for scores over texts of their own scores nothing; codes between strokes are a list', () => {
  const spec: SheetSpec = {
    rows: [
      heads('Reach', 'No', 'Point of control', 'Y / N / NS', 'Detail of the reply'),
      ['Upper', '1.1', 'Count of all boats'],
      [null, '1.2', 'Care of the towpath'],
      [null, '1.3', 'Lamps at the weir'],
      ['Lower', '2.1', 'Keys of the lock house'],
    ],
  };
  expect(told(spec)).toEqual(
    [2, 3, 4, 5].map((row) => `C${row} → D${row} choice, E${row} comment`),
  );
  expect(read(spec).questions[0]?.answers[0]?.options).toEqual(['Y', 'N', 'NS']);
});

describe('check boxes that hold a boolean', () => {
  const box: CellSpec = { text: 'FALSE', type: 'boolean' };
  const rows = [
    heads('Applies', 'Statement', 'Remarks'),
    [box, 'Boats are counted at the weir'],
    [box, 'The towpath is lit at night'],
    [box, 'Keys are kept in the lock house'],
  ];

  test('take the answer, whatever heads them', () => {
    expect(told({ rows })).toEqual(
      [2, 3, 4].map((row) => `B${row} → A${row} choice, C${row} comment`),
    );
    expect(read({ rows }).questions[0]?.answers[0]).toMatchObject({
      options: ['TRUE', 'FALSE'],
      current: 'FALSE',
    });
  });
});

test('rows are numbered by the letters of a law', () => {
  const spec: SheetSpec = {
    rows: [
      heads('Art.', 'Duty', 'Status', 'How is it met?'),
      ['12 (3) a', 'Count of all boats'],
      ['12 (3) b', 'Notice of a closed lock'],
      ['12 (4)', 'Care of the towpath'],
    ],
    lists: { 'C2:C4': ['met', 'open'] },
  };
  expect(read(spec).questions.map(({ id }) => id)).toEqual(['12 (3) a', '12 (3) b', '12 (4)']);
});

describe('a form without headings', () => {
  test('takes answers where a text below the question holds their place', () => {
    const spec: SheetSpec = {
      rows: [
        ['Who looks after the weir?'],
        ['[Type your answer here]'],
        [],
        ['How often are the gates oiled?'],
        ['[Type your answer here]'],
        [],
        ['Where are the keys kept?'],
        ['[Type your answer here]'],
      ],
    };
    expect(told(spec)).toEqual(['A1 → A2 text', 'A4 → A5 text', 'A7 → A8 text']);
  });

  test('takes answers in the one blank row below a row of questions', () => {
    const spec: SheetSpec = {
      rows: [
        [
          'Harbour',
          'Who looks after the weir?',
          'How often are the gates oiled?',
          'Where are the keys kept?',
        ],
      ],
    };
    expect(told(spec)).toEqual(['B1 → B2 text', 'C1 → C2 text', 'D1 → D2 text']);
  });

  test('asks names, where each has the same list beside it', () => {
    const names = ['Pumps', 'Lock gates', 'Weir', 'Towpath', 'Buoys'];
    const spec: SheetSpec = {
      rows: names.map((name, index) => [index === 0 ? 'Upper reach' : null, name]),
      lists: { 'C1:C5': ['Sound', 'Worn'] },
    };
    expect(told(spec)).toEqual([1, 2, 3, 4, 5].map((row) => `B${row} → C${row} choice`));
  });

  test('asks short words among plain questions that follow each other, but no bold heading', () => {
    const spec: SheetSpec = {
      rows: [
        ['Where are the pumps?'],
        ['Flares?'],
        ['Who oils the lock gates?'],
        ['Chart of depths'],
        [{ text: 'Lower reach', bold: true }],
        ['Is the weir lit at night?'],
        ['How are boats counted?'],
        ['Keys'],
      ],
    };
    expect(told(spec)).toEqual([1, 2, 3, 4, 6, 7, 8].map((row) => `A${row} → B${row} text`));
  });

  test('does not ask names beside lists of their own', () => {
    const spec: SheetSpec = {
      rows: [['Reach'], ['Season'], ['Level'], ['Crew']],
      lists: { B1: ['Upper', 'Lower'], B2: ['Dry', 'Wet'], B3: ['1', '2'], B4: ['A', 'B'] },
    };
    expect(told(spec)).toEqual([]);
  });
});
