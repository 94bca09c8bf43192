import { describe, expect, test } from 'vitest';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
import { type SheetSpec, workbook } from '../build-workbook.ts';

const form: SheetSpec = {
  rows: [
    ['Question', 'Do you lock your offices?', 'Who holds the keys?', 'How are lost keys replaced?'],
    ['Answer'],
    ['Comments'],
  ],
};
const told = (spec: SheetSpec) =>
  readByLayout(workbook(spec), null).questionnaire.questions.map(
    ({ questionCell, answers }) =>
      `${questionCell} → ${answers.map(({ cell, kind, header }) => `${cell}:${kind}:${header}`).join(' ')}`,
  );

describe('questions side by side over the rows for their answers', () => {
  test('are asked with the headings of those rows', () => {
    expect(told(form)).toEqual([
      'B1 → B2:text:Answer B3:comment:Comments',
      'C1 → C2:text:Answer C3:comment:Comments',
      'D1 → D2:text:Answer D3:comment:Comments',
    ]);
  });

  test('are requirements too where the row is headed so', () => {
    const rows = [
      ['Requirement', 'Offices are locked at night.', 'Lost keys are replaced.'],
      ['Response'],
    ];
    expect(told({ rows, lists: { 'B2:C2': ['Yes', 'No'] } })).toEqual([
      'B1 → B2:choice:null',
      'C1 → C2:choice:null',
    ]);
  });

  test('are read the same by the layout that is printed for them', () => {
    const grid = workbook(form);
    const guessed = readByLayout(grid, null);
    expect(readByLayout(grid, guessed.layout).questionnaire).toEqual(guessed.questionnaire);
  });

  test('are none where a row below has no heading for answers', () => {
    expect(told({ rows: [...(form.rows ?? []).slice(0, 1), ['Weight']] })).toEqual([]);
  });

  test('are two or more: a single one beside its heading is read as a row of its own', () => {
    const [heads = [], ...below] = form.rows ?? [];
    expect(told({ rows: [heads.slice(0, 3), ...below] })).toHaveLength(2);
    expect(told({ rows: [heads.slice(0, 2), ...below] }).join()).not.toContain('B2:text:Answer');
  });

  test('are none where the cell before them asks too: that is a row of headings', () => {
    const [heads = [], ...below] = form.rows ?? [];
    const asking = ['Do you keep an inventory?', ...heads.slice(1)];
    expect(told({ rows: [asking, ...below] }).join()).not.toContain('B2:text:Answer');
  });
});
