import { sql } from 'kysely';
import type { Database } from '../ports.ts';

/**
 * Tells the planner how many passages and words there are now. To be called after documents came in or went: the
 * embedded database has no background process that does it, and without it search takes ten times as long.
 */
export async function refreshStatistics(db: Database): Promise<void> {
  await sql`analyze documents, document_versions, passages, embeddings, library_entries`.execute(
    db,
  );
}
