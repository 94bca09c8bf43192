import { expect, test } from 'vitest';
import { parseLayout } from '../../../src/questionnaire/layout/layout.ts';
import { readByLayout } from '../../../src/questionnaire/layout/reading.ts';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { type CellSpec, rule, type SheetSpec, workbook } from '../build-workbook.ts';

const YELLOW: CellSpec = { fill: 'FFFFF2CC' };
const GREY: CellSpec = { fill: 'FFD9D9D9' };
const BOX: CellSpec = { text: '☐', fill: 'FFFFF2CC' };
const heads = (...texts: string[]): CellSpec[] =>
  texts.map((text) => (text === '' ? null : { text, bold: true, fill: 'FF1F4E78' }));

const shape = ({ questionCell, answers }: Question) =>
  `${questionCell} → ${answers.map(({ cell, kind }) => `${cell}:${kind}`).join(' ')}`;

/** What is asked, found without a layout and once more by the printed one, which must agree. */
function read(spec: SheetSpec): readonly Question[] {
  const grid = workbook(spec);
  const guessed = readByLayout(grid, null);
  const layout = parseLayout(JSON.parse(JSON.stringify(guessed.layout)));
  expect(readByLayout(grid, layout).questionnaire.questions).toEqual(
    guessed.questionnaire.questions,
  );
  return guessed.questionnaire.questions;
}

const shapes = (spec: SheetSpec) => read(spec).map(shape);

const DEMANDS = [
  'The supplier shall lock unattended screens.',
  'The supplier shall log administrator access.',
  'The supplier shall test its restore procedure.',
];

test('a blank headed column dressed like the answer beside it is one more answer; one dressed otherwise is not', () => {
  const found = shapes({
    rows: [
      heads('No', 'Requirement', 'Met?', 'Folder', 'Batch', 'Archive'),
      ...DEMANDS.map((text, index) => [`${index + 1}`, text, YELLOW, YELLOW, YELLOW, GREY]),
    ],
    lists: { 'C2:C4': ['Yes', 'No'] },
  });
  expect(found[0]).toBe('B2 → C2:choice D2:comment E2:comment');
});

test('a column that is named for the buyer stays the buyer’s, however it is dressed', () => {
  const buyers = ['Reviewer verdict', "Avis de l'acheteur", 'Nur vom Auftraggeber', 'Procurement'];
  for (const buyer of buyers) {
    const found = shapes({
      rows: [
        heads('No', 'Requirement', 'Met?', buyer),
        ...DEMANDS.map((text, index) => [`${index + 1}`, text, YELLOW, YELLOW]),
      ],
      lists: { 'C2:C4': ['Yes', 'No'] },
    });
    expect([buyer, found[0]]).toEqual([buyer, 'B2 → C2:choice']);
  }
});

test('boxes that wait for a tick are marks, each named by its heading', () => {
  const questions = read({
    rows: [
      [null, null, ...heads('Reply of the tenderer')],
      heads('No', 'Requirement', 'In full', 'In part', 'Not at all', 'Remarks'),
      ...DEMANDS.map((text, index) => [`${index + 1}`, text, BOX, BOX, BOX, YELLOW]),
    ],
    merges: ['C1:E1'],
  });
  expect(questions.map(shape)[1]).toBe('B4 → C4:mark D4:mark E4:mark F4:comment');
  expect(questions[1]?.answers.map(({ options }) => options?.[0] ?? null)).toEqual([
    'In full',
    'In part',
    'Not at all',
    null,
  ]);
});

test('a column headed by the mark itself is ticked, although no other stands beside it', () => {
  const found = shapes({
    rows: [
      heads('No', 'Measure', 'Implemented (x)', 'Remarks'),
      ...DEMANDS.map((text, index) => [`${index + 1}`, text, YELLOW, YELLOW]),
    ],
  });
  expect(found[0]).toBe('B2 → C2:mark D2:comment');
});

test('blank columns under one heading that are named by a few letters are ticked each for itself', () => {
  const found = shapes({
    rows: [
      heads('Ref', 'Control', 'Applicable?', 'Reasons', '', '', 'Remarks'),
      [null, null, null, ...heads('LR', 'CO', 'RA')],
      ...DEMANDS.map((text, at) => [`A.${at}`, text, YELLOW, YELLOW, YELLOW, YELLOW, YELLOW]),
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2'],
    lists: { 'C3:C5': ['Yes', 'No'] },
  });
  expect(found[0]).toBe('B3 → C3:choice D3:mark E3:mark F3:mark G3:comment');
});

test('the full sentence is asked, not its title', () => {
  const found = shapes({
    rows: [
      heads('Requirement', 'Title', 'Type', 'Content', 'Status'),
      ...DEMANDS.map((text, at) => [
        `R.${at}`,
        ['Screens', 'Logging', 'Backups'][at] ?? '',
        'Base',
        text,
        YELLOW,
      ]),
    ],
    lists: { 'E2:E4': ['Yes', 'No'] },
  });
  expect(found).toEqual(['D2 → E2:choice', 'D3 → E3:choice', 'D4 → E4:choice']);
});

test('the field is asked, not the remark on how to fill it in', () => {
  const found = shapes({
    rows: [
      heads('Code', 'Data point', 'Filling instruction', 'Provider input'),
      ['F1', 'Country of the registered office', 'Select from the drop-down', YELLOW],
      ['F2', 'Criticality of the function', 'Select from the drop-down', YELLOW],
      ['F3', 'Reason for using this provider', 'Free text', YELLOW],
    ],
    lists: { 'D2:D3': ['Yes', 'No'] },
  });
  expect(found).toEqual(['B2 → D2:choice', 'B3 → D3:choice', 'B4 → D4:text']);
});

test('codes in the header of an answer column are its options, though it is called a code', () => {
  const [question] = read({
    rows: [
      heads('Req ID', 'Requirement', 'Weight', 'Code (F/P/N)', 'Explanation of the bidder'),
      ...DEMANDS.map((text, at) => [`R-${at}`, text, '3', YELLOW, YELLOW]),
    ],
  });
  expect(question === undefined ? '' : shape(question)).toBe('B2 → D2:choice E2:comment');
  expect(question?.answers[0]?.options).toEqual(['F', 'P', 'N']);
});

test('a column that takes numbers asks, beside names of what is counted', () => {
  const found = shapes({
    rows: [
      heads('Ref', 'Indicator', 'Unit', 'Value'),
      ['E1', 'Energy used by the data centres last year', 'MWh', YELLOW],
      ['E2', 'Employees in the security team at year end', 'FTE', YELLOW],
    ],
    rules: [rule('D2:D3', { type: 'decimal', formula1: '0', formula2: '1000' })],
  });
  expect(found).toEqual(['B2 → D2:number', 'B3 → D3:number']);
});

test('one wide cell over the options takes words instead of a mark', () => {
  const questions = read({
    rows: [
      heads('No', 'Question', 'Yes', 'No', 'Details'),
      ['1', 'Do you keep backups offline?', BOX, BOX, YELLOW],
      ['2', 'If no, how are they protected?', YELLOW, YELLOW, YELLOW],
      ['3', 'Do you test restores every year?', BOX, BOX, YELLOW],
    ],
    merges: ['C3:D3'],
  });
  expect(questions.map(shape)[1]).toBe('B3 → C3:text E3:comment');
});

test('an open column between the question and the known answer is filled as well', () => {
  const found = shapes({
    rows: [
      heads('Ref', 'Requirement', 'Mandate', 'Met?'),
      ...DEMANDS.map((text, at) => [`R-${at}`, text, YELLOW, YELLOW]),
    ],
    lists: { 'D2:D4': ['Yes', 'No'] },
  });
  expect(found[0]).toBe('B2 → C2:comment D2:choice');
});

test('a rating that stands under the supplier’s name is the supplier’s; one under the buyer’s name is not', () => {
  const found = shapes({
    rows: [
      [null, null, ...heads('Supplier', '', 'Harbour Bank (internal)')],
      heads('Ref', 'Outcome', 'Rating', 'Current practices', 'Rating'),
      ...DEMANDS.map((text, at) => [`R-${at}`, text, YELLOW, YELLOW, YELLOW]),
    ],
    merges: ['C1:D1', 'E1:F1'],
  });
  expect(found[0]).toBe('B3 → C3:text D3:comment');
});

test('documents asked for by name need no word that is known, only blank columns for them', () => {
  const found = shapes({
    rows: [
      heads('#', 'Artifact', 'Provided?', 'File name'),
      ['1', 'Latest report of an independent auditor', YELLOW, YELLOW],
      ['2', 'Certificate of the quality management system', YELLOW, YELLOW],
    ],
  });
  expect(found).toEqual(['B2 → C2:text D2:comment', 'B3 → C3:text D3:comment']);
});

test('beside a list under one heading, columns with unknown names explain and are not ticked', () => {
  const found = shapes({
    rows: [
      [null, null, ...heads('Vendor response')],
      heads('No', 'Requirement', 'Reply', 'Zibbo', 'Quoll'),
      ...DEMANDS.map((text, index) => [`${index + 1}`, text, YELLOW, YELLOW, YELLOW]),
    ],
    merges: ['C1:E1'],
    lists: { 'C3:C5': ['Yes', 'No'] },
  });
  expect(found[0]).toBe('B3 → C3:choice D3:comment E3:comment');
});

test.each([
  [
    ['Ref', 'Requirement', 'Response code', 'Deviation', 'Cost impact'],
    'C2:text D2:comment E2:comment',
  ],
  [['Ref', 'Requirement', '☐ Yes', '☐ No', '☐ Partial'], 'C2:mark D2:mark E2:mark'],
  [['Ref', 'Control', 'In scope?', 'Operated by', 'Last tested'], 'C2:text D2:comment E2:comment'],
  [
    ['N.', 'Requisito', 'Conforme (SI/NO)', 'Descrizione', 'Esito verifica'],
    'C2:choice D2:comment',
  ],
  [['Nr.', 'Maßnahme', 'umgesetzt', 'teilweise', 'nicht umgesetzt'], 'C2:mark D2:mark E2:mark'],
])('without any dress, %j are read by their words and places', (labels, answers) => {
  const found = shapes({
    rows: [heads(...labels), ...DEMANDS.map((text, at) => [`R-${at}`, text])],
  });
  expect(found[0]).toBe(`B2 → ${answers}`);
});

test('a text that only holds the place of an answer leaves its column open', () => {
  const found = shapes({
    rows: [
      heads('No', 'Requirement', 'Status', 'Notes'),
      ...DEMANDS.map((text, at) => [`${at + 1}`, text, 'Select…', '<please describe>']),
    ],
  });
  expect(found[0]).toBe('B2 → C2:text D2:comment');
});

test('steps of a scale side by side are marked; years side by side are filled in', () => {
  const under = (...labels: string[]) =>
    shapes({
      rows: [
        heads('No', 'Practice', ...labels, 'Remarks'),
        ...DEMANDS.map((text, at) => [`${at + 1}`, text, YELLOW, YELLOW, YELLOW, YELLOW]),
      ],
      rules: labels[0] === '0' ? [] : [rule('C2:E4', { type: 'whole' })],
    })[0];
  expect(under('0', '1', '2')).toBe('B2 → C2:mark D2:mark E2:mark F2:comment');
  expect(under('2024', '2025', '2026')).toContain(':number F2:comment');
});

test.each(['Verdict', 'Accepted?', 'Feststellung', 'Constat', 'Hallazgo', '判定', '확인'])(
  'right of the supplier’s answer, %s is for the one who judges it; alone it takes the answer',
  (label) => {
    const beside = shapes({
      rows: [
        heads('No', 'Requirement', 'Supplier answer', label),
        ...DEMANDS.map((text, at) => [`${at + 1}`, text, YELLOW, YELLOW]),
      ],
      lists: { 'C2:C4': ['Yes', 'No'] },
    });
    const alone = shapes({
      rows: [
        heads('No', 'Requirement', label, 'Remarks'),
        ...DEMANDS.map((text, at) => [`${at + 1}`, text, YELLOW, YELLOW]),
      ],
      lists: { 'C2:C4': ['Yes', 'No'] },
    });
    expect([beside[0], alone[0]]).toEqual(['B2 → C2:choice', 'B2 → C2:choice D2:comment']);
  },
);

test('marks that stand several a row under one heading tell what applies; the blank columns beside them take the answer', () => {
  const found = shapes({
    rows: [
      [...heads('No', 'Requirement', 'Applies to', '', '', 'Compliance level', 'Remarks')],
      [...heads('', '', 'Site', 'Cloud', 'Office', '', '')],
      ...[...DEMANDS, 'The supplier shall name an owner of each system.'].map((text, index) => [
        `${index + 1}`,
        text,
        '●',
        index % 2 === 0 ? '●' : null,
        index < 3 ? '●' : null,
        YELLOW,
        YELLOW,
      ]),
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2', 'G1:G2'],
    lists: { 'F3:F6': ['Full', 'Part', 'None'] },
  });
  expect(found[0]).toBe('B3 → F3:choice G3:comment');
});

test('a code beside the question that repeats, or waits, is the answer’s; ids may start with a section sign', () => {
  const rows = (codes: readonly (string | null)[]) => [
    heads('Key', 'Measure', 'Code', 'Description of the implementation', 'Your evidence'),
    ...codes.map((code, index) => [
      `§${index + 1}-a`,
      `Premise ${'abcdefgh'[index]} is watched by trained staff at night.`,
      code,
      code === null ? null : `Guards walk round ${index + 1}`,
      code === null ? null : `Contract ${index + 1}`,
    ]),
  ];
  const answered = read({ rows: rows(['F', 'F', 'P', 'F', 'X', 'F', 'P', 'F']) });
  expect(answered.map(({ id }) => id).slice(0, 2)).toEqual(['§1-a', '§2-a']);
  expect(answered.slice(0, 1).map(shape)[0]).toMatch(/^B2 → C2:\w+ D2:comment E2:comment$/);
  const blank = read({ rows: rows([null, null, null, null, null, null, null, null]) });
  expect(blank.slice(0, 1).map(shape)[0]).toMatch(/^B2 → C2:\w+ D2:comment E2:comment$/);
});

test('a heading in Arabic that keeps its columns for the sender leaves them to the sender', () => {
  const found = shapes({
    rows: [
      [null, null, null, null, { text: 'لاستخدام الجهة فقط', bold: true, fill: 'FF1F4E78' }, null],
      heads('م', 'السؤال', 'الإجابة', 'التوضيح', 'تقييم الجهة', 'ملاحظات الجهة'),
      ...['هل لدى الشركة سياسة للنسخ؟', 'هل يتم تدريب الموظفين سنويا؟', 'هل تراجع الصلاحيات؟'].map(
        (text, index) => [`${index + 1}`, text, YELLOW, YELLOW, null, null],
      ),
    ],
    merges: ['E1:F1'],
    lists: { 'C3:C5': ['نعم', 'لا'] },
  });
  expect(found[0]).toBe('B3 → C3:choice D3:comment');
});
