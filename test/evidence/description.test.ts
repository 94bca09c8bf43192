import { expect, test } from 'vitest';
import type { FactsChange } from '../../src/evidence/change-facts.ts';
import { describeDocument } from '../../src/evidence/describe-document.ts';
import { offeredAudience, stricterAudience } from '../../src/evidence/description.ts';
import { freshnessOf } from '../../src/evidence/document-freshness.ts';
import { type IngestResult, ingestDocument } from '../../src/evidence/ingest-document.ts';
import { listAuditEvents } from '../../src/store/audit.ts';
import { getDocumentByName } from '../../src/store/documents.ts';
import { getDescribedVersion } from '../../src/store/version-descriptions.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';

const database = useDatabase();

const policy = (more: string) => `# Access policy

Version: 3.2
Owner: Head of Security
${more}

## Leavers

Access is removed within 24 hours.
`;

async function ingest(content: string, more: object = {}): Promise<IngestResult> {
  const deps = testDeps(database().db);
  return ingestDocument(deps, {
    name: 'access.md',
    bytes: new TextEncoder().encode(content),
    actor: await testActor(deps.db),
    ...more,
  });
}

async function now() {
  const { db } = database();
  const document = await getDocumentByName(db, 'access.md');
  const version = await getDescribedVersion(db, document?.currentVersionId ?? '');
  if (document === null || version === null) throw new Error('It was not ingested.');
  return { document, ...version };
}

async function say(change: FactsChange) {
  const deps = testDeps(database().db);
  const { document } = await now();
  return describeDocument(deps, {
    ...change,
    documentId: document.id,
    actor: await testActor(deps.db),
  });
}

test('what a document says of itself is stored with the words and the place where it says so', async () => {
  await ingest(policy('Next review: 2026-09-01\nClassification: Internal'));
  const { description, stated } = await now();
  expect(description).toMatchObject({
    title: 'Access policy',
    version: '3.2',
    owner: 'Head of Security',
    nextReview: '2026-09-01',
    classification: 'internal',
    product: null,
  });
  expect(stated.owner).toMatchObject({ source: 'text', words: 'Owner: Head of Security' });
});

test('what a person says wins over what is read, and is told in the audit log by its field alone', async () => {
  await ingest(policy(''));
  await say({ description: { owner: 'Chief Security Officer', nextReview: '2026-12-01' } });
  const { description, corrected, stated } = await now();
  expect(description).toMatchObject({ owner: 'Chief Security Officer', nextReview: '2026-12-01' });
  expect(Object.keys(corrected).toSorted()).toEqual(['nextReview', 'owner']);
  expect(stated.owner?.value).toBe('Head of Security');
  const [event] = await listAuditEvents(database().db, { limit: 1 });
  expect(event?.details).toEqual({ described: expect.arrayContaining(['owner', 'nextReview']) });
});

test('a new version keeps what was said of the document; of its own number and dates it speaks itself', async () => {
  await ingest(policy(''));
  await say({ description: { owner: 'Ada', version: '3.2b', nextReview: '2026-12-01' } });
  await ingest(policy('Approved by the board.'));
  expect((await now()).description).toMatchObject({
    owner: 'Ada',
    version: '3.2',
    nextReview: null,
  });
});

test('the same bytes read as another kind keep all that was said', async () => {
  await ingest(policy(''));
  await say({ description: { nextReview: '2026-12-01' } });
  await ingest(policy(''), { kind: 'evidence' });
  expect((await now()).description.nextReview).toBe('2026-12-01');
});

test('saying what was read is no correction any more; saying nothing new is no event', async () => {
  await ingest(policy(''));
  await say({ description: { owner: 'Ada' } });
  await say({ description: { owner: 'Head of Security' } });
  expect((await now()).corrected).toEqual({});
  const before = await listAuditEvents(database().db, { limit: 50 });
  await say({ description: { owner: 'Head of Security' } });
  expect(await listAuditEvents(database().db, { limit: 50 })).toEqual(before);
});

test('an empty value says that there is none', async () => {
  await ingest(policy(''));
  await say({ description: { owner: null } });
  expect((await now()).description.owner).toBeNull();
});

test('a stricter version of a public document keeps it public, and is told', async () => {
  await ingest(policy('Classification: Public'));
  expect((await now()).document.audience).toBe('public');
  const { warnings } = await ingest(policy('Classification: Internal'));
  expect((await now()).document.audience).toBe('public');
  expect(warnings).toEqual([expect.stringContaining('"public"')]);
  const told = await ingest(policy('Classification: Internal use'), { audience: 'public' });
  expect(told.warnings).toEqual([]);
});

test('a document that says to be public does not open one that is kept closer', async () => {
  await ingest(policy(''), { audience: 'internal' });
  const { warnings } = await ingest(policy('Classification: Public'));
  expect(warnings).toEqual([]);
  expect((await now()).document.audience).toBe('internal');
});

test.each([
  ['public', 'internal', { audience: 'internal', isStricter: true }],
  ['nda', 'public', { audience: 'public', isStricter: false }],
  ['public', 'confidential', { audience: 'nda', isStricter: true }],
  ['internal', 'confidential', null],
  ['nda', 'nda', null],
  ['nda', null, null],
] as const)('a %s document classified as %s is offered %o', (audience, classification, offered) => {
  expect(offeredAudience(audience, classification)).toEqual(offered);
});

test('of two audiences the stricter one is the one with fewer people', () => {
  expect(stricterAudience('public', 'nda')).toBe('nda');
  expect(stricterAudience('internal', 'nda')).toBe('internal');
});

const dated = (more: object) => ({
  kind: 'policy' as const,
  validUntil: null,
  nextReview: null,
  effectiveDate: null,
  ...more,
});

test.each([
  ['without a date', {}, 'undated'],
  ['valid for long', { validUntil: '2027-01-01' }, 'fresh'],
  ['valid until yesterday', { validUntil: '2026-03-01' }, 'stale'],
  ['valid until today', { validUntil: '2026-03-02' }, 'due'],
  ['with a review that was due', { nextReview: '2026-02-01' }, 'stale'],
  ['with a review to come', { nextReview: '2026-09-01', effectiveDate: '2020-01-01' }, 'fresh'],
  ['a policy from more than a year ago', { effectiveDate: '2025-03-01' }, 'stale'],
  ['a policy from this year', { effectiveDate: '2026-01-10' }, 'fresh'],
  ['a certificate from long ago', { kind: 'certificate', effectiveDate: '2020-01-01' }, 'undated'],
] as const)('a document %s is as fresh as its dates say', (_, more, state) => {
  expect(freshnessOf(dated(more), '2026-03-02').state).toBe(state);
});
