import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLayout, type WorkbookLayout } from '../../../src/questionnaire/layout/layout.ts';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { cellAddress } from '../../../src/workbook/address.ts';
import { type SheetSpec, workbook } from '../build-workbook.ts';
import * as layouts from '../layouts.ts';

const anyText = fc.constantFrom(
  'Yes',
  'No',
  'x',
  'N/A',
  'Answer',
  'Answer (Yes / No)',
  'Question',
  'Comments',
  'Section',
  'Guidance',
  'Depends on',
  'ID',
  '1.1',
  'A-2',
  'Status',
  'Vendor name:',
  'For internal use only',
  'Do you review access rights?',
  'Describe your backups.',
  'Is there a policy for visitors?',
  'If yes, explain',
  'Access control',
);
const anyArea = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }), fc.nat(3), fc.nat(2))
  .map(
    ([row, column, high, wide]) =>
      `${cellAddress(row, column)}:${cellAddress(row + high, column + wide)}`,
  );
const header = fc.constantFrom<(string | null)[]>(
  ['ID', 'Question', 'Answer', 'Comments'],
  ['Section', 'Question', 'Yes', 'No', 'Remarks'],
  ['Question', 'Answer', null, 'Question', 'Answer'],
  ['No.', 'Control', 'Guidance', 'Status', 'Evidence'],
);
const anySheet: fc.Arbitrary<SheetSpec> = fc.record({
  rows: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.array(fc.option(anyText), { maxLength: 6 }) },
      { weight: 1, arbitrary: header },
    ),
    { maxLength: 14 },
  ),
  merges: fc.array(anyArea, { maxLength: 2 }),
  lists: fc.dictionary(anyArea, fc.constant(['Yes', 'No']), { maxKeys: 3 }),
  hiddenRows: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 2 }),
  state: fc.constantFrom('visible', 'visible', 'hidden'),
  isProtected: fc.boolean(),
});

const throughJson = (layout: WorkbookLayout) => parseLayout(JSON.parse(JSON.stringify(layout)));

/** A layout settles what was in doubt. */
const settled = ({ warnings, ...found }: Questionnaire) => ({
  ...found,
  warnings: warnings.filter(({ code }) => code !== 'unclear_column' && code !== 'unread_questions'),
});

test('a layout that was printed reads the workbook as it was read without it', () => {
  fc.assert(
    fc.property(fc.array(anySheet, { minLength: 1, maxLength: 3 }), (specs) => {
      const grid = workbook(...specs.map((spec, index) => ({ ...spec, name: `S${index}` })));
      const guessed = readByLayout(grid, null);
      const again = readByLayout(grid, throughJson(guessed.layout));
      expect(again.questionnaire).toEqual(settled(guessed.questionnaire));
      expect(again.layout).toEqual(guessed.layout);
    }),
    {
      numRuns: 300,
      examples: [
        [
          [
            {
              rows: [
                ['ID', 'Question', 'Answer', 'Comments'],
                ['ID', 'Question', 'Answer', 'Comments'],
                ['Question', 'Answer', null, 'Question', 'Answer'],
                ['Yes'],
              ],
              merges: ['C2:E2'],
            },
          ],
        ],
        [
          [
            {
              rows: [[], [null, 'Question', 'Yes'], ['Yes'], ['Yes', 'Yes']],
              merges: ['C2:C3'],
            },
          ],
        ],
        [
          [
            {
              rows: [
                [null, 'For internal use only', 'Answer (Yes / No)'],
                ['Section', 'Question', 'Yes', 'No', 'Remarks'],
                [null, 'Yes'],
                [null, 'Guidance'],
              ],
            },
          ],
        ],
        [[{ rows: [['1.1', 'Describe your backups.', 'Describe your backups.'], ['Answer']] }]],
        [
          [
            {
              rows: [['Question', 'Question'], ['ID', 'Question', 'Answer', 'Comments'], ['Yes']],
              lists: { 'A1:B2': ['Yes', 'No'] },
            },
          ],
        ],
        [
          [
            {
              rows: [['Access control', 'Yes'], ['Question', 'If yes, explain'], ['Vendor name:']],
              merges: ['B1:B1'],
            },
          ],
        ],
        [
          [
            {
              rows: [
                [null, 'If yes, explain'],
                [],
                [null, 'If yes, explain', 'Section'],
                ['Yes'],
                [null, 'Is there a policy for visitors?'],
              ],
            },
          ],
        ],
        [
          [
            {
              rows: [
                [null, null, 'Answer', 'Question'],
                [null, null, null, 'Yes'],
              ],
              merges: ['D1:E1'],
            },
          ],
        ],
      ],
    },
  );
});

const known = Object.entries(layouts).flatMap(([name, each]): [string, SheetSpec][] =>
  name === 'languages'
    ? Object.entries(each as Record<string, SheetSpec>)
    : [[name, each as SheetSpec]],
);

test.each(known)('the layout printed for %s reads it the same', (_, spec) => {
  const guessed = readByLayout(workbook(spec), null);
  const again = readByLayout(workbook(spec), throughJson(guessed.layout));
  expect(again.questionnaire).toEqual(settled(guessed.questionnaire));
});

/** Nothing tells what is asked here: no header has a word that is known, answers go where nobody would look. */
const odd: SheetSpec = {
  name: 'Form',
  rows: [
    ['Northgate supplier form'],
    ['Ref', 'Topic', 'Matter', 'Zeta', 'Eta'],
    ['a', 'Access', 'Access rights', '', ''],
    ['b', 'Access', 'Shared accounts', '', ''],
    ['', '', 'Backups', '', ''],
    ['c', 'Backups', 'Restore tests', '', ''],
  ],
};
const corrected: WorkbookLayout = {
  version: 1,
  sheets: [
    {
      sheet: 'Form',
      role: 'questions',
      tables: [
        {
          header: 'A2:E2',
          columns: [
            { column: 'A', role: 'id', header: 'Ref' },
            { column: 'B', role: 'section', header: 'Topic' },
            { column: 'C', role: 'question', header: 'Matter' },
            { column: 'D', role: 'answer', header: 'Zeta', options: ['Met', 'Not met'] },
            { column: 'E', role: 'comment', header: 'Eta' },
          ],
        },
      ],
      notQuestions: [{ cell: 'C5', text: 'Backups' }],
    },
  ],
};
const told = ({ questions }: Questionnaire) =>
  questions.map(({ id, section, text, answers }) => [
    id,
    section,
    text,
    answers.map(({ cell, kind }) => `${cell} ${kind}`).join(', '),
  ]);

test('a person says which columns ask, take answers, number and group the rows of a form that says nothing itself', () => {
  expect(readByLayout(workbook(odd), null).questionnaire.questions).toEqual([]);
  const { questionnaire } = readByLayout(workbook(odd), corrected);
  expect(told(questionnaire)).toEqual([
    ['a', 'Access', 'Access rights', 'D3 choice, E3 comment'],
    ['b', 'Access', 'Shared accounts', 'D4 choice, E4 comment'],
    ['c', 'Backups', 'Restore tests', 'D6 choice, E6 comment'],
  ]);
  expect(questionnaire.questions[0]?.answers[0]?.options).toEqual(['Met', 'Not met']);
});

test('rows added above and among the questions move a correction along; a row that was reworded is told', () => {
  const rows = odd.rows ?? [];
  const next: SheetSpec = {
    name: 'Form',
    rows: [
      ['Another bank'],
      ['Please return by May.'],
      ...rows.slice(1, 4),
      ['x', 'Access', 'Password rules'],
      ...rows.slice(4),
    ],
  };
  const { questionnaire, layout } = readByLayout(workbook(next), corrected);
  expect(told(questionnaire).map(([id]) => id)).toEqual(['a', 'b', 'x', 'c']);
  expect(layout.sheets[0]?.notQuestions).toEqual([{ cell: 'C7', text: 'Backups' }]);
  expect(questionnaire.warnings).toEqual([]);
  const reworded = {
    ...next,
    rows: (next.rows ?? []).map((row) => (row[2] === 'Backups' ? ['', '', 'Saving data'] : row)),
  };
  const { warnings } = readByLayout(workbook(reworded), corrected).questionnaire;
  expect(warnings.map(({ code }) => code)).toEqual(['layout_row_missing']);
});

test('a hidden sheet is read, a visible one is not, and a row that looks like a heading asks, where a person says so', () => {
  const sheet = (name: string, state: 'visible' | 'hidden'): SheetSpec => ({
    name,
    state,
    rows: [
      ['ID', 'Question', 'Answer', 'Comments'],
      ['1', `Do you review the ${name} rights?`],
      ['2', `Is there a ${name} policy?`],
      ['', 'PHYSICAL SECURITY'],
    ],
    lists: { 'C2:C3': ['Yes', 'No'] },
  });
  const grid = workbook(sheet('seen', 'visible'), sheet('kept', 'hidden'));
  const { questionnaire } = readByLayout(grid, {
    version: 1,
    sheets: [
      { sheet: 'seen', role: 'reference' },
      { sheet: 'kept', role: 'questions', questions: [4] },
    ],
  });
  expect(questionnaire.questions.map(({ sheet: name, row }) => `${name} ${row}`)).toEqual([
    'kept 2',
    'kept 3',
    'kept 4',
  ]);
  expect(questionnaire.sheets.map(({ role }) => role)).toEqual(['reference', 'questions']);
  expect(questionnaire.warnings).toEqual([]);
});

test('questions without a table are named cell by cell, and found again by their text', () => {
  const spec: SheetSpec = {
    name: 'Cards',
    rows: [['Tell us of your alarms'], [''], ['Tell us of your fences'], ['']],
  };
  const layout: WorkbookLayout = {
    version: 1,
    sheets: [
      {
        sheet: 'Cards',
        role: 'questions',
        singles: [{ question: 'A3', text: 'Tell us of your fences', answers: ['A4'] }],
      },
    ],
  };
  const found = (given: SheetSpec) =>
    readByLayout(workbook(given), layout).questionnaire.questions.map(
      ({ questionCell, answers }) => [questionCell, answers[0]?.cell],
    );
  expect(found(spec)).toEqual([['A3', 'A4']]);
  expect(found({ ...spec, rows: [['Hello'], ...(spec.rows ?? [])] })).toEqual([['A4', 'A5']]);
});

test('what a next file has more of is told: a table that no entry names, a row that cannot ask', () => {
  const next: SheetSpec = {
    name: 'Form',
    rows: [
      ...(odd.rows ?? []),
      [],
      ['ID', 'Question', 'Answer', 'Comments'],
      ['1', 'Do you review access rights?'],
    ],
  };
  const { warnings } = readByLayout(workbook(next), {
    version: 1,
    sheets: corrected.sheets.map((sheet) => ({ ...sheet, questions: [1] })),
  }).questionnaire;
  expect(warnings.map(({ code, message }) => [code, /\d+/.exec(message)?.[0]])).toEqual([
    ['layout_table_unnamed', '8'],
    ['layout_row_unread', '1'],
  ]);
});

const withTable = (table: object) => ({
  version: 1,
  sheets: [{ sheet: 'Form', role: 'questions', tables: [table] }],
});
const asks = [
  { column: 'C', role: 'question' },
  { column: 'D', role: 'answer' },
];

test.each([
  [{ version: 1, sheets: [{ sheet: 'Nowhere', role: 'questions' }] }, /sheet "Nowhere": .*"Form"/],
  [
    withTable({ header: 'A2:E2', columns: [{ column: 'Q', role: 'question' }, asks[1]] }),
    /column Q/,
  ],
  [withTable({ header: 'A99:E99', columns: asks }), /row 99.*last row here is 6/],
  [withTable({ header: 'A2:E2', columns: [asks[0]] }), /cell A2: .*"answer"/],
  [
    withTable({ header: 'A2:E2', columns: [asks[0], { ...asks[1], header: 'Response' }] }),
    /cell D2: .*"Response" heads/,
  ],
  [withTable({ header: 'A2:E2', columns: [{ column: 'C', role: 'queston' }] }), /columns\.0\.role/],
  [
    { version: 1, sheets: [{ sheet: 'Form', role: 'questions', notQuestions: [70] }] },
    /row 70.*last row here is 6/,
  ],
  [
    { version: 1, sheets: [{ sheet: 'Form', role: 'questions', notQuestions: ['two'] }] },
    /notQuestions\.0 is neither a row number/,
  ],
  [{ version: 2, sheets: [] }, /not a layout.*version/],
  [
    {
      version: 1,
      sheets: [
        { sheet: 'Form', role: 'empty' },
        { sheet: 'Form', role: 'report' },
      ],
    },
    /sheet "Form": .*twice/,
  ],
])('a layout that does not fit is refused with what is wrong and where: %#', (layout, sentence) => {
  const described = () => {
    try {
      readByLayout(workbook(odd), parseLayout(layout));
      return 'nothing was refused';
    } catch (error) {
      return error instanceof Error && 'describe' in error && typeof error.describe === 'function'
        ? String(error.describe())
        : String(error);
    }
  };
  expect(described()).toMatch(sentence);
});
