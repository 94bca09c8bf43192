import { expect, test } from 'vitest';
import { findQuestions } from '../../../src/questionnaire/questions/find-questions.ts';
import { type CellSpec, workbook } from '../build-workbook.ts';

const bold = (text: string): CellSpec => ({ text, bold: true, fill: 'FFDDDDDD' });

test('a condition is tied to the question whose id it names, not to the nearest one above', () => {
  const { questions } = findQuestions(
    workbook({
      rows: [
        ['ID', 'Depends on', 'Question', 'Answer'].map(bold),
        ['Q-01', null, 'Are lifebelts counted?'],
        ['Q-02', null, 'Is the bell rung at noon?'],
        ['Q-03', 'Q-01 = Yes', 'Who counts them?'],
      ],
      lists: { 'D2:D3': ['Yes', 'No'] },
    }),
  );
  expect(questions.map(({ dependsOn }) => dependsOn)).toEqual([
    null,
    null,
    { questionCell: 'C2', when: ['Yes'] },
  ]);
});
