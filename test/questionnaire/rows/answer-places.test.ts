import { expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, workbook } from '../build-workbook.ts';

const BOX: CellSpec = { fill: 'FFFFFFCC' };

test('the coloured box right of a text is for its answer, whatever stands behind it', () => {
  const { questions } = findQuestions(
    workbook({
      rows: [
        ['Who counts the lifebelts?', BOX, 'in words'],
        ['When was the bell last rung?', BOX, 'day and month'],
        ['Where is the spare rudder kept?', BOX, 'deck and room'],
      ],
    }),
  );
  expect(questions.map(({ answers }) => answers.map(({ cell }) => cell))).toEqual([
    ['B1'],
    ['B2'],
    ['B3'],
  ]);
});
