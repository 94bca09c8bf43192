import { describe, expect, test } from 'vitest';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const read = (spec: SheetSpec) => {
  const { questions, profileFields, leftOut } = findQuestions(workbook(spec));
  return {
    asked: questions.map(
      ({ questionCell, section, answers }) =>
        `${questionCell} → ${answers.map(({ cell }) => cell).join(' ')}, ${section}`,
    ),
    facts: profileFields.map(
      ({ questionCell, answers }) => `${questionCell} → ${answers[0]?.cell}`,
    ),
    leftOut: leftOut.map(({ cell }) => cell),
  };
};

const box: CellSpec = { lined: true };
const label = (text: string): CellSpec => ({ text, bold: true, fill: 'FFDDDDEE', lined: true });
const bar = (text: string): CellSpec => ({ text, bold: true, fill: 'FF334455' });
const field = (text: string): CellSpec[] => [null, label(text), box];

describe('a list of labels beside boxes that fills its sheet', () => {
  const rows: CellSpec[][] = [
    [null, { text: 'Harbour data sheet', bold: true }],
    [],
    [null, bar('About you'), bar('')],
    field('Company name'),
    field('Year of foundation'),
    field('Phone'),
    field('Contact e-mail'),
    [],
    [null, bar('Moorings'), bar('')],
    field('Mooring operator'),
    field('Number of berths'),
    field('Depth at low water (metres)'),
    [],
    [null, bar('Watch'), bar('')],
    field('Hours of the night watch'),
    field('Lamps along the quay'),
    field('Time until a boat is hauled out'),
    field('Languages spoken by the watch'),
  ];
  const asked = [
    ...[10, 11, 12].map((row) => `B${row} → C${row}, Moorings`),
    ...[15, 16, 17, 18].map((row) => `B${row} → C${row}, Watch`),
  ];
  const facts = [4, 5, 6, 7].map((row) => `B${row} → C${row}`);

  test('asks under its bars; a block of facts about the company stays one', () => {
    const merges = ['B3:C3', 'B9:C9', 'B14:C14'];
    expect(read({ rows, merges })).toEqual({ asked, facts, leftOut: [] });
  });

  test('has bars that are shaded across instead of merged', () => {
    const close = rows.filter((row) => row.length > 0);
    expect(read({ rows })).toMatchObject({ asked, facts });
    expect(read({ rows: close })).toMatchObject({
      facts: [3, 4, 5, 6].map((row) => `B${row} → C${row}`),
    });
  });

  test('asks in two pairs of columns, whatever single labels or headings sound like', () => {
    const pair = (left: string, right: string): CellSpec[] => [left, box, null, right, box];
    const spec: SheetSpec = {
      rows: [
        [bar('Title'), null, null, bar('Checks')],
        pair('Owner of the keys', 'Day of the last inspection'),
        pair('Number of berths', 'Name of cleaning company'),
        pair('Depth at low water', 'Marks held by the harbour'),
        pair('Lamps along the quay', 'Open findings'),
      ],
      merges: ['A1:B1', 'D1:E1'],
    };
    expect(read(spec)).toEqual({
      asked: [2, 3, 4, 5].flatMap((row) => [
        `A${row} → B${row}, Title`,
        `D${row} → E${row}, Checks`,
      ]),
      facts: [],
      leftOut: [],
    });
    const { questionnaire, layout } = readByLayout(workbook(spec), null);
    const again = readByLayout(workbook(spec), layout).questionnaire;
    expect(again.questions).toEqual(questionnaire.questions);
    expect(again.profileFields).toEqual([]);
  });
});

describe('a row of such a list', () => {
  const texts = ['Mooring operator', 'Number of berths', 'Lamps on the quay', 'Ropes', 'Cranes'];

  test('may hold a number before its label, and a unit or a hint behind its box', () => {
    const rows = texts.map((text, at): CellSpec[] => [`${at + 1}.`, text, box, `hint ${at + 1}`]);
    const { questions } = findQuestions(workbook({ rows }));
    expect(questions.map(({ id, questionCell, guidance }) => [id, questionCell, guidance])).toEqual(
      texts.map((_, at) => [`${at + 1}.`, `B${at + 1}`, `hint ${at + 1}`]),
    );
  });

  test('is in no section where the line above it is another label', () => {
    const facts = ['Company name', 'Contact e-mail'].map(field);
    const { asked } = read({ rows: [...facts, [], ...texts.map(field)] });
    expect(asked).toEqual(texts.map((_, at) => `B${at + 4} → C${at + 4}, null`));
  });
});

describe('labels beside boxes ask nothing', () => {
  test('on a cover, where many of them are facts about the company', () => {
    const names = ['Company name', 'Address', 'Phone', 'Website', 'Contact person'];
    const others = [
      'Legal form',
      'Branch of trade',
      'Number of staff',
      'Yearly turnover',
      'Owners',
    ];
    const spec = { rows: [[null, bar('Cover')], ...[...names, ...others].map(field)] };
    expect(read(spec).asked).toEqual([]);
    expect(read(spec).facts).toEqual(expect.arrayContaining(['B2 → C2', 'B6 → C6']));
  });

  const few = ['Mooring operator', 'Number of berths', 'Depth at low water'];
  const names = [...few, 'Lamps along the quay', 'Hours of the watch', 'Ropes in store'];

  test('under a bar that hands them to the buyer', () => {
    const buyers = ['Colour of risk', 'Score', 'Next step', 'Decision', 'Follow-up in', 'Remarks'];
    const rows = [
      [null, bar('Harbour')],
      ...names.map(field),
      [],
      [null, bar('For internal use only')],
      ...buyers.map(field),
    ];
    const spec = { rows, merges: ['B1:C1', 'B9:C9'] };
    expect(read(spec).asked).toEqual(names.map((_, at) => `B${at + 2} → C${at + 2}, Harbour`));
  });

  test('below a table that is asked, or where further boxes make them a grid', () => {
    const table: CellSpec[][] = [
      [bar('No'), bar('Question'), bar('Answer')],
      ...[1, 2, 3, 4, 5, 6, 7].map((no): CellSpec[] => [`${no}`, `Is pump ${no} run daily?`, box]),
      [],
    ];
    expect(read({ rows: [...table, [], ...names.map(field)] }).asked).toHaveLength(7);
    const grid = { rows: names.map((name) => [null, label(name), box, box, box, box]) };
    expect(read(grid).asked).toEqual([]);
  });

  test('where no line, colour or list shows a box', () => {
    expect(read({ rows: names.map((name) => [name]) }).asked).toEqual([]);
  });
});
