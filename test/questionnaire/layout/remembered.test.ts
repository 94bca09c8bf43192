import { expect, test } from 'vitest';
import { sha256 } from '../../../src/hash.ts';
import type { WorkbookLayout } from '../../../src/questionnaire/layout/layout.ts';
import { chooseRemembered } from '../../../src/questionnaire/layout/remembered.ts';
import { type SheetSpec, workbook } from '../build-workbook.ts';

const QUESTIONS = [
  'Is the lock gate tested each spring?',
  'Are the pumps run every month?',
  'Is the water level written down?',
  'Are boats counted at the weir?',
  'Is the towpath lit at night?',
];
const form = (name: string, questions: readonly string[]): SheetSpec => ({
  name,
  rows: [
    ['Nr', 'What we ask', 'Say here'],
    ...questions.map((text, index) => [`${index + 1}`, text]),
  ],
});
const LAYOUT: WorkbookLayout = {
  version: 1,
  sheets: [
    {
      sheet: 'Canal 2025',
      role: 'questions',
      tables: [
        {
          header: 'A1:C1',
          columns: [
            { column: 'B', role: 'question', header: 'What we ask' },
            { column: 'C', role: 'answer', header: 'Say here' },
          ],
        },
      ],
    },
  ],
};
const remembered = (fingerprint: string) => ({
  fingerprint,
  layout: LAYOUT,
  texts: QUESTIONS.map(sha256),
});
const chosen = (...specs: SheetSpec[]) =>
  chooseRemembered(workbook(...specs), 'new', [remembered('old')]);

test('the correction of the very template is taken before any other', () => {
  const known = [remembered('other'), remembered('new')];
  const found = chooseRemembered(workbook(form('Canal 2025', QUESTIONS)), 'new', known);
  expect(found).toMatchObject({ isSame: true, remembered: { fingerprint: 'new' } });
});

test('a form that grew and whose sheet has another name is read by the correction of the earlier one', () => {
  const grown = ['Is there a plan for drought?', ...QUESTIONS, 'Who opens the sluice?'];
  const found = chosen({ name: 'Start', rows: [['Welcome']] }, form('Canal 2026', grown));
  expect(found?.isSame).toBe(false);
  expect(found?.layout.sheets.map(({ sheet }) => sheet)).toEqual(['Canal 2026']);
});

test('a form of the same headings that asks something else is another one', () => {
  const others = QUESTIONS.map((text) => text.replace(/^\w+/, 'Why is it that'));
  expect(chosen(form('Canal 2025', others))).toBeNull();
});

test('where two sheets could be the one that was renamed neither is', () => {
  expect(chosen(form('One', QUESTIONS), form('Two', QUESTIONS))).toBeNull();
});

test('where the headings stand nowhere any more nothing is remembered', () => {
  const { rows = [] } = form('Canal 2026', QUESTIONS);
  expect(chosen({ name: 'Canal 2026', rows: rows.slice(1) })).toBeNull();
});
