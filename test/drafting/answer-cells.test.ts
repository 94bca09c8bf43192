import { expect, test } from 'vitest';
import { fillCells } from '../../src/drafting/cells/fill-cells.ts';
import { optionFor } from '../../src/drafting/cells/option-for.ts';
import { meaningOf } from '../../src/drafting/cells/option-meaning.ts';
import { verdictOf } from '../../src/drafting/cells/verdict-options.ts';
import type { AnswerCell } from '../../src/questionnaire/questionnaire.ts';

const cell = (given: Partial<AnswerCell>): AnswerCell => ({
  cell: 'C2',
  kind: 'choice',
  header: null,
  options: null,
  multiple: false,
  required: false,
  maxLength: null,
  current: null,
  ...given,
});
const texts = ['Accounts are disabled within one day.'];
const reference = 'Access Policy';

test.each([
  [['Yes', 'No', 'N/A'], 'yes', 'Yes'],
  [['1) Yes', '2) No', '3) N/A'], 'no', '2) No'],
  [
    ['Compliant', 'Partially compliant', 'Not compliant', 'Not applicable'],
    'partial',
    'Partially compliant',
  ],
  [['Fully met', 'Partially met', 'Not met'], 'yes', 'Fully met'],
  [['Implemented', 'Not implemented'], 'no', 'Not implemented'],
  [['Ja', 'Nein', 'Nicht zutreffend'], 'na', 'Nicht zutreffend'],
  [['はい', 'いいえ', '該当なし'], 'yes', 'はい'],
  [['Sí', 'No', 'Parcial'], 'yes', 'Sí'],
  [['Yes - in place', 'No - planned', 'No - not planned'], 'yes', 'Yes - in place'],
] as const)('of %j, %s is “%s”', (options, verdict, option) => {
  expect(optionFor(options, { verdict }, true)).toBe(option);
});

test.each([
  [['Yes, for all teams', 'Yes, for some teams', 'No'], 'yes'],
  [['Yes', 'No'], 'na'],
  [['Low', 'Medium', 'High'], 'yes'],
  [['No - planned', 'No - not planned'], 'no'],
] as const)('of %j, nothing says %s for sure', (options, verdict) => {
  expect(optionFor(options, { verdict }, true)).toBeNull();
});

test('an option that says more than Yes is no plain Yes', () => {
  expect(verdictOf('Yes, for some')).toBeNull();
});

test('the choice and the comment are filled, each in its cell', () => {
  const filled = fillCells(
    [cell({ options: ['Yes', 'No'] }), cell({ cell: 'D2', kind: 'comment', header: 'Comments' })],
    { verdict: 'yes', texts, reference },
  );
  expect(filled).toEqual({
    values: [
      { cell: 'C2', kind: 'choice', value: 'Yes', option: 'Yes' },
      { cell: 'D2', kind: 'comment', value: `${texts[0]} (${reference})`, option: null },
    ],
    said: texts[0],
  });
});

test('a mark is put into the column that means the verdict', () => {
  const marks = [
    cell({ cell: 'C2', kind: 'mark', options: ['Yes'] }),
    cell({ cell: 'D2', kind: 'mark', options: ['No'] }),
    cell({ cell: 'E2', kind: 'mark', options: ['N/A'] }),
  ];
  expect(fillCells(marks, { verdict: 'no', texts })).toEqual({
    values: [{ cell: 'D2', kind: 'mark', value: 'x', option: 'No' }],
    said: '',
  });
});

test('a verdict that no option says is refused, never bent', () => {
  expect(
    fillCells([cell({ options: ['Low', 'High'] }), cell({ cell: 'D2', kind: 'comment' })], {
      verdict: 'yes',
      texts,
    }),
  ).toEqual({ refusal: 'no_matching_option' });
});

test('words that do not fit the cell are replaced by shorter ones, never cut', () => {
  const written = (maxLength: number) => {
    const filled = fillCells([cell({ kind: 'text', maxLength })], {
      verdict: 'yes',
      texts,
      reference,
    });
    return 'values' in filled ? [filled.values[0]?.value, filled.said] : [];
  };
  expect(written(100)).toEqual([`Yes. ${texts[0]} (${reference})`, texts[0]]);
  expect(written(45)).toEqual([`Yes. ${texts[0]}`, texts[0]]);
  expect(written(40)).toEqual(['Yes. As set out in Access Policy.', '']);
  expect(written(10)).toEqual(['Yes', '']);
});

test('the comment goes to the vendor’s column, not to the buyer’s', () => {
  const filled = fillCells(
    [
      cell({ options: ['Yes', 'No'] }),
      cell({ cell: 'D2', kind: 'comment', header: 'Customer responsibility' }),
      cell({ cell: 'E2', kind: 'comment', header: 'Implementation description' }),
    ],
    { verdict: 'yes', texts },
  );
  expect(filled).toMatchObject({ values: [{ cell: 'C2' }, { cell: 'E2' }] });
});

test('a row with a list of verdicts is not drafted without its choice', () => {
  const cells = [
    cell({ options: ['Yes', 'No'] }),
    cell({ cell: 'D2', kind: 'comment', header: 'Comments' }),
  ];
  expect(fillCells(cells, { verdict: null, texts })).toEqual({ refusal: 'no_matching_option' });
});

test('a value that is asked for is written beside a list of verdicts, which stays for a person', () => {
  const comment = cell({ cell: 'D2', kind: 'comment', header: 'Comments' });
  const asked = { verdict: null, texts, asksValue: true };
  const verdicts = cell({ options: ['Yes', 'No'] });
  expect(fillCells([verdicts, comment], asked)).toEqual({
    values: [{ cell: 'D2', kind: 'comment', value: texts[0], option: null }],
    said: texts[0],
  });
  const refused = { refusal: 'no_matching_option' };
  expect(fillCells([verdicts], asked)).toEqual(refused);
  expect(fillCells([cell({ options: ['Weekly', 'Monthly'] }), comment], asked)).toEqual(refused);
});

test('a cell that takes only a number is not filled with words', () => {
  expect(fillCells([cell({ kind: 'number' })], { verdict: null, texts })).toEqual({
    refusal: 'value_needed',
  });
});

test.each([
  ['Keys are rotated every 365 days.', ['Monthly', 'Quarterly', 'Annually'], 'Annually'],
  ['Systems are scanned weekly.', ['Daily', 'Weekly', 'Monthly'], 'Weekly'],
  ['Access is reviewed every quarter.', ['Monthly', 'Quarterly', 'Annually'], 'Quarterly'],
  ['Restores are tested every two years.', ['Monthly', 'Quarterly', 'Annually'], null],
  ['Reviewed monthly for staff and annually for others.', ['Monthly', 'Annually'], null],
  ['Data is stored in Germany.', ['Germany', 'Ireland'], 'Germany'],
  ['Data is not stored in Germany.', ['Germany', 'Ireland'], null],
  ['Access is reviewed.', ['Yes', 'No'], null],
] as const)('“%s” among %j chooses %s', (text, options, option) => {
  const cells = [
    cell({ options: [...options] }),
    cell({ cell: 'D2', kind: 'comment', header: 'Comment' }),
  ];
  expect(fillCells(cells, { verdict: null, texts: [text], reference: 'Policy' })).toEqual(
    option === null
      ? { refusal: 'no_matching_option' }
      : {
          values: [
            { cell: 'C2', kind: 'choice', value: option, option },
            { cell: 'D2', kind: 'comment', value: `${text} (Policy)`, option: null },
          ],
          said: text,
        },
  );
});

test.each([
  ['Fully implemented and operating', 'yes'],
  ['Not yet in place', 'no'],
  ['The control is partially implemented', 'partial'],
  ['Implementation planned', 'planned'],
  ['Work in progress', 'in_progress'],
  ['Compensating control in place', 'alternative'],
  ['Requirement is not applicable', 'na'],
  ['In Umsetzung', 'in_progress'],
  ['計画中', 'planned'],
  ['Implemented for some systems', null],
  ['No, and not planned', null],
  ['High', null],
] as const)('“%s” means %s', (option, meaning) => {
  expect(meaningOf(option)).toBe(meaning);
});

const planned = { verdict: 'no', quotes: [{ standing: 'plans' }] } as const;

test('what is only planned is said so where the list has a word for it, else No', () => {
  expect(optionFor(['Implemented', 'Planned', 'Not implemented'], planned, true)).toBe('Planned');
  expect(optionFor(['Implemented', 'Not implemented'], planned, true)).toBe('Not implemented');
});

test('a list without “Partial” takes a qualified answer as Yes with words, a half one as No, and neither without words', () => {
  const settled = { verdict: 'partial', qualification: 'part_missing' } as const;
  expect(optionFor(['Yes', 'No'], settled, true)).toBe('Yes');
  expect(optionFor(['Yes', 'No'], { verdict: 'partial' }, true)).toBe('No');
  expect(optionFor(['Yes', 'No'], settled, false)).toBeNull();
  expect(optionFor(['Yes', 'No', 'Partly'], settled, true)).toBe('Partly');
});
