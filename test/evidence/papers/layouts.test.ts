import { describe, expect, test } from 'vitest';
import { prepareDocument } from '../../../src/evidence/prepare-document.ts';
import type { StoredPaperFacts } from '../../../src/store/paper-facts.ts';

async function read(text: string, name: string): Promise<Partial<StoredPaperFacts>> {
  const bytes = new TextEncoder().encode(text);
  return (await prepareDocument({}, { bytes, name }, null)).paperFacts ?? {};
}

const test2026 = (results: string): string => `Alder Keep Security Ltd

Penetration test of Rookery: letter of attestation, 12 May 2026

Alder Keep Security Ltd tested the Rookery service from 13 to 24 April 2026. The methodology
followed the OWASP guide; findings were rated by severity.

${results}
`;

describe('findings of a penetration test are counted', () => {
  test.each([
    [
      'in columns, at the test and after the retest',
      `Rating         Initial        After retest
-------------------------------------------
Critical          0                0
High              2                0
Medium            3                1
Low               4                4`,
    ],
    [
      'in a list each',
      `Findings at the time of the test
Critical: 0
High: 2
Medium: 3
Low: 4

Findings still open after the retest
Critical: 0
High: 0
Medium: 1
Low: 4`,
    ],
    [
      'in one line each',
      `Findings identified: Critical 0 · High 2 · Medium 3 · Low 4

Open after the retest: Critical 0 · High 0 · Medium 1 · Low 4`,
    ],
  ])('%s', async (_, results) => {
    const { pentest } = await read(test2026(results), 'penetration-test.txt');
    expect(pentest?.found).toMatchObject({ critical: 0, high: 2, medium: 3, low: 4 });
    expect(pentest?.open).toMatchObject({ critical: 0, high: 0, medium: 1, low: 4 });
    expect(pentest?.proofs.found?.length).toBeGreaterThan(0);
    expect(pentest?.proofs.findings?.length).toBeGreaterThan(0);
  });

  test('never from a table whose columns do not say when, or an earlier test’s', async () => {
    const nameless = `Rating         A              B
Critical          0              0
High              2              1`;
    const earlier = `Findings of the previous test
Critical: 1
High: 5`;
    for (const results of [nameless, earlier]) {
      const { pentest } = await read(test2026(results), 'penetration-test.txt');
      expect(pentest?.found.high, results).toBeNull();
      expect(pentest?.open.high, results).toBeNull();
    }
  });

  test('and what was mended at the retest is not what is open', async () => {
    const { pentest } = await read(
      test2026(`| Rating | Reported in April | Fixed at retest (12 May) | Open at retest |
|---|---|---|---|
| Critical | 0 | 0 | 0 |
| High | 2 | 2 | 0 |
| Medium | 3 | 2 | 1 |`),
      'letter.md',
    );
    expect(pentest?.found).toMatchObject({ critical: 0, high: 2, medium: 3 });
    expect(pentest?.open).toMatchObject({ critical: 0, high: 0, medium: 1 });
  });

  test('and two different counts of one severity are none', async () => {
    const both = `Findings identified: Critical 0 · High 2 · Medium 3

Findings at the time of the test
High: 3
Medium: 3`;
    const { pentest } = await read(test2026(both), 'penetration-test.txt');
    expect(pentest?.found).toMatchObject({ critical: 0, high: null, medium: 3 });
  });
});

test.each([
  ['A retest was done on 4 and 5 June 2026.', { from: '2026-06-04', to: '2026-06-05' }],
  [
    'We returned on 9 June 2026 to test the findings again.',
    { from: '2026-06-09', to: '2026-06-09' },
  ],
  ['Retest: 11 June 2026', { from: '2026-06-11', to: '2026-06-11' }],
  ['A retest is planned for 9 June 2026.', null],
  ['We recommend a retest before 9 June 2026.', null],
])('the days of a retest are those on which it was done: %s', async (sentence, days) => {
  const { pentest } = await read(test2026(sentence), 'penetration-test.txt');
  expect(pentest?.retested).toEqual(days);
  expect(pentest).toMatchObject({ from: '2026-04-13', to: '2026-04-24', reported: '2026-05-12' });
});

describe('a certificate is read', () => {
  test('in two columns, a scope over several lines', async () => {
    const { certificates } = await read(
      `                    CERTIFICATE

Certification body          Gorsedale Registrars Limited
Accredited by               UKAS, no. 4410
Certificate No              GR ISMS 20311
Organisation                Rookery Software Ltd
                            7 Wick Lane, Hull
Standard                    ISO/IEC 27001:2022
Scope                       Development and hosting of the Rookery
                            service from the Hull office
Statement of Applicability  version 4, 2 June 2025
First issued                6 May 2022
Current issue               5 May 2025
Expiry date                 5 May 2028

This is to certify that the management system of the organisation conforms to the standard.
`,
      'certificate.txt',
    );
    expect(certificates).toHaveLength(1);
    expect(certificates?.[0]).toMatchObject({
      standard: 'ISO/IEC 27001:2022',
      number: 'GR ISMS 20311',
      issuer: 'Gorsedale Registrars Limited',
      accreditation: 'UKAS, no. 4410',
      applicability: 'version 4, 2 June 2025',
      scope: 'Development and hosting of the Rookery service from the Hull office',
      since: '2022-05-06',
      issued: '2025-05-05',
      validUntil: '2028-05-05',
    });
  });

  test('in pairs beside each other', async () => {
    const { certificates } = await read(
      `CERTIFICATE OF COMPLIANCE

Stonecrop Assessors, LLC certifies that Rookery Inc. has been assessed and found compliant with PCI DSS v4.0.1.

Certificate ID: SA-2026-11      Issued: June 12, 2026
Valid through: June 11, 2027    Assessor: Stonecrop Assessors, LLC
`,
      'pci.txt',
    );
    expect(certificates?.[0]).toMatchObject({
      number: 'SA-2026-11',
      issuer: 'Stonecrop Assessors, LLC',
      issued: '2026-06-12',
      validUntil: '2027-06-11',
    });
  });
});

describe('a company that introduces itself', () => {
  const values = (facts: Partial<StoredPaperFacts>): Record<string, string> =>
    Object.fromEntries((facts.company ?? []).map(({ field, value }) => [field, value]));

  test('is read from labels', async () => {
    const facts = await read(
      `# Company profile

- **Legal name:** Rookery Software Ltd
- **Founded:** 2014
- **Head office:** 7 Wick Lane, Hull
- **Employees:** 61 (1 May 2026)
- **Data protection officer:** Una Sallow, dpo@rookery.example
`,
      'company-profile.md',
    );
    expect(values(facts)).toEqual({
      company_name: 'Rookery Software Ltd',
      founded: '2014',
      headquarters: '7 Wick Lane, Hull',
      employees: '61 (1 May 2026)',
      privacy_officer: 'Una Sallow, dpo@rookery.example',
    });
  });

  test('is read from sentences, told whole', async () => {
    const facts = await read(
      `# About us

Rookery was founded in 2014. Our head office is in Hull. As of 1 May 2026 we employ 61 people.
`,
      'about.md',
    );
    expect(values(facts)).toEqual({
      founded: 'Rookery was founded in 2014.',
      headquarters: 'Our head office is in Hull.',
      employees: 'As of 1 May 2026 we employ 61 people.',
    });
  });

  test('says nothing by what it plans, and a policy is no profile', async () => {
    const plan =
      '# About us\n\nRookery was founded in 2014. Our head office will be in York. We will employ 90 people.\n';
    expect(Object.keys(values(await read(plan, 'about.md')))).not.toContain('headquarters');
    const policy =
      '# Access control policy\n\nEmployees: must lock their screens.\n\nOffices: doors are closed.\n';
    expect((await read(policy, 'policy.md')).company ?? []).toEqual([]);
  });
});

describe('a list of sub-processors is read', () => {
  const NAMES = ['Fernhost Ltd', 'Mailrook BV'];
  test.each([
    [
      'in a table',
      '| Name | Purpose | Country |\n|---|---|---|\n| Fernhost Ltd | Hosting | Ireland |\n| Mailrook BV | E-mail | Spain |',
    ],
    [
      'in items with fields',
      '1. Fernhost Ltd\n   Purpose: hosting\n2. Mailrook BV\n   Purpose: e-mail',
    ],
    ['in items', '- Fernhost Ltd (hosting, Ireland)\n- Mailrook BV (e-mail, Spain)'],
    [
      'in sentences',
      'We use the following sub-processors. Fernhost Ltd hosts the service in Ireland. Mailrook BV sends e-mail from Spain.',
    ],
  ])('%s', async (_, list) => {
    const { subprocessors } = await read(`# Sub-processors\n\n${list}\n`, 'sub-processors.md');
    expect(subprocessors?.entries.map(({ name }) => name)).toEqual(NAMES);
    expect(subprocessors?.complete).toBeNull();
  });

  test('and is complete only where it says so', async () => {
    const list = '- Fernhost Ltd (hosting)\n- Mailrook BV (e-mail)\n\nThis list is complete.';
    const { subprocessors } = await read(`# Sub-processors\n\n${list}\n`, 'sub-processors.md');
    expect(subprocessors?.complete?.quote).toBe('This list is complete.');
  });

  test('but not one of former ones', async () => {
    const list = '## Former sub-processors\n\n- Fernhost Ltd (hosting)\n- Mailrook BV (e-mail)';
    expect(
      (await read(`# Supplier policy\n\n${list}\n`, 'suppliers.md')).subprocessors ?? null,
    ).toBeNull();
  });
});

test('a data processing agreement tells each clause by its sentence, and none that differs with itself', async () => {
  const { agreement } = await read(
    `# Data Processing Agreement

The Processor shall notify the Controller of a personal data breach within 36 hours.

The Processor shall inform the Controller of a new sub-processor 30 days in advance.

After the end of the services the Processor deletes all data within 60 days. After the end of the trial the Processor deletes all data within 10 days.
`,
    'dpa.md',
  );
  expect(agreement?.map(({ clause }) => clause)).toEqual(['breach-notice', 'subprocessor-notice']);
  expect(agreement?.[0]?.proof.quote).toBe(
    'The Processor shall notify the Controller of a personal data breach within 36 hours.',
  );
});

describe('of a penetration test it is read', () => {
  const letter = (head: string, said: string) =>
    read(
      `${head}\n\n1. Engagement\n\n${said}\nFindings were rated by severity and the methodology followed the OWASP guide.\n\n2. Retest\n\nWe retested on 17 April 2026 what had been rated high.\n`,
      'penetration-test-summary.txt',
    );

  test('who tested, also behind what he is, and in full as the letterhead has it', async () => {
    const said =
      'Rookwood, a member of a guild of testers, was engaged by Orland to carry out its penetration test from 9 to 20 February 2026.';
    const { pentest } = await letter(
      'Rookwood Harbour Labs\n\nSummary of the penetration test',
      said,
    );
    expect(pentest?.tester).toBe('Rookwood Harbour Labs');
    const { pentest: other } = await letter(
      'Rookwood and others wrote this\n\nPenetration test',
      said,
    );
    expect(other?.tester).toBe('Rookwood');
  });

  test('when it was retested, not when the paper about both was written', async () => {
    const { pentest } = await letter(
      'Summary of the penetration test\nIssue 2 (after retest), 21 April 2026',
      'Rookwood was engaged by Orland to carry out its penetration test from 9 to 20 February 2026.',
    );
    expect(pentest?.retested).toEqual({ from: '2026-04-17', to: '2026-04-17' });
  });

  test('what was fixed at the retest is not what was open at it', async () => {
    const { pentest } = await read(
      '# Penetration test of Rookery\n\nAlder Keep Security tested the service from 13 to 24 April 2026.\n\n## Findings\n\n| Severity | Found in April | Fixed at retest (3 May) | Open at retest |\n|---|---|---|---|\n| Critical | 0 | – | – |\n| High | 2 | 2 | 0 |\n| Medium | 5 | 4 | 1 |\n',
      'penetration-test.md',
    );
    expect(pentest?.open).toMatchObject({ critical: 0, high: 0, medium: 1 });
  });
});

const SHEET = (value: string) => `# Company fact sheet

| | |
|---|---|
| Founded | 2009 |
| Headquarters | Alder Row, Ely |
| Number of employees | 44 |
| ISO 9001:2015 | ${value} |
`;

describe('a certificate in a line of the company’s own sheet', () => {
  test('is read with its number, issuer and days', async () => {
    const line =
      'Certificate RK-90-4411, Rook Registrars Ltd (accredited). First issued 3 May 2019, current issue 2 May 2025, valid to 1 May 2028';
    const { certificates } = await read(SHEET(line), 'sheet.md');
    expect(certificates).toMatchObject([
      {
        standard: 'ISO 9001:2015',
        number: 'RK-90-4411',
        issuer: 'Rook Registrars Ltd',
        since: '2019-05-03',
        issued: '2025-05-02',
        validUntil: '2028-05-01',
      },
    ]);
  });

  test.each([
    'planned, valid to 1 May 2028',
    'held since 2019',
    'Certificate RK-90-4411 expired on 1 May 2020, renewed and valid to 1 May 2028',
  ])('is none where it is not plain: %s', async (line) => {
    expect((await read(SHEET(line), 'sheet.md')).certificates ?? []).toEqual([]);
  });
});

test('a table of changes beside the list is not the list', async () => {
  const { subprocessors } = await read(
    `# Processing agreement and list of sub-processors

## Schedule 2: Sub-processors

| Sub-processor | Purpose | Place |
|---|---|---|
| Peatbog Cloud | hosting | Ireland |
| Gullmail Inc. | e-mail | Norway |

## Changes this year

| Date | Change |
|---|---|
| 3 May 2026 | Ternmail removed |
`,
    'agreement.md',
  );
  expect(subprocessors?.entries.map(({ name }) => name)).toEqual([
    'Peatbog Cloud',
    'Gullmail Inc.',
  ]);
});
