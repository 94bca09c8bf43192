import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../src/drafting/propose/extractive/decide.ts';
import { shapeOf } from '../../src/language/question-shape.ts';
import type { Candidate } from '../../src/retrieval/search-passages.ts';
import { worthOf } from '../support/worth-of.ts';
import { candidate } from './gates/a-case.ts';

/** The verdict on a question from a passage; 'open' where a person has to answer. */
function verdict(question: string, text: string, given: Partial<Candidate> = {}) {
  const passage = candidate(text, {
    title: null,
    ...worthOf(text, given.section ?? null),
    ...given,
  });
  const decision = decide(shapeOf(question), [passage]);
  return decision.kind === 'decided' ? decision.verdict : 'open';
}

/**
 * Questions with a sentence that proves a Yes, cut where something could be put in: behind the subject, and at the end.
 */
const PROVED = [
  ['Are backups encrypted?', 'Backups', 'are encrypted'],
  ['Are visitors escorted at all times?', 'Visitors', 'are escorted at all times'],
  [
    'Is multi-factor authentication required for all staff?',
    'Multi-factor authentication',
    'is required for all staff',
  ],
  [
    'Are firewall rules reviewed at least annually?',
    'Firewall rules',
    'are reviewed every six months',
  ],
  ['Are audit logs retained for at least one year?', 'Audit logs', 'are retained for 14 months'],
  [
    'Is the incident response plan tested at least annually?',
    'The incident response plan',
    'is tested once a year by the security team',
  ],
  ['Must passwords have at least 12 characters?', 'Passwords', 'must have at least 14 characters'],
  [
    'Are code changes reviewed before deployment?',
    'Code changes',
    'are reviewed before deployment',
  ],
] as const;

test.each(PROVED)('%s is affirmed by “%s %s.”', (question, subject, claim) => {
  expect(verdict(question, `${subject} ${claim}.`)).toBe('yes');
});

const proved = fc.constantFrom(...PROVED);
/** A word that nobody knows. */
const stranger = fc
  .array(fc.constantFrom('bra', 'ko', 'lin', 'mu', 'ster', 'vo', 'zel'), {
    minLength: 2,
    maxLength: 3,
  })
  .map((parts) => parts.join(''));
const limit = fc
  .tuple(
    fc.constantFrom(
      'in',
      'at',
      'for',
      'on',
      'of',
      'where',
      'if',
      'unless',
      'although',
      'while',
      'except for',
      'only for',
      'on request of',
      'with',
      'by',
    ),
    stranger,
  )
  .map((words) => words.join(' '));
const clause = fc
  .tuple(
    fc.constantFrom(
      'where',
      'if',
      'unless',
      'although',
      'while',
      'once',
      'as soon as',
      'until',
      'because',
      'which',
      'as long as',
    ),
    fc.constantFrom(
      'they are new',
      'time allows',
      'it is possible',
      'we have a budget',
      'the client pays',
      'no one objects',
    ),
  )
  .map((words) => words.join(' '));
const weakening = fc.constantFrom(
  'as a rule',
  'in most cases',
  'if possible',
  'as far as we know',
  'in theory',
  'in part',
  'on paper',
  'one day',
  'in 2029',
  'from May 2031',
  'at first',
  'by hand',
  'so far',
  'for now',
  'in Leeds',
  'in the Gold edition',
  '(pilot)',
  '– mostly',
  'for some',
  'or not',
);

test('a proving sentence with anything unread at its end, in its middle or before it is no proof', () => {
  fc.assert(
    fc.property(
      proved,
      fc.oneof(limit, clause, weakening),
      fc.constantFrom('end', 'middle', 'start'),
      ([question, subject, claim], more, place) => {
        const text = {
          end: `${subject} ${claim} ${more}.`,
          middle: `${subject} ${more} ${claim}.`,
          start: `${more[0]?.toUpperCase()}${more.slice(1)}, ${subject.toLowerCase()} ${claim}.`,
        }[place];
        expect(verdict(question, text), text).toBe('open');
      },
    ),
    { numRuns: 300 },
  );
});

test('what is said of one kind of a thing does not affirm it of the thing', () => {
  fc.assert(
    fc.property(
      proved,
      fc.oneof(
        stranger,
        fc.constantFrom('new', 'some', 'most', 'critical', 'external', 'German', 'other', 'many'),
      ),
      ([question, subject, claim], kind) => {
        const text = `${kind[0]?.toUpperCase()}${kind.slice(1)} ${subject.replace(/^The /, '').toLowerCase()} ${claim}.`;
        expect(verdict(question, text), text).toBe('open');
      },
    ),
    { numRuns: 150 },
  );
});

test('another mood, tense or denial of a proving sentence never affirms', () => {
  const turned = [
    'are not',
    'were',
    'were once',
    'will be',
    'should be',
    'could be',
    'might be',
    'may be',
    'would be',
    'ought to be',
    'are never',
    'are hardly',
    'are rarely',
    'are being',
    'are yet to be',
    'used to be',
    'are said to be',
    'have never been',
    'can be',
  ];
  for (const [question, subject, claim] of PROVED)
    for (const other of turned) {
      const text = `${subject} ${claim.replace(/^(?:are|is|must)\b/, other)}.`;
      expect(verdict(question, text), text).not.toBe('yes');
    }
});

test.each([
  '(The tapes are not.)',
  'This does not hold for tapes.',
  'However, the tapes of the branch are not.',
  'Those of the branch are an exception.',
  'They are not encrypted at the branch.',
  'Older backups are stored unencrypted until they expire.',
  'Unencrypted backups may be kept for tests.',
])('a sentence is no proof beside “%s”', (beside) => {
  const text = `Backups are encrypted. ${beside}`;
  expect(verdict('Are backups encrypted?', text)).toBe('open');
  expect(
    verdict('Are backups encrypted?', 'Backups are encrypted. Restores are tested every year.'),
  ).toBe('yes');
});

test.each(['Gold edition', 'Leeds', 'Laptops', 'For customers in Canada', 'Exceptions'])(
  'what stands under “%s” holds for that alone',
  (section) => {
    expect(verdict('Are backups encrypted?', 'Backups are encrypted.', { section })).toBe('open');
  },
);

test.each(['Encryption', '4.2 Backups', 'Requirements'])('“%s” limits nothing', (section) => {
  expect(verdict('Are backups encrypted?', 'Backups are encrypted.', { section })).toBe('yes');
});

test.each([
  'How Aldwick & Rook moved to us',
  'Letter from Northbank',
  'Retrospective of the outage in July',
])('what stands in “%s” is nobody’s rule', (title) => {
  expect(verdict('Are backups encrypted?', 'Backups are encrypted.', { title })).toBe('open');
});
