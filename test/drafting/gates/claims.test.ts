import { describe, expect, test } from 'vitest';
import { NO_FACTS } from '../../../src/drafting/facts.ts';
import { claimsCovered } from '../../../src/drafting/gates/claims.ts';
import type { Quoted } from '../../../src/drafting/proposal.ts';
import { aCase, quoted } from './a-case.ts';

const judged = (said: string, quotes: readonly Quoted[]) => {
  const ruling = claimsCovered.judge(aCase('model', { proposal: { quotes, texts: [said] } }));
  return typeof ruling === 'string' ? ruling : ruling.reason;
};
const ROW = 'ISO 9001 | Brenner Audit | 2025-05-01 to 2028-04-30';

describe('dates are compared as dates', () => {
  test.each([
    'Our ISO 9001 certificate is valid from 1 May 2025 to April 30, 2028.',
    'Our ISO 9001 certificate runs out in April 2028.',
  ])('%s', (said) => expect(judged(said, [quoted(ROW)])).toBe('passed'));

  test.each([
    ['Our ISO 9001 certificate is valid to 30 April 2029.', '2029-04-30'],
    ['Our ISO 9001 certificate runs out in March 2028.', 'March'],
  ])('%s is held', (said, claim) => expect(judged(said, [quoted(ROW)])).toContain(claim));
});

describe('where a quote stands may be said', () => {
  const quote = quoted('Loss prevention runs on laptops.', {
    title: 'Register of Chosen Controls',
  });

  test('the name of its document in full is no claim', () =>
    expect(judged('Our Register of Chosen Controls says that loss prevention runs.', [quote])).toBe(
      'passed',
    ));

  test('a part of it is one', () =>
    expect(judged('Our Register says that loss prevention runs.', [quote])).toContain('Register'));
});

test('the company’s own name and its product’s need no proof, and no other company’s', () => {
  const profile = { company_name: 'Acme Freight, Inc.', product_name: 'Acme Rocket' };
  const judged = (said: string) =>
    claimsCovered.judge(
      aCase('model', {
        proposal: { quotes: [quoted('Backups are encrypted.')], texts: [said] },
        dossier: { facts: { ...NO_FACTS, profile } },
      }),
    );
  expect(judged('Acme encrypts the backups of Rocket.')).toBe('passed');
  expect(judged('Norrvik encrypts the backups of Rocket.')).not.toBe('passed');
});

test('a section’s heading and a title with a number are no proof', () => {
  const quote = quoted('An audit takes place each year.', { title: 'Report on SOC 2' });
  expect(
    judged('Our Report on SOC 2 says that an audit takes place each year.', [quote]),
  ).toContain('SOC 2');
});

test('header cells of a quoted row carry what they say', () => {
  const row = quoted('Invoices | 7', { beside: 'Record | Kept in Ostermark (years)' });
  expect(judged('Invoices are kept in Ostermark.', [row])).toBe('passed');
  expect(judged('Invoices are kept in Ostermark.', [{ ...row, beside: null }])).toContain(
    'Ostermark',
  );
});
