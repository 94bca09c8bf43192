import { expect, test } from 'vitest';
import { structuralFingerprint } from '../../../src/questionnaire/layout/template.ts';
import { type CellSpec, type SheetSpec, workbook } from '../build-workbook.ts';

const HEAD = ['ID', 'Question', 'Answer', 'Comments'].map((text) => ({ text, bold: true }));
const TEMPLATE: SheetSpec = {
  name: 'Security',
  rows: [
    ['Supplier questionnaire'],
    HEAD,
    ['1', 'Is there an access policy?'],
    ['2', 'Are backups tested?'],
  ],
  lists: { 'C3:C4': ['Yes', 'No'] },
};
const rows = TEMPLATE.rows ?? [];
const named = (more: Partial<SheetSpec>) =>
  structuralFingerprint(workbook({ ...TEMPLATE, ...more }));
const withRow = (index: number, ...added: CellSpec[][]) => ({
  rows: [...rows.slice(0, index), ...added, ...rows.slice(index)],
});

test.each<[string, Partial<SheetSpec>]>([
  ['filled in', { rows: rows.map((row, index) => (index > 1 ? [...row, 'Yes', 'See 4.'] : row)) }],
  ['for another buyer', { rows: [['Northgate Bank'], ...rows.slice(1)] }],
  [
    'with a question reworded',
    { rows: [...rows.slice(0, 3), ['2', 'Are restores rehearsed every year?']] },
  ],
  [
    'with a row more',
    { ...withRow(4, ['3', 'Are laptops encrypted?']), lists: { 'C3:C5': ['Yes'] } },
  ],
  ['with lines above its table', withRow(1, ['Return by May.'], ['To Ms Quill.'])],
  ['with its table continued under the same header', withRow(4, HEAD, ['3', 'Are keys rotated?'])],
  ['with its list in two parts', { lists: { C3: ['Yes', 'No'], C4: ['Yes', 'No'] } }],
  ['with the sheet hidden', { state: 'hidden' }],
])('a form %s is of the same template', (_, more) => {
  expect(named(more)).toBe(named({}));
});

test.each<[string, Partial<SheetSpec>]>([
  ['column', { rows: [rows[0] ?? [], [...HEAD, 'Evidence'], ...rows.slice(2)] }],
  ['heading', { rows: [rows[0] ?? [], ['ID', 'Control', 'Status', 'Comments'], ...rows.slice(2)] }],
  ['list', { lists: { 'D3:D4': ['Yes', 'No'] } }],
  ['name of a sheet', { name: 'Privacy' }],
])('a form with another %s is of another template', (_, more) => {
  expect(named(more)).not.toBe(named({}));
});

test('a CSV is of one template whatever its file is called', () => {
  const csv = (name: string) => ({ ...workbook({ ...TEMPLATE, name }), format: 'csv' as const });
  expect(structuralFingerprint(csv('acme'))).toBe(structuralFingerprint(csv('northgate 2026')));
});
