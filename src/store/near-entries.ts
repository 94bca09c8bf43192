import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { expiredAnswers } from './expired-answers.ts';
import {
  type EntryRow,
  entryColumns,
  entrySources,
  type LibraryEntry,
  toEntry,
} from './library-entries.ts';
import { inScope, type Scope } from './search.ts';

/** An entry near to a question. */
export type NearEntry = LibraryEntry & {
  /** Of the two questions' meanings, up to 1. */
  readonly similarity: number;
  /** May it go to a model: its document, the documents that it rests on and its questionnaire allow it. */
  readonly modelAllowed: boolean;
};

/**
 * The entries nearest to each question by meaning, at most `limit` each, within the scope; one list for each
 * vector, in order. An answer approved here counts only while that approval stands and nothing is known against
 * what it rests on.
 */
export async function getNearestEntries(
  handle: Handle,
  input: { model: string; vectors: readonly (string | null)[]; scope: Scope; limit: number },
): Promise<NearEntry[][]> {
  const { model, vectors, scope, limit } = input;
  const given = JSON.stringify(vectors.map((embedding, n) => ({ n, embedding })));
  const { rows } = await sql<
    EntryRow & Pick<NearEntry, 'similarity' | 'modelAllowed'> & { query: number }
  >`
    with queries as materialized (
      select q.n, q.embedding::vector as embedding from jsonb_to_recordset(${given}::jsonb) as q(n int, embedding text)),
    expired as materialized (select question_id from (${expiredAnswers(scope.today)}) e),
    scoped as materialized (
      select ${entryColumns}, e.embedding,
        case when l.version_id is not null then d.model_allowed else not exists (
          select from citations c join documents cited on cited.id = c.document_id
          where c.draft_id = a.draft_id and not cited.model_allowed) and n.model_forbidden is not true end as "modelAllowed"
      from ${entrySources}
      join embeddings e on e.text_hash = l.question_hash and e.model = ${model}
      where l.retired_at is null
        and (l.product is null or l.product = ${scope.product})
        and (l.audience = 'public' or ${scope.audience}::text = 'nda')
        and (l.approved_question_id is null or (a.state = 'approved' and a.stale_reason is null
          and a.question_id not in (select question_id from expired)))
        and (l.version_id is null or (d.current_version_id = l.version_id and ${inScope(scope)})))
    select q.n as query, near.* from queries q cross join lateral (
      select s.*, (1 - (s.embedding <=> q.embedding))::float8 as similarity
      from scoped s where q.embedding is not null order by s.embedding <=> q.embedding limit ${limit}) near`.execute(
    handle,
  );
  const lists: NearEntry[][] = vectors.map(() => []);
  for (const row of rows)
    lists[Number(row.query)]?.push({
      ...toEntry(row),
      similarity: row.similarity,
      modelAllowed: row.modelAllowed,
    });
  return lists;
}
