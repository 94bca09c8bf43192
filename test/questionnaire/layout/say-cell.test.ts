import { expect, test } from 'vitest';
import type { WorkbookLayout } from '../../../src/questionnaire/layout/layout.ts';
import { previewSheet } from '../../../src/questionnaire/layout/preview.ts';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
import {
  CELL_SAYINGS,
  type CellSaying,
  sayCells,
} from '../../../src/questionnaire/layout/say-cell.ts';
import type { PointedCell } from '../../../src/questionnaire/layout/say-row.ts';
import { columnName } from '../../../src/workbook/address.ts';
import type { Workbook } from '../../../src/workbook/grid.ts';
import { type SheetSpec, workbook } from '../build-workbook.ts';

/** A person at the page: what is clicked is what the preview of that moment shows. */
class Person {
  readonly #grid: Workbook;
  readonly #sheet: number;
  layout: WorkbookLayout;

  constructor(spec: SheetSpec | SheetSpec[], sheet = 0) {
    this.#grid = workbook(...[spec].flat());
    this.#sheet = sheet;
    this.layout = readByLayout(this.#grid, null).layout;
  }

  #reading() {
    return readByLayout(this.#grid, this.layout);
  }

  pointAt(cell: string): PointedCell {
    const part = previewSheet(this.#grid, this.#reading(), { sheet: this.#sheet, from: 1 });
    const row = part?.rows.find((each) => `${each.row}` === cell.replace(/\D/g, ''));
    const at = part?.columns.indexOf(cell.replace(/\d/g, '')) ?? -1;
    const shown = row?.cells[at];
    return { cell, beside: shown?.beside ?? null, table: shown?.table ?? null };
  }

  says(cell: string, as: CellSaying, likewise = false): this {
    this.layout = sayCells(this.layout, this.#sheet, { cells: [this.pointAt(cell)], as, likewise });
    this.layout = this.#reading().layout;
    return this;
  }

  get asked(): string[] {
    return this.#reading().questionnaire.questions.map(
      ({ questionCell, answers }) =>
        `${questionCell} → ${answers.map(({ cell, kind }) => `${cell} ${kind}`).join(', ')}`,
    );
  }
}

const TABLE: SheetSpec = {
  name: 'Form',
  rows: [
    ['No', 'Question', 'Answer', 'Team'],
    ['1', 'Are the lamps lit?', null, 'Deck'],
    ['2', 'Are the oars counted?', null, 'Boats'],
  ],
};

test('a column is said to be one for answers, or for nothing, by one of its cells', () => {
  const person = new Person(TABLE);
  expect(person.says('D3', 'comment').asked).toEqual([
    'B2 → C2 text, D2 comment',
    'B3 → C3 text, D3 comment',
  ]);
  expect(person.says('D1', 'unused').asked).toEqual(['B2 → C2 text', 'B3 → C3 text']);
});

test('a column of which a person says that it asks takes the place of the one before', () => {
  expect(new Person(TABLE).says('D2', 'question').asked).toEqual(['D2 → C2 text', 'D3 → C3 text']);
});

test('a row is said to ask nothing and to ask again', () => {
  const person = new Person(TABLE);
  expect(person.says('B2', 'not-asked').asked).toEqual(['B3 → C3 text']);
  expect(person.says('B2', 'question').asked).toEqual(['B2 → C2 text', 'B3 → C3 text']);
});

const LOOSE: SheetSpec = {
  name: 'Card',
  rows: [['Fuel on board'], ['Water on board'], ['', '', ''], ['Notes', 'none']],
};

test('a text outside tables is asked with the blank cell beside it, and its answer may be moved', () => {
  const person = new Person(LOOSE).says('A1', 'asked');
  expect(person.asked).toEqual(['A1 → B1 text']);
  expect(person.says('C1', 'answer').asked).toEqual(['A1 → C1 text']);
  expect(person.says('B1', 'comment').asked).toEqual(['A1 → C1 text, B1 comment']);
  expect(person.says('A1', 'not-asked').asked).toEqual([]);
});

test('a table that was missed is read after three clicks: its header, its question, its answer', () => {
  const person = new Person({
    name: 'Odd',
    rows: [
      ['a', 'Matter', 'Zeta', 'Omega'],
      ['b', 'Ropes'],
      ['c', 'Sails'],
    ],
  });
  expect(person.asked).toEqual([]);
  person.says('A1', 'header').says('B2', 'question');
  expect(person.asked).toEqual(['B2 → C2 text', 'B3 → C3 text']);
  expect(person.says('D2', 'comment').asked[0]).toBe('B2 → C2 text, D2 comment');
  expect(person.says('A1', 'no-table').asked).toEqual([]);
});

test('what is said of one table is said of every table that is read like it, where a person wants that', () => {
  const sheets = [TABLE, { ...TABLE, name: 'Other' }];
  const own = (likewise: boolean) => new Person(sheets).says('D2', 'comment', likewise).asked;
  expect(own(false).filter((each) => each.includes('comment')).length).toBe(2);
  expect(own(true).filter((each) => each.includes('comment')).length).toBe(4);
});

test('what cannot be said of a cell is refused with what to say first', () => {
  expect(() => new Person(LOOSE).says('B2', 'mark')).toThrow(/stands in no table/);
  expect(() => new Person(LOOSE).says('B2', 'answer')).toThrow(/which cell is the question/);
  expect(() => new Person(LOOSE).says('B4', 'not-asked').says('A4', 'asked')).not.toThrow();
});

const CELLS = [1, 2, 3, 4].flatMap((row) =>
  [1, 2, 3, 4].map((column) => `${columnName(column)}${row}`),
);

/** What a person is told, or null where the saying holds. */
function refusal(spec: SheetSpec, cell: string, as: CellSaying): unknown {
  try {
    new Person(spec).says(cell, as);
    return null;
  } catch (error) {
    return error;
  }
}

test('whatever is said of whatever cell, the layout reads the workbook or is refused in words', () => {
  const refused = [TABLE, LOOSE].flatMap((spec) =>
    CELL_SAYINGS.flatMap((as) => CELLS.map((cell) => refusal(spec, cell, as))),
  );
  expect(refused.some((each) => each === null)).toBe(true);
  for (const each of refused)
    if (each !== null) expect(each).toMatchObject({ code: 'invalid_input' });
});
