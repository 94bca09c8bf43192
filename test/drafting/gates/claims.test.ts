import { describe, expect, test } from 'vitest';
import { NO_FACTS, type ReportFact } from '../../../src/drafting/facts.ts';
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

describe('an acronym is carried by the words that it stands for', () => {
  test.each([
    ['SSO is available to all staff.', 'Single sign-on is available to all staff.'],
    ['Our CISO leads the team.', 'The chief information security officer leads the team.'],
    ['The MFA applies.', 'Multi-factor authentication applies.'],
  ])('%s', (said, proof) => expect(judged(said, [quoted(proof)])).toBe('passed'));

  test.each([
    ['SSO is available to all staff.', 'Sign-on is secure and single.', 'SSO'],
    ['Our SIEM keeps logs.', 'A system keeps logs.', 'SIEM'],
    ['ACME keeps logs.', 'A company makes them.', 'ACME'],
  ])('%s is held on other words', (said, proof, claim) => {
    expect(judged(said, [quoted(proof)])).toContain(claim);
  });
});

describe('an acronym that the question puts before the same noun', () => {
  const asks = 'Since when is your DNS zone signed?';
  const ruling = (
    said: string,
    { proof = 'The zone is signed since May 2024.', entailed = true },
  ) => {
    const secondLook = { entailed, reason: '' };
    const each = aCase('model', {
      proposal: { quotes: [quoted(proof)], texts: [said], secondLook },
      dossier: { asks },
    });
    return claimsCovered.judge({ ...each, said }) === 'passed';
  };
  test('may be repeated once a second reader found it carried', () => {
    expect(ruling('Our DNS zone is signed since May 2024.', {})).toBe(true);
    expect(ruling('Our DNS zone is signed since May 2024.', { entailed: false })).toBe(false);
  });
  test('is a claim before another noun, another acronym, or where the proof speaks of something else', () => {
    expect(ruling('Our DNS server is signed since May 2024.', {})).toBe(false);
    expect(ruling('Our DKIM zone is signed since May 2024.', {})).toBe(false);
    expect(
      ruling('Our DNS zone is signed since May 2024.', { proof: 'Signed since May 2024.' }),
    ).toBe(false);
  });
});

test('what the quoted report is need not stand in the quote; another report’s type is a claim', () => {
  const said = 'Our SOC 2 Type II report leaves privacy out.';
  const report = { versionId: 'v', standard: 'SOC 2', type: 'II' } as ReportFact;
  const ruling = (reports: readonly ReportFact[]) =>
    claimsCovered.judge(
      aCase('model', {
        proposal: { quotes: [quoted('Privacy is not in scope.')], texts: [said] },
        dossier: { facts: { ...NO_FACTS, reports } },
      }),
    );
  expect(ruling([report])).toBe('passed');
  for (const other of [
    { ...report, versionId: 'w' },
    { ...report, type: 'I' as const },
  ])
    expect(ruling([other])).not.toBe('passed');
});

describe('a No says again what it denies', () => {
  const asks = 'Are failover tests always held within twelve months of one another?';
  const said = 'The last failover test was held on 3 May 2024, not always within twelve months.';
  const judged = (given: { verdict: 'yes' | 'no'; entailed: boolean }) =>
    claimsCovered.judge(
      aCase('model', {
        proposal: {
          verdict: given.verdict,
          secondLook: { entailed: given.entailed, reason: '' },
          quotes: [quoted('The last failover test was held on 3 May 2024.')],
          texts: [said],
        },
        dossier: { asks },
      }),
    );

  test('where a second reader found it carried', () =>
    expect(judged({ verdict: 'no', entailed: true })).toBe('passed'));
  test('not where nobody did', () =>
    expect(judged({ verdict: 'no', entailed: false })).not.toBe('passed'));
  test('a Yes does not', () =>
    expect(judged({ verdict: 'yes', entailed: true })).not.toBe('passed'));
});

describe('a sum of two lengths of time', () => {
  const quote = quoted(
    'Records are handed over within 60 days, and shredded within a further 30 days.',
  );
  const said = 'Records are handed over within 60 days and shredded within 30 days after that';

  test('is carried by its parts, which the answer and its quotes give', () =>
    expect(judged(`${said}, so within 90 days.`, [quote])).toBe('passed'));

  test.each([
    ['another sum', `${said}, so within 100 days.`, quote],
    ['a part that is not told', 'Records are shredded within 90 days.', quote],
    [
      'lengths of time that follow no other',
      `${said}, so within 90 days.`,
      quoted('Records are handed over within 60 days. Tapes are shredded within 30 days.'),
    ],
  ] as const)('%s is held', (_, words, one) => expect(judged(words, [one])).toContain('days'));
});

describe('the heading that a quote stands under', () => {
  const citation = {
    ...quoted('Two of nine doors stood open.').citation,
    section: '4. Walk through the yard, June–July 2026',
  };
  const quote = { ...quoted('Two of nine doors stood open.'), citation };

  test.each([
    'The walk of June–July 2026 found two of nine doors open.',
    'Our walk in June and July 2026 found two of nine doors open.',
    'In 2026 two of nine doors stood open.',
  ])('says of which months it tells: %s', (said) => expect(judged(said, [quote])).toBe('passed'));

  test.each([
    ['The walk of August 2026 found two of nine doors open.', 'August'],
    ['The walk of June–July 2025 found two of nine doors open.', '2025'],
    ['In 4 walks two of nine doors stood open.', '4 walks'],
  ])('%s is held', (said, claim) => expect(judged(said, [quote])).toContain(claim));
});

test.each([
  ['Copies are made six-hourly.', 'Copies | every 6 hours', true],
  ['Copies are made every six hours.', 'Copies are taken 6-hourly.', true],
  ['Copies are made hourly.', 'Copies | every 6 hours', false],
  ['We promise 99.5 %.', 'The quay is open 99.9 % of the time.', false],
] as const)('“%s” is carried by “%s”: %s', (said, proof, isCarried) =>
  expect(judged(said, [quoted(proof)]) === 'passed').toBe(isCarried),
);

test.each([
  [
    'The nine people who came first were not checked.',
    'The nine who were here before were not checked.',
    true,
  ],
  [
    'The seven people who came first were not checked.',
    'The nine who were here before were not checked.',
    false,
  ],
  ['One person was not checked.', 'Nobody was checked.', true],
  ['Two-factor sign-in can be turned on.', 'TOTP 2FA can be turned on at sign-in.', true],
  ['The drill was held on 11 June 2026.', '2026: yes, 11 June.', true],
  ['The drill was held on June 11, 2026.', '11 June | held | 2026', true],
  ['The drill was held on 12 June 2026.', '2026: yes, 11 June.', false],
  ['The drill was held on 11 June 2025.', '2026: yes, 11 June.', false],
] as const)('“%s” on “%s”: %s', (said, proof, isCarried) =>
  expect(judged(said, [quoted(proof)]) === 'passed').toBe(isCarried),
);
