import fc from 'fast-check';
import { expect, test } from 'vitest';
import { structuralFingerprint } from '../../src/questionnaire/layout/template.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { findQuestions } from '../../src/questionnaire/questions/find-questions.ts';
import { cellAddress, parseCell } from '../../src/workbook/address.ts';
import { type CellSpec, type SheetSpec, workbook } from './build-workbook.ts';

const SUBJECTS = [
  'backups',
  'laptops',
  'visitors',
  'access rights',
  'incidents',
  'suppliers',
  'keys',
  'logs',
];
const question = fc
  .tuple(
    fc.constantFrom(
      'Do you review',
      'Is there a policy for',
      'Describe how you handle',
      'How often do you test',
    ),
    fc.constantFrom(...SUBJECTS),
    fc.nat(999),
  )
  .map(([start, subject, number]) => `${start} ${subject} in area ${number}?`);
const HEADERS = ['ID', 'Question', 'Answer', 'Comments'];

type Form = { texts: string[]; listed: boolean; numbered: boolean };
const form: fc.Arbitrary<Form> = fc.record({
  texts: fc.uniqueArray(question, { minLength: 2, maxLength: 12 }),
  listed: fc.boolean(),
  numbered: fc.boolean(),
});

function sheetOf(
  { texts, listed, numbered }: Form,
  at = { down: 0, right: 0 },
  gaps: number[] = [],
): SheetSpec {
  const pad: CellSpec[] = Array.from({ length: at.right }, () => null);
  const rows: CellSpec[][] = Array.from({ length: at.down }, () => []);
  rows.push([...pad, ...HEADERS.map((text) => ({ text, bold: true }))]);
  texts.forEach((text, index) => {
    for (let gap = 0; gap < (gaps[index] ?? 0); gap++) rows.push([]);
    rows.push([...pad, numbered ? `Q-${index + 1}` : null, text]);
  });
  const answer = at.right + 3;
  const list = `${cellAddress(at.down + 2, answer)}:${cellAddress(rows.length, answer)}`;
  return { rows, ...(listed ? { lists: { [list]: ['Yes', 'No', 'N/A'] } } : {}) };
}

const read = (spec: SheetSpec) => findQuestions(workbook(spec));
const moved = (cell: string, down: number, right: number) => {
  const at = parseCell(cell);
  return at === null ? cell : cellAddress(at.row + down, at.column + right);
};
const shape = (found: Questionnaire, down = 0, right = 0) =>
  found.questions.map(({ questionCell, id, text, answers }) => ({
    questionCell: moved(questionCell, down, right),
    id,
    text,
    answers: answers.map(({ cell, ...rest }) => ({ cell: moved(cell, down, right), ...rest })),
  }));

test('moving a table moves its addresses and nothing else', () => {
  fc.assert(
    fc.property(form, fc.nat(40), fc.nat(20), (each, down, right) => {
      const there = shape(read(sheetOf(each, { down, right })));
      expect(there).toEqual(shape(read(sheetOf(each)), down, right));
      expect(there).toHaveLength(each.texts.length);
    }),
  );
});

test('blank rows between questions lose none of them', () => {
  fc.assert(
    fc.property(form, fc.array(fc.nat(3), { maxLength: 12 }), (each, gaps) => {
      const found = read(sheetOf(each, { down: 0, right: 0 }, gaps)).questions;
      expect(found.map(({ text }) => text)).toEqual(each.texts);
    }),
  );
});

const anyText = fc.oneof(
  question,
  fc.constantFrom(
    'Yes',
    'No',
    'Answer',
    'Question',
    'Comments',
    'Section',
    'ID',
    'x',
    '1.1',
    'Vendor name:',
    'Status',
    'N/A',
  ),
  fc.string({ maxLength: 30 }),
);
const anyArea = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }), fc.nat(2), fc.nat(2))
  .map(
    ([row, column, high, wide]) =>
      `${cellAddress(row, column)}:${cellAddress(row + high, column + wide)}`,
  );
const anySheet: fc.Arbitrary<SheetSpec> = fc.record({
  rows: fc.array(fc.array(fc.option(anyText), { maxLength: 8 }), { maxLength: 14 }),
  merges: fc.array(anyArea, { maxLength: 3 }),
  lists: fc.dictionary(anyArea, fc.constant(['Yes', 'No']), { maxKeys: 3 }),
  hiddenRows: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 2 }),
  isProtected: fc.boolean(),
});

test('whatever a workbook holds, answer cells are empty of formulas, stand on the sheet and belong to one question unless merged', () => {
  fc.assert(
    fc.property(fc.array(anySheet, { minLength: 1, maxLength: 3 }), (specs) => {
      const named = specs.map((spec, index) => ({ ...spec, name: `S${index}` }));
      const found = findQuestions(workbook(...named));
      expect(found.sheets).toHaveLength(named.length);
      const owners = new Map<string, number>();
      for (const { sheet, questionCell, answers, text } of found.questions) {
        expect(text.trim()).not.toBe('');
        expect(answers.length).toBeGreaterThan(0);
        for (const { cell } of answers) {
          expect(cell).not.toBe(questionCell);
          owners.set(`${sheet}!${cell}`, (owners.get(`${sheet}!${cell}`) ?? 0) + 1);
        }
      }
      const shared = new Set(
        found.warnings
          .filter(({ code }) => code === 'shared_cell')
          .map(({ sheet, cell }) => `${sheet}!${cell}`),
      );
      for (const [cell, count] of owners) {
        if (count === 1) continue;
        expect(shared).toContain(cell);
        const [name = '', address = ''] = cell.split('!');
        const merges = named.find((spec) => spec.name === name)?.merges ?? [];
        expect(merges.some((merge) => merge.startsWith(`${address}:`))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('answers do not change the fingerprint of a template; its columns do', () => {
  fc.assert(
    fc.property(form, fc.string({ minLength: 1, maxLength: 20 }), (each, answer) => {
      const blank = sheetOf(each);
      const filled = {
        ...blank,
        rows: (blank.rows ?? []).map((row, index) =>
          index === 0 ? row : [row[0] ?? null, row[1] ?? null, answer, answer],
        ),
      };
      expect(structuralFingerprint(workbook(filled))).toBe(structuralFingerprint(workbook(blank)));
      const wider = {
        ...blank,
        rows: (blank.rows ?? []).map((row, index) => (index === 0 ? [...row, 'Evidence'] : row)),
      };
      expect(structuralFingerprint(workbook(wider))).not.toBe(
        structuralFingerprint(workbook(blank)),
      );
    }),
  );
});
