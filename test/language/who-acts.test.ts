import { expect, test } from 'vitest';
import { isOtherAgent } from '../../src/language/who-acts.ts';

test.each([
  ['Do your suppliers assess you?', 'We assess our suppliers.'],
  ['Do your suppliers assess you?', 'Our suppliers are assessed.'],
  ['Do your suppliers assess you?', 'Our suppliers assess their subcontractors.'],
  ['Are you assessed by your suppliers?', 'We assess our suppliers.'],
  ['Do customers notify you of incidents?', 'We notify customers of incidents.'],
  ['Can customers export their records?', 'We export customer records.'],
  ['Are your suppliers certified?', 'We are certified.'],
  ['Do auditors review your logs?', 'The harbour office reviews the logs of auditors.'],
  ['Are the logs reviewed by external auditors?', 'We review the logs of external auditors.'],
])('“%s” is not told by “%s”', (question, sentence) => {
  expect(isOtherAgent(question, sentence)).toBe(true);
});

test.each([
  ['Do your suppliers assess you?', 'Our suppliers assess us every spring.'],
  ['Are you assessed by your suppliers?', 'We are assessed by our suppliers.'],
  ['Are your suppliers certified?', 'Our suppliers are certified.'],
  ['Are wireless printers prohibited in the office?', 'Wireless printers are prohibited.'],
  ['Are wireless printers blocked?', 'Wireless printers are blocked.'],
  ['Can customers export their records?', 'Customers can export their records.'],
  ['Do auditors review your logs?', 'The logs are reviewed by auditors.'],
  ['Do customers receive notice of incidents?', 'We notify customers of incidents.'],
  ['Do you assess your suppliers?', 'We assess our suppliers.'],
  ['Are your suppliers assessed?', 'We assess our suppliers.'],
  ['Do employees complete training?', 'We train all employees.'],
])('“%s” may be told by “%s”', (question, sentence) => {
  expect(isOtherAgent(question, sentence)).toBe(false);
});
