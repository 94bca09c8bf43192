import { expect, test } from 'vitest';
import { sha256 } from '../../../src/hash.ts';
import type { WorkbookLayout } from '../../../src/questionnaire/layout/layout.ts';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
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

const withColumn = (at: number, heading: string | null, spec: SheetSpec): SheetSpec => ({
  ...spec,
  rows: (spec.rows ?? []).map((row, index) => [
    ...row.slice(0, at),
    index === 0 ? heading : null,
    ...row.slice(at),
  ]),
});
const namesOf = (found: ReturnType<typeof chosen>) =>
  found?.layout.sheets.flatMap(({ tables = [] }) =>
    tables.flatMap(({ header, columns }) => [header, ...columns.map(({ column }) => column)]),
  );

test.each([
  ['left of all of them', 0, ['B1:D1', 'C', 'D']],
  ['between the number and the question', 1, ['B1:D1', 'C', 'D']],
  ['between the question and the answer', 2, ['A1:D1', 'B', 'D']],
])('a column added %s moves the told ones along', (_, at, names) => {
  const spec = withColumn(at, 'Basin', form('Canal 2025', QUESTIONS));
  const found = chosen(spec);
  expect(namesOf(found)).toEqual(names);
  const read = readByLayout(workbook(spec), found?.layout ?? null).questionnaire;
  expect(read.questions.map(({ text }) => text)).toEqual(QUESTIONS);
});

test('a column taken away moves the told ones along', () => {
  const { rows = [] } = form('Canal 2025', QUESTIONS);
  const spec = { name: 'Canal 2025', rows: rows.map((row) => row.slice(1)) };
  expect(namesOf(chosen(spec))).toEqual(['A1:B1', 'A', 'B']);
});

test('a heading that stands twice moves nothing', () => {
  const spec = withColumn(0, 'Say here', form('Canal 2025', QUESTIONS));
  expect(namesOf(chosen(spec))).toEqual(['A1:C1', 'B', 'C']);
});

test('rows and questions without a table move with the columns of their sheet', () => {
  const [sheet] = LAYOUT.sheets;
  const layout: WorkbookLayout = {
    version: 1,
    sheets: [
      {
        ...(sheet as (typeof LAYOUT.sheets)[number]),
        singles: [{ question: 'B9', text: 'And at last?', answers: ['C9'] }],
        notQuestions: [{ cell: 'B3', text: 'Are the pumps run every month?' }, 4],
      },
    ],
  };
  const spec = withColumn(0, 'Basin', form('Canal 2025', QUESTIONS));
  const found = chooseRemembered(workbook(spec), 'new', [{ ...remembered('old'), layout }]);
  expect(found?.layout.sheets[0]).toMatchObject({
    singles: [{ question: 'C9', answers: ['D9'] }],
    notQuestions: [{ cell: 'C3' }, 4],
  });
});
