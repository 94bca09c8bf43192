import { expect, test } from 'vitest';
import { askQuestions } from '../../src/drafting/ask-question.ts';
import type { Draft } from '../../src/drafting/draft.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';

const database = useDatabase();

const report = (year: number): string => `# Hollin Ferries SOC 2 Type 2 Report

Report on the description of the Hollin Ferries system relevant to security and availability for the period 1 January ${year} to 31 December ${year}

## Independent Service Auditor's Report

We have examined the description of the Hollin Ferries system throughout the period 1 January ${year} to 31 December ${year}, and the operating effectiveness of controls, based on the trust services criteria relevant to security and availability.

### Opinion

In our opinion, in all material respects, the controls stated in the description operated effectively throughout the period.

Sallowby & Tarn LLP
`;

async function ask(
  files: Readonly<Record<string, string>>,
  questions: readonly string[],
): Promise<Draft[]> {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  for (const [name, text] of Object.entries(files))
    await ingestDocument(deps, { name, bytes: new TextEncoder().encode(text), actor });
  const asked = await askQuestions(deps, { questions, product: null, audience: 'nda' });
  return asked.map(({ draft }) => draft);
}

const wordsOf = ({ values }: Draft): string => values.map(({ value }) => value).join(' ');

const ASKED = [
  'Who is your SOC 2 auditor?',
  'Which period does your SOC 2 report cover?',
  'What opinion did the auditor give?',
  'Which trust services criteria are in scope of your SOC 2 report?',
  'Do you have a SOC 2 Type II report?',
];
const RAN_OUT =
  'This would be answered by soc2-old.md, which ran out on 2024-12-31: upload its successor.';

test('what only a report that ran out would answer is answered by its name and last day, never drafted', async () => {
  const drafts = await ask({ 'soc2-old.md': report(2023) }, ASKED);
  for (const [at, draft] of drafts.entries()) {
    expect(draft, ASKED[at]).toMatchObject({ status: 'needs_input', values: [] });
    expect(draft, ASKED[at]).toMatchObject({ reasonCode: 'source_not_valid', reason: RAN_OUT });
  }
});

test('a report in force answers, and the one that ran out is not spoken of', async () => {
  const files = { 'soc2-old.md': report(2023), 'soc2-new.md': report(2025) };
  const [auditor, before, ...others] = await ask(files, [
    'Who is your SOC 2 auditor?',
    'Which period did your 2023 SOC 2 report cover?',
    ...ASKED.slice(1),
  ]);
  expect(wordsOf(auditor as Draft)).toContain('Sallowby & Tarn LLP');
  expect(before?.reason).not.toContain('upload its successor');
  for (const draft of others) expect(draft).toMatchObject({ status: 'drafted' });
});

test('a question about such a report that it would not answer tells its last day beside what is missing', async () => {
  const [mood, vendors, none] = await ask({ 'soc2-old.md': report(2023) }, [
    'Which lighthouse keeper countersigned the SOC 2 report?',
    'Do your vendors have a SOC 2 report?',
    'Are lighthouse keepers trained every year?',
  ]);
  expect(mood).toMatchObject({ status: 'needs_input' });
  expect(mood?.reason).toMatch(
    /The SOC 2 report on file \(soc2-old\.md\) ran out on 2024-12-31: upload its successor\.$/,
  );
  for (const draft of [vendors, none]) {
    expect(draft?.status).toBe('needs_input');
    expect(draft?.reason).not.toContain('ran out');
  }
});

const sheet = (label: string, value: string): string => `# Corporate profile

| | |
|---|---|
| Legal name | Hollin Ferries Ltd |
| Founded | 2008 |
| Headquarters | Tarnmouth |
| ${label} | ${value} |
| Ownership | Privately held |
`;

test.each([
  ['People', '61 employees, plus 4 contractors'],
  ['Headcount', '61'],
  ['Number of employees', '61'],
])('the size of the company is told by the paper’s own label: %s', async (label, value) => {
  const [asked, plain, ferries] = await ask({ 'fact-sheet.md': sheet(label, value) }, [
    "What's your headcount?",
    'How many employees do you have?',
    'How many ferries do you have?',
  ]);
  for (const draft of [asked, plain]) {
    expect(draft).toMatchObject({ status: 'drafted', producer: 'facts' });
    expect(wordsOf(draft as Draft)).toContain(`${label}: ${value}`);
  }
  expect(ferries?.status).toBe('needs_input');
});
