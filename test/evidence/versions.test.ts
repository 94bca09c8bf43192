import { expect, test } from 'vitest';
import type { Draft } from '../../src/drafting/draft.ts';
import { correctReport, readReportFacts } from '../../src/evidence/correct-report.ts';
import { type IngestResult, ingestDocument } from '../../src/evidence/ingest-document.ts';
import { compareDocuments, compareVersions } from '../../src/evidence/versions/compare-versions.ts';
import { keepBoth, replaceOlder } from '../../src/evidence/versions/decide-offer.ts';
import { getAnswer } from '../../src/store/answers.ts';
import { listVersionsOfDocument } from '../../src/store/document-overview.ts';
import { getDocumentByName } from '../../src/store/documents.ts';
import { getSourcePage } from '../../src/store/sources.ts';
import { listOffers } from '../../src/store/version-offers.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { saveDraft } from '../support/store-draft.ts';

const database = useDatabase();

const policy = (year: number, hours: number) => `# Access control policy ${year}

Effective date: ${year}-01-15

## Leavers

Accounts of people who leave are disabled within ${hours} hours of their last working day, and their devices are collected and wiped by the service desk.

## Reviews

The owners of each system review the access rights of all of its users every quarter and record the outcome in the ticket system.
`;

async function ingest(name: string, content: string, more: object = {}): Promise<IngestResult> {
  const deps = testDeps(database().db);
  return ingestDocument(deps, {
    name,
    bytes: new TextEncoder().encode(content),
    actor: await testActor(deps.db),
    ...more,
  });
}

const draftOn = ({ documentId, versionId }: IngestResult): Draft => ({
  status: 'drafted',
  verdict: 'yes',
  confidence: 0.9,
  reasonCode: null,
  reason: null,
  suggestion: null,
  values: [{ cell: 'C2', kind: 'choice', value: 'Yes', option: 'Yes' }],
  citations: [
    {
      source: 'policy',
      documentId,
      versionId,
      libraryEntryId: null,
      document: 'access-2026.md',
      version: 1,
      page: null,
      section: null,
      control: null,
      criteria: [],
      quote: 'Accounts of people who leave are disabled within 8 hours',
    },
  ],
  drafter: 'test',
  promptHash: null,
  origin: 'draft',
});

const idOf = ({ documentId }: IngestResult) => documentId ?? '';
async function decided() {
  const deps = testDeps(database().db);
  return { deps, actor: await testActor(deps.db) };
}

test('what changed between the versions of a document is told passage by passage, and the old text stays', async () => {
  const first = await ingest('access.md', policy(2025, 24));
  const second = await ingest('access.md', policy(2025, 8));
  const { from, to, changes, unchanged } = await compareVersions(database().db, {
    documentId: idOf(second),
  });
  expect([from.number, to.number]).toEqual([1, 2]);
  expect(changes).toMatchObject([{ kind: 'changed' }]);
  expect(unchanged).toBeGreaterThan(0);
  expect(await getSourcePage(database().db, first.versionId ?? '', 0)).toContain('24 hours');
});

test('a document with one version has nothing to compare', async () => {
  const only = await ingest('access.md', policy(2025, 24));
  await expect(compareVersions(database().db, { documentId: idOf(only) })).rejects.toThrow(
    /no such earlier version/,
  );
});

test('a document that looks like a newer version of another is offered as such and replaces nothing', async () => {
  const older = await ingest('access-2025.md', policy(2025, 24));
  const newer = await ingest('access-2026.md', policy(2026, 8));
  expect(await listOffers(database().db)).toMatchObject([
    { documentId: idOf(newer), olderId: idOf(older), older: 'access-2025.md' },
  ]);
  expect(await getDocumentByName(database().db, 'access-2025.md')).not.toBeNull();
});

test('before a document replaces another, what that would change is told', async () => {
  const older = await ingest('access-2025.md', policy(2025, 24));
  const newer = await ingest('access-2026.md', policy(2026, 8));
  const { from, to, changes } = await compareDocuments(database().db, {
    documentId: idOf(newer),
    olderId: idOf(older),
  });
  expect([from.id, to.id]).toEqual([older.versionId, newer.versionId]);
  expect(JSON.stringify(changes)).toContain('within 24 hours');
  const unknown = compareDocuments(database().db, { documentId: idOf(newer), olderId: 'none' });
  await expect(unknown).rejects.toThrow(/no such document/);
});

test('an older document that comes in later is not offered as a newer version', async () => {
  await ingest('access-2026.md', policy(2026, 8));
  await ingest('access-2025.md', policy(2025, 24));
  expect(await listOffers(database().db)).toEqual([]);
});

test('documents that are kept both are not offered again', async () => {
  const older = await ingest('access-2025.md', policy(2025, 24));
  const newer = await ingest('access-2026.md', policy(2026, 8));
  const { deps, actor } = await decided();
  const offer = { documentId: idOf(newer), olderId: idOf(older), actor };
  await keepBoth(deps, offer);
  expect(await listOffers(deps.db)).toEqual([]);
  await expect(keepBoth(deps, offer)).rejects.toThrow(/not offered/);
  await expect(replaceOlder(deps, offer)).rejects.toThrow(/not offered/);
});

test('a newer version that a person takes becomes the version in force under the old name; the stricter audience holds', async () => {
  const older = await ingest('access-2025.md', policy(2025, 24), { audience: 'public' });
  const newer = await ingest('access-2026.md', policy(2026, 8), { audience: 'nda' });
  const { deps, actor } = await decided();
  await replaceOlder(deps, { documentId: idOf(newer), olderId: idOf(older), actor });
  expect(await getDocumentByName(deps.db, 'access-2026.md')).toBeNull();
  expect(await getDocumentByName(deps.db, 'access-2025.md')).toMatchObject({
    id: older.documentId,
    audience: 'nda',
    currentVersionId: newer.versionId,
  });
  const versions = await listVersionsOfDocument(deps.db, idOf(older));
  expect(versions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
    [2, true],
    [1, false],
  ]);
  const again = await ingest('access-2026.md', policy(2026, 8));
  expect(again).toMatchObject({ document: 'access-2025.md', status: 'unchanged' });
});

test('answers on a newer version that the older one closes to their readers are marked', async () => {
  const { deps, actor } = await decided();
  const older = await ingest('access-2025.md', policy(2025, 24), { audience: 'nda' });
  const newer = await ingest('access-2026.md', policy(2026, 8), { audience: 'public' });
  const asked = ['Are accounts of leavers disabled?'];
  const open = await seedQuestionnaire(deps, asked, { audience: 'public' });
  const closed = await seedQuestionnaire(deps, asked, { audience: 'nda' });
  for (const { runId, questionIds } of [open, closed])
    await saveDraft(deps, { runId, questionId: questionIds[0] ?? '' }, draftOn(newer));
  const offer = { documentId: idOf(newer), olderId: idOf(older), actor };
  expect(await replaceOlder(deps, offer)).toEqual({ staleAnswers: 1 });
  const reasonOf = async ({ questionIds }: typeof open) =>
    (await getAnswer(deps.db, questionIds[0] ?? ''))?.staleReason;
  expect(await reasonOf(open)).toMatch(/no longer meant for this questionnaire/);
  expect(await reasonOf(closed)).toBeNull();
});

const REPORT = `# Ledger\n\nSOC 2 Type II\n\n## Independent Service Auditor's Report\n\nWe have examined the description of its Ledger System throughout the period 1 January 2025 to 30 June 2025 and the operating effectiveness of controls, based on the trust services criteria relevant to security. In our opinion, in all material respects, it is fair.\n`;

test('what a person says of a report wins over what was read, and its validity follows the period', async () => {
  const report = await ingest('soc2.md', REPORT);
  const { deps, actor } = await decided();
  await correctReport(deps, {
    documentId: idOf(report),
    facts: {
      periodEnd: '2025-12-31',
      auditor: 'Brightwater Assurance LLP',
      subserviceOrganizations: [{ name: 'Northquay', service: 'Hosting' }],
    },
    actor,
  });
  const { facts, corrected } = await readReportFacts(deps.db, report.versionId ?? '');
  expect(facts).toMatchObject({
    type: 'II',
    periodStart: '2025-01-01',
    periodEnd: '2025-12-31',
    auditor: 'Brightwater Assurance LLP',
    subserviceOrganizations: [{ name: 'Northquay', service: 'Hosting' }],
  });
  expect(corrected.toSorted()).toEqual(['auditor', 'periodEnd', 'subserviceOrganizations']);
  expect(await getDocumentByName(deps.db, 'soc2.md')).toMatchObject({ validUntil: '2026-12-31' });
  await correctReport(deps, {
    documentId: idOf(report),
    facts: { periodEnd: '2025-06-30' },
    actor,
  });
  const back = await readReportFacts(deps.db, report.versionId ?? '');
  expect(back.corrected).not.toContain('periodEnd');
});

test('a period that ends before it starts is refused, and nothing of it is kept', async () => {
  const report = await ingest('soc2.md', REPORT);
  const { deps, actor } = await decided();
  const wrong = { documentId: idOf(report), facts: { periodEnd: '2024-12-31' }, actor };
  await expect(correctReport(deps, wrong)).rejects.toThrow(/not after its start/);
  expect((await readReportFacts(deps.db, report.versionId ?? '')).corrected).toEqual([]);
});
