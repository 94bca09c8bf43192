import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** The newest file of approved answers that was made of a questionnaire. */
export type LastExport = {
  readonly at: Date;
  /** How many of its answers would not leave like that any more. */
  readonly outdated: number;
};

/** By questionnaire; one that nothing was made of yet is not in it. Dry runs do not count. */
export async function listLastExports(handle: Handle): Promise<Map<string, LastExport>> {
  const { rows } = await sql<{ id: string; at: Date; outdated: number }>`
    with newest as (
      select distinct on (questionnaire_id) id, questionnaire_id, created_at from exports
      where not include_drafts order by questionnaire_id, created_at desc, id)
    select n.questionnaire_id as id, n.created_at as at,
      count(a.question_id) filter (where a.text_hash <> i.text_hash or a.state <> 'approved' or a.stale_reason is not null)::int as outdated
    from newest n left join export_items i on i.export_id = n.id left join answers a on a.question_id = i.question_id
    group by n.questionnaire_id, n.created_at`.execute(handle);
  return new Map(rows.map(({ id, at, outdated }) => [id, { at: new Date(at), outdated }]));
}
