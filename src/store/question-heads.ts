import { z } from 'zod';
import type { Handle } from '../ports.ts';

/** A question as others speak of it. */
export type QuestionHead = {
  readonly id: string;
  readonly questionnaireId: string;
  readonly text: string;
  readonly shownId: string | null;
  readonly sheet: string;
  readonly cell: string;
};

/** These questions, by id; ids of none are left out. */
export async function listQuestionHeads(
  handle: Handle,
  ids: readonly string[],
): Promise<Map<string, QuestionHead>> {
  const known = [...new Set(ids)].filter((id) => z.guid().safeParse(id).success);
  if (known.length === 0) return new Map();
  const rows = await handle
    .selectFrom('questions')
    .select(['id', 'questionnaire_id as questionnaireId', 'text', 'shown_id as shownId'])
    .select(['sheet', 'question_cell as cell'])
    .where('id', 'in', known)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
