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

test.each([
  ['Are idle ports disabled?', 'Idle ports are switched off.'],
  ['Are idle ports switched off?', 'Idle ports are deactivated.'],
  [
    'Are guest networks segregated from production?',
    'Guest networks are kept apart from production.',
  ],
  [
    'Is a second factor mandatory for all staff?',
    'Two-step verification is compulsory for all employees.',
  ],
  ['Is SAST performed on every release?', 'Static code analysis is performed on every release.'],
])('“%s” is affirmed in other words by “%s”', (question, text) => {
  expect(verdict(question, text)).toBe('yes');
});

/** A kind with what it is a kind of, in a question and a sentence about each. */
const KINDS = [
  ['a second factor', 'a hardware security key'],
  ['a second factor', 'a YubiKey'],
  ['an endpoint protection', 'an EDR agent'],
] as const;
const asks = (thing: string) => `Do administrators use ${thing}?`;
const tells = (thing: string) => `Administrators use ${thing}.`;

test.each(KINDS)(
  'who uses a kind of %s (%s) uses it, and not the other way round',
  (broad, narrow) => {
    expect(verdict(asks(broad), tells(narrow))).toBe('yes');
    expect(verdict(asks(narrow), tells(broad))).toBe('open');
  },
);

test.each(KINDS)('who has no %s of a kind (%s) may have another', (broad, narrow) => {
  const thing = narrow.replace(/^an? /, '');
  const denied = `Administrators do not use ${narrow}.`;
  expect(verdict(asks(broad), denied)).toBe('open');
  expect(verdict(`Is ${broad} in use?`, `${thing} is not in use.`)).toBe('open');
  expect(verdict(`Is ${broad} prohibited?`, `${thing} is prohibited.`)).toBe('open');
});

/** Those of whom what is said of all of them holds. */
const SOME_OF_ALL = [
  ['engineers', 'employees'],
  ['laptops', 'devices'],
  ['sub-processors', 'suppliers'],
] as const;

test.each(SOME_OF_ALL)('what all of them do %s do, and not the other way round', (some, all) => {
  const [asked, told] = [
    (who: string) => `Are ${who} checked by the security team?`,
    (who: string) => `All ${who} are checked by the security team.`,
  ];
  expect(verdict(asked(some), told(all))).toBe('yes');
  expect(verdict(asked(all), told(some))).toBe('open');
});

test('a question may call what it names by its kind', () => {
  expect(verdict('Is the obsolete protocol TLS 1.0 disabled?', 'TLS 1.0 is disabled.')).toBe('yes');
  expect(verdict('Are obsolete protocols disabled?', 'TLS 1.0 is disabled.')).toBe('open');
});

test('“this policy” is the policy that its document is', () => {
  const text = 'The board approves this policy once a year.';
  const question = 'Is the mobility policy approved by the board once a year?';
  expect(verdict(question, text, { title: 'Mobility Policy' })).toBe('yes');
  expect(verdict(question, text, { title: 'Travel Policy' })).toBe('open');
  expect(verdict(question, text, { title: 'Mobility Handbook' })).toBe('open');
});

test.each([
  'Laptops are encrypted with BitLocker.',
  'Laptops are encrypted using BitLocker and FileVault.',
  'Laptops are automatically encrypted.',
  'Laptops are encrypted to protect customer data.',
  'Laptops, desktops and servers are encrypted.',
  'Laptops (notebooks) are encrypted.',
])('“%s” says so of laptops, and more', (text) => {
  expect(verdict('Are laptops encrypted?', text)).toBe('yes');
});

const OPEN = [
  'Laptops are encrypted with the Gold edition.',
  'Laptops are encrypted with Gold contracts.',
  'Laptops are encrypted with brakolin.',
  'Laptops (brakolin) are encrypted.',
  'Laptops (Leeds) are encrypted.',
  'Laptops or desktops are encrypted.',
  'Laptops and servers in Leeds are encrypted.',
  'Laptops are encrypted to the extent possible.',
  'Laptops are to be encrypted to protect data if time allows.',
  'Laptops are shared with BitLocker.',
];
test.each(OPEN)('“%s” does not', (text) => {
  expect(verdict('Are laptops encrypted?', text)).toBe('open');
});

test('things that are told of together are told of none alone', () => {
  expect(verdict('Are laptops separated?', 'Laptops and servers are separated.')).toBe('open');
});

test('what is shut out everywhere is shut out in each place, at each time and for each purpose', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('on laptops', 'in the office', 'for tests', 'during audits', 'within the EU'),
      fc.constantFrom('blocked', 'prohibited', 'disabled'),
      (where, shut) => {
        const said = `Wireless printers are ${shut}.`;
        expect(verdict(`Are wireless printers ${shut} ${where}?`, said)).toBe('yes');
        expect(
          verdict(`Are wireless printers used ${where}?`, 'Wireless printers are not used.'),
        ).toBe('no');
        expect(
          verdict(`Are wireless printers encrypted ${where}?`, 'Wireless printers are encrypted.'),
        ).toBe('open');
        expect(
          verdict(`Are wireless printers ${shut}?`, `Wireless printers are ${shut} ${where}.`),
        ).toBe('open');
      },
    ),
  );
});

test('whether something has been done is told by when it was, not within a time that is asked', () => {
  const text = 'The recovery plan was rehearsed in May 2025.';
  expect(verdict('Has the recovery plan been rehearsed?', text)).toBe('yes');
  expect(verdict('Is the recovery plan rehearsed?', text)).toBe('open');
  expect(verdict('Has the recovery plan been rehearsed this year?', text)).toBe('open');
  expect(verdict('Was the recovery plan rehearsed in 2026?', text)).toBe('open');
  const habit = 'The recovery plan is rehearsed every year.';
  expect(verdict('Has the recovery plan been rehearsed this year?', habit)).toBe('open');
});
