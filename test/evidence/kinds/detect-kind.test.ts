import { describe, expect, test } from 'vitest';
import { detectKind } from '../../../src/evidence/detect-kind.ts';
import { reportCurrentUntil } from '../../../src/evidence/kinds/gap-letter.ts';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { readSoc2 } from '../../../src/evidence/soc2.ts';

async function detect(text: string, name = 'document.md') {
  const read = await readDocument(new TextEncoder().encode(text), name);
  return detectKind(read, name, { report: readSoc2(read), answered: false });
}

describe('a document is told by what it says', () => {
  test('a certificate, with standard, number, holder, scope and validity', async () => {
    const { kind, particulars, confidence } = await detect(
      '# Certificate of Registration\n\nThis is to certify that the information security management system of\n\nFerncastle Ledger Ltd\n\ncomplies with ISO/IEC 27001:2022.\n\nCertificate number: FC-27001-884\n\nScope: Development and operation of the Ledger platform\n\nDate of issue: 4 March 2025\n\nValid until: 3 March 2028\n\nIssued by: Marrow Certification GmbH\n',
    );
    expect([kind, confidence >= 0.6]).toEqual(['certificate', true]);
    expect(particulars).toEqual({
      is: 'certificate',
      facts: {
        standard: 'ISO/IEC 27001:2022',
        number: 'FC-27001-884',
        holder: 'Ferncastle Ledger Ltd',
        issuer: 'Marrow Certification GmbH',
        scope: 'Development and operation of the Ledger platform',
        issued: '2025-03-04',
        validUntil: '2028-03-03',
      },
    });
  });

  test('a statement of applicability, with how many controls apply', async () => {
    const { kind, particulars } = await detect(
      '# Statement of Applicability\n\nISO/IEC 27001:2022\n\n| Control | Title | Applicable | Justification |\n|---|---|---|---|\n| A.5.1 | Policies | Yes | Required |\n| A.5.2 | Roles | Yes | Required |\n| A.7.4 | Physical monitoring | No | No offices |\n',
    );
    expect([kind, particulars]).toEqual([
      'evidence',
      {
        is: 'statement_of_applicability',
        facts: { standard: 'ISO/IEC 27001:2022', applicable: 2, excluded: 1 },
      },
    ]);
  });

  test.each([
    [
      'exclusions in a table of their own',
      '| Control | Applicable |\n|---|---|\n| A.5.1 Policies | Yes |\n\n## Controls that are excluded\n\n| Control | Reason |\n|---|---|\n| A.7.4 Cameras | We rent desks |\n| A.7.5 Fire | We rent desks |\n',
      { applicable: 1, excluded: 2 },
    ],
    [
      'a status in letters with their key',
      'Key: D = done; W = in work; X = not applicable\n\n| Ref. | Title | Status |\n|---|---|---|\n| A.5.1 | Policies | D |\n| A.5.2 | Roles | W |\n| A.7.4 | Cameras | X |\n',
      { applicable: 2, excluded: 1 },
    ],
  ])('a statement of applicability with %s', async (_name, body, counts) => {
    const { particulars } = await detect(
      `# Statement of Applicability\n\nISO/IEC 27001:2022\n\n${body}`,
    );
    expect(particulars).toMatchObject({ is: 'statement_of_applicability', facts: counts });
  });

  test('what a retest found counts more than the status before it', async () => {
    const { particulars } = await detect(
      '# Penetration Test Report\n\nExecutive summary of findings. Tested by: Coldharbour Security Ltd\n\n| ID | Finding | Severity | Status | Retest result |\n|---|---|---|---|---|\n| 1 | Weak token | High | Open | Fixed |\n| 2 | Old library | High | Open | Not fixed |\n| 3 | Banner | Low | Closed | |\n',
    );
    expect(particulars).toMatchObject({
      is: 'pentest_summary',
      facts: { open: { high: 1, low: 0, critical: null } },
    });
  });

  test('a summary of a penetration test, with who tested what and what is still open', async () => {
    const { kind, particulars } = await detect(
      '# Penetration Test – Executive Summary\n\nPrepared by: Coldharbour Security Ltd\n\nScope: Web application and API of Ledger\n\nThe test took place from 9 March 2026 to 20 March 2026. Report date: 2 April 2026.\n\n| Severity | Found | Open |\n|---|---|---|\n| Critical | 0 | 0 |\n| High | 2 | 0 |\n| Medium | 5 | 1 |\n| Low | 7 | 4 |\n\nAll findings of high severity were remediated and confirmed in a retest.\n',
    );
    expect([kind, particulars]).toEqual([
      'pentest',
      {
        is: 'pentest_summary',
        facts: {
          tester: 'Coldharbour Security Ltd',
          testedFrom: '2026-03-09',
          testedTo: '2026-03-20',
          reported: '2026-04-02',
          scope: 'Web application and API of Ledger',
          open: { critical: 0, high: 0, medium: 1, low: 4, informational: null },
        },
      },
    ]);
  });

  test('findings of a penetration test one a row: open is what is not said to be fixed', async () => {
    const { particulars } = await detect(
      '# Penetration Test Summary\n\nThe web application was tested from 8 June 2026 to 19 June 2026.\n\n## Findings\n\n| Finding | Severity | Status |\n|---|---|---|\n| Missing check | High | Fixed and retested |\n| Old library | Low | Accepted |\n| Banner | Low | Open |\n\nPrepared by Coldharbour Security, 2 July 2026\n',
    );
    expect(particulars).toMatchObject({
      is: 'pentest_summary',
      facts: {
        tester: 'Coldharbour Security',
        reported: '2026-07-02',
        open: { critical: null, high: 0, medium: null, low: 2, informational: null },
      },
    });
  });

  test('a certificate of insurance, with insurer, limit and period', async () => {
    const { kind, particulars } = await detect(
      '# Certificate of Insurance – Cyber Liability\n\nInsurer: Northgate Mutual Insurance plc\n\nInsured: Ferncastle Ledger Ltd\n\nPolicy number: CY-2026-00118\n\nPeriod of insurance: 1 January 2026 to 31 December 2026\n\nLimit of liability: GBP 5,000,000 in the aggregate\n',
    );
    expect([kind, particulars]).toEqual([
      'certificate',
      {
        is: 'insurance_certificate',
        facts: {
          insurer: 'Northgate Mutual Insurance plc',
          policyNumber: 'CY-2026-00118',
          limit: 'GBP 5,000,000',
          from: '2026-01-01',
          to: '2026-12-31',
        },
      },
    ]);
  });

  test('a letter that bridges the gap after a SOC 2 report', async () => {
    const { kind, particulars } = await detect(
      '# SOC 2 Bridge Letter\n\nOur most recent SOC 2 Type II report covers the period October 1, 2025 to September 30, 2026.\n\nFor the period October 1, 2026 to November 30, 2026 there were no material changes to our controls.\n',
    );
    expect([kind, particulars]).toEqual([
      'evidence',
      {
        is: 'gap_letter',
        facts: {
          reportStart: '2025-10-01',
          reportEnd: '2026-09-30',
          coversFrom: '2026-10-01',
          coversTo: '2026-11-30',
        },
      },
    ]);
  });

  test('a SOC 1 report is no SOC 2 report', async () => {
    const { kind, particulars } = await detect(
      "# SOC 1 Type 2 Report\n\n## Independent Service Auditor's Report\n\nWe have examined the description of the system for processing user entities' transactions and controls likely to be relevant to user entities' internal control over financial reporting.\n",
    );
    expect([kind, particulars]).toEqual(['evidence', { is: 'soc1' }]);
  });

  test.each([
    [
      'Penetration Testing Policy',
      'A penetration test is performed every year. Findings of high severity are fixed. Executive summary, scope and retest are kept.',
    ],
    ['Insurance Policy', 'The company keeps cyber insurance.'],
    [
      'Access Control Policy',
      'We keep a statement of what applies. Certificate of compliance is renewed.',
    ],
  ])('a rule is none of them: %s', async (title, text) => {
    expect(await detect(`# ${title}\n\n${text}\n`)).toMatchObject({
      kind: 'policy',
      particulars: null,
    });
  });
});

describe('a report is current', () => {
  const letter = (coversTo: string, reportEnd = '2025-09-30') => ({
    reportStart: '2024-10-01',
    reportEnd,
    coversFrom: reportEnd,
    coversTo,
  });
  test.each([
    ['for twelve months after its period', null, '2026-09-30'],
    ['as long as a letter says', letter('2026-11-15'), '2026-11-15'],
    ['three months longer at most, whatever a letter says', letter('2027-06-30'), '2026-12-30'],
    ['not shorter for a letter of the meantime', letter('2025-12-31'), '2026-09-30'],
    [
      'by no letter that begins later than the period ended',
      { ...letter('2026-11-15'), coversFrom: '2025-10-02' },
      '2026-09-30',
    ],
    ['by no letter on another report', letter('2026-11-15', '2024-09-30'), '2026-09-30'],
  ] as const)('%s', (_, given, until) => {
    expect(reportCurrentUntil('2025-09-30', given)).toBe(until);
  });
});

describe('the facts of a penetration test stand in sentences and on the cover', () => {
  const cover = '# Security Test Report\n\nUtrecht, March 9th, 2026\n\n';
  test.each([
    [
      'Between February 2, 2026 and February 13, 2026, Fernside Labs B.V. carried out a penetration test. The scope of the test was limited to the booking app. Findings: Low (2).',
      ['Fernside Labs B.V.', '2026-02-02', '2026-02-13', 'the booking app'],
    ],
    [
      'From February 2 through February 13, 2026, Hollin Ltd engaged Fernside Labs to test its portal. One high and two low severity findings were noted; vulnerabilities were fixed.',
      ['Fernside Labs', '2026-02-02', '2026-02-13', null],
    ],
    [
      'Fernside Labs performed a penetration test between 2 and 13 February 2026. Three vulnerabilities were found, severity low; the methodology is described.',
      ['Fernside Labs', '2026-02-02', '2026-02-13', null],
    ],
  ] as const)('%#', async (text, [tester, testedFrom, testedTo, scope]) => {
    const { particulars } = await detect(`${cover}${text}\n`);
    expect(particulars).toMatchObject({
      facts: { tester, testedFrom, testedTo, scope, reported: '2026-03-09' },
    });
  });
});

describe('a text of rules that says since when it is in force and when it is reviewed', () => {
  const tests =
    '## Drills held\n\n| Test | Date | Result |\n|---|---|---|\n| Switch to the second pier | 3 May 2026 | passed |\n| Restore of the berth list | 9 June 2026 | passed |\n';
  const text = (line: string) =>
    `# Keeping the harbour open\n\n${line}\n\n## Aims\n\nThe berth list is restored within 4 hours.\n\n${tests}`;

  test.each([
    'Version 2.1 · In force since 4 April 2026 · Owner: Harbour office · Next review: April 2027',
    'Effective date: 4 April 2026. Review date: 4 April 2027.',
    'Gültig ab 4. April 2026, nächste Überprüfung April 2027',
  ])('is a policy though it lists its tests: %s', async (line) => {
    expect((await detect(text(line), 'harbour.md')).kind).toBe('policy');
  });

  test.each(['Version 2.1', 'Effective date: 4 April 2026', 'Written on 4 April 2026'])(
    'is not told by less: %s',
    async (line) => {
      expect((await detect(text(line), 'harbour.md')).kind).toBe('evidence');
    },
  );

  test('makes no rule of what calls itself a test', async () => {
    const line = 'Effective date: 4 April 2026. Review date: 4 April 2027.';
    const report = text(line).replace(
      'Keeping the harbour open',
      'Penetration Test of the harbour',
    );
    expect((await detect(report, 'harbour.md')).kind).not.toBe('policy');
  });
});
