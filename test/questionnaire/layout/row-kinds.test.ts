import { expect, test } from 'vitest';
import { clip, kindsOf } from '../../../src/questionnaire/layout/preview-rows.ts';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
import { type SheetSpec, workbook } from '../build-workbook.ts';

const facts: SheetSpec = {
  name: 'About you',
  rows: [
    ['Company name', { lined: true }],
    ['Phone', { lined: true }],
    ['Contact e-mail', { lined: true }],
    ['Website', { lined: true }],
  ],
};
const asked: SheetSpec = {
  name: 'Quay',
  rows: [
    ['No', 'Question', 'Answer'],
    ['1', 'Is the quay lit at night?'],
    ['2', 'Is the crane tested?'],
    ['3', 'Are the ropes inspected?'],
  ],
};

test('the rows of one sheet are told by what was read on it, not on another', () => {
  const reading = readByLayout(workbook(asked, facts), null);
  expect(reading.questionnaire.profileFields.length).toBeGreaterThan(0);
  expect([...kindsOf(reading, 'Quay', undefined)]).toEqual([
    [2, 'question'],
    [3, 'question'],
    [4, 'question'],
  ]);
  const kinds = kindsOf(reading, 'About you', undefined);
  expect(new Set(kinds.values())).toEqual(new Set(['fact']));
});

test('a text in a preview is cut where it is longer than 220 signs, and only there', () => {
  expect(clip('q'.repeat(220))).toBe('q'.repeat(220));
  expect(clip('q'.repeat(221))).toBe(`${'q'.repeat(220)}…`);
});
