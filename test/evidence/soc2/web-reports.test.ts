import { expect, test } from 'vitest';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { readSoc2 } from '../../../src/evidence/soc2.ts';
import { compareReport } from './compare-report.ts';
import { GROUPED_REPORTS } from './grouped-reports.ts';
import { WEB_REPORTS } from './web-reports.ts';

test.each([...WEB_REPORTS, ...GROUPED_REPORTS])(
  'the facts of the page of $name are read, and nothing that it does not say',
  async ({ name, html, truth }) => {
    const page = `<!doctype html><html><body>${html}</body></html>`;
    const read = await readDocument(new TextEncoder().encode(page), `${name}.html`);
    const { missed, wrong } = compareReport(readSoc2(read), truth);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  },
);

const ONE_OF_TWO = `<h1>Ferncliff Ledger Inc. SOC 2 Type 2 Report</h1><h2>Independent Service Auditor's Report</h2>
<p>We have examined the description of the Ferncliff Books system for the period May 1, 2025 to April 30, 2026 and the operating effectiveness of controls based on the trust services criteria relevant to security. Ferncliff uses two subservice organizations. Marrow Cloud LLC, a subservice organization, hosts the system.</p>
<p>In our opinion, in all material respects, the controls operated effectively.</p>`;

test('a report that says there are two subservice organisations and names one leaves them unread', async () => {
  const read = await readDocument(new TextEncoder().encode(ONE_OF_TWO), 'ferncliff.html');
  const report = readSoc2(read);
  expect(report?.subserviceOrganizations).toEqual([]);
  expect(report?.unread).toContain('subservice organizations');
});

const OF_TWO_WAYS = GROUPED_REPORTS.filter(({ name }) => name === 'quenby');

test.each(OF_TWO_WAYS)(
  'each organisation of $name has the method that its table tells',
  async ({ html }) => {
    const read = await readDocument(new TextEncoder().encode(html), 'report.html');
    expect(readSoc2(read)?.subserviceOrganizations).toMatchObject([
      { service: 'Calls of tenants', method: 'inclusive' },
      { service: 'Hosting', method: 'carve-out' },
    ]);
  },
);

test.each(OF_TWO_WAYS)(
  'a row of $name whose id and criteria ran together is no part of the one above',
  async ({ html }) => {
    const read = await readDocument(new TextEncoder().encode(html), 'report.html');
    expect(readSoc2(read)?.controls.map(({ text }) => text)).toEqual([
      'Staff sign in with a second factor.',
      'Incidents are written up within a week.',
      'Agents of Alder Row use the console of Quenby alone.',
    ]);
  },
);

const IN_ONE_SENTENCE = ONE_OF_TWO.replace(
  'Marrow Cloud LLC, a subservice organization, hosts the system.</p>',
  `</p><h3>Subservice organizations</h3><p>Ferncliff uses Marrow Cloud Inc. for hosting of the books and Pennant Mail LLC ("Pennant") for letters. Both are carved out.</p>`,
);

test('each organisation that one sentence names has its own service', async () => {
  const read = await readDocument(new TextEncoder().encode(IN_ONE_SENTENCE), 'ferncliff.html');
  expect(readSoc2(read)?.subserviceOrganizations).toMatchObject([
    { name: 'Marrow Cloud Inc.', service: 'hosting of the books', method: 'carve-out' },
    { name: 'Pennant Mail LLC', service: 'letters', method: 'carve-out' },
  ]);
});
