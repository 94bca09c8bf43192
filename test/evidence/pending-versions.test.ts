import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { removeDocument } from '../../src/evidence/remove-document.ts';
import { decidePending } from '../../src/evidence/versions/decide-pending.ts';
import { likenessOfVersions } from '../../src/evidence/versions/same-document.ts';
import { takeApart } from '../../src/evidence/versions/take-apart.ts';
import { listAuditEvents } from '../../src/store/audit.ts';
import { listDocumentOverviews } from '../../src/store/document-overview.ts';
import { getDocumentByName } from '../../src/store/documents.ts';
import { getFile } from '../../src/store/files.ts';
import { listPendingVersions } from '../../src/store/pending-versions.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';

const database = useDatabase();
const deps = () => testDeps(database().db);

async function ingest(name: string, text: string, more: object = {}) {
  const actor = await testActor(database().db);
  return ingestDocument(deps(), { name, bytes: new TextEncoder().encode(text), actor, ...more });
}

const about = (topic: string, sentences = 4) =>
  `# The ${topic} handbook\n\n${Array.from({ length: sentences }, (_, n) => `## Part ${n}\n\nEvery ${topic}room of ${topic}hall ${n} has ${topic}locks; ${topic}keepers count ${topic}keys.\n`).join('\n')}`;

const overview = async () =>
  (await listDocumentOverviews(database().db)).map(({ name, version, title }) => ({
    name,
    version,
    title,
  }));

const textsInForce = async (): Promise<string> => {
  const rows = await database()
    .db.selectFrom('passages as p')
    .innerJoin('documents as d', 'd.current_version_id', 'p.version_id')
    .select('p.text')
    .where('d.removed_at', 'is', null)
    .execute();
  return rows.map(({ text }) => text).join('\n');
};

test('fourteen unlike files of one name are one document and thirteen that wait', async () => {
  const topics = Array.from({ length: 14 }, (_, n) => `matter${String.fromCharCode(97 + n)}`);
  for (const topic of topics) await ingest('index.md', about(topic));
  expect(await overview()).toEqual([
    { name: 'index.md', version: 1, title: 'The mattera handbook' },
  ]);
  expect(await listPendingVersions(database().db)).toHaveLength(13);
  expect(await textsInForce()).not.toContain('matterb');
});

test('the same file again waits once, and its reading is not repeated', async () => {
  await ingest('index.md', about('badge'));
  expect(await ingest('index.md', about('vehicle'))).toMatchObject({ status: 'pending' });
  const again = await ingest('index.md', about('vehicle'), { password: 'unused' });
  expect(again).toMatchObject({ status: 'pending', document: 'index.md' });
  expect(again.reason).toContain('until somebody says');
  expect(again.reason).not.toContain('vouch');
  expect(again.shell).toContain('vouch confirm');
  expect(await listPendingVersions(database().db)).toHaveLength(1);
});

test('a file of the same title, or of which half is alike, is the newer version', async () => {
  await ingest('a.md', about('badge'));
  expect(await ingest('a.md', '# The badge handbook\n\nAll of it was written anew.')).toMatchObject(
    {
      status: 'replaced',
    },
  );
  await ingest('b.md', about('vehicle', 6));
  const renamed = about('vehicle', 6).replace('# The vehicle handbook', '# Cars');
  expect(await ingest('b.md', renamed)).toMatchObject({ status: 'replaced' });
  expect(await listPendingVersions(database().db)).toEqual([]);
});

test('what a person says to replace is replaced without asking', async () => {
  await ingest('a.md', about('badge'));
  expect(await ingest('a.md', about('vehicle'), { replaces: 'a.md' })).toMatchObject({
    status: 'replaced',
  });
});

async function pendingOne() {
  await ingest('index.md', about('badge'), { audience: 'internal' });
  await ingest('index.md', about('vehicle'), { audience: 'public' });
  const [pending] = await listPendingVersions(database().db);
  if (pending === undefined) throw new Error('nothing waits');
  return { pending, actor: await testActor(database().db) };
}

test('a pending file changes nothing of its document', async () => {
  await pendingOne();
  expect(await getDocumentByName(database().db, 'index.md')).toMatchObject({
    audience: 'internal',
  });
});

test('said to be the newer version, it takes the place of the one in force', async () => {
  const { pending, actor } = await pendingOne();
  const result = await decidePending(deps(), { id: pending.id, decision: 'newer', actor });
  expect(result).toMatchObject({ document: 'index.md', status: 'replaced' });
  expect(await overview()).toEqual([
    { name: 'index.md', version: 2, title: 'The vehicle handbook' },
  ]);
  expect(await listPendingVersions(database().db)).toEqual([]);
});

test('said to be a document of its own, it gets a name of its own, and keeps it when it comes again', async () => {
  const { pending, actor } = await pendingOne();
  const result = await decidePending(deps(), { id: pending.id, decision: 'own', actor });
  expect(result).toMatchObject({ document: 'index (2).md', status: 'indexed' });
  expect(await getDocumentByName(database().db, 'index (2).md')).toMatchObject({
    audience: 'public',
  });
  expect(await ingest('index.md', about('vehicle'))).toMatchObject({
    document: 'index (2).md',
    status: 'unchanged',
  });
  expect(await ingest('index.md', `${about('vehicle')}\nOne more line.`)).toMatchObject({
    document: 'index (2).md',
    status: 'replaced',
  });
  expect(await overview()).toMatchObject([
    { name: 'index (2).md', version: 2 },
    { name: 'index.md', version: 1 },
  ]);
});

test('said to be nothing, it is gone with its bytes; the decision is audited', async () => {
  const { pending, actor } = await pendingOne();
  await decidePending(deps(), { id: pending.id, decision: 'discard', actor });
  expect(await listPendingVersions(database().db)).toEqual([]);
  expect(await getFile(database().db, pending.fileSha256)).toBeNull();
  const events = await listAuditEvents(database().db, { subjectKind: 'document', limit: 10 });
  expect(events.map(({ action }) => action)).toContain('document.pending_decided');
});

test('what was decided is not decided again, and a name in use is refused', async () => {
  const { pending, actor } = await pendingOne();
  const decide = (more: object) =>
    decidePending(deps(), { id: pending.id, decision: 'own', actor, ...more });
  await expect(decide({ name: 'index.md' })).rejects.toMatchObject({ code: 'conflict' });
  await decide({ name: 'vehicles.md' });
  await expect(decide({})).rejects.toMatchObject({ code: 'not_found' });
});

test('removing a document takes what waits beside it along', async () => {
  const { pending, actor } = await pendingOne();
  await removeDocument(deps(), { name: 'index.md', actor });
  expect(await listPendingVersions(database().db)).toEqual([]);
  expect(await getFile(database().db, pending.fileSha256)).toBeNull();
});

async function merged() {
  for (const topic of ['badge', 'vehicle', 'kitchen'])
    await ingest('index.md', about(topic), topic === 'badge' ? {} : { replaces: 'index.md' });
  return testActor(database().db);
}

test('an earlier version that was merged wrongly becomes a document of its own', async () => {
  const actor = await merged();
  const { documentId } = await ingest('index.md', about('kitchen'));
  await takeApart(deps(), { documentId: documentId ?? '', version: 1, actor });
  expect(await overview()).toEqual([
    { name: 'index (2).md', version: 1, title: 'The badge handbook' },
    { name: 'index.md', version: 3, title: 'The kitchen handbook' },
  ]);
  const again = takeApart(deps(), { documentId: documentId ?? '', version: 1, actor });
  await expect(again).rejects.toMatchObject({ code: 'conflict' });
});

test('where the version in force is taken out, the one before it is in force again', async () => {
  const actor = await merged();
  const { documentId } = await ingest('index.md', about('kitchen'));
  await takeApart(deps(), { documentId: documentId ?? '', version: 3, name: 'kitchen.md', actor });
  expect(await overview()).toEqual([
    { name: 'index.md', version: 4, title: 'The vehicle handbook' },
    { name: 'kitchen.md', version: 1, title: 'The kitchen handbook' },
  ]);
  expect(await ingest('index.md', about('kitchen'))).toMatchObject({ status: 'unchanged' });
});

test('the only version of a document cannot be taken out of it', async () => {
  const { documentId } = await ingest('alone.md', about('lamp'));
  const actor = await testActor(database().db);
  await expect(
    takeApart(deps(), { documentId: documentId ?? '', version: 1, actor }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

const passages = fc.array(
  fc
    .array(fc.constantFrom('lamp', 'door', 'key', 'gate', 'guest', 'car', 'roof', 'yard'), {
      minLength: 3,
      maxLength: 9,
    })
    .map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
);

test('a text is the same document as itself in any order, and likeness has no direction', () => {
  fc.assert(
    fc.property(passages, passages, (one, other) => {
      const [a, b] = [one, other].map((texts) => ({ title: null, texts }));
      if (a === undefined || b === undefined) return;
      expect(likenessOfVersions(a, { title: null, texts: one.toReversed() }).shared).toBe(1);
      const there = likenessOfVersions(a, b);
      expect(there.shared).toBeGreaterThanOrEqual(0);
      expect(there.shared).toBeLessThanOrEqual(1);
      expect(there.isSame).toBe(there.shared >= 0.5);
      expect(likenessOfVersions({ ...a, title: 'X  y' }, { ...b, title: 'x Y' }).isSame).toBe(true);
    }),
  );
});
