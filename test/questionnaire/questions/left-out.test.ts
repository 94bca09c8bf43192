import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const read = (...specs: SheetSpec[]) => findQuestions(workbook(...specs));

/** Rows of the sheet that are in no question, no fact and on no list of what was left out. */
function silent({ questions, profileFields, leftOut }: Questionnaire, rows: readonly number[]) {
  const found = [...questions, ...profileFields];
  const taken = new Set([
    ...found.map(({ row }) => row),
    ...found.flatMap(({ answers }) => answers.map(({ cell }) => Number(/\d+/.exec(cell)?.[0]))),
  ]);
  const isListed = (row: number) => leftOut.some((each) => row >= each.row && row <= each.lastRow);
  return rows.filter((row) => !taken.has(row) && !isListed(row));
}

const SUBJECTS = ['pumps', 'the weir', 'lock gates', 'boats', 'the towpath', 'buoys', 'the bridge'];
const text = fc
  .tuple(
    fc.constantFrom(
      (what: string) => `Who looks after ${what}?`,
      (what: string) => `Care of ${what}`,
      (what: string) => `The crew looks after ${what} each spring.`,
      (what: string) => `Describe what is done for ${what}`,
      (what: string) => `Zorg voor ${what}`,
      (what: string) => `Status of ${what}`,
      () => 'Comments',
      () => 'Question',
      () => 'Response',
    ),
    fc.constantFrom(...SUBJECTS),
    fc.nat(99),
  )
  .map(([say, what, number]) => say(`${what} ${number}`));

type Item = { readonly text: string; readonly kind: 'item' | 'heading' | 'gap' };
const anyItem: fc.Arbitrary<Item> = fc.record({
  text,
  kind: fc.constantFrom('item', 'item', 'item', 'item', 'heading', 'gap'),
});

const HEADINGS = [
  ['No', 'Question', 'Answer', 'Comments'],
  ['Nr', 'Vraag', 'Antwoord', 'Toelichting'],
  ['#', 'Zyx', 'Qwv', 'Ptk'],
  ['Code', 'Topic', 'Owner', 'Date'],
  null,
] as const;

const form = fc.record({
  items: fc.array(anyItem, { minLength: 1, maxLength: 14 }),
  headings: fc.constantFrom(...HEADINGS),
  isNumbered: fc.boolean(),
  dress: fc.constantFrom('bare', 'shaded', 'listed'),
  isLeft: fc.boolean(),
  /** A column left of all others names the group, in its first row only. */
  isGrouped: fc.boolean(),
  isStressed: fc.boolean(),
  title: fc.option(fc.constantFrom('Canal survey', 'Please fill in the yellow cells.')),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

const place = <T>({ isLeft }: Form, [id, question, answer, comment]: [T, T, T, T]): T[] =>
  isLeft ? [answer, id, question, comment] : [id, question, answer, comment];

function headOf(each: Form): CellSpec[][] {
  const title: CellSpec[][] = each.title === null ? [] : [[each.title], []];
  if (each.headings === null) return title;
  const [a, b, c, d] = each.headings;
  const words = place<string>(each, [a, b, c, d]);
  const head = words.map((text): CellSpec => ({ text, bold: each.isStressed }));
  return [...title, each.isGrouped ? ['Reach', ...head] : head];
}

function rowOf(each: Form, { text, kind }: Item, number: number): CellSpec[] {
  if (kind === 'gap') return [];
  if (kind === 'heading')
    return place<CellSpec>(each, [null, { text, bold: true, fill: 'FFCCCCCC' }, null, null]);
  const blank: CellSpec = each.dress === 'shaded' ? { fill: 'FFFFFFCC' } : null;
  const id = each.isNumbered ? `C-${number}` : null;
  const cells = place<CellSpec>(each, [id, text, blank, blank]);
  return each.isGrouped ? [number === 1 ? 'Upper reach' : null, ...cells] : cells;
}

/** The sheet and the rows of it that anybody would take for items. */
function sheetOf(each: Form): { spec: SheetSpec; rows: number[] } {
  const head = headOf(each);
  const below = each.items.map((item, index) => rowOf(each, item, index + 1));
  const rows = each.items.flatMap(({ kind }, index) =>
    kind === 'item' ? [head.length + index + 1] : [],
  );
  const answer = 'ABCD'[(each.isLeft ? 0 : 2) + (each.isGrouped ? 1 : 0)];
  const listed = each.dress === 'listed' ? rows : [];
  const lists = Object.fromEntries(listed.map((row) => [`${answer}${row}`, ['Full', 'Half']]));
  return { spec: { rows: [...head, ...below], lists }, rows };
}

/** Behind the name of a group and without a number a word such as `Question` is the heading of a table. */
const isHeadingAnyway = ({ isGrouped, isNumbered, items }: Form) =>
  isGrouped && !isNumbered && items.some(({ text: words }) => !/\d/.test(words));

/** An id before the text, a question, or a cell beside it that is dressed to be filled. */
const showsItself = (each: Form) =>
  !isHeadingAnyway(each) &&
  (each.isNumbered ||
    (each.dress !== 'bare' && !each.isLeft) ||
    each.items.every(({ text: words, kind }) => kind !== 'item' || words.endsWith('?')));

test('every row that looks like an item is asked or told as left out', () => {
  fc.assert(
    fc.property(form.filter(showsItself), (each) => {
      const { spec, rows } = sheetOf(each);
      expect(silent(read(spec), rows)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('on a sheet beside a form that is read, what looks like an item is told too', () => {
  const asked: SheetSpec = {
    name: 'Form',
    rows: [
      ['No', 'Question', 'Answer'],
      ['1', 'Are the pumps run?'],
      ['2', 'Is the weir lit?'],
    ],
  };
  fc.assert(
    fc.property(form.filter(showsItself), (each) => {
      const { spec, rows } = sheetOf(each);
      const { questions, profileFields, leftOut } = read(asked, { ...spec, name: 'More' });
      const own = <T extends { sheet: string }>(all: readonly T[]) =>
        all.filter(({ sheet }) => sheet === 'More');
      const found = { questions: own(questions), profileFields: own(profileFields) };
      expect(silent({ ...read(asked), ...found, leftOut: own(leftOut) }, rows)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a list of names without headings or numbers is told where nothing of it is asked', () => {
  const spec: SheetSpec = { rows: [['Pumps'], ['Weir'], ['Lock gates'], ['Towpath']] };
  expect(read(spec).leftOut).toMatchObject([{ row: 1, lastRow: 4, reason: 'sheet_not_asked' }]);
});

test('a name between questions beside bare cells, with a bare cell where theirs take the answer, is told', () => {
  const spec: SheetSpec = {
    rows: [['Who runs the pumps?'], ['Is the weir lit?'], ['Boats'], ['Who paints the buoys?']],
  };
  const { questions, leftOut } = read(spec);
  expect(questions.map(({ row }) => row)).toEqual([1, 2, 4]);
  expect(leftOut).toMatchObject([{ row: 3, reason: 'no_cell' }]);
});

test('a question whose answer no cell takes is told', () => {
  const spec: SheetSpec = {
    rows: [
      ['Office', 'Who runs the pumps?', 'Seen'],
      ['North', 'Joe', 'x'],
    ],
  };
  expect(read(spec).leftOut).toMatchObject([{ row: 1, cell: 'B1' }]);
});

test('labels beside cells with lines round them are told where half of these are filled in', () => {
  const names = ['Pumps', 'Weir', 'Lock gates', 'Towpath', 'Buoys', 'Bridge'];
  const rows = names.map((name, at): CellSpec[] => [
    name,
    { text: at % 2 === 0 ? 'in use' : '', lined: true },
  ]);
  expect(read({ rows }).leftOut).toMatchObject([{ row: 2, lastRow: 6, rows: 3 }]);
});

describe('a text in a row of which another text is taken', () => {
  const box: CellSpec = { lined: true };
  const rows: CellSpec[][] = [
    ['Company name', box, null, 'Depth at low water', box],
    ['Phone', box, null, 'Lamps along the quay', box],
  ];

  test('is told where the cell beside it is dressed as the one that takes the answer', () => {
    const { profileFields, leftOut } = read({ rows });
    expect(profileFields.map(({ questionCell }) => questionCell)).toEqual(['A1', 'A2']);
    expect(leftOut).toMatchObject([
      { row: 1, lastRow: 1, rows: 1, cell: 'D1', reason: 'no_cell' },
      { row: 2, lastRow: 2, rows: 1, cell: 'D2', reason: 'no_cell' },
    ]);
  });

  test('is not told where nothing waits beside it, or in a table', () => {
    const bare = rows.map((row) => row.slice(0, 4));
    expect(read({ rows: bare }).leftOut).toEqual([]);
    const table: CellSpec[][] = [
      ['No', 'Question', 'Answer', 'Seen by', 'Day'],
      ['1', 'Are the pumps run?', box, 'The watch', box],
      ['2', 'Is the weir lit?', box, 'The watch', box],
    ];
    expect(read({ rows: table }).leftOut).toEqual([]);
  });
});
