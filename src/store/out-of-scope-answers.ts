import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { markStale } from './stale-answers.ts';

/**
 * Marks the answers that rest on a document, also by repeating one that does, and stand in questionnaires that may
 * not draw on it as it is described now: a public questionnaire draws on public documents, and a document of one
 * product serves that product. Gives how many.
 */
export async function markAnswersOutOfScope(
  trx: Handle,
  { documentId, ...mark }: { documentId: string; reason: string; at: Date },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with recursive resting (id) as (
      select a.question_id from document_versions v
      join citations c on c.version_id = v.id
      join answers a on a.draft_id = c.draft_id
      where v.document_id = ${documentId}
      union
      select a.question_id from resting r
      join library_entries l on l.approved_question_id = r.id
      join citations c on c.library_entry_id = l.id
      join answers a on a.draft_id = c.draft_id)
    select r.id from resting r
    join answers a on a.question_id = r.id
    join questions q on q.id = r.id
    join questionnaires n on n.id = q.questionnaire_id
    join documents d on d.id = ${documentId}
    where a.stale_reason is null
      and ((n.audience = 'public' and d.audience <> 'public')
        or (d.product is not null and n.product is distinct from d.product))`.execute(trx);
  await markStale(
    trx,
    rows.map(({ id }) => id),
    mark,
  );
  return rows.length;
}
