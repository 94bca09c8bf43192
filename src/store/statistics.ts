import { sql } from 'kysely';
import type { Database } from '../ports.ts';

/**
 * Tells the planner how many passages and words there are now, and search which words are common, and files the
 * newest passages into the text index, which else reads them one by one in every search (GIN's pending list). To be
 * called after documents came in or went: the embedded database has no background process that does it, and without
 * it search takes ten times as long.
 */
export async function refreshStatistics(db: Database): Promise<void> {
  await sql`select gin_clean_pending_list('passages_search')`.execute(db);
  await sql`analyze documents, document_versions, passages, passage_signs, embeddings, library_entries`.execute(
    db,
  );
  await sql`
    with now as materialized (
      select word, share from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as x(word, share)
      where s.schemaname = current_schema() and s.tablename = 'passages' and s.attname = 'search' and word is not null),
    gone as (delete from common_words c where not exists (select from now where now.word = c.word))
    insert into common_words (word, share) select word, share from now order by word
    on conflict (word) do update set share = excluded.share where common_words.share <> excluded.share`.execute(
    db,
  );
}
