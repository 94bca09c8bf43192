import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** What became of one questionnaire, in figures. Company facts are not counted. */
export type QuestionnaireFigures = {
  readonly id: string;
  readonly buyer: string | null;
  readonly fileName: string;
  readonly createdAt: Date;
  readonly questions: number;
  /** Questions for which a draft was made, not only a reason why there is none. */
  readonly drafted: number;
  readonly approved: number;
  /** Approved as they were drafted: nobody changed a word. */
  readonly kept: number;
  /** From the upload to the first file of approved answers; null where there is none yet. */
  readonly hours: number | null;
};

/** The newest questionnaires first. */
export async function listQuestionnaireFigures(handle: Handle): Promise<QuestionnaireFigures[]> {
  const { rows } = await sql<QuestionnaireFigures>`
    select n.id, n.buyer, n.file_name as "fileName", n.created_at as "createdAt",
      count(q.id)::int as questions,
      count(q.id) filter (where exists (select from drafts d where d.question_id = q.id
        and d.status = 'drafted' and d.origin in ('draft', 'reuse')))::int as drafted,
      count(q.id) filter (where a.state = 'approved')::int as approved,
      count(q.id) filter (where a.state = 'approved' and a.edited_by is null and a.origin in ('draft', 'reuse'))::int as kept,
      (select extract(epoch from min(e.created_at) - n.created_at)::float8 / 3600 from exports e
        where e.questionnaire_id = n.id and not e.include_drafts) as hours
    from questionnaires n
    left join questions q on q.questionnaire_id = n.id and q.kind = 'question'
    left join answers a on a.question_id = q.id
    group by n.id order by n.created_at desc, n.id`.execute(handle);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}
