import { expect, test } from 'vitest';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { testActor } from '../support/deps.ts';
import { useService } from './app.ts';

const service = useService();

/** Its auditor signs nowhere, and it speaks of a control that none of its tables has. */
const REPORT = `# Report on the Ferncastle Ledger System

SOC 2 Type II

## Independent Service Auditor's Report

We have examined the description of its Ferncastle Ledger System throughout the period 1 October 2025 to 30 September 2026 and the operating effectiveness of controls, based on the trust services criteria relevant to security. In our opinion, in all material respects, it is fair. Doors are the matter of AC-07.

## Tests of controls

| Control | Criteria | Description | Test | Result |
| --- | --- | --- | --- | --- |
| AC-01 | CC6.3 | Access rights of all users are reviewed every quarter. | Inspected the minutes. | No exceptions noted. |
`;

test('what is not read of a report is listed until a person has said it', async () => {
  const { deps, send } = service();
  const { documentId } = await ingestDocument(deps, {
    name: 'soc2.md',
    bytes: new TextEncoder().encode(REPORT),
    actor: await testActor(deps.db),
  });
  const path = `/documents/${documentId}`;
  const page = async (at: string) => (await send(at)).text();
  const form = async (at: string, fields: Record<string, string>) => {
    const reply = await send(at, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    expect(reply.status).toBe(303);
  };
  expect(await page(path)).toContain('Not found by the reader: auditor, controls AC-07.');
  expect(await page(`${path}/report`)).toContain('controls AC-07');

  await form(`${path}/controls`, {
    control: 'AC-07',
    text: 'Doors lock.',
    result: 'none',
    criteria: 'CC6.4',
    results: '',
    owner: '',
    page: '2',
  });
  expect(await page(path)).toContain('Not found by the reader: auditor.');
  await form(`${path}/report`, {
    type: 'II',
    opinion: 'unqualified',
    periodStart: '2025-10-01',
    periodEnd: '2026-09-30',
    asOf: '',
    auditor: 'Hollis and Crane LLP',
    categories: 'Security',
    system: 'Ferncastle Ledger',
    subserviceMethod: '',
    subserviceOrganizations: '',
    userEntityControls: '',
  });
  expect(await page(path)).not.toContain('Not found by the reader');
  expect(await page(`${path}/report`)).not.toContain('controls AC-07');
});
