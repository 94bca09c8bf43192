import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf, unsupportedClaims } from '../../src/drafting/gates/unsupported-claims.ts';

const QUOTES = [
  'Accounts of leavers are disabled within 24 hours.',
  'Data at rest is encrypted with AES-256 in AWS.',
  'The report is dated 3 March 2026.',
];

test.each([
  'We disable accounts of leavers within 24 hours.',
  'Accounts are disabled within one day.',
  'We encrypt data at rest with AES-256.',
  'Our data is hosted in AWS.',
  'The report is dated 2026-03-03.',
])('“%s” says nothing that the quotes do not', (answer) => {
  expect(unsupportedClaims(answer, QUOTES)).toEqual([]);
});

test.each([
  ['another number', 'Accounts are disabled within 12 hours.', '12 hours'],
  ['a cadence', 'Access is reviewed quarterly.', 'quarterly'],
  ['another key length', 'Data is encrypted with AES-128.', 'AES-128'],
  ['another date', 'The report is dated 2026-04-03.', '2026-04-03'],
  ['a vendor', 'Data is hosted in AWS and Azure.', 'Azure'],
  ['a vendor at the start', 'Cloudflare protects the service.', 'Cloudflare'],
  ['a standard', 'We are certified to ISO 27001.', 'ISO 27001'],
  ['a percentage', 'The service is available 99.9 % of the time.', '99.9 %'],
  ['an acronym', 'Access needs MFA.', 'MFA'],
])('%s that no quote names is found', (_name, answer, claim) => {
  expect(unsupportedClaims(answer, QUOTES)).toContain(claim);
});

test('a name inside another word of the quotes is not said by them', () => {
  expect(unsupportedClaims('Access needs SSO.', ['The processor of access is known.'])).toEqual([
    'SSO',
  ]);
});

test('the company’s own name needs no proof', () => {
  expect(
    unsupportedClaims('At Meridian, accounts of leavers are disabled within 24 hours.', QUOTES, {
      known: ['Meridian'],
    }),
  ).toEqual([]);
});

test('an ordinary word at the start of a sentence is no name', () => {
  expect(namesOf('Encryption is used. Employees are trained.')).toEqual([]);
});

test('a text supports itself, whatever it says', () => {
  const word = fc.constantFrom(
    'Okta',
    'within',
    '30 days',
    'quarterly',
    'AES-256',
    'TLS 1.2',
    '99.9 %',
    'we',
    'review',
    'logs',
    '2026-02-01',
    'and',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 15 }), (words) => {
      const text = `We ${words.join(' ')}.`;
      expect(unsupportedClaims(text, [text])).toEqual([]);
    }),
  );
});

test('a number of days that is not in the quotes is always found', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 400 }),
      fc.integer({ min: 2, max: 400 }),
      (said, proved) => {
        fc.pre(Math.abs(said - proved) > 0.03 * Math.max(said, proved));
        expect(
          unsupportedClaims(`We act within ${said} days.`, [`They act within ${proved} days.`]),
        ).toEqual([`${said} days`]);
      },
    ),
  );
});
