import { sql } from 'kysely';
import { textHashOf } from '../language/text-hash.ts';
import type { Handle } from '../ports.ts';
import { deleteControlsOf } from './controls.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { forgetHeldBack } from './held-back-texts.ts';
import { deleteTexts } from './passages.ts';

/** What stands where a quote of a removed document stood. */
export const FORGOTTEN_QUOTE = '[The document was removed, and its words with it.]';

/**
 * Takes everything that these versions said out of the database: pages, passages, controls, earlier answers (their
 * entries stay, retired and empty, since drafts point at them), quotes of citations, drafts made of them and texts
 * that were held back, and the vectors that no other text needs.
 */
export async function forgetTexts(
  trx: Handle,
  versionIds: readonly string[],
  at: Date,
): Promise<void> {
  if (versionIds.length === 0) return;
  const hashes = await listHashes(trx, versionIds);
  await forgetHeldBack(trx, versionIds);
  await forgetDrafts(trx, versionIds, at);
  await deleteTexts(trx, versionIds);
  await deleteControlsOf(trx, versionIds);
  await trx
    .updateTable('library_entries')
    .set({
      question: '',
      question_hash: textHashOf(''),
      section: null,
      choice: null,
      answer: '',
      comment: null,
      remark: null,
      tags: '[]',
      owner: null,
      location: null,
    })
    .set(({ fn, val }) => ({ retired_at: fn.coalesce('retired_at', val(at)) }))
    .where('version_id', 'in', versionIds)
    .execute();
  await trx
    .updateTable('citations')
    .set({ quote: FORGOTTEN_QUOTE, section: null })
    .where('version_id', 'in', versionIds)
    .execute();
  await deleteUnusedEmbeddings(trx, hashes);
  await deleteUnusedTopics(trx, hashes);
}

/** What was said of texts that are nowhere any more. */
async function deleteUnusedTopics(trx: Handle, hashes: readonly string[]): Promise<void> {
  await sql`
    delete from topics t
    using jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb) as gone(hash)
    where t.text_hash = gone.hash
      and not exists (select from passages p where p.search_hash = t.text_hash)`.execute(trx);
}

/** The hashes under which what these versions say is embedded. */
async function listHashes(handle: Handle, versionIds: readonly string[]): Promise<string[]> {
  const rows = await handle
    .selectFrom('passages')
    .select('search_hash as hash')
    .where('version_id', 'in', versionIds)
    .union(
      handle
        .selectFrom('library_entries')
        .select('question_hash as hash')
        .where('version_id', 'in', versionIds),
    )
    .execute();
  return rows.map(({ hash }) => hash);
}

async function deleteUnusedEmbeddings(trx: Handle, hashes: readonly string[]): Promise<void> {
  await sql`
    delete from embeddings e
    using jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb) as gone(hash)
    where e.text_hash = gone.hash
      and not exists (select from passages p where p.search_hash = e.text_hash)
      and not exists (select from library_entries l where l.question_hash = e.text_hash)
      and not exists (select from questions q where q.text_hash = e.text_hash)`.execute(trx);
}
