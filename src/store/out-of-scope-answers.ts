import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { markStale } from './stale-answers.ts';

/**
 * Marks the answers that rest on a document and stand in questionnaires that may not draw on it as it is described now: a
 * public questionnaire draws on public documents, and a document of one product serves that product. Gives how many.
 */
export async function markAnswersOutOfScope(
  trx: Handle,
  { documentId, ...mark }: { documentId: string; reason: string; at: Date },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.question_id as id
    from documents d
    join document_versions v on v.document_id = d.id
    join citations c on c.version_id = v.id
    join answers a on a.draft_id = c.draft_id
    join questions q on q.id = a.question_id
    join questionnaires n on n.id = q.questionnaire_id
    where d.id = ${documentId} and a.stale_reason is null
      and ((n.audience = 'public' and d.audience <> 'public')
        or (d.product is not null and n.product is distinct from d.product))`.execute(trx);
  await markStale(
    trx,
    rows.map(({ id }) => id),
    mark,
  );
  return rows.length;
}
