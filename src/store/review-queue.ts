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
 * Does the draft repeat, with the same verdict, what somebody approved here for a question in the very same words
 * (letter case and white space aside), and does that approval stand? An imported answer nobody approved here.
 */
const isExactReuse = sql<boolean>`coalesce(a.origin = 'reuse', false) and exists (
  select from citations c join library_entries l on l.id = c.library_entry_id
  join answers s on s.question_id = l.approved_question_id
  where c.draft_id = a.draft_id and l.retired_at is null
    and s.state = 'approved' and s.stale_reason is null and l.verdict is not distinct from a.verdict
    and lower(regexp_replace(trim(l.question), '\\s+', ' ', 'g')) = lower(regexp_replace(trim(q.text), '\\s+', ' ', 'g')))`;

type Queued<Field extends keyof QueuedQuestion> = QueuedQuestion[Field];
/** A question as the statement below lists it, in its order. */
type QueuedRow = readonly [
  id: Queued<'id'>,
  kind: Queued<'kind'>,
  shownId: Queued<'shownId'>,
  sheet: Queued<'sheet'>,
  cell: Queued<'cell'>,
  section: Queued<'section'>,
  text: Queued<'text'>,
  state: Queued<'state'>,
  textHash: Queued<'textHash'>,
  reason: Queued<'reason'>,
  stale: Queued<'stale'>,
  domain: Queued<'domain'>,
  isReuse: Queued<'isReuse'>,
];

function toQueued(row: QueuedRow): QueuedQuestion {
  const [id, kind, shownId, sheet, cell, section, text, state, textHash, reason, ...rest] = row;
  const [stale, domain, isReuse] = rest;
  return {
    ...{ id, kind, shownId, sheet, cell, section, text, state, textHash, reason },
    ...{ stale, domain, isReuse },
  };
}

/**
 * All questions of a questionnaire in the file's order; the text is cut at 240 characters. They come as one JSON
 * text: 2,000 rows of 13 columns cost the embedded database three times as much.
 */
export async function listReviewQueue(
  handle: Handle,
  questionnaireId: string,
): Promise<QueuedQuestion[]> {
  if (!z.guid().safeParse(questionnaireId).success) return [];
  const { rows } = await sql<{ queue: string | null }>`
    select json_agg(json_build_array(q.id, q.kind, q.shown_id, q.sheet, q.question_cell, q.section, left(q.text, 240),
      a.state, a.text_hash, a.reason, a.stale_reason is not null, t.domain, ${isExactReuse}) order by q.ordinal)::text as queue
    from questions q join answers a on a.question_id = q.id left join topics t on t.text_hash = q.topic_hash
    where q.questionnaire_id = ${questionnaireId}`.execute(handle);
  return (JSON.parse(rows[0]?.queue ?? '[]') as QueuedRow[]).map(toQueued);
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
