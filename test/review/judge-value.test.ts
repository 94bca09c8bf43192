import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerCell } from '../../src/questionnaire/questionnaire.ts';
import { editedValues } from '../../src/review/edited-values.ts';
import { judgeValue } from '../../src/review/judge-value.ts';

const cell = (kind: AnswerCell['kind'], more: Partial<AnswerCell> = {}): AnswerCell => ({
  cell: 'C5',
  kind,
  header: null,
  options: null,
  multiple: false,
  required: false,
  maxLength: null,
  current: null,
  ...more,
});

test('a choice takes its own options and nothing else', () => {
  const choice = cell('choice', { options: ['Yes', 'No ', 'N/A'] });
  expect(judgeValue(choice, ' Yes ')).toMatchObject({ value: { value: 'Yes', option: 'Yes' } });
  expect(judgeValue(choice, 'No')).toMatchObject({ value: { value: 'No ' } });
  expect(judgeValue(choice, 'yes')).toHaveProperty('refusal');
  expect(judgeValue(choice, 'Yes, No')).toHaveProperty('refusal');
});

test('a multiple choice takes any of its options once, also where one holds a comma', () => {
  fc.assert(
    fc.property(
      fc.subarray(['Own staff', 'Partner, certified', 'Partner', 'Nobody'], { minLength: 1 }),
      (picked) => {
        const choice = cell('choice', {
          options: ['Own staff', 'Partner, certified', 'Partner', 'Nobody'],
          multiple: true,
        });
        expect(judgeValue(choice, picked.join(', '))).toMatchObject({
          value: { value: picked.join(', ') },
        });
        expect(judgeValue(choice, `${picked.join(', ')}, other`)).toHaveProperty('refusal');
      },
    ),
  );
});

test('numbers, dates, lengths and control characters are judged', () => {
  expect(judgeValue(cell('number'), ' 12.5')).toHaveProperty('value');
  expect(judgeValue(cell('number'), '12 months')).toHaveProperty('refusal');
  expect(judgeValue(cell('date'), '2026-02-28')).toHaveProperty('value');
  expect(judgeValue(cell('date'), '2026-02-30')).toHaveProperty('refusal');
  expect(judgeValue(cell('text', { maxLength: 3 }), 'four')).toHaveProperty('refusal');
  expect(judgeValue(cell('text'), 'a\u0007b')).toHaveProperty('refusal');
  expect(judgeValue(cell('text'), 'a\r\nb')).toMatchObject({ value: { value: 'a\nb' } });
});

test('a mark clears the other marks of its row and two marks at once are refused', () => {
  const question = {
    sheet: 'S',
    answers: [
      cell('mark', { cell: 'C5', options: ['Yes'] }),
      cell('mark', { cell: 'D5', options: ['No'] }),
      cell('comment', { cell: 'E5' }),
    ],
  };
  const yes = editedValues(
    question,
    [],
    [
      { cell: 'C5', value: 'x' },
      { cell: 'E5', value: 'why' },
    ],
  );
  const no = editedValues(question, yes, [{ cell: 'D5', value: 'No' }]);
  expect(no).toEqual([
    { cell: 'D5', kind: 'mark', value: 'x', option: 'No' },
    { cell: 'E5', kind: 'comment', value: 'why', option: null },
  ]);
  expect(() =>
    editedValues(
      question,
      [],
      [
        { cell: 'C5', value: 'x' },
        { cell: 'D5', value: 'x' },
      ],
    ),
  ).toThrow('only one column');
  expect(() => editedValues(question, [], [{ cell: 'Z9', value: 'x' }])).toThrow('C5, D5, E5');
  expect(editedValues(question, no, [{ cell: 'E5', value: ' ' }])).toHaveLength(1);
});
