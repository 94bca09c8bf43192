import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { block, type ReadText } from '../../src/evidence/document.ts';
import { readDocument } from '../../src/evidence/read-document.ts';
import { soc2Passages } from '../../src/evidence/soc2/passages.ts';
import { readSoc2 } from '../../src/evidence/soc2.ts';
import { reportContext } from '../support/report-context.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const markdown = (text: string) => readDocument(bytes(text), 'report.md');

const OPENING = `# Ferncastle Ledger

SOC 2 Type 2 Report

For the period January 1, 2026 to June 30, 2026

## Independent Service Auditor's Report

We have examined the description of its Ferncastle Ledger system throughout the period January 1, 2026 to June 30, 2026 and the operating effectiveness of controls based on the trust services criteria relevant to security and privacy.

In our opinion, in all material respects, the controls operated effectively throughout the period January 1, 2026 to June 30, 2026.

Hollin & Marsh CPAs

`;

describe('the report of the invented company', async () => {
  const name = 'fixtures/company/reports/soc2-type2-report-2026.pdf';
  const read = await readDocument(await readFile(name), name);
  const report = readSoc2(read);

  test('type, period, auditor, opinion, scope and system', () => {
    expect(report).toMatchObject({
      standard: 'SOC 2',
      type: 'II',
      periodStart: '2025-10-01',
      periodEnd: '2026-09-30',
      auditor: 'Osgrove & Tindall LLP',
      opinion: 'unqualified',
      categories: ['Security', 'Availability', 'Confidentiality'],
      system: 'Brindlewick Dispatch',
      subserviceMethod: 'carve-out',
    });
  });

  test('75 controls, each with criteria, test and result', () => {
    expect(report?.controls).toHaveLength(75);
    for (const control of report?.controls ?? []) {
      expect([
        control.id,
        control.criteria.length > 0,
        control.tests !== null,
        control.results !== null,
      ]).toEqual([control.id, true, true, true]);
    }
    expect(report?.controls.find(({ id }) => id === 'AVL-04')).toMatchObject({
      text: 'The restore of a full production database is tested every quarter.',
      criteria: ['A1.2', 'A1.3'],
      page: 28,
      exception: false,
    });
  });

  test('two exceptions with what management answered, and nothing else counts as one', () => {
    expect(report?.exceptions.map(({ controlId, page }) => [controlId, page])).toEqual([
      ['ACC-05', 22],
      ['OPS-02', 24],
    ]);
    expect(report?.exceptions[0]?.text).toMatch(/^Exception noted\. For 2 of 12 sampled leavers/);
    expect(report?.exceptions[0]?.managementResponse).toContain(
      'Deskgrove was connected to single sign-on on 21 August 2026',
    );
    expect(report?.exceptions[1]?.managementResponse).toContain('remediated on 3 July 2026');
  });

  test('subservice organizations and what users have to do', () => {
    expect(report?.subserviceOrganizations.map((each) => each.name)).toEqual([
      'Northquay Cloud',
      'Idenvale',
      'Loghaven',
      'Deskgrove',
      'Postwren',
    ]);
    expect(report?.userEntityControls).toHaveLength(9);
    expect(report?.userEntityControls[3]).toMatchObject({
      id: 'CUEC-04',
      criteria: ['CC2.3', 'CC7.4'],
      page: 13,
    });
  });

  test('its controls and exceptions are passages of their own, verbatim on their page', () => {
    if (report === null) throw new Error('not read');
    const passages = soc2Passages(read, report, reportContext(read, name));
    const exception = passages.filter(({ kind }) => kind === 'exception');
    expect(exception.map(({ controlId, criteria }) => [controlId, criteria])).toEqual([
      ['ACC-05', ['CC6.2', 'CC6.3']],
      ['OPS-02', ['CC7.1', 'CC7.2']],
    ]);
    const flat = (text: string) => text.replace(/[\s|-]+/g, '');
    const pages = new Map(read.pageTexts.map(({ page, text }) => [page, flat(text)]));
    const astray = passages.filter(({ page, text }) => !pages.get(page ?? 0)?.includes(flat(text)));
    expect(astray).toEqual([]);
  });
});

describe('other layouts', () => {
  test('a list of controls and a matrix of criteria', async () => {
    const report = readSoc2(
      await markdown(`${OPENING}## Criteria

| Criterion | Controls |
|---|---|
| CC6.1 | LG-1, LG-2 |
| CC6.3 | LG-2 |

## Controls

| # | Control Description | Tests Performed by the Service Auditor | Results |
|---|---|---|---|
| LG-1 | Passwords have at least 14 characters and are checked against leaks. | Inspected the settings. | No deviations were noted. |
| LG-2 | Access is reviewed every quarter by the owners of systems. | Inspected reviews for a sample of quarters. | Deviation noted: one of two reviews was not performed. |
`),
    );
    expect(
      report?.controls.map(({ id, criteria, exception }) => [id, criteria, exception]),
    ).toEqual([
      ['LG-1', ['CC6.1'], false],
      ['LG-2', ['CC6.1', 'CC6.3'], true],
    ]);
  });

  test('a criterion above each table, numbered controls, several tests of one control', async () => {
    const report = readSoc2(
      await markdown(`${OPENING}## CC8.1 Changes are authorised and tested

| Control Number | Control Activity Specified by the Service Organization | Test Applied by the Auditor | Test Results |
|---|---|---|---|
| CC8.1.1 | Changes are reviewed by a second engineer before they are deployed. | Inspected changes. | No exceptions noted. |
| | | Observed a deployment. | Exceptions noted. 2 of 25 changes were deployed without review. |
| 8.2 | Emergency changes are reviewed within a business day of their deployment. | Inquired of the owner. | Not tested: there were no emergency changes in the period. |
`),
    );
    expect(
      report?.controls.map(({ id, criteria, exception }) => [id, criteria, exception]),
    ).toEqual([
      ['CC8.1.1', ['CC8.1'], true],
      ['8.2', ['CC8.1'], null],
    ]);
    expect(report?.controls.find(({ id }) => id === '8.2')?.untested).toBe(true);
    expect(report?.unread.join()).not.toContain('8.2');
  });

  test('control, test and result as paragraphs', async () => {
    const report = readSoc2(
      await markdown(`${OPENING}## CC7.2 Monitoring

OP-07: Logs of production are kept for 400 days in a central store.

Test performed: Inspected the retention setting of the log store.

Result: No exceptions noted.

OP-08: Alerts are handled by an engineer around the clock.

Test performed: Inspected a sample of 25 alerts.

Result: Exception noted. 1 of 25 alerts had not been handled.
`),
    );
    expect(
      report?.controls.map(({ id, criteria, exception }) => [id, criteria, exception]),
    ).toEqual([
      ['OP-07', ['CC7.2'], false],
      ['OP-08', ['CC7.2'], true],
    ]);
  });

  test('what is not in the report is named as unread, not guessed', async () => {
    const report = readSoc2(await markdown(OPENING));
    expect(report).toMatchObject({
      type: 'II',
      auditor: 'Hollin & Marsh CPAs',
      categories: ['Security', 'Privacy'],
      controls: [],
    });
    expect(report?.unread).toEqual(['controls']);
  });

  test('a Type I report has a day and no period; a SOC 3 report is told apart', async () => {
    const typeOne = OPENING.replace('Type 2', 'Type 1')
      .replace(
        /(?:For|throughout) the period [^\n.]*?2026 to June 30, 2026/g,
        'as of June 30, 2026',
      )
      .replace(' and the operating effectiveness of controls', '');
    expect(readSoc2(await markdown(typeOne))).toMatchObject({
      type: 'I',
      asOf: '2026-06-30',
      periodEnd: null,
    });
    expect(readSoc2(await markdown(OPENING.replace('SOC 2 Type 2', 'SOC 3')))?.standard).toBe(
      'SOC 3',
    );
  });

  test.each([
    [
      'In our opinion, except for the matters described above, in all material respects, the controls operated effectively.',
      'qualified',
    ],
    [
      'Adverse opinion. In our opinion, because of the significance of the matter, the controls did not operate effectively.',
      'adverse',
    ],
    ['Disclaimer of opinion. We do not express an opinion on the description.', 'disclaimer'],
  ])('%s', async (sentence, opinion) => {
    const text = OPENING.replace(/In our opinion, in all material respects,[^\n]*/, sentence);
    expect(readSoc2(await markdown(text))?.opinion).toBe(opinion);
  });

  test('a label that contradicts the content gives no type', async () => {
    const report = readSoc2(await markdown(OPENING.replace('Type 2', 'Type 1')));
    expect([report?.type, report?.unread.includes('type')]).toEqual([null, true]);
  });

  test('a control that the report names and that was not found is listed', async () => {
    const report = readSoc2(
      await markdown(
        `${OPENING}## Controls\n\n| # | Control Description | Tests Performed | Results |\n|---|---|---|---|\n| LG-1 | Access is granted by role and reviewed every quarter. | Inspected the reviews. | No exceptions noted. |\n\nLG-2 and LG-10 are described in the annex to CC6.1.\n`,
      ),
    );
    expect(report?.unread).toContain('controls LG-10, LG-2');
  });

  test('a policy that speaks of SOC 2 is no report', () => {
    const policy: ReadText = {
      mediaType: 'text/markdown',
      title: 'Compliance Policy',
      pages: null,
      pageTexts: [],
      blocks: [
        block(
          'paragraph',
          "We commission a SOC 2 report every year. The independent service auditor's report covers the trust services criteria.",
        ),
      ],
      warnings: [],
      properties: {},
      margins: [],
    };
    expect(readSoc2(policy)).toBeNull();
  });
});
