import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Prepared, prepareDocument } from '../../src/evidence/prepare-document.ts';

/** Small documents that lie beside the repository and not in it. */
const CASES = new URL('../../../shared/data/cases/documents/', import.meta.url);
const isThere = existsSync(CASES);

const pentest = { is: 'pentest_summary' };
const headings = ({ read }: Prepared) => read.blocks.filter(({ kind }) => kind === 'heading');
const texts = ({ read }: Prepared) => read.blocks.map(({ text }) => text);
const report = (prepared: Prepared) => prepared.report;
const facts = ({ particulars }: Prepared) => particulars;
const answers = (prepared: Prepared) => prepared.answers;
const metadata = ({ read }: Prepared) => read.metadata;

const ROWS: readonly (readonly [string, (prepared: Prepared) => unknown, unknown])[] = [
  [
    '01-prose-controls.pdf',
    report,
    {
      auditor: 'Drummond Sayle LLP',
      controls: [
        { id: 'LA-01', criteria: ['CC6.1'], results: 'No exceptions noted.', exception: false },
        { id: 'MO-02', criteria: ['CC7.2'], exception: true },
        { id: 'BK-03', criteria: ['A1.2'], results: 'No exceptions noted.', exception: false },
      ],
      exceptions: [{ controlId: 'MO-02', managementResponse: 'a second reviewer was named.' }],
    },
  ],
  ['03-qualified-basis.md', report, { type: 'II', opinion: 'qualified' }],
  ...['04-subservice-and-cuec.pdf', '04-subservice-and-cuec.docx'].map(
    (name) =>
      [
        name,
        report,
        {
          auditor: 'Maddox & Rowe LLP',
          subserviceMethod: 'carve-out',
          subserviceOrganizations: [{ name: 'Steinbach Rechenzentrum AG', service: 'Colocation' }],
          userEntityControls: [{}, {}],
        },
      ] as const,
  ),
  [
    '05-auditor-and-criteria.pdf',
    report,
    {
      auditor: 'Oakridge & Penn LLP',
      categories: ['Security', 'Availability', 'Confidentiality'],
      periodStart: '2026-03-01',
      periodEnd: '2026-08-31',
      reportDate: '2026-09-30',
    },
  ],
  ...['06-1-assessment-report.md', '06-2-auditing-report.md'].map(
    (name) =>
      [
        name,
        facts,
        {
          ...pentest,
          facts: { tester: 'Ironwood Labs', testedFrom: '2026-05-04', testedTo: '2026-05-15' },
        },
      ] as const,
  ),
  ['06-3-assessment-report.md', ({ kind }) => kind, 'pentest'],
  ['06-4-security-report.md', ({ kind }) => kind, 'pentest'],
  [
    '07-pentest-contents.pdf',
    facts,
    {
      ...pentest,
      facts: {
        tester: 'Hexagate B.V.',
        testedFrom: '2026-05-08',
        testedTo: '2026-05-26',
        reported: '2026-08-07',
        scope: 'the customer portal and its API',
      },
    },
  ],
  ['08a-soa-exclusions-apart.md', facts, { facts: { applicable: 3, excluded: 2 } }],
  ['08b-soa-letters.md', facts, { is: 'statement_of_applicability', facts: { excluded: 1 } }],
  [
    '09-two-columns-uneven.pdf',
    texts,
    [
      expect.any(String),
      expect.stringMatching(/^All customer data.*working day\.$/),
      expect.stringMatching(/^Backups are taken.*every year\.$/),
    ],
  ],
  ['10-rotated-watermark.pdf', ({ read }) => read.title, 'Vulnerability Management Policy'],
  ['10-rotated-watermark.pdf', headings, []],
  [
    '11-answers-with-type-and-expiry.csv',
    answers,
    [
      { verdict: 'partial' },
      { verdict: 'partial' },
      { expiresAt: '2025-09-30' },
      { expiresAt: '2026-05-31' },
    ],
  ],
  [
    '12-answered-questionnaire.md',
    answers,
    [{ verdict: 'partial' }, { verdict: 'yes' }, { verdict: 'no' }, { verdict: 'no' }],
  ],
  [
    '16-period-after-report.pdf',
    ({ read }) => read.warnings,
    expect.arrayContaining([expect.stringContaining('before the last day')]),
  ],
  ['19-review-cadence.md', metadata, { nextReview: '2026-02-09' }],
  [
    '23-subservice-table-wrapped-header.pdf',
    report,
    {
      subserviceMethod: 'carve-out',
      subserviceOrganizations: [
        { name: 'Northgate Cloud Hosting, LLC' },
        { name: 'Pelican Identity Ltd.' },
      ],
      subserviceControls: [{}, {}],
      userEntityControls: [{}, {}, {}],
      exceptions: [{}, {}],
    },
  ],
];

test.skipIf(!isThere).each(ROWS)(
  'the facts of %s are read (skipped without the folder of cases beside the repository)',
  async (name, of, right) => {
    const bytes = new Uint8Array(await readFile(new URL(name, CASES)));
    const said = of(await prepareDocument({}, { bytes, name }, null));
    if (Array.isArray(right) && right.length === 0) expect(said).toEqual([]);
    else if (typeof right === 'string') expect(said).toBe(right);
    else expect(said).toMatchObject(right as object);
  },
);
