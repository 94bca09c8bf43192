import { textHashOf } from '../src/language/text-hash.ts';
import type { Database, Deps } from '../src/ports.ts';
import { embedQuestions, ensureEmbeddings } from '../src/retrieval/embed-texts.ts';
import { ensureSearchIndex } from '../src/retrieval/prepare-search.ts';
import { searchPassages } from '../src/retrieval/search-passages.ts';
import { refreshStatistics } from '../src/store/statistics.ts';
import { question, seeded, sentence } from './invented-text.ts';
import { openBench } from './open.ts';
import { percentile50, percentile95, report, timed } from './report.ts';

const QUERIES = 60;
const WARM_UP = 10;
const PASSAGES_EACH = 100;

/** Embedded: 10,000 passages. On the server of DATABASE_URL: ten times as many, which takes minutes to fill. */
const PASSAGES = (process.env.DATABASE_URL ?? '') === '' ? 10_000 : 100_000;

/**
 * Search over many passages as long as real ones, without the query's embedding; the first questions warm the
 * process up. Processor time of this process (with the embedded database in it) stands beside the time on the
 * clock, which other programs lengthen.
 */
export async function benchSearch(passages = PASSAGES): Promise<void> {
  const { deps, actor, close } = await openBench();
  const random = seeded(1);
  for (let done = 0; done < passages; done += PASSAGES_EACH)
    await seedDocument(deps, { actorId: actor.id, name: `document-${done}.md`, random });
  await refreshStatistics(deps.db);
  const { seconds: index } = await timed(() => ensureSearchIndex(deps));
  report(`search.index.${passages}`, index, 's');
  const queries = Array.from({ length: WARM_UP + QUERIES }, () => question(random));
  await embedQuestions(deps, queries);
  const scope = { product: null, audience: 'nda', today: '2026-01-01' } as const;
  const samples: { wall: number; processor: number }[] = [];
  for (const query of queries) {
    const before = process.cpuUsage();
    const { seconds } = await timed(() =>
      searchPassages(deps, { queries: [query], scope, limit: 20 }),
    );
    const { user, system } = process.cpuUsage(before);
    samples.push({ wall: seconds * 1_000, processor: (user + system) / 1_000 });
  }
  const measured = samples.slice(WARM_UP);
  const walls = measured.map(({ wall }) => wall);
  report(`search.p50.${passages}`, percentile50(walls), 'ms');
  report(`search.p95.${passages}`, percentile95(walls), 'ms');
  const processor = measured.map((each) => each.processor);
  report(`search.processor.p50.${passages}`, percentile50(processor), 'ms');
  report(`search.processor.p95.${passages}`, percentile95(processor), 'ms');
  const { seconds } = await timed(() => searchPassages(deps, { queries, scope, limit: 20 }));
  report(`search.batch.${passages}`, (seconds * 1_000) / queries.length, 'ms/question');
  await close();
}

type Seed = { actorId: string; name: string; random: () => number };

async function seedDocument(deps: Deps, { actorId, name, random }: Seed): Promise<void> {
  const rows = Array.from({ length: PASSAGES_EACH }, (_, ordinal) => {
    const text = `${[18, 14, 16, 15].map((words) => sentence(random, words)).join(' ')} Item ${ordinal} of ${name}.`;
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
