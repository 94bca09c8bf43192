import { describe, expect, test } from 'vitest';
import type { Role, SentenceContext } from '../../../src/language/standing/rule.ts';
import { standingOfSentence } from '../../../src/language/standing/sentence-standing.ts';

const judged = (text: string, more: Partial<SentenceContext> = {}) =>
  standingOfSentence(text, {
    role: 'rules',
    own: ['larkfield'],
    others: [],
    toStaff: false,
    ...more,
  });

describe('customers', () => {
  test('what they have to do themselves is theirs', () => {
    for (const text of ['Customer must encrypt its files.', 'Customers choose a region.'])
      expect(judged(text)).toEqual({ standing: 'speaks_of_others', of: 'customers' });
  });

  test('what is done to them, or must be given to them, is the company’s', () => {
    expect(judged('Clients are trained by us.').standing).toBe('asserts');
    expect(judged('Customers must be notified within a day.').standing).toBe('requires');
    expect(judged('Customers must be given a copy.').standing).toBe('requires');
    expect(judged('Customers receive a monthly report.').standing).toBe('asserts');
  });

  test('what must be done to them otherwise is theirs', () => {
    expect(judged('Customers must be identified at their own gate.')).toEqual({
      standing: 'speaks_of_others',
      of: 'customers',
    });
  });
});

describe('"you"', () => {
  test('is a customer, and an employee in a text for employees', () => {
    expect(judged('You must lock your screen.')).toMatchObject({ of: 'customers' });
    expect(judged('You must lock your screen.', { toStaff: true }).standing).toBe('requires');
  });

  test('is given advice by "should", which a text for employees leaves open, and a rule by "must" there', () => {
    expect(judged('You should lock your screen.').standing).toBe('recommends');
    expect(judged('You should lock your screen.', { toStaff: true }).standing).toBe('unknown');
    expect(judged('You must lock your screen.', { toStaff: true }).standing).toBe('requires');
  });
});

describe('auditors and providers', () => {
  test('do what they do for others', () => {
    expect(judged('Auditors review the logs.')).toMatchObject({ of: 'auditors' });
    expect(judged('Providers encrypt the disks.')).toMatchObject({ of: 'providers' });
  });

  test('are bound by the company’s rules, or advised by a report', () => {
    const is = (role: Role) => judged('Providers must encrypt the disks.', { role }).standing;
    expect([is('rules'), is('report')]).toEqual(['requires', 'recommends']);
    expect(judged('Auditors must be escorted.').standing).toBe('requires');
  });
});

test('nobody knows who "they" are where a sentence stands alone', () => {
  expect(judged('They encrypt the disks.').standing).toBe('unknown');
});
