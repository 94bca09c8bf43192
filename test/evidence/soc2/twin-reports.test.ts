import { describe, expect, test } from 'vitest';
import { prepareDocument } from '../../../src/evidence/prepare-document.ts';
import { readDocument } from '../../../src/evidence/read-document.ts';
import { readSoc2 } from '../../../src/evidence/soc2.ts';
import { compareReport } from './compare-report.ts';
import { LATER_REPORTS } from './later-reports.ts';
import { renderReport } from './render-report.ts';
import { TWIN_REPORTS } from './twin-reports.ts';

const TWINS = [...TWIN_REPORTS, ...LATER_REPORTS];

describe('reports of four producers', () => {
  test.each(TWINS.map((twin) => [twin.name, twin.producer, twin] as const))(
    'the facts of %s (%s) are read, and nothing that it does not say',
    async (_name, _producer, twin) => {
      const { name, bytes } = await renderReport(twin);
      const report = readSoc2(await readDocument(bytes, name));
      const { missed, wrong } = compareReport(report, twin.truth);
      expect({ missed, wrong }).toEqual({ missed: twin.missed ?? [], wrong: [] });
    },
  );

  test('what stands there and is not found is named as unread', async () => {
    const twin = TWINS.find(({ missed }) => missed !== undefined);
    if (twin === undefined) throw new Error('none misses anything');
    const { name, bytes } = await renderReport(twin);
    expect(readSoc2(await readDocument(bytes, name))?.unread).toContain('subservice organizations');
  });
});

test('what the auditor gives as the basis of a qualified opinion reports a failure', async () => {
  const twin = TWINS.find(({ truth }) => truth.basis !== null);
  if (twin === undefined) throw new Error('no qualified report');
  const { name, bytes } = await renderReport(twin);
  const { passages } = await prepareDocument({}, { name, bytes }, null);
  const said = passages.flatMap(({ text, statements }) =>
    statements.map(({ start, end, standing }) => ({ words: text.slice(start, end), standing })),
  );
  const basis = said.find(({ words }) => words.includes(twin.truth.basis ?? ''));
  expect(basis?.standing).toBe('reports_failure');
});

const dated = (last: string, signed: string) => `# Oakmere Post

SOC 2 Type II Report

Report issued ${signed}

## Independent Service Auditor's Report

We have examined the description of the Oakmere Post system for the period 1 May 2025 to ${last} against the trust services criteria relevant to security. In our opinion, in all material respects, the controls operated effectively.
`;

test.each([
  ['30 April 2026', '9 June 2026', 0],
  ['30 April 2026', '9 March 2026', 1],
  ['30 April 2027', '9 June 2027', 1],
])('a period to %s in a report of %s raises %i doubts', async (last, signed, count) => {
  const bytes = new TextEncoder().encode(dated(last, signed));
  const report = readSoc2(await readDocument(bytes, 'report.md'));
  expect(report?.doubts).toHaveLength(count);
});
