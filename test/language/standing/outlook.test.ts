import { describe, expect, test } from 'vitest';
import type { SentenceContext } from '../../../src/language/standing/rule.ts';
import { standingOfSentence } from '../../../src/language/standing/sentence-standing.ts';

const RULES: SentenceContext = { role: 'rules', own: ['larkfield'], others: [], toStaff: false };
const standing = (text: string) => standingOfSentence(text, RULES).standing;

describe('an aim', () => {
  test.each(['The goal is to encrypt every disk.', 'Our aim is to patch within a week.'])(
    '%s is neither practice nor plan',
    (text) => {
      expect(standing(text)).toBe('unknown');
    },
  );

  test.each([
    ['The firewall is to block all traffic.', 'requires'],
    ['The target is met each year.', 'asserts'],
    ['Our target is 99 percent.', 'asserts'],
  ])('%s is none', (text, is) => {
    expect(standing(text)).toBe(is);
  });
});

describe('what is on its way is a plan', () => {
  test.each([
    'We are migrating to a new vault.',
    'We are considering a second site.',
    'The new vault will become available in May.',
    'The roll-out of tokens has begun.',
    'We are seeking a certificate.',
    'Certification is still outstanding.',
    'The vault has been scheduled for next year.',
    'The service is in the pilot stage.',
    'As soon as the new gateway is live, logs are kept there.',
  ])('%s', (text) => {
    expect(standing(text)).toBe('plans');
  });

  test.each([
    'We are monitoring logs at all times.',
    'Scans are scheduled weekly.',
    'When the alarm is completed, staff leave.',
    'Disks are encrypted.',
  ])('%s is not on its way: it is done', (text) => {
    expect(standing(text)).toBe('asserts');
  });
});

test.each(['We want a second site.', 'We wish for alerts.', 'They asked for an estimate.'])(
  '%s is only spoken of',
  (text) => {
    expect(standing(text)).toBe('unknown');
  },
);
