import { describe, expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
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
