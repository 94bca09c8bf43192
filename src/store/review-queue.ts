import { sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { AnswerState } from './schema.ts';

/** A question as a list shows it: no cells, no citations, so that thousands stay quick. */
export type QueuedQuestion = {
  readonly id: string;
  readonly kind: 'question' | 'profile';
  readonly shownId: string | null;
  readonly sheet: string;
  readonly cell: string;
  readonly section: string | null;
  readonly text: string;
  readonly state: AnswerState;
  readonly textHash: string;
  readonly reason: string | null;
  readonly stale: boolean;
  /** The control domain that it is about, null where that is not clear. */
  readonly domain: string | null;
  /** The draft repeats an earlier answer to the same words. */
  readonly isReuse: boolean;
};

/**
 * Does the draft repeat, with the same verdict, what somebody approved here for a question in the very same words (letter case and white space
 * aside), and does that approval stand? An imported answer nobody approved here.
 */
const isExactReuse = sql<boolean>`coalesce(a.origin = 'reuse', false) and exists (
  select from citations c join library_entries l on l.id = c.library_entry_id
  join answers s on s.question_id = l.approved_question_id
  where c.draft_id = a.draft_id and l.retired_at is null
    and s.state = 'approved' and s.stale_reason is null and l.verdict is not distinct from a.verdict
    and lower(regexp_replace(trim(l.question), '\\s+', ' ', 'g')) = lower(regexp_replace(trim(q.text), '\\s+', ' ', 'g')))`;

/** All questions of a questionnaire in the file's order; the text is cut at 240 characters. */
export async function listReviewQueue(
  handle: Handle,
  questionnaireId: string,
): Promise<QueuedQuestion[]> {
  if (!z.guid().safeParse(questionnaireId).success) return [];
  return handle
    .selectFrom('questions as q')
    .innerJoin('answers as a', 'a.question_id', 'q.id')
    .leftJoin('topics as t', 't.text_hash', 'q.topic_hash')
    .select([
      'q.id',
      'q.kind',
      'q.shown_id as shownId',
      'q.sheet',
      'q.question_cell as cell',
      'q.section',
    ])
    .select(['a.state', 'a.reason', 'a.text_hash as textHash', 't.domain'])
    .select(sql<string>`left(q.text, 240)`.as('text'))
    .select(sql<boolean>`a.stale_reason is not null`.as('stale'))
    .select(isExactReuse.as('isReuse'))
    .where('q.questionnaire_id', '=', questionnaireId)
    .orderBy('q.ordinal')
    .execute();
}

/** The questionnaires whose drafting waits or runs. */
export async function listDraftingQuestionnaireIds(handle: Handle): Promise<Set<string>> {
  const rows = await handle
    .selectFrom('runs')
    .select('questionnaire_id as id')
    .distinct()
    .where('state', 'in', ['queued', 'running'])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
