import { expect, test } from 'vitest';
import { standingAllowsVerdict } from '../../../src/drafting/gates/standing.ts';
import { ORIGINS } from '../../../src/drafting/origins.ts';
import { aCase, dossier, quoted } from './a-case.ts';

test.each(ORIGINS)('whose duty a thing is proves no verdict of %s', (origin) => {
  const says = 'Encrypting backups of production databases is the duty of the plant.';
  const sound = aCase(origin);
  const each = {
    ...sound,
    proposal: { ...sound.proposal, quotes: [quoted(says)] },
    dossier: dossier({ page: says }),
  };
  expect(standingAllowsVerdict.judge(sound)).toBe('passed');
  expect(standingAllowsVerdict.judge(each)).toMatchObject({ code: 'not_practice' });
});

test('what is not known to be practice affirms nothing, whoever confirmed it, and may stand against a thing', () => {
  const sound = aCase('model');
  const unknown = { ...sound.proposal, quotes: [quoted('Bells.', { standing: 'unknown' })] };
  const judge = (verdict: 'yes' | 'no' | null) =>
    standingAllowsVerdict.judge({ ...sound, proposal: { ...unknown, verdict } });
  expect(judge('yes')).toMatchObject({ code: 'not_practice' });
  expect(judge(null)).toMatchObject({ code: 'not_practice' });
  expect(judge('no')).toBe('unknown');
});

const judgedWith = (
  quotes: ReturnType<typeof quoted>[],
  asks = 'Are backups of production databases encrypted?',
  verdict: 'yes' | 'no' | null = 'yes',
) => {
  const page = quotes.map(({ citation }) => citation.quote).join('\n');
  return standingAllowsVerdict.judge(
    aCase('model', { proposal: { verdict, quotes }, dossier: { asks, page } }),
  );
};
const AFFIRMS = 'Backups of production databases are encrypted.';

test('a plan stands against a Yes where it is for what is asked, and not where it is for something else', () => {
  const planned = (says: string) => quoted(says, { standing: 'plans' });
  expect(judgedWith([quoted(AFFIRMS), planned('Boats are to be painted in 2031.')])).toBe('passed');
  for (const says of [
    'Encryption of backups of production databases is to be introduced in 2031.',
    'Backups of the archive databases will be encrypted in 2031.',
  ])
    expect(judgedWith([quoted(AFFIRMS), planned(says)])).toMatchObject({ code: 'not_practice' });
  expect(judgedWith([planned('Boats are to be painted in 2031.')])).not.toBe('passed');
});

test('a failure stands against a Yes, whatever it tells of', () => {
  const failed = quoted('Three boats were not found.', { standing: 'reports_failure' });
  expect(judgedWith([quoted(AFFIRMS), failed])).toMatchObject({ code: 'not_practice' });
});

test('of a quote of several statements those count that speak of the question, and each failure', () => {
  const beside = { text: 'Boats are to be painted in 2031.', standing: 'plans' } as const;
  const affirms = { text: AFFIRMS, standing: 'asserts' } as const;
  const ofBoth = (
    statements: readonly { text: string; standing: 'asserts' | 'plans' | 'reports_failure' }[],
  ) => quoted(statements.map(({ text }) => text).join(' '), { standing: 'plans', statements });
  expect(judgedWith([ofBoth([affirms, beside])])).toBe('passed');
  expect(
    judgedWith([
      ofBoth([
        { ...affirms, standing: 'plans' },
        { ...beside, standing: 'asserts' },
      ]),
    ]),
  ).not.toBe('passed');
  expect(judgedWith([ofBoth([affirms, { ...beside, standing: 'reports_failure' }])])).not.toBe(
    'passed',
  );
});

test('what each customer has answers what customers can do, and nothing that the company does', () => {
  const says = 'Each tenant has a log of sign-ins that its wardens read.';
  const quotes = [quoted(says, { standing: 'speaks_of_others' })];
  expect(judgedWith(quotes, 'Can our wardens read a log of sign-ins?')).toBe('passed');
  expect(judgedWith(quotes, 'Do you read the log of sign-ins?')).toMatchObject({
    code: 'not_practice',
  });
});

test('a Yes or No that is quoted with its question speaks of what that asks', () => {
  const asks = {
    text: 'Are backups of production databases encrypted?',
    standing: 'asks',
  } as const;
  const faq = (...answer: { text: string; standing: 'asserts' | 'plans' | 'unknown' }[]) =>
    quoted([asks, ...answer].map(({ text }) => text).join(' '), {
      standing: 'asks',
      statements: [asks, ...answer],
    });
  expect(judgedWith([faq({ text: 'Yes, each night.', standing: 'unknown' })])).toBe('passed');
  expect(judgedWith([faq({ text: 'That depends on the tape.', standing: 'asserts' })])).not.toBe(
    'passed',
  );
  expect(judgedWith([faq({ text: 'From May on.', standing: 'plans' })])).not.toBe('passed');
  expect(judgedWith([faq({ text: 'Perhaps.', standing: 'unknown' })])).not.toBe('passed');
  expect(judgedWith([quoted(asks.text, { standing: 'asks', statements: [asks] })])).not.toBe(
    'passed',
  );
});
