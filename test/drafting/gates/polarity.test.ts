import { describe, expect, test } from 'vitest';
import { polarityAgrees } from '../../../src/drafting/gates/polarity.ts';
import type { Proposal, Quoted } from '../../../src/drafting/proposal.ts';
import { aCase, quoted } from './a-case.ts';

const ASKED = 'Are backups of production databases encrypted?';
const AFFIRMS = quoted('Backups of production databases are encrypted.');
const DENIES = quoted('Backups of production databases are not encrypted.');

const ruling = (
  verdict: Proposal['verdict'],
  quotes: readonly Quoted[],
  { asks = ASKED, texts = quotes.map(({ citation }) => citation.quote) } = {},
) => {
  const page = quotes.map(({ citation }) => citation.quote).join('\n');
  return polarityAgrees.judge(
    aCase('model', { proposal: { verdict, quotes, texts }, dossier: { asks, page } }),
  );
};
const HELD = { code: 'conflicting_evidence' };

describe('a Yes', () => {
  test('passes where its quotes affirm, and is held where they deny', () => {
    expect(ruling('yes', [AFFIRMS])).toBe('passed');
    expect(ruling('yes', [DENIES])).toMatchObject(HELD);
  });

  test('is held where its own words deny it', () => {
    const texts = ['No, we do not encrypt backups of production databases.'];
    expect(ruling('yes', [AFFIRMS], { texts })).toMatchObject(HELD);
  });

  test('to a question in another language is left to a person, a No is still judged', () => {
    const asks = 'Werden die Sicherungen der produktiven Datenbanken verschlüsselt gespeichert?';
    expect(ruling('yes', [AFFIRMS], { asks })).toBe('unknown');
    expect(ruling('no', [DENIES], { asks })).toBe('passed');
  });
});

describe('a No', () => {
  test('passes where its quotes deny, and is held where they affirm', () => {
    expect(ruling('no', [DENIES])).toBe('passed');
    expect(ruling('no', [AFFIRMS])).toMatchObject(HELD);
    expect(ruling('na', [AFFIRMS])).toMatchObject(HELD);
  });

  test('passes where one of its quotes is planned or has failed', () => {
    for (const standing of ['plans', 'reports_failure'] as const)
      expect(ruling('no', [AFFIRMS, { ...AFFIRMS, standing }])).toBe('passed');
  });

  test('is left to a person where its quotes speak of something else, or of what others do', () => {
    expect(ruling('no', [quoted('Visitors sign in at the gate.')])).toBe('unknown');
    expect(ruling('no', [{ ...AFFIRMS, standing: 'speaks_of_others' }])).toBe('unknown');
  });
});

test('a part of a Yes, and what has no verdict, have no polarity', () => {
  expect([ruling('partial', [DENIES]), ruling(null, [DENIES])]).toEqual(['passed', 'passed']);
});
