import { expect, test } from 'vitest';
import { understand } from '../../../src/drafting/understand/understanding.ts';

const wish = (question: string) => {
  const { wanted, subject } = understand(question);
  return [wanted, subject.text];
};

test.each([
  [
    'What uptime do you promise for the archive?',
    'share',
    'uptime do you promise for the archive?',
  ],
  [
    'What percentage of staff finished the course?',
    'share',
    'percentage of staff finished the course?',
  ],
  ['What is your yearly availability figure?', 'share', 'yearly availability figure?'],
  [
    'How much notice do tenants get of a price change?',
    'how_long',
    'notice do tenants get of a price change?',
  ],
  [
    'How long must the passcode of a locker be?',
    'how_many',
    'characters the passcode of a locker be?',
  ],
  [
    'Minimum number of characters in a guest password?',
    'how_many',
    'characters in a guest password?',
  ],
  ['What is the minimum password length for guests?', 'how_many', 'characters in password'],
])('%s asks for an amount told by its noun', (question, wanted, subject) => {
  expect(wish(question)).toEqual([wanted, subject]);
});

test.each([
  ['How long are door records kept?', 'how_long'],
  ['How many lockers are in use?', 'how_many'],
  ['What is the number of lockers in use?', 'how_many'],
])('%s is understood as before', (question, wanted) => {
  expect(wish(question)[0]).toBe(wanted);
});

test('a zone is no share, and the number of one certificate counts nothing', () => {
  expect(wish('What is the availability zone of your archive?')[0]).not.toBe('share');
  expect(wish('State the number of your ISO 9001 certificate.')[0]).not.toBe('how_many');
});
