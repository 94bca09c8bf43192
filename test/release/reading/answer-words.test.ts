import { expect, test } from 'vitest';
import {
  extentWords,
  namesAYear,
  outlookOf,
  pointsToAttachment,
} from '../../../src/release/reading/answer-words.ts';

test.each([
  'See attached.',
  'Yes, please see the attached SOC 2 report.',
  'Please refer to our attached policy.',
  'The network diagram is attached.',
  'Our certificate is enclosed.',
  'Attached: data flow diagram',
  'Details are in Appendix B; see appendix B.',
  'As per the attachment.',
])('“%s” points to an attachment', (words) => {
  expect(pointsToAttachment(words)).toBe(true);
});

test.each([
  'Storage is network attached storage with encryption.',
  'Labels are attached to every backup tape.',
  'Malware in attachments is removed by the mail gateway.',
  'Controls follow Annex A of ISO 27001.',
  'The rack is enclosed by a locked cage.',
  'Devices that are attached to the network are listed.',
  'See section 4 of our access policy.',
])('“%s” points to none', (words) => {
  expect(pointsToAttachment(words)).toBe(false);
});

test.each([
  ['We plan to roll out hardware keys in 2027.', 'planned'],
  ['Planned for next year.', 'planned'],
  ['In progress.', 'planned'],
  ['Hardware keys, TLS 1.3 and a firewall.', null],
  ['Yes.', null],
  ['Passwords are checked at every sign-in. Passkeys will be introduced next year.', 'partly'],
  ['Every person signs in with a second factor.', null],
  ['Capacity is planned every quarter.', null],
  ['', null],
])('“%s” tells %s', (words, outlook) => {
  expect(outlookOf(words)).toBe(outlook);
});

test('a standard’s number is no date, a period is', () => {
  expect(namesAYear('We are certified to ISO/IEC 27001:2022.')).toBe(false);
  expect(namesAYear('We follow NIST SP 800-53.')).toBe(false);
  expect(namesAYear('Type II, October 2025 to September 2026.')).toBe(true);
  expect(namesAYear('Certified since 2019-04-02.')).toBe(true);
});

test('cadences and “at all” hold for nothing in whole', () => {
  expect(extentWords('All laptops and every server are encrypted, always.')).toEqual([
    'all',
    'every',
    'always',
  ]);
  expect(extentWords('Not at all. Reviewed every quarter and every two years.')).toEqual([]);
});
