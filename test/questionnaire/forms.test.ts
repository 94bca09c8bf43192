import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/questionnaire/questionnaire.ts';
import { findQuestions } from '../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, rule, type SheetSpec, workbook } from './build-workbook.ts';

const read = (...specs: SheetSpec[]) => findQuestions(workbook(...specs));
const told = ({ questionCell, answers }: Question) =>
  `${questionCell} → ${answers.map(({ cell, kind }) => `${cell}:${kind}`).join(' ')}`;
const bold = (text: string, fill = 'FFCCCCCC'): CellSpec => ({ text, bold: true, fill });
const heads = (...texts: string[]) => texts.map((text) => (text === '' ? null : bold(text)));
/** An empty cell that exists, as the cells of a dressed table do. */
const box: CellSpec = {};
const shade: CellSpec = { fill: 'FFD9D9D9' };

describe('answer cells that state their own options', () => {
  test.each([
    ['☐ Yes   ☐ No', ['Yes', 'No'], null],
    ['[ ] Yes [x] No [ ] N/A', ['Yes', 'No', 'N/A'], 'No'],
    ['Yes ☐  No ☐', ['Yes', 'No'], null],
    ['Yes / No', ['Yes', 'No'], 'Yes / No'],
    ['□はい □いいえ', ['はい', 'いいえ'], null],
  ])('%s', (text, options, current) => {
    const { questions } = read({
      rows: [heads('ID', 'Question', 'Answer'), ['1', 'Do you log?', text], ['2', 'Do you?', text]],
    });
    expect(questions[0]?.answers[0]).toMatchObject({ kind: 'choice', options, current });
  });

  test('beside a question without any header too', () => {
    const { questions } = read({
      rows: [
        ['1.', 'Do you process card data?', '☐ Yes ☐ No'],
        ['2.', 'Do you hold health data?', '☐ Yes ☐ No'],
      ],
    });
    expect(questions.map(told)).toEqual(['B1 → C1:choice', 'B2 → C2:choice']);
  });

  test('what a vendor wrote is no list', () => {
    const { questions } = read({
      rows: [heads('ID', 'Question', 'Answer'), ['1', 'Do you log?', 'Yes, and no exceptions']],
    });
    expect(questions[0]?.answers[0]?.options).toBeNull();
  });
});

describe('grids to be marked', () => {
  test('every column under "check one response" is an option, whatever it is called', () => {
    const { questions } = read({
      rows: [
        heads('Req.', 'Requirement', 'Response (check one response)', '', '', 'Describe results'),
        [null, null, bold('In Place'), bold('In Place with CCW'), bold('Not Tested')],
        ['1.1', 'Inbound traffic is restricted to what is necessary.', box, box, box, box],
        ['1.2', 'Account data storage is kept to a minimum.', box, box, box, box],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'],
    });
    expect(questions.map(told)).toEqual([
      'B3 → C3:mark D3:mark E3:mark F3:comment',
      'B4 → C4:mark D4:mark E4:mark F4:comment',
    ]);
    expect(questions[0]?.answers[1]?.options).toEqual(['In Place with CCW']);
  });

  test('a row of totals is not asked', () => {
    const { questions } = read({
      rows: [
        heads('No', 'Safeguard', 'Yes', 'No', 'Notes'),
        ['1', 'A risk analysis is carried out.', box, box],
        ['2', 'Sanctions apply to those who break rules.', box, box],
        [null, 'Average safeguards', { text: '0', formula: 'x' }, { text: '0', formula: 'x' }],
      ],
    });
    expect(questions.map(({ questionCell }) => questionCell)).toEqual(['B2', 'B3']);
  });
});

describe('parts of a requirement', () => {
  const parts = (mark: (letter: string) => string) =>
    read({
      rows: [
        heads('Req.', 'Obj.', 'Security requirement / assessment objective', 'Status', 'How met?'),
        [bold('3.1.1'), null, bold('Limit access to authorized users. Determine if:'), shade],
        [null, mark('a'), 'authorized users are identified;', box, box],
        [null, mark('b'), 'processes of users are identified.', box, box],
        [bold('3.1.2'), null, bold('Monitor and control remote sessions. Determine if:'), shade],
        [null, mark('a'), 'remote access sessions are permitted;', box, box],
        [null, mark('b'), 'remote access sessions are monitored.', box, box],
        [null, mark('c'), 'remote access sessions are controlled.', box, box],
      ],
      lists: { 'D2:D8': ['Met', 'Not met'] },
    }).questions;

  test.each([
    ['[a]', (letter: string) => `[${letter}]`],
    ['a)', (letter: string) => `${letter})`],
    ['a', (letter: string) => letter],
  ])('are asked under ids that start over, as %s', (_, mark) => {
    expect(parts(mark).map(({ id }) => id)).toEqual(['a', 'b', 'a', 'b', 'c'].map(mark));
  });

  test('and are no headings because they are short', () => {
    const { questions } = read({
      rows: [
        heads('Nr.', 'Maßnahme', 'Umgesetzt?', 'Erläuterung'),
        ['1.1', 'Besucher werden am Eingang erfasst und begleitet.', box],
        [null, 'Es bestehen folgende Vorkehrungen:', shade],
        ['a)', 'unterbrechungsfreie Stromversorgung', box],
        ['b)', 'ein erprobter Plan', box],
      ],
      lists: { 'C2:C5': ['Ja', 'Nein'] },
    });
    expect(questions.map(({ questionCell }) => questionCell)).toEqual(['B2', 'B4', 'B5']);
  });
});

describe('columns told by their look', () => {
  test('shaded columns beside blank answers are left alone, with a list of their own too', () => {
    const { questions } = read({
      rows: [
        heads('No', 'Question', 'Answer', 'Detail', 'Finding', 'Opinion'),
        ['1', 'Do you encrypt?', box, box, shade, shade],
        ['2', 'Do you log?', box, box, shade, shade],
      ],
      lists: { 'C2:C3': ['Yes', 'No'], 'E2:E3': ['Fit', 'Unfit'] },
    });
    expect(questions.map(told)).toEqual(['B2 → C2:choice D2:comment', 'B3 → C3:choice D3:comment']);
  });

  test('a column with an unknown heading is filled where it looks like its neighbour', () => {
    const { questions } = read({
      rows: [
        heads('Ref', 'Requirement', 'Status', 'Zxcv', 'Qwer'),
        ['1', 'Passwords have twelve characters at least.', box, box, shade],
        ['2', 'Data on laptops is encrypted at rest.', box, box, shade],
      ],
      lists: { 'C2:C3': ['Met', 'Not met'] },
    });
    expect(questions.map(told)).toEqual(['B2 → C2:choice D2:comment', 'B3 → C3:choice D3:comment']);
  });

  test("last year's columns are read, not filled", () => {
    const { questions } = read({
      rows: [
        heads('Nr', 'Requirement', 'Status 2024', 'Comment 2024', 'Status 2025', 'Comment 2025'),
        ['1', 'A contact for weaknesses exists.', 'Yes', '', '', ''],
        ['2', 'Customers may run a penetration test.', 'No', 'not yet', '', ''],
      ],
    });
    expect(questions.map(told)).toEqual(['B2 → E2:text F2:comment', 'B3 → E3:text F3:comment']);
  });

  test('a header in a language that is not read is told by stressed labels over texts and lists', () => {
    const { questions } = read({
      rows: [
        heads('Uimh', 'Ceist', 'Freagra', 'Nótaí'),
        ['1', 'An bhfuil polasaí slándála ann agus é faofa?', box, box],
        ['2', 'An ndéantar athbhreithniú air gach bliain?', box, box],
      ],
      lists: { 'C2:C3': ['Tá', 'Níl'] },
    });
    expect(questions.map(told)).toEqual(['B2 → C2:choice D2:comment', 'B3 → C3:choice D3:comment']);
    expect(questions.map(({ id }) => id)).toEqual(['1', '2']);
  });
});

test('a legend on another tab closes the column that it names', () => {
  const { questions } = read(
    {
      name: 'Legend',
      rows: [
        ['Fill in one code per row in the column "Status now".'],
        ['Y', 'Yes, in full'],
        ['P', 'Partly'],
        ['N', 'No'],
      ],
    },
    {
      name: 'Requirements',
      rows: [
        heads('Nr', 'Requirement', 'Status now', 'Remarks'),
        ['1', 'A contact for weaknesses exists.', '', ''],
        ['2', 'Customers may run a penetration test.', '', ''],
      ],
    },
  );
  expect(questions.map(({ answers }) => answers.map(({ options }) => options))).toEqual([
    [['Y', 'P', 'N'], null],
    [['Y', 'P', 'N'], null],
  ]);
});

test('under a question stand its labelled answer and comments, or a box after one remark', () => {
  const { questions } = read({
    rows: [
      [bold('1. Is there a policy that is reviewed?')],
      ['Answer:', box],
      ['Comments:', box],
      [],
      [bold('2. Which certificates cover the service?')],
      ['For instance ISO 27001.'],
      [box],
      [],
      [bold('3. How do you vet staff?')],
      ['Click here to enter text.'],
    ],
    merges: ['A1:F1', 'B3:F3', 'A5:F5', 'A6:F6', 'A7:F7', 'A9:F9', 'A10:F10'],
    lists: { B2: ['Yes', 'No'] },
  });
  expect(questions.map((question) => [question.id, told(question)])).toEqual([
    ['1', 'A1 → B2:choice B3:comment'],
    ['2', 'A5 → A7:text'],
    ['3', 'A9 → A10:text'],
  ]);
});

test('rows with another rule than the list are asked where they count on', () => {
  const { questions } = read({
    rows: [
      heads('ID', 'Question', 'Answer'),
      ['1.1', 'Do you hold a certificate?'],
      ['1.1.1', 'Expiry date of the most relevant certificate'],
      ['1.2', 'Do you use subcontractors?'],
      [],
      [bold('Ver.'), bold('Change')],
      ['2.1', 'Added the column for the date of review'],
    ],
    lists: { C2: ['Yes', 'No'], C4: ['Yes', 'No'] },
    rules: [rule('C3', { type: 'date', operator: 'greaterThan', formula1: '36526' })],
  });
  expect(questions.map(told)).toEqual(['B2 → C2:choice', 'B3 → C3:date', 'B4 → C4:choice']);
});

test('a merged cell that runs over the comment too takes no option of the header', () => {
  const { questions } = read({
    rows: [
      heads('N.', 'Domanda', 'Risposta (SI/NO)', 'Note'),
      ['A1', "L'azienda è certificata?", box, box],
      [null, 'Se sì, specificare ambito e scadenza:', box],
    ],
    merges: ['C3:D3'],
  });
  expect(questions.map(told)).toEqual(['B2 → C2:choice D2:comment', 'B3 → C3:text']);
});

describe('texts that ask nobody', () => {
  test.each([
    'How do I answer? Choose Yes or No in the Response column.',
    'Do not insert rows or change formulas.',
    'Does the tool need macros? No.',
  ])('%s', (text) => {
    expect(read({ rows: [[text], [], [text], [], [text]] }).questions).toEqual([]);
  });

  test('the line where a form is signed', () => {
    const { questions } = read({
      rows: [
        heads('No', 'Question', 'Answer'),
        ['1', 'Do you log?'],
        ['', 'Signature of the supplier'],
        ['', 'Fait à ____________, le ____________'],
      ],
    });
    expect(questions.map(({ questionCell }) => questionCell)).toEqual(['B2']);
  });

  test('a sheet that says it is no longer used, and the reading says so', () => {
    const rows = [heads('No', 'Question', 'Answer'), ['1', 'Do you log?']];
    const { questions, warnings } = read(
      { name: 'Form', rows },
      { name: 'OLD - do not use!', rows },
    );
    expect(questions.map(({ sheet }) => sheet)).toEqual(['Form']);
    expect(warnings).toMatchObject([{ code: 'obsolete_sheet', sheet: 'OLD - do not use!' }]);
  });
});

describe('headers in further languages', () => {
  test.each([
    ['Lp.', 'Pytanie', 'Odpowiedź', 'Komentarz'],
    ['Č.', 'Otázka', 'Odpověď', 'Poznámka'],
    ['Nr', 'Krav', 'Svar', 'Kommentar'],
    ['Nro', 'Kysymys', 'Vastaus', 'Lisätiedot'],
    ['No', 'Soru', 'Cevap', 'Açıklama'],
    ['№', 'Вопрос', 'Ответ', 'Комментарий'],
    ['מס', 'שאלה', 'תשובה', 'הערות'],
    ['الرقم', 'السؤال', 'الإجابة', 'ملاحظات'],
  ])('%s | %s | %s | %s', (...texts) => {
    const { questions } = read({ rows: [heads(...texts), ['1', 'Is it so?'], ['2', 'And so?']] });
    expect(questions.map(told)).toEqual(['B2 → C2:text D2:comment', 'B3 → C3:text D3:comment']);
  });
});

test('who closes a gap and by when is for the vendor to say, the rating is not', () => {
  const { questions } = read({
    rows: [
      heads('Ref', 'Requirement', 'Compliant? (Y/N/P)', 'Target date', 'Owner', 'Risk rating'),
      ['1', 'Passwords shall have twelve characters.'],
      ['2', 'Data shall be encrypted at rest.'],
    ],
  });
  expect(questions.map(told)).toEqual([
    'B2 → C2:choice D2:comment E2:comment',
    'B3 → C3:choice D3:comment E3:comment',
  ]);
});
