import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/**
 * Marks the answers that rest on a document and stand in questionnaires that may not draw on it as it is described now: a
 * public questionnaire draws on public documents, and a document of one product serves that product. Gives how many.
 */
export async function markAnswersOutOfScope(
  handle: Handle,
  input: { documentId: string; reason: string; at: Date },
): Promise<number> {
  const { numUpdatedRows } = await handle
    .updateTable('answers')
    .set({ stale_reason: input.reason, updated_at: input.at, version: sql`version + 1` })
    .where('stale_reason', 'is', null)
    .where('question_id', 'in', ({ selectFrom }) =>
      selectFrom('citations as c')
        .innerJoin('drafts as f', 'f.id', 'c.draft_id')
        .innerJoin('document_versions as v', 'v.id', 'c.version_id')
        .innerJoin('documents as d', 'd.id', 'v.document_id')
        .innerJoin('questions as q', 'q.id', 'f.question_id')
        .innerJoin('questionnaires as n', 'n.id', 'q.questionnaire_id')
        .select('q.id')
        .whereRef('c.draft_id', '=', 'answers.draft_id')
        .where('d.id', '=', input.documentId)
        .where((is) =>
          is.or([
            is.and([is('n.audience', '=', 'public'), is('d.audience', '<>', 'public')]),
            is.and([
              is('d.product', 'is not', null),
              is('n.product', 'is distinct from', is.ref('d.product')),
            ]),
          ]),
        ),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
