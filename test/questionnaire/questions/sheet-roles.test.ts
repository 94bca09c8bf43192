import { expect, test } from 'vitest';
import { roleOfSheet } from '../../../src/questionnaire/questions/sheet-roles.ts';
import { viewSheet } from '../../../src/questionnaire/sheet/sheet-view.ts';
import type { Sheet } from '../../../src/workbook/grid.ts';
import { type SheetSpec, workbook } from '../build-workbook.ts';

const sheetOf = (spec: SheetSpec): Sheet => {
  const [sheet] = workbook(spec).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};
const roleOf = (sheet: Sheet) => roleOfSheet(viewSheet(sheet));
const LIST = [
  ['Weir', 'North'],
  ['Lock', 'South'],
  ['Sluice', 'East'],
];

test('a sheet that is a chart reports, whatever it is called', () => {
  const sheet = sheetOf({ name: 'Instructions' });
  expect(roleOf({ ...sheet, kind: 'chartsheet' })).toBe('report');
  expect(roleOf(sheet)).toBe('empty');
});

test('a hidden sheet of words is looked things up in, one of formulas that is seen reports', () => {
  expect(roleOf(sheetOf({ name: 'Sites', state: 'hidden', rows: LIST }))).toBe('reference');
  const sums = LIST.map(([text = '']) => [text, { text: '3', formula: 'COUNTA(Form!A1:A9)' }]);
  expect(roleOf(sheetOf({ name: 'Sites', rows: sums }))).toBe('report');
});
