import { expect, test } from 'vitest';
import {
  extentWords,
  latestYear,
  namesAYear,
  outlookOf,
  pointsToAttachment,
} from '../../../src/release/reading/answer-words.ts';
import { startsLater } from '../../../src/release/reading/plan-note.ts';

test.each([
  'See attached.',
  'Yes, please see the attached SOC 2 report.',
  'Please refer to our attached policy.',
  'The network diagram is attached.',
  'Our certificate is enclosed.',
  'Attached: data flow diagram',
  'Details are in Appendix B; see appendix B.',
  'As per the attachment.',
  'Kindly refer to the enclosed diagram.',
  'We have attached the certificate.',
  'Policy attached.',
  'Sent separately by e-mail.',
  'See SOC2_Report.pdf.',
  'See Annex 2.',
  'Certificate provided with this questionnaire.',
  'The attached policy covers this.',
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
  'The certificate is not attached.',
  'No document is attached.',
  'Keys are sent separately by SMS.',
  'Files attached to tickets are scanned.',
  'The volumes are attached and encrypted.',
  'Attached storage volumes are encrypted.',
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
  ["Laptops are encrypted. Contractors' laptops will be encrypted by March.", 'partly'],
  ['Will be done by Q3.', 'planned'],
  ['Roadmap item, Q1 2027', 'planned'],
  ['Yes, planned.', 'planned'],
  ['ETA Q2 2027', 'planned'],
  ['Roll-out is under way and will finish in May.', 'planned'],
  ['Pilot is running; full roll-out follows in Q2.', 'planned'],
  ['Partially implemented; the rest follows in 2027.', 'partly'],
  ['Planned maintenance is announced a week ahead.', null],
  ['Migration jobs are running nightly.', null],
  ['Pending changes are reviewed by a second person.', null],
  ['Monitoring is ongoing.', null],
  ['Tested in June 2026. The next penetration test is planned for June 2027.', null],
  ['The next release will have passkeys in March 2027.', 'planned'],
  ['The next audit will take place in March 2027.', null],
  ['Data will be deleted within 30 days after the contract ends.', null],
])('“%s” tells %s', (words, outlook) => {
  expect(outlookOf(words)).toBe(outlook);
});

test.each([
  ['Yes, from July 2027.', true],
  ['Available as of 1 January 2027', true],
  ['Yes, from July 2026.', false],
  ['In force since 2019, the next review is in March 2027.', false],
])('“%s” tells a time to come: %s', (words, isLater) => {
  expect(startsLater(words, '2026-12-01')).toBe(isLater);
});

test('a year by itself dates a test, a beginning does not', () => {
  expect(latestYear('Our last penetration test was in 2024.')).toBe('2024');
  expect(latestYear('Tested every year since 2019, to ISO/IEC 27001:2022.')).toBeNull();
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
