import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/questionnaire/questionnaire.ts';
import { findQuestions } from '../../src/questionnaire/questions/find-questions.ts';
import { rule, type SheetSpec, workbook } from './build-workbook.ts';
import * as layouts from './layouts.ts';

const read = (...specs: SheetSpec[]) => findQuestions(workbook(...specs));

/** `B3 → C3:choice D3:comment`, the shortest telling of a question. */
const told = (question: Question) =>
  `${question.questionCell} → ${question.answers.map(({ cell, kind }) => `${cell}:${kind}`).join(' ')}`;

test('a cloud questionnaire asks for answer, ownership and two texts a row, not for the mapped controls', () => {
  const { questions } = read(layouts.cloudControls);
  expect(questions.map(told)).toEqual([
    'B3 → C3:choice D3:choice E3:comment F3:comment',
    'B4 → C4:choice D4:choice E4:comment F4:comment',
    'B5 → C5:choice D5:choice E5:comment F5:comment',
    'B6 → C6:choice D6:choice E6:comment F6:comment',
  ]);
  expect(questions.map(({ id }) => id)).toEqual(['AA-01.1', 'AA-01.2', 'AA-02.1', 'IV-01.1']);
  expect(questions[0]?.answers.map(({ header }) => header)).toEqual([
    'CSP Answer',
    'Shared Responsibility Ownership',
    'CSP Implementation Description (Optional/Recommended)',
    'CSC Responsibilities (Optional/Recommended)',
  ]);
});

test('columns under one merged answer heading are marks, mapping columns beside them are not answers', () => {
  const { questions } = read(layouts.marksWithMappings);
  expect(questions.map(told)).toEqual([
    'E3 → F3:mark G3:mark H3:mark I3:comment',
    'E4 → F4:mark G4:mark H4:mark I4:comment',
    'E5 → F5:mark G5:mark H5:mark I5:comment',
  ]);
  expect(questions[0]?.answers.map(({ options }) => options)).toEqual([
    ['Yes'],
    ['No'],
    ['Not Applicable'],
    null,
  ]);
  expect(questions[1]).toMatchObject({ id: 'AIS-01.2', section: 'Application Security' });
});

test('a header that repeats with each section names the section, even where its title sounds like a column', () => {
  const { questions, profileFields } = read(layouts.universityForm, layouts.universityAnalyst);
  expect(questions.map((question) => [question.id, question.section, told(question)])).toEqual([
    ['DOCU-01', 'Documentation', 'B10 → C10:choice D10:comment'],
    ['DOCU-02', 'Documentation', 'B11 → C11:choice D11:comment'],
    ['CHNG-01', 'Change Management', 'B13 → C13:choice D13:comment'],
    ['CHNG-02', 'Change Management', 'B14 → C14:text'],
    ['CHNG-03', 'Change Management', 'B15 → C15:choice D15:comment'],
  ]);
  expect(profileFields.map(({ text, answers }) => [text, answers[0]?.cell])).toEqual([
    ['Vendor Name', 'C5'],
    ['Product Name', 'C6'],
    ['Vendor Contact Email', 'C7'],
  ]);
});

test("an analyst's sheet that repeats the questions by formula is a report", () => {
  const { sheets } = read(layouts.universityForm, layouts.universityAnalyst);
  expect(sheets.map(({ role, questions }) => [role, questions])).toEqual([
    ['questions', 5],
    ['report', 0],
  ]);
});

test('a bold section row is no question although the list covers it', () => {
  const { questions } = read(layouts.gatheringForm);
  expect(questions.map(({ id }) => id)).toEqual(['A.1', 'A.1.1', 'A.1.2', 'A.2', 'B.1']);
  expect(questions[0]?.answers.map(({ cell }) => cell)).toEqual(['C4', 'D4']);
});

test('questions without any header take the grey box beside them; an instruction does not', () => {
  const { questions } = read(layouts.allianceTabs);
  expect(questions.map(told)).toEqual([
    'B4 → C4:text',
    'B5 → C5:choice',
    'B6 → C6:text',
    'B7 → C7:text',
  ]);
  expect(questions[2]?.dependsOn).toEqual({ questionCell: 'B5', when: ['Yes'] });
});

test('in cards the answer stands behind its own label', () => {
  expect(read(layouts.cards).questions.map(told)).toEqual([
    'B2 → B3:text',
    'B5 → B6:text',
    'B8 → B9:text',
  ]);
});

test('a scale of numbers under an answer heading is a grid to be marked', () => {
  const { questions } = read(layouts.scaleMarks);
  expect(questions.map(told)[0]).toBe('B3 → C3:mark D3:mark E3:mark F3:mark G3:mark H3:comment');
  expect(questions[0]?.answers[4]?.options).toEqual(['5']);
});

test('a list beside a question is enough, without header or id', () => {
  expect(read(layouts.headless).questions.map(told)).toEqual([
    'A3 → B3:choice',
    'A4 → B4:choice',
    'A5 → B5:choice',
  ]);
});

test('a group heading hands columns to the buyer, and codes in a header are a closed list', () => {
  const { questions } = read(layouts.compliance);
  expect(questions.map(told)).toEqual([
    'C5 → D5:choice E5:comment',
    'C6 → D6:choice E6:comment',
    'C7 → D7:choice E7:comment',
  ]);
  expect(questions[0]?.answers[0]?.options).toEqual(['C', 'PC', 'NC']);
});

test('a grid with one header row needs no id column', () => {
  const { questions } = read(layouts.twoMarks);
  expect(questions.map((question) => [question.section, told(question)])).toEqual([
    ['Organisation', 'A3 → B3:mark C3:mark D3:comment'],
    ['Organisation', 'A4 → B4:mark C4:mark D4:comment'],
    ['People', 'A6 → B6:mark C6:mark D6:comment'],
    ['People', 'A7 → B7:mark C7:mark D7:comment'],
  ]);
});

test('merged answers go by their first cell, and blank rows between questions lose none', () => {
  const { questions, profileFields } = read(layouts.mergedWide);
  expect(questions.map(told)).toEqual(['B7 → F7:text', 'B9 → F9:text', 'B11 → F11:text']);
  expect(profileFields.map(({ questionCell }) => questionCell)).toEqual(['B3', 'B4']);
});

test('on a protected sheet the unlocked cells are the answer cells', () => {
  expect(read(layouts.unlockedOnly).questions.map(told)).toEqual([
    'B2 → C2:text D2:comment',
    'B3 → C3:text D3:comment',
    'B4 → C4:text D4:comment',
  ]);
});

test('the lead-in of a list of parts is not asked itself', () => {
  expect(read(layouts.partsOfOne).questions.map(({ questionCell }) => questionCell)).toEqual([
    'B3',
    'B4',
    'B5',
    'B6',
  ]);
});

describe('headers are read in ten languages', () => {
  test.each(Object.entries(layouts.languages))('%s', (_, spec) => {
    const { questions } = read(spec);
    expect(questions).toHaveLength(2);
    expect(questions.map(({ id }) => id)).toEqual(['1', '2']);
    expect(questions[0]?.answers.map(({ kind }) => kind)).toEqual(['choice', 'comment']);
  });
});

const heads = (...texts: string[]) =>
  texts.map((text) => (text === '' ? null : { text, bold: true, fill: 'FFCCCCCC' }));

describe('what a sheet states counts where no list stands', () => {
  test('a sentence above the table closes its answers', () => {
    const { questions } = read({
      rows: [
        ['Please answer Yes, No or N/A to each question.'],
        heads('No', 'Question', 'Answer', 'Notes'),
        ['1', 'Do you encrypt?'],
        ['2', 'Do you log?'],
      ],
    });
    expect(questions[0]?.answers[0]).toMatchObject({
      kind: 'choice',
      options: ['Yes', 'No', 'N/A'],
    });
  });

  test('a column of response types closes the rows that it names', () => {
    const { questions } = read({
      rows: [
        heads('ID', 'Question', 'Response Type', 'Response'),
        ['1', 'Do you encrypt backups?', 'Yes/No'],
        ['2', 'Describe your life cycle.', 'Free text'],
      ],
    });
    expect(questions.map(({ answers }) => answers[0]?.options)).toEqual([['Yes', 'No'], null]);
  });

  test('a long header is read with its list, limit and duty', () => {
    const { questions } = read({
      rows: [
        heads(
          '#',
          'Question',
          'Response\n(select from drop-down: Yes, No, N/A)',
          'Comments (max 500 characters) (required)',
        ),
        ['1', 'Do you encrypt?'],
      ],
    });
    expect(questions[0]?.answers).toMatchObject([
      { kind: 'choice', options: ['Yes', 'No', 'N/A'] },
      { kind: 'comment', maxLength: 500, required: true },
    ]);
  });
});

describe('columns that are not to be filled', () => {
  test("a filled priority with a list, and the buyer's notes, are information", () => {
    const { questions } = read({
      rows: [
        heads(
          'Ref',
          'Control',
          'Priority',
          'Applicable',
          'Vendor response',
          'Buyer notes',
          'Notes',
        ),
        ['1', 'Encrypt all laptops with strong keys.', 'High', 'Yes', '', 'x', 'see annex 1'],
        ['2', 'Encrypt all servers with strong keys.', 'Low', 'No', '', '', 'see annex 2'],
        ['3', 'Encrypt all phones with strong keys.', 'Medium', 'Yes', '', '', 'see annex 3'],
      ],
      lists: { 'C2:C4': ['High', 'Medium', 'Low'] },
    });
    expect(questions.map(told)).toEqual(['B2 → E2:text', 'B3 → E3:text', 'B4 → E4:text']);
    expect(questions[0]?.guidance).toBe('see annex 1');
  });

  test('hidden columns and hidden rows are not asked', () => {
    const { questions } = read({
      hiddenColumns: [[2, 2]],
      hiddenRows: [3],
      rows: [
        heads('ID', 'Question (old)', 'Question', 'Answer'),
        ['1', 'Do you crypt?', 'Do you encrypt data?'],
        ['2', 'Scoring: is there proof?', 'Is there proof?'],
        ['3', 'Do you log?', 'Do you keep logs?'],
      ],
    });
    expect(questions.map(told)).toEqual(['C2 → D2:text', 'C4 → D4:text']);
  });

  test('a register that is filled in asks nothing', () => {
    const { questions, warnings } = read({
      rows: [
        heads('Number', 'Description', 'Status', 'Reason'),
        ['2.3', 'Verify that attempts are limited.', 'Deprecated', 'Replaced'],
        ['2.5', 'Verify that controls are central.', 'Merged', 'Widened'],
        ['2.7', 'Verify that secrets are hidden.', 'Moved', 'Tidied'],
      ],
    });
    expect(questions).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['no_questions']);
  });
});

test('a form that was filled in keeps its answers as current values', () => {
  const { questions } = read({
    rows: [
      heads('Ref', 'Control', 'Compliance', 'Notes'),
      ['1', 'Encrypt laptops with strong keys.', 'Yes', 'We use full-disk encryption.'],
      ['2', 'Encrypt servers with strong keys.', 'No', 'Planned.'],
    ],
  });
  expect(questions.map(({ answers }) => answers.map(({ current }) => current))).toEqual([
    ['Yes', 'We use full-disk encryption.'],
    ['No', 'Planned.'],
  ]);
});

test('sub-questions in a column of their own are asked where they stand', () => {
  const { questions } = read({
    rows: [
      heads('ID', 'Question', 'Sub-question', 'Answer'),
      ['1', 'Do you have a policy?'],
      ['1.1', '', 'Is it reviewed yearly?'],
      ['2', 'Do you train staff?'],
    ],
  });
  expect(questions.map(told)).toEqual(['B2 → D2:text', 'C3 → D3:text', 'B4 → D4:text']);
});

test('answers stand below the questions where two empty rows are left for them', () => {
  const { questions } = read({
    rows: [
      ['1. How do you protect our data?'],
      [],
      [],
      ['2. Who reaches production?'],
      [],
      [],
      ['3. How do you patch?'],
    ],
  });
  expect(questions.map(told)).toEqual(['A1 → A2:text', 'A4 → A5:text', 'A7 → A8:text']);
});

test('two tables side by side keep their own columns and lengths', () => {
  const { questions } = read({
    rows: [
      heads('ID', 'Question', 'Answer', '', 'ID', 'Question', 'Answer'),
      ['A1', 'Do you encrypt?', '', '', 'B1', 'Do you log?'],
      ['A2', 'Do you train staff?'],
    ],
  });
  expect(questions.map((question) => [question.id, told(question)])).toEqual([
    ['A1', 'B2 → C2:text'],
    ['B1', 'F2 → G2:text'],
    ['A2', 'B3 → C3:text'],
  ]);
});

test('a follow-up depends on the row that its column or its words name', () => {
  const { questions } = read({
    rows: [
      heads('ID', 'Depends on', 'Question', 'Answer'),
      ['1', '', 'Do you use subcontractors?'],
      ['2', '1 = No', 'Who does the work?'],
      ['3', '', 'Is data stored abroad?'],
      ['', '', 'If so, in which countries?'],
    ],
    lists: { D2: ['Yes', 'No'], D4: ['Yes', 'No'] },
  });
  expect(questions.map(({ dependsOn }) => dependsOn)).toEqual([
    null,
    { questionCell: 'C2', when: ['No'] },
    null,
    { questionCell: 'C4', when: ['Yes'] },
  ]);
});

test('hidden sheets, lists that cannot be read and shared cells are told', () => {
  const { warnings, questions } = findQuestions(
    workbook(
      {
        name: 'Form',
        rows: [
          heads('ID', 'Question', 'Answer', 'Comment'),
          ['1', 'Do you encrypt?'],
          ['2', 'Do you log?'],
        ],
        merges: ['D2:D3'],
        rules: [rule('C2:C3', { formula1: 'FILTER(Bank!A1:A9,Bank!B1:B9="x")' })],
      },
      {
        name: 'Bank',
        state: 'veryHidden',
        rows: [heads('ID', 'Question', 'Answer'), ['1', 'Do you encrypt?']],
      },
    ),
  );
  expect(warnings.map(({ code, cell }) => [code, cell])).toEqual([
    ['hidden_sheet', null],
    ['unresolved_list', 'C2'],
    ['shared_cell', 'D2'],
  ]);
  expect(questions.map(told)).toEqual(['B2 → C2:choice D2:comment', 'B3 → C3:choice D2:comment']);
});

test('two thousand questions under repeated headers are all found', () => {
  const rows = Array.from({ length: 20 }, (_, part) => [
    heads('ID', 'Question', 'Answer', 'Comments'),
    ...Array.from({ length: 100 }, (__, index) => [
      `${part + 1}.${index + 1}`,
      `Do you review control ${index} of part ${part}?`,
    ]),
  ]).flat();
  expect(read({ rows, lists: { 'C1:C3000': ['Yes', 'No'] } }).questions).toHaveLength(2000);
});

test('a sheet that only takes facts about the company is to be filled in, without a question', () => {
  const { sheets, profileFields } = read({
    name: 'Supplier details',
    rows: [
      [],
      ['', 'Company name'],
      ['', 'Registered address'],
      ['', 'Contact e-mail'],
      ['', 'Date completed'],
    ],
  });
  expect(sheets).toMatchObject([{ role: 'questions', questions: 0 }]);
  expect(profileFields.map(({ text, answers }) => [text, answers[0]?.cell])).toEqual([
    ['Company name', 'C2'],
    ['Registered address', 'C3'],
    ['Contact e-mail', 'C4'],
    ['Date completed', 'C5'],
  ]);
});
