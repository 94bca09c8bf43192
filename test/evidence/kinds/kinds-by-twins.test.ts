import { describe, expect, test } from 'vitest';
import { detectKind } from '../../../src/evidence/detect-kind.ts';
import { readDocument } from '../../../src/evidence/read-document.ts';

async function particularsOf(text: string, name: string) {
  const read = await readDocument(new TextEncoder().encode(text), name);
  return detectKind(read, name, { report: null, answered: false }).particulars;
}

const BINDS =
  '1.1 Hollowfen shall tell the Customer of each new Sub-processor 20 days before.\n\n1.2 Hollowfen shall delete the data within 30 days of the end.\n';

test.each([
  ['DATA PROTECTION AGREEMENT - EXTRACT', BINDS, true],
  ['DATA PRIVACY ADDENDUM', BINDS, true],
  ['DATA PROTECTION POLICY', BINDS, false],
  [
    'POLICY ON EACH DATA PROTECTION AGREEMENT',
    'Legal shall keep the agreement with each processor.\n',
    false,
  ],
  [
    'DATA PROTECTION AGREEMENT: WHAT IT IS',
    'Such an agreement is made between two companies.\n',
    false,
  ],
] as const)(
  'an agreement that binds a processor is told from papers about it: %s',
  async (title, body, is) => {
    const found = await particularsOf(`${title}\n\n1. SUB-PROCESSORS\n\n${body}`, 'paper.txt');
    expect(found?.is === 'data_processing_agreement').toBe(is);
  },
);

test.each([
  ['risk_id,title,likelihood,impact,owner\nX-1,Flood,2,3,Ops\nX-2,Fire,1,4,Ops\n', 'risk_register'],
  ['vendor_id,title,country,owner\nV-1,Mail,Norway,Ops\nV-2,Host,Spain,Ops\n', undefined],
  ['risk_id,finding,impact,cvss_score\nX-1,Old TLS,High,7\nX-2,Weak key,Low,2\n', undefined],
] as const)('columns of an export are read as words', async (table, is) => {
  expect((await particularsOf(table, 'export.csv'))?.is).toBe(is);
});

const REPORT = (order: string, found: string, head = 'KETTLEWELL SECURITY OY') =>
  `                 ${head}\n                 Turku\n\nPENETRATION TEST OF THE PORTAL - SUMMARY\nVersion 2, 30 April 2026\n\n1  ASSIGNMENT\n\n${order}\n\n2  FINDINGS\n\n${found} The findings were rated critical, high, medium or low by severity.\n\n3  METHODOLOGY\n\nOWASP, with a retest.\n`;
const ORDER = 'Hollowfen Software AB ordered a penetration test of the portal.';
const WE = 'The weak points we found are few.';

async function pentest(text: string) {
  const found = await particularsOf(text, 'summary.txt');
  return found?.is === 'pentest_summary' ? found.facts : null;
}

describe('a penetration test on a letterhead', () => {
  test('its firm tested what another company ordered', async () => {
    const days = ' The test was made between 6 and 17 April 2026.';
    expect(await pentest(REPORT(ORDER + days, WE))).toMatchObject({
      tester: 'KETTLEWELL SECURITY OY',
      testedFrom: '2026-04-06',
      testedTo: '2026-04-17',
    });
  });

  test.each([
    ['who is tested writes', ORDER, 'The testers found few flaws of our platform.', undefined],
    [
      'a company that sells security had it done',
      'Management ordered a penetration test of the portal.',
      WE,
      undefined,
    ],
    ['only others are said to have tested', ORDER, 'The testers found few flaws.', undefined],
    ['nobody ordered it', 'The portal was tested.', WE, undefined],
    [
      'the letterhead ordered it',
      'Kettlewell ordered a penetration test of the portal.',
      WE,
      undefined,
    ],
    ['nobody says that he tested', ORDER, 'There are few flaws.', undefined],
    ['the letterhead is no firm that tests', ORDER, WE, 'MARROW PAPER MILLS OY'],
  ] as const)('no tester where %s', async (_, ...said) => {
    const facts = await pentest(REPORT(said[0] ?? '', said[1] ?? '', said[2]));
    expect(facts).not.toBeNull();
    expect(facts?.tester).toBeNull();
  });

  test.each([
    'The retest was made between 6 and 17 April 2026.',
    'The decision was made between 6 and 17 April 2026.',
  ])('no days of the test: %s', async (said) => {
    expect(await pentest(REPORT(`${ORDER} ${said}`, WE))).toMatchObject({
      testedFrom: null,
      testedTo: null,
    });
  });
});
