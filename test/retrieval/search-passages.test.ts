import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { textHashOf } from '../../src/language/text-hash.ts';
import { embedQuestions } from '../../src/retrieval/embed-texts.ts';
import { WEIGHTS } from '../../src/retrieval/rank.ts';
import { searchPassages } from '../../src/retrieval/search-passages.ts';
import { forSearching, getSearchHits } from '../../src/store/search-hits.ts';
import { ensureSignIndex, hasSignIndex } from '../../src/store/search-indexes.ts';
import { refreshStatistics } from '../../src/store/statistics.ts';
import { useDatabase } from '../support/database.ts';
import { testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';

const database = useDatabase();
const scope = { product: null, audience: 'nda', today: '2026-03-02' } as const;
const NOUNS = ['backup', 'laptop', 'visitor', 'vendor', 'firewall', 'password', 'server', 'badge'];
const VERBS = ['reviewed', 'encrypted', 'logged', 'tested', 'removed', 'approved', 'scanned'];

function manyPassages(count: number): { text: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    text: `Every ${NOUNS[index % 8]} of group ${index} is ${VERBS[index % 7]} and ${VERBS[(index * 3) % 7]} in week ${index % 11}.`,
  }));
}

test('a batch of questions finds for each what it finds alone, in the order asked', async () => {
  const deps = testDeps(database().db);
  await seedDocument(deps, { name: 'policy.md', passages: manyPassages(60) });
  await refreshStatistics(deps.db);
  const queries = ['Is every backup encrypted?', 'Are badges removed?', 'Are vendors approved?'];
  const batch = await searchPassages(deps, { queries, scope, limit: 5 });
  for (const [index, query] of queries.entries()) {
    const [alone] = await searchPassages(deps, { queries: [query], scope, limit: 5 });
    expect(batch[index]?.map(({ id }) => id)).toEqual(alone?.map(({ id }) => id));
  }
  expect(batch[0]?.[0]?.text).toMatch(/backup .* encrypted/);
});

test('nothing outside the scope is found, by words or by meaning', async () => {
  const deps = testDeps(database().db);
  const passages = [{ text: 'Backups are encrypted with AES-256.' }];
  await seedDocument(deps, { name: 'internal.md', audience: 'internal', passages });
  await seedDocument(deps, { name: 'old.md', validUntil: '2026-03-01', passages });
  await seedDocument(deps, { name: 'other.md', product: 'Other', passages });
  await seedDocument(deps, { name: 'gone.md', removed: true, passages });
  await seedDocument(deps, { name: 'nda.md', audience: 'nda', passages });
  await seedDocument(deps, { name: 'public.md', audience: 'public', passages });
  const found = async (audience: 'nda' | 'public') => {
    const input = { queries: ['Are backups encrypted?'], scope: { ...scope, audience }, limit: 9 };
    return (await searchPassages(deps, input))[0]?.map(({ document }) => document).sort();
  };
  expect(await found('nda')).toEqual(['internal.md', 'nda.md', 'public.md']);
  expect(await found('public')).toEqual(['public.md']);
});

test('a signal of weight 0 adds nothing, and alone it neither finds nor orders', async () => {
  const deps = testDeps(database().db);
  await seedDocument(deps, { name: 'policy.md', passages: manyPassages(30) });
  const search = async (weights: typeof WEIGHTS) =>
    (
      await searchPassages(deps, {
        queries: ['Is every backup tested?'],
        scope,
        limit: 30,
        weights,
      })
    )[0] ?? [];
  const withoutMeaning = await search({ ...WEIGHTS, meaning: 0 });
  expect(withoutMeaning.length).toBeGreaterThan(0);
  expect(withoutMeaning.every((each) => each.contributions?.meaning === 0)).toBe(true);
  const byMeaning = await search({
    words: 0,
    meaning: 1,
    coverage: 0,
    criteria: 0,
    synonym: 0,
  });
  expect(byMeaning.map(({ score }) => score)).toEqual(
    byMeaning.map(({ similarity }) => (similarity ?? 0) / (byMeaning[0]?.similarity ?? 1)),
  );
});

test('contributions add up to the score', async () => {
  const deps = testDeps(database().db);
  await seedDocument(deps, { name: 'policy.md', passages: manyPassages(30) });
  const [found = []] = await searchPassages(deps, {
    queries: ['Are laptops scanned?'],
    scope,
    limit: 9,
  });
  for (const { score, contributions } of found)
    expect(Object.values(contributions ?? {}).reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      score,
    );
});

test('a passage gets its signs whether it or its vector comes first', async () => {
  const deps = testDeps(database().db);
  await seedDocument(deps, { name: 'a.md', passages: manyPassages(5) });
  await sql`delete from embeddings`.execute(deps.db);
  await sql`delete from passage_signs`.execute(deps.db);
  await seedDocument(deps, { name: 'b.md', passages: manyPassages(5) });
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from passage_signs`.execute(deps.db);
  expect(Number(rows[0]?.count)).toBe(10);
});

test('the approximate index finds nearly all of what exact comparison finds, and only what is in scope', async () => {
  const deps = testDeps(database().db);
  await seedDocument(deps, { name: 'a.md', audience: 'public', passages: manyPassages(400) });
  await seedDocument(deps, { name: 'b.md', audience: 'nda', passages: manyPassages(400) });
  await refreshStatistics(deps.db);
  const questions = NOUNS.map((noun) => `Is each ${noun} approved and logged?`);
  const open = { ...scope, audience: 'public' } as const;
  const vectors = await embedQuestions(deps, questions);
  if (vectors === null) throw new Error('no model');
  const queries = questions.map((text) => ({
    hash: textHashOf(text),
    words: null,
    own: null,
    wide: null,
  }));
  const hits = (approximate: boolean) =>
    forSearching(deps.db, { vectors, depth: 20 }, async (handle) => {
      const input = { vectors, queries, scope: open, depth: 20, approximate };
      return (await getSearchHits(handle, input)).hits;
    });
  const exact = await hits(false);
  expect(await hasSignIndex(deps.db, vectors)).toBe(false);
  expect(await ensureSignIndex(deps.db, vectors, 100)).toBe(true);
  expect(await ensureSignIndex(deps.db, vectors, 100)).toBe(false);
  const near = await hits(true);
  expect(near).toHaveLength(exact.length);
  const distances = (list: typeof exact) =>
    list.reduce((sum, { distance }) => sum + (distance ?? 1), 0);
  expect(distances(near)).toBeLessThan(distances(exact) * 1.05);
  const foreign = await sql<{
    id: number;
  }>`select p.id from passages p join document_versions v on v.id = p.version_id
    join documents d on d.id = v.document_id where d.audience = 'nda'`.execute(deps.db);
  const confidential = new Set(foreign.rows.map(({ id }) => Number(id)));
  expect(near.filter(({ id }) => confidential.has(id))).toEqual([]);
});

test('a synonym finds what the words themselves do not, unless synonyms are turned off', async () => {
  const deps = testDeps(database().db);
  await seedDocument(deps, {
    name: 'policy.md',
    passages: [
      { text: 'Two-factor login is enforced for everybody.', page: 1 },
      { text: 'The canteen serves soup.', page: 2 },
    ],
  });
  const found = async (synonym: number) => {
    const weights = { ...WEIGHTS, meaning: 0, criteria: 0, synonym };
    const [hits = []] = await searchPassages(deps, { queries: ['MFA?'], scope, limit: 5, weights });
    return hits.map(({ page }) => page);
  };
  expect([await found(WEIGHTS.synonym), await found(0)]).toEqual([[1], []]);
});

test.each(['AC-2', 'GV.SC-01', 'CP-9 / CP-6', 'PR.DS-01, PR.DS-02'])(
  'the id of a control before a question (%s) changes nothing',
  async (id) => {
    const deps = testDeps(database().db);
    await seedDocument(deps, { name: 'policy.md', passages: manyPassages(20) });
    const question = 'Is every backup tested?';
    const [plain = [], named = [], spoken = []] = await searchPassages(deps, {
      queries: [question, `${id}: ${question}`, `MFA: ${question}`],
      scope,
      limit: 5,
    });
    const seen = (hits: readonly { id: number; score: number }[]) =>
      hits.map((hit) => [hit.id, hit.score]);
    expect(seen(named)).toEqual(seen(plain));
    expect(seen(spoken)).not.toEqual(seen(plain));
  },
);
