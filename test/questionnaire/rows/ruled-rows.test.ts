import { expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import type { Rule } from '../../../src/workbook/grid.ts';
import { rule, type SheetSpec, workbook } from '../build-workbook.ts';

const asked = (type: Rule['type'] | null): number[] => {
  const spec: SheetSpec = {
    rows: [
      ['No', 'Item', 'Answer'],
      ['1', 'Lamps on the quay'],
      ['2', 'Oars in the boats'],
      ['3', 'Bells on the buoys'],
      [null, 'Day of the last drill'],
    ],
    rules: [
      rule('C2:C4', { formula1: '"Yes,No"' }),
      ...(type === null ? [] : [rule('C5', { type, formula1: '1' })]),
    ],
  };
  return findQuestions(workbook(spec)).questions.map(({ row }) => row);
};

test.each(['date', 'whole', 'decimal', 'time'] as const)(
  'a row beside lists is asked where its cell takes only a %s',
  (type) => {
    expect(asked(type)).toContain(5);
  },
);

test.each([null, 'textLength', 'any'] as const)(
  'a mere name beside lists is not asked where its cell has no rule of its own (%s)',
  (type) => {
    expect(asked(type)).not.toContain(5);
  },
);
