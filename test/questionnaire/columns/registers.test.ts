import { describe, expect, test } from 'vitest';
import { isRegister } from '../../../src/questionnaire/columns/registers.ts';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { viewSheet } from '../../../src/questionnaire/sheet/sheet-view.ts';
import type { HeaderCell } from '../../../src/questionnaire/tables/headers.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const ROWS = Array.from({ length: 20 }, (_, index) => index + 1);
const sheet = (heads: string[], row: (number: number) => CellSpec[]): SheetSpec => ({
  rows: [heads.map((text) => ({ text, bold: true })), ...ROWS.map(row)],
});
const asked = (spec: SheetSpec) => findQuestions(workbook(spec)).questions.length;

describe('a table that is full', () => {
  test('asks nothing, not even beside its last column', () => {
    const register = sheet(['Item', 'Weight', 'Remark', 'Reference'], (number) => [
      `S-${number}`,
      `${number}`,
      'Is this weighed against the remark of last year?',
      `The list of references names this item on page ${number}.`,
    ]);
    expect(asked(register)).toBe(0);
  });

  test('is read all the same where its last column asks: there is room beside it', () => {
    const open = sheet(['Item', 'Remark', 'Reference'], (number) => [
      `S-${number}`,
      'Taken over from last year.',
      `Do you still use item ${number} in your offices?`,
    ]);
    expect(asked(open)).toBe(ROWS.length);
  });

  test('is read all the same where a heading speaks of answers: it was filled in', () => {
    const answered = sheet(['Item', 'Question', 'Answer'], (number) => [
      `S-${number}`,
      `Do you use item ${number} in your offices?`,
      'Yes',
    ]);
    expect(asked(answered)).toBe(ROWS.length);
  });
});

describe('a register', () => {
  const full = (rows: number, blanks = 0, lists: Record<string, string[]> = {}) => {
    const spec: SheetSpec = {
      rows: [
        ['ID', 'Question', 'Reference'],
        ...ROWS.slice(0, rows).map((number): CellSpec[] => [
          `S-${number}`,
          `Do you use item ${number} in your offices?`,
          number <= blanks ? null : `Named on page ${number} of the list.`,
        ]),
      ],
      lists,
    };
    const [sheet] = workbook(spec).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const view = viewSheet(sheet);
    const cells = ['ID', 'Question', 'Reference'].map((label, index): HeaderCell => {
      const column = index + 1;
      return { left: column, right: column, label, parent: '', role: null, weight: 0 };
    });
    const header = { top: 1, bottom: 1, cells };
    return isRegister(view, {
      header,
      cells,
      left: 1,
      right: 3,
      rows: ROWS.slice(0, rows).map((row) => row + 1),
    });
  };

  test('has ten rows or more: a shorter table is read closely', () => {
    expect([full(9), full(10)]).toEqual([false, true]);
  });

  test('has at most one blank in ten rows of a column', () => {
    expect([full(20, 2), full(20, 3)]).toEqual([true, false]);
  });

  test('has no rule in its columns below its heading', () => {
    const list = ['Yes', 'No'];
    expect(full(20, 0, { 'C5:C5': list })).toBe(false);
    expect(full(20, 0, { 'C1:C1': list })).toBe(true);
    expect(full(20, 0, { 'D5:D9': list })).toBe(true);
  });
});
