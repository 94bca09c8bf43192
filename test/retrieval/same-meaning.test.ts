import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceBetween } from '../../src/retrieval/same-meaning.ts';

const NEAR = 0.95;

test.each([
  [
    'Is MFA required for remote access?',
    'Is multi-factor authentication required for remote access?',
  ],
  [
    'Do you review user access at least quarterly?',
    'Is user access reviewed at least every quarter?',
  ],
  ['Are backups encrypted?', 'Please confirm that backups are encrypted.'],
])('“%s” asks the same as “%s”', (question, earlier) => {
  expect(differenceBetween(question, earlier, NEAR)).toBeNull();
});

test.each([
  ['Are backups encrypted?', 'Are backups not encrypted?', 'polarity'],
  ['Are shared accounts allowed?', 'Are shared accounts prohibited?', 'polarity'],
  ['Is access reviewed every quarter?', 'Is access reviewed every year?', 'numbers'],
  ['Is access reviewed every quarter?', 'Is access reviewed?', 'numbers'],
  ['Are all laptops encrypted?', 'Are laptops encrypted?', 'extent'],
  ['Is data stored only in the EU?', 'Is data stored in the EU?', 'extent'],
  ['Does Atlas encrypt customer data?', 'Does Borealis encrypt customer data?', 'names'],
  [
    'Is your Atlas product penetration tested?',
    'Is your Borealis product penetration tested?',
    'names',
  ],
  ['Do you maintain an inventory of AI?', 'Do you maintain an inventory?', 'names'],
  ['Are backups encrypted?', 'How are backups encrypted?', 'form'],
  ['Is data encrypted at rest?', 'Is data encrypted in transit?', 'topic'],
  ['Are employees trained in security?', 'Are contractors trained in security?', 'topic'],
  ['Do you test restores of backups?', 'Do you have a clean desk policy?', 'topic'],
  [
    'Is the orders database encrypted with keys that are rotated?',
    'Is the support database encrypted with keys that are rotated?',
    'topic',
  ],
  [
    'Are support tickets deleted when the contract of a customer ends?',
    'Are order tickets deleted when the contract of a customer ends?',
    'topic',
  ],
])('“%s” does not ask the same as “%s”: %s', (question, earlier, difference) => {
  expect(differenceBetween(question, earlier, NEAR)).toBe(difference);
});

test('the same words are the same whatever the vectors say', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z ]{5,40}\?$/), (question) => {
      expect(differenceBetween(question, ` ${question} `, 0)).toBeNull();
    }),
  );
});

const TOPICS = [
  'backups encrypted',
  'logs retained',
  'visitors escorted',
  'changes approved',
  'passwords rotated',
];

test('a negation on one side alone is never the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TOPICS), fc.constantFrom('not', 'never'), (topic, word) => {
      const [noun = '', verb = ''] = topic.split(' ');
      expect(differenceBetween(`Are ${noun} ${verb}?`, `Are ${noun} ${word} ${verb}?`, 1)).toBe(
        'polarity',
      );
    }),
  );
});

test('another number on one side is never the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 2, max: 200 }), (a, b) => {
      fc.pre(a !== b);
      expect(
        differenceBetween(`Are logs kept for ${a} days?`, `Are logs kept for ${b} days?`, 1),
      ).toBe('numbers');
    }),
  );
});

test('a standard that the thing is to be in line with hinders nothing where one side names none', () => {
  const [bare, named] = [
    'Are access rights reviewed?',
    'Are access rights reviewed in line with ISO/IEC 27001 requirements?',
  ];
  expect(differenceBetween(named, bare, 0.9)).toBeNull();
  expect(differenceBetween(bare, named, 0.9)).toBeNull();
  expect(differenceBetween(named, 'Are access rights reviewed as required by PCI DSS?', 0.9)).toBe(
    'names',
  );
});

test('a standard that is itself what is asked about still tells questions apart', () => {
  expect(
    differenceBetween('Are you ISO 27001 certified?', 'Are you PCI DSS certified?', 0.9),
  ).not.toBeNull();
});

test.each([
  ['Are tapes sealed?', 'Are tapes counted and sealed?'],
  ['Are tapes counted?', 'Are tapes counted and sealed?'],
  [
    'Do you have policies for visitor badges?',
    'Do you have policies for visitor badges, tape handling and door locks?',
  ],
  [
    'Do you have policies for door locks?',
    'Do you have policies for visitor badges, tape handling and door locks?',
  ],
  ['Do you encrypt tapes?', 'Do you encrypt tapes and radios, in line with ISO 27001?'],
])('“%s” is part of “%s”', (question, earlier) => {
  expect(differenceBetween(question, earlier, NEAR)).toBe('wider');
});

test.each([
  ['Are tapes sealed?', 'Are tapes counted or sealed?'],
  ['Are tapes sealed?', 'Are tapes of contractors sealed?'],
  ['Are tapes counted and sealed?', 'Are tapes sealed?'],
  ['Are tapes not sealed?', 'Are tapes counted and sealed?'],
  ['Are all tapes sealed?', 'Are tapes counted and sealed?'],
  ['Are Borealis tapes sealed?', 'Are Atlas tapes counted and sealed?'],
  ['Are tapes sealed within 5 days?', 'Are tapes counted and sealed within 9 days?'],
])('“%s” is no part of “%s”', (question, earlier) => {
  const difference = differenceBetween(question, earlier, NEAR);
  expect(difference).not.toBe('wider');
  expect(difference).not.toBeNull();
});

test('a part is never widened by an opposite, an extent, a product or a number', () => {
  const changes = [
    (text: string) => text.replace('Are ', 'Are all '),
    (text: string) => text.replace('Are ', 'Are Atlas '),
    (text: string) => text.replace(/(\w+)\?$/, 'never $1?'),
    (text: string) => text.replace('?', ' within 3 days?'),
    (text: string) => text.replace('?', ' only?'),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...TOPICS),
      fc.constantFrom('measured', 'archived', 'painted'),
      fc.constantFrom(...changes),
      (topic, other, change) => {
        const [noun = '', verb = ''] = topic.split(' ');
        const earlier = `Are ${noun} ${verb} and ${other}?`;
        const question = `Are ${noun} ${verb}?`;
        const found = differenceBetween(change(question), earlier, 1);
        expect([null, 'wider']).not.toContain(found);
      },
    ),
  );
});
