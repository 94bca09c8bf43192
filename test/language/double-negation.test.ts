import { expect, test } from 'vitest';
import { polarityOf } from '../../src/drafting/propose/extractive/support.ts';
import { contentUnits } from '../../src/language/content.ts';

const polarity = (question: string, sentence: string) =>
  polarityOf(question, sentence, contentUnits(question));

test.each([
  ['Is patient data kept in Norway?', 'Patient data never leaves Norway.'],
  ['Are images stored in Canada?', 'Images are not stored outside Canada.'],
  ['Are tapes held in the vault?', 'No tape leaves the vault.'],
  ['Are claims archived in Oslo?', 'Claims are archived nowhere else than in Oslo.'],
  [
    'Does counsel approve a contract before it is signed?',
    'A contract is not signed until counsel has approved it.',
  ],
  [
    'Are invoices checked before they are paid?',
    'Invoices are never paid before they have been checked.',
  ],
  [
    'Do visitors show a passport before they enter?',
    'No visitor enters without showing a passport.',
  ],
  ['Are phones enrolled?', 'Phones may not read mail unless they are enrolled.'],
  [
    'Is a contract signed only after counsel has approved it?',
    'A contract is not signed until counsel has approved it.',
  ],
  ['Do all employees take the course?', 'No employee is exempt from the course.'],
  ['Do you keep passwords out of log files?', 'Passwords never appear in log files.'],
  [
    'Must an owner agree before a guest can enter a cabin?',
    'Guests may enter a cabin only after its owner has agreed.',
  ],
  [
    'Is a contract signed only once counsel has approved it?',
    'A contract is signed only once counsel has approved it.',
  ],
  ['Are cabins cleaned?', 'Cabins are cleaned daily and opened only after a check.'],
] as const)('“%s” is affirmed by “%s”', (question, sentence) => {
  expect(polarity(question, sentence)).toBe('same');
});

test.each([
  ['Is patient data transferred outside Norway?', 'Patient data never leaves Norway.'],
  ['Does patient data leave Norway?', 'Patient data never leaves Norway.'],
  ['Are images stored outside Canada?', 'Images are not stored outside Canada.'],
  [
    'Is a contract signed before counsel approves it?',
    'A contract is not signed until counsel has approved it.',
  ],
  ['Are invoices paid without a check?', 'Invoices are never paid before they have been checked.'],
  [
    'Can a guest enter a cabin before its owner agrees?',
    'Guests may enter a cabin only after its owner has agreed.',
  ],
  ['Is real data used in test systems?', 'Real data is never used in test systems.'],
  ['Do passwords appear in log files?', 'Passwords never appear in log files.'],
] as const)('“%s” is denied by “%s”', (question, sentence) => {
  expect(polarity(question, sentence)).toBe('contrary');
});

test.each([
  ['Are contracts signed?', 'A contract is not signed until counsel has approved it.'],
  ['Is access kept after people leave?', 'Access is not kept when employees leave the company.'],
] as const)('“%s” is not affirmed by “%s”', (question, sentence) => {
  expect(polarity(question, sentence)).not.toBe('same');
});
