import { describe, expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const bold = (text: string): CellSpec => ({ text, bold: true, fill: 'FFDDDDDD' });
const heads = (...texts: string[]) => texts.map((text) => (text === '' ? null : bold(text)));
const BOX: CellSpec = {};

const told = (spec: SheetSpec) =>
  findQuestions(workbook(spec)).questions.map(
    ({ questionCell, id, answers }) =>
      `${id ?? '-'} ${questionCell} → ${answers.map(({ cell, kind }) => `${cell} ${kind}`).join(', ')}`,
  );

const ASKED = [
  'Who counts the lifebelts?',
  'Where is the spare rudder kept?',
  'When was the bell last rung?',
  'How is the anchor chain measured?',
];

describe('a column that is full of texts of its own', () => {
  test('describes, whatever its heading, where an outright answer column is blank', () => {
    const good = ['A name.', 'A place on board.', 'A date in this year.', 'A tool and a number.'];
    const rows = ASKED.map((text, index) => [text, `${good[index]} And a reason.`, null]);
    const spec = {
      rows: [heads('Question', 'What a good reply looks like', 'Your reply'), ...rows],
    };
    expect(told(spec)).toEqual([2, 3, 4, 5].map((row) => `- A${row} → C${row} text`));
  });

  test('is a question, though its heading sounds like a score, between bars that head sections', () => {
    const spec: SheetSpec = {
      rows: [
        heads('N°', 'Point de contrôle', 'Oui', 'Non', 'Précisions'),
        [bold('Pont')],
        ['1', 'Le pont est lavé chaque matin', '☐', '☐'],
        ['2', 'Les bouées sont comptées', '☐', '☐'],
        [bold('Cale')],
        ['3', 'La pompe de cale est essayée', '☐', '☐'],
        ['4', 'Les vannes sont graissées', '☐', '☐'],
      ],
      merges: ['A2:E2', 'A5:E5'],
    };
    expect(told(spec)).toEqual(
      [3, 4, 6, 7].map(
        (row, index) => `${index + 1} B${row} → C${row} mark, D${row} mark, E${row} comment`,
      ),
    );
  });
});

test("a score right of the buyer's notes is the buyer's, where an outright answer is open left of them", () => {
  const spec: SheetSpec = {
    rows: [
      heads('Question', 'Your reply', "Reviewer's notes", 'Rating (1-3)'),
      ...ASKED.map((text) => [text]),
    ],
    lists: { 'D2:D5': ['1', '2', '3'] },
  };
  expect(told(spec)).toEqual([2, 3, 4, 5].map((row) => `- A${row} → B${row} text`));
});

test('a blank column behind computed ones is one more answer, as it would be beside them', () => {
  const sum: CellSpec = { text: '0', formula: 'B2*2', type: 'number' };
  const spec: SheetSpec = {
    rows: [
      heads('ID', 'Control', 'Weight', 'Level (0-3)', 'Score', 'Of', 'Grounds'),
      ...ASKED.map((text, index) => [`K${index}`, text.replace('?', '.'), '1', BOX, sum, sum, BOX]),
    ],
    lists: { 'D2:D5': ['0', '1', '2', '3'] },
  };
  expect(told(spec)).toEqual(
    [2, 3, 4, 5].map((row, index) => `K${index} B${row} → D${row} choice, G${row} comment`),
  );
});

test('a line above a table that says to mark one column makes the blank columns between marks', () => {
  const spec: SheetSpec = {
    rows: [
      ['Put an X in one column for each line.'],
      heads('#', 'Line', 'Far too little', 'Too little', 'Enough', 'Too much'),
      ['1', 'Water in the tank before we sail.'],
      ['2', 'Bread in the galley at noon.'],
      ['3', 'Rest between two watches at night.'],
    ],
  };
  expect(told(spec)).toEqual(
    [3, 4, 5].map(
      (row, index) =>
        `${index + 1} B${row} → C${row} mark, D${row} mark, E${row} mark, F${row} mark`,
    ),
  );
});

describe('numbers', () => {
  test('of rows and of their parts stand in two columns that complete each other', () => {
    const spec: SheetSpec = {
      rows: [
        heads('Q', '', 'Question', 'Answer'),
        ['1', null, 'For the ship that carries our goods, state:', { fill: 'FFD9D9D9' }],
        [null, 'a)', 'the port of registry', BOX],
        [null, 'b)', 'the country', BOX],
        [null, 'c)', 'the master of the ship', BOX],
        ['2', null, 'How do you lash deck cargo?', BOX],
        ['3', null, 'On the crew, state:', { fill: 'FFD9D9D9' }],
        [null, 'a)', 'how many are they?', BOX],
        [null, 'b)', 'who trains them?', BOX],
        [null, 'c)', 'who relieves them?', BOX],
        ['4', null, 'How do you tell us of delays?', BOX],
      ],
    };
    expect(told(spec)).toEqual([
      'a) C3 → D3 text',
      'b) C4 → D4 text',
      'c) C5 → D5 text',
      '2 C6 → D6 text',
      'a) C8 → D8 text',
      'b) C9 → D9 text',
      'c) C10 → D10 text',
      '4 C11 → D11 text',
    ]);
  });

  test('that the next row continues head what follows, though nothing is bold', () => {
    const spec: SheetSpec = {
      rows: [
        ['Para', 'Subject', 'Reply of tenderer'],
        ['1', 'Deck'],
        ['1.1', 'Ropes'],
        ['1.1.1', 'Name the person who checks the ropes.'],
        ['1.1.2', 'State how often the ropes are changed.'],
        ['1.2', 'Boats'],
        ['1.2.1', 'List the boats that are carried.'],
        ['2', 'Engine'],
        ['2.1', 'Fuel'],
        ['2.1.1', 'Describe how fuel is kept.'],
        ['2.1.2', 'State who may take fuel.'],
      ],
    };
    expect(told(spec)).toEqual([
      '1.1.1 B4 → C4 text',
      '1.1.2 B5 → C5 text',
      '1.2.1 B7 → C7 text',
      '2.1.1 B10 → C10 text',
      '2.1.2 B11 → C11 text',
    ]);
  });
});
