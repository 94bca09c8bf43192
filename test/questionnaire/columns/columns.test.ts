import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import type { Workbook } from '../../../src/workbook/grid.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const bold = (text: string): CellSpec => ({ text, bold: true, fill: 'FFCCCCCC' });
const heads = (...texts: string[]) => texts.map((text) => (text === '' ? null : bold(text)));
const told = ({ id, questionCell, answers }: Question) =>
  `${id} ${questionCell} → ${answers.map(({ cell, kind }) => `${cell}:${kind}`).join(' ')}`;
const read = (...specs: SheetSpec[]) => findQuestions(workbook(...specs)).questions.map(told);
const asCsv = (spec: SheetSpec): Workbook => ({ ...workbook(spec), format: 'csv' });

test('left of the question a column that tracks the work takes no answer beside an outright one', () => {
  const tracked = read({
    rows: [
      heads('Status', 'Owner', 'No', 'Question', 'Response'),
      ['new', null, '1', 'How deep is the harbour?'],
      ['new', null, '2', 'Who keeps the light?'],
      ['new', null, '3', 'Where are the charts kept?'],
    ],
    lists: { 'A2:A4': ['new', 'begun', 'ready'] },
  });
  expect(tracked).toEqual(['1 D2 → E2:text', '2 D3 → E3:text', '3 D4 → E4:text']);
});

describe('what a column prints in every cell', () => {
  const printed = (marks: string) => ({
    rows: [
      heads('Clause', 'Requirement', 'How to show it', 'State', 'Person'),
      ['7.1', 'Keep the ropes dry', 'A photo', marks, '<name>'],
      ['7.2', 'Oil the winch each spring', 'A bill', marks, '<name>'],
      ['7.3', 'Train every pilot', 'A list', marks, '<name>'],
    ],
  });

  test('holds the place of an answer, and its alternatives are the options', () => {
    const { questions } = findQuestions(workbook(printed('F / P / N')));
    expect(questions.map(told)).toEqual([
      '7.1 B2 → D2:choice E2:comment',
      '7.2 B3 → D3:choice E3:comment',
      '7.3 B4 → D4:choice E4:comment',
    ]);
    expect(questions[0]?.answers[0]?.options).toEqual(['F', 'P', 'N']);
  });

  test('only tells under a heading that names tools', () => {
    const spec: SheetSpec = {
      rows: [
        heads('ID', 'Question', 'Tools', 'Answer'),
        ['1', 'Is the winch oiled?', 'Can/Brush', null],
        ['2', 'Is the rope dry?', 'Can/Brush', null],
        ['3', 'Is the deck clean?', 'Can/Brush', null],
      ],
    };
    expect(read(spec)).toEqual(['1 B2 → D2:text', '2 B3 → D3:text', '3 B4 → D4:text']);
  });
});

describe('a column of requests that names who asks', () => {
  const rows = (texts: (string | null)[]) => [
    heads('No', 'Inspector request', 'Related rule', 'Response'),
    ...texts.map((text, index) => [`${index + 1}`, text, `R${index}.1`]),
  ];

  test('is the question where every row has one of its own', () => {
    expect(
      read({ rows: rows(['Plan of the yard', 'Last test of the crane', 'Log of the gate']) }),
    ).toEqual(['1 B2 → D2:text', '2 B3 → D3:text', '3 B4 → D4:text']);
  });

  test('left blank it is the buyer’s to fill in', () => {
    const spec: SheetSpec = {
      rows: [
        heads('No', 'Question', 'Response', 'Inspector request'),
        ['1', 'Is the yard fenced?'],
        ['2', 'Is the crane tested?'],
      ],
    };
    expect(read(spec)).toEqual(['1 B2 → C2:text', '2 B3 → C3:text']);
  });
});

test('a row of header words is no header where its own cell has the list', () => {
  const spec: SheetSpec = {
    rows: [
      heads('Area', 'Requirement', 'Status', 'Evidence'),
      ['Harbour', 'Charts are kept up to date'],
      ['Policy', 'Review of controls', null, 'Requirement status'],
      ['Crew', 'Pilots are trained each year'],
    ],
    lists: { 'C2:C9': ['Met', 'Open'] },
  };
  expect(read(spec)).toHaveLength(3);
});

describe('a list without a column for answers', () => {
  const list: SheetSpec = {
    name: 'List',
    rows: [
      ['section', 'code', 'question', 'type', 'description'],
      ['Quay', 'Q-1', 'Who opens the gate?', 'text', 'Describe the shifts'],
      ['Quay', 'Q-2', 'The quay is lit', 'text', 'Explain the lamps'],
      ['Crane', 'Q-3', 'How old is the crane?', 'text', 'State the year'],
    ],
  };

  test('asks what its heading names, answered right of it, with ids, sections and guidance', () => {
    const { questions } = findQuestions(asCsv(list));
    expect(questions.map(told)).toEqual([
      'Q-1 C2 → F2:text',
      'Q-2 C3 → F3:text',
      'Q-3 C4 → F4:text',
    ]);
    expect(questions[0]).toMatchObject({ section: 'Quay', guidance: 'Describe the shifts' });
  });

  test('is looked things up in beside a form', () => {
    const form: SheetSpec = {
      name: 'Form',
      rows: [heads('ID', 'Question', 'Answer'), ['1', 'Is the gate shut?'], ['2', 'Who has keys?']],
    };
    expect(read(form, list)).toEqual(['1 B2 → C2:text', '2 B3 → C3:text']);
  });

  test('of requirements in a workbook asks nothing and is told', () => {
    const requirements: SheetSpec = {
      rows: [
        heads('ID', 'Requirement', 'Level'),
        ['1.1', 'Gates are shut at night', 'L1'],
        ['1.2', 'Keys are counted', 'L2'],
      ],
    };
    const { questions, leftOut } = findQuestions(workbook(requirements));
    expect(questions).toEqual([]);
    expect(leftOut).toMatchObject([{ row: 2, lastRow: 3, reason: 'sheet_not_asked' }]);
  });
});

test('a column for options states them for its row, one a line or between strokes, whatever its words', () => {
  const { questions } = findQuestions(
    workbook({
      rows: [
        heads('No', 'Question', 'Answer options', 'Answer'),
        ['1', 'How often is the winch oiled?', 'Daily\nWeekly\nNever'],
        ['2', 'Who steers?', 'Pilot / Mate / Both'],
        ['3', 'What is written in the log?', 'Short text, one line'],
      ],
    }),
  );
  expect(questions.map(({ answers }) => answers[0]?.options)).toEqual([
    ['Daily', 'Weekly', 'Never'],
    ['Pilot', 'Mate', 'Both'],
    null,
  ]);
});

describe('sheets about what another sheet asks', () => {
  const form: SheetSpec = {
    name: 'Form',
    rows: [
      heads('ID', 'Question', 'Answer'),
      ['F-1', 'Is the gate shut?'],
      ['F-2', 'Who has the keys?'],
      ['F-3', 'Is the yard lit?'],
    ],
  };
  const asked = ['1', '2', '3'].map(
    (row) => `F-${row} B${Number(row) + 1} → C${Number(row) + 1}:text`,
  );

  test('ask nothing where a formula fetches the id of each row from there', () => {
    const notes: SheetSpec = {
      name: 'Notes',
      rows: [
        heads('ID', 'Why we ask this question', 'Response to expect'),
        ...['2', '3', '4'].map((row) => [
          { text: `F-${Number(row) - 1}`, formula: `'Form'!A${row}` },
          'Do keys get lost where nobody counts them?',
          null,
        ]),
      ],
    };
    expect(read(form, notes)).toEqual(asked);
  });

  test('ask nothing where a column of set words stands left of texts in some rows', () => {
    const values: SheetSpec = {
      name: 'Values',
      rows: [
        heads('ID', 'Weight', 'Compliant', 'Reason', 'Follow-up question'),
        [
          'F-1',
          '5',
          'Yes',
          'A gate that is open lets people in',
          'Ask when it was last left open.',
        ],
        ['F-2', '10', 'Yes', 'Keys that nobody counts get lost', null],
        ['F-3', '5', 'Yes', 'Light keeps people out', 'Ask who changes the lamps.'],
      ],
    };
    expect(read(form, values)).toEqual(asked);
  });
});

test('the id before a colon in the question itself is its id, where no column has ids', () => {
  const spec: SheetSpec = {
    rows: [heads('Question', 'Answer'), ['S1: Is the shop shut on Sundays?'], ['S2: Who sweeps?']],
  };
  expect(read(spec)).toEqual(['S1 A2 → B2:text', 'S2 A3 → B3:text']);
});

test('a fact of the company goes where its label is said again or a placeholder stands, not beside the form', () => {
  const { profileFields } = findQuestions(
    workbook({
      rows: [
        ['', 'Vendor name', 'Vendor name'],
        ['', 'Contact e-mail', '<e-mail>'],
        ['', 'Phone', ''],
        [],
        heads('ID', 'Question', 'Answer'),
        ['1', 'Is the gate shut?'],
        ['2', 'Who has the keys?'],
      ],
    }),
  );
  expect(
    profileFields.map(({ questionCell, answers }) => [
      questionCell,
      answers[0]?.cell,
      answers[0]?.current,
    ]),
  ).toEqual([
    ['B1', 'C1', null],
    ['B2', 'C2', null],
    ['B3', 'C3', null],
  ]);
});

test('a named id further left counts before a number beside the question', () => {
  const spec = {
    rows: [
      heads('Ref', 'Weight', 'Question', 'Answer'),
      ['QU-1', '1', 'Is the quay lit?'],
      ['QU-2', '2', 'Is the crane tested?'],
      ['QU-3', '3', 'Is the gate shut?'],
    ],
  };
  expect(read(spec)).toEqual(['QU-1 C2 → D2:text', 'QU-2 C3 → D3:text', 'QU-3 C4 → D4:text']);
});

test('right of an outright response a list of another heading does not make the response a remark', () => {
  const rows = [
    heads('No', 'Question', 'Response', 'Progress'),
    ['1', 'How is the bell rung?'],
    ['2', 'Who oils the hinges?'],
  ];
  expect(read({ rows, lists: { 'D2:D3': ['begun', 'ready'] } })).toEqual([
    '1 B2 → C2:text D2:choice',
    '2 B3 → C3:text D3:choice',
  ]);
  const compliance = [heads('No', 'Question', 'Compliant', 'Response'), ...rows.slice(1)];
  expect(read({ rows: compliance, lists: { 'C2:C3': ['Yes', 'No'] } })).toEqual([
    '1 B2 → C2:choice D2:comment',
    '2 B3 → C3:choice D3:comment',
  ]);
});

test('a heading of the vendor’s own right of what is required takes the answer', () => {
  const spec: SheetSpec = {
    rows: [
      heads('State', 'No', 'Requirement', 'Vendor statement'),
      ['new', '1', 'The ferry carries a raft for everyone.'],
      ['new', '2', 'The ferry keeps a log of each crossing.'],
    ],
    lists: { 'A2:A3': ['new', 'ready'] },
  };
  expect(read(spec)).toEqual(['1 C2 → D2:text', '2 C3 → D3:text']);
});

test('notes that the buyer wrote in most rows take no answer beside a blank column', () => {
  const rows = [
    heads('Code', 'Safeguard', 'Explanatory note', 'How do you meet it?'),
    ['H1', 'Ladders are counted', 'All sheds are meant, old and new.'],
    ['H2', 'Lamps are cleaned', 'Those on the pier too.'],
    ['H3', 'Ropes are replaced', null],
  ];
  expect(read({ rows })).toEqual(['H1 B2 → D2:text', 'H2 B3 → D3:text', 'H3 B4 → D4:text']);
});

test('a column of short lists, one alternative a line, gives its rows their options', () => {
  const { questions } = findQuestions(
    workbook({
      rows: [
        heads('Ref', 'Question', 'Pick from', 'Answer'),
        ['1', 'Is the boat insured?', '• In full\n• In part\n• Not at all'],
        ['2', 'Who holds the keys?', '1. The owner\n2. The harbour'],
        ['3', 'Where does it lie?', null],
      ],
    }),
  );
  expect(questions.map(({ answers }) => answers[0]?.options)).toEqual([
    ['In full', 'In part', 'Not at all'],
    ['The owner', 'The harbour'],
    null,
  ]);
});

test('requirements alone in a workbook are answered right of them', () => {
  const rows: CellSpec[][] = [
    heads('ID', 'Requirement'),
    ['1.1', 'Nets are mended before use.'],
    ['1.2', 'Buoys are painted each spring.'],
  ];
  expect(read({ rows })).toEqual(['1.1 B2 → C2:text', '1.2 B3 → C3:text']);
  const form = {
    rows: [heads('ID', 'Question', 'Answer'), ['A', 'Is the slip clear?'], ['B', 'Is it lit?']],
  };
  expect(read(form, { rows })).toEqual(['A B2 → C2:text', 'B B3 → C3:text']);
});
