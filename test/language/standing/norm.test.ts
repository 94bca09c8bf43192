import { expect, test } from 'vitest';
import { standingOfHeading } from '../../../src/language/standing/heading.ts';
import { standingOfSentence } from '../../../src/language/standing/sentence-standing.ts';
import { mayProveYes } from '../../../src/language/standing.ts';

const context = { role: 'rules', own: ['quillhaven'], others: [], toStaff: true } as const;
const proves = (text: string) => mayProveYes(standingOfSentence(text, context).standing);

test.each([
  'ISO 27001 asks organisations to keep an inventory of assets.',
  'ISO/IEC 27001:2022 requires that risks are assessed.',
  'SOC 2 requires a review of access every quarter.',
  'PCI DSS demands that cards are encrypted.',
  'The GDPR expects processors to keep records.',
  'The law requires that personal data is protected.',
  'Encryption of laptops is required by the GDPR.',
])('what a norm demands is no practice: %s', (text) => {
  expect(proves(text)).toBe(false);
});

test.each([
  'The policy requires that passwords have 14 characters.',
  'Quillhaven requires a second factor.',
  'We require a second factor.',
  'This standard requires a review every quarter.',
  'The CISO requires a report every month.',
  'AES-256 protects all backups.',
])('what the company demands is its rule: %s', (text) => {
  expect(proves(text)).toBe(true);
});

test('a line of what was removed proves nothing, one of what was added does', () => {
  expect(proves('Removed: sign-in by text message')).toBe(false);
  expect(proves('Deprecated: the old interface')).toBe(false);
  expect(proves('Added: expiry dates for guest links')).toBe(true);
  expect(proves('Retention: 90 days')).toBe(true);
});

test('what stands under “Removed” or “Deprecated” is not there', () => {
  expect(standingOfHeading('Removed')).toBe('unknown');
  expect(standingOfHeading('Deprecated')).toBe('unknown');
  expect(standingOfHeading('Added')).toBeNull();
  expect(standingOfHeading('Encryption')).toBeNull();
  expect(standingOfHeading('Retention')).toBeNull();
});
