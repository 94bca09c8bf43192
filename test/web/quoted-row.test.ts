import { expect, test } from 'vitest';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { viewCitations } from '../../src/web/read/citations.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';

const database = useDatabase();

const TEXT = `# Retention of papers

Papers are kept in a locked room.

| Paper | Kept for | Place |
|---|---|---|
| Invoices | 10 years | Cellar |
| Letters | 2 years | Attic |
`;

test('a quoted row of a table is shown with the header of each cell, and a sentence as it is', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const bytes = new TextEncoder().encode(TEXT);
  await ingestDocument(deps, { name: 'retention.md', bytes, actor });
  const { id } = await deps.db
    .selectFrom('document_versions')
    .select('id')
    .executeTakeFirstOrThrow();
  const of = (quote: string) => ({
    id: null,
    source: 'policy' as const,
    document: 'retention.md',
    versionId: id,
    version: 1,
    page: null,
    section: null,
    control: null,
    criteria: [],
    quote,
  });
  const views = await viewCitations(deps.db, [
    of('Papers are kept in a locked room.'),
    of('Letters | 2 years | Attic'),
  ]);
  expect(views.map(({ cells }) => cells)).toEqual([
    null,
    [
      { header: 'Paper', value: 'Letters' },
      { header: 'Kept for', value: '2 years' },
      { header: 'Place', value: 'Attic' },
    ],
  ]);
});
