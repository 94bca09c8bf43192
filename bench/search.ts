import { textHashOf } from '../src/language/text-hash.ts';
import type { Database, Deps } from '../src/ports.ts';
import { ensureEmbeddings } from '../src/retrieval/embed-texts.ts';
import { searchPassages } from '../src/retrieval/search-passages.ts';
import { refreshStatistics } from '../src/store/statistics.ts';
import { question, seeded, sentence } from './invented-text.ts';
import { openBench } from './open.ts';
import { percentile95, report, timed } from './report.ts';

const QUERIES = 60;
const PASSAGES_EACH = 100;

/** Search over many passages, without the query's embedding. */
export async function benchSearch(passages: number): Promise<void> {
  const { deps, actor, close } = await openBench();
  const random = seeded(1);
  for (let done = 0; done < passages; done += PASSAGES_EACH)
    await seedDocument(deps, { actorId: actor.id, name: `document-${done}.md`, random });
  await refreshStatistics(deps.db);
  const queries = Array.from({ length: QUERIES }, () => question(random));
  await ensureEmbeddings(
    deps,
    queries.map((text) => ({ hash: textHashOf(text), text })),
  );
  const scope = { product: null, audience: 'nda', today: '2026-01-01' } as const;
  const samples: number[] = [];
  for (const query of queries) {
    const { seconds } = await timed(() =>
      searchPassages(deps, { queries: [query], scope, limit: 20 }),
    );
    samples.push(seconds * 1_000);
  }
  report(`search.p95.${passages}`, percentile95(samples), 'ms');
  const { seconds } = await timed(() => searchPassages(deps, { queries, scope, limit: 20 }));
  report(`search.batch.${passages}`, (seconds * 1_000) / QUERIES, 'ms/question');
  await close();
}

type Seed = { actorId: string; name: string; random: () => number };

async function seedDocument(deps: Deps, { actorId, name, random }: Seed): Promise<void> {
  const rows = Array.from({ length: PASSAGES_EACH }, (_, ordinal) => {
    const text = `${sentence(random, 18)} ${sentence(random, 14)} Item ${ordinal} of ${name}.`;
    return { ordinal, text, hash: textHashOf(text) };
  });
  await ensureEmbeddings(deps, rows);
  const versionId = await insertVersion(deps.db, actorId, name);
  await deps.db
    .insertInto('passages')
    .values(
      rows.map(({ ordinal, text, hash }) => ({
        version_id: versionId,
        ordinal,
        kind: 'prose' as const,
        page: null,
        section: null,
        text,
        search_text: text,
        search_hash: hash,
        control_id: null,
        criteria: '[]',
        quotable: true,
      })),
    )
    .execute();
}

async function insertVersion(db: Database, actorId: string, name: string): Promise<string> {
  const made = { created_at: new Date(), created_by: actorId };
  const { id: documentId } = await db
    .insertInto('documents')
    .values({
      ...made,
      name,
      kind: 'policy',
      audience: 'nda',
      product: null,
      valid_until: null,
      model_allowed: true,
      removed_at: null,
      current_version_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('document_versions')
    .values({
      ...made,
      document_id: documentId,
      number: 1,
      file_name: name,
      sha256: name,
      file_sha256: null,
      media_type: 'text/markdown',
      status: 'indexed',
      reason: null,
      title: null,
      pages: null,
      effective_date: null,
      report: null,
      warnings: '[]',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('documents')
    .set({ current_version_id: id })
    .where('id', '=', documentId)
    .execute();
  return id;
}
