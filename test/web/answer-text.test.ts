import { expect, test } from 'vitest';
import { answerText } from '../../src/web/read/earlier-answers.ts';

test.each([
  ['Yes', 'Reviewed each quarter.', 'Yes. Reviewed each quarter.'],
  ['Yes', 'Yes. Reviewed each quarter.', 'Yes. Reviewed each quarter.'],
  ['Yes', 'Yes', 'Yes'],
  ['No', 'Nothing is shared.', 'No. Nothing is shared.'],
  ['', 'Ninety days.', 'Ninety days.'],
  ['N/A', '', 'N/A'],
])('an answer of %j and %j is shown as %j', (choice, words, shown) => {
  expect(answerText(choice, words)).toBe(shown);
});
