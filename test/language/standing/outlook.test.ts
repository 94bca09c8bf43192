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

describe('what is intended, begun or about to be is not there', () => {
  test.each([
    'We are planning to be certified.',
    'We are hoping to be audited in spring.',
    'We are preparing to encrypt backups.',
    'We are working to be certified.',
    'We have started to be audited.',
    'We have plans to be certified.',
    'Backups are planned to be encrypted.',
    'The data is going to be encrypted.',
    'Disks are about to be encrypted.',
    'We are in the process of being certified.',
    'We are on track to be certified.',
    'Work is under way to encrypt disks.',
    'Encryption of disks is scheduled for May.',
  ])('%s is a plan', (text) => {
    expect(standing(text)).toBe('plans');
  });

  test.each([
    'We expect the service to be certified by June.',
    'The intention is that disks are encrypted.',
    'Alerts go to the engineer on call, which is planned to be replaced.',
    'Traffic is read by a tool that is about to be bought.',
  ])('%s is neither practice nor plan', (text) => {
    expect(standing(text)).toBe('unknown');
  });

  test.each([
    ['Employees are expected to report every loss.', 'requires'],
    ['Engineers are required to lock their screens.', 'requires'],
    ['TLS is used to encrypt all traffic.', 'asserts'],
    ['The restore test is scheduled for May each year.', 'asserts'],
    ['Staff have been trained to report phishing.', 'asserts'],
    ['We have a plan to respond to incidents.', 'asserts'],
    ['We are using TLS to protect traffic.', 'asserts'],
    ['Nobody has standing rights in production.', 'asserts'],
    ['The team has working backups of each region.', 'asserts'],
    ['The scanner is set to run nightly.', 'asserts'],
  ])('%s is no plan', (text, is) => {
    expect(standing(text)).toBe(is);
  });
});
