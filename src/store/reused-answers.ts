import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** The approved answer that a draft repeats. */
export type EarlierAnswer = {
  readonly questionId: string;
  /** The draft behind it, whose citations are its sources. */
  readonly earlierDraftId: string | null;
  readonly question: string;
  readonly answer: string;
  readonly choice: string | null;
  readonly buyer: string | null;
  readonly fileName: string;
  readonly approvedAt: Date | null;
};

/** The approved answers that these questions' drafts repeat, by question. */
export async function listEarlierAnswers(
  handle: Handle,
  questionIds: readonly string[],
): Promise<Map<string, EarlierAnswer>> {
  const { rows } = await sql<EarlierAnswer>`
    select distinct on (a.question_id) a.question_id as "questionId", s.draft_id as "earlierDraftId", l.question, l.answer, l.choice,
      n.buyer, n.file_name as "fileName", s.approved_at as "approvedAt"
    from jsonb_array_elements_text(${JSON.stringify(questionIds)}::jsonb) as x(value)
    join answers a on a.question_id = x.value::uuid
    join citations c on c.draft_id = a.draft_id
    join library_entries l on l.id = c.library_entry_id and l.retired_at is null
    join answers s on s.question_id = l.approved_question_id
    join questions q on q.id = s.question_id
    join questionnaires n on n.id = q.questionnaire_id
    order by a.question_id, c.ordinal`.execute(handle);
  return new Map(rows.map((row) => [row.questionId, row]));
}
