import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import type { listCitations } from './citations.ts';

type Row = Awaited<ReturnType<typeof listCitations>>[number];

/** An answer that repeats one that repeats another …: no further back than this. */
const MOST_STEPS = 8;

/**
 * What these drafts rest on in the end: where one repeats an answer that was approved here, what that one cites,
 * and so on. `draft_id` is the draft that was asked about. Answers that came in with a file stand for themselves.
 */
export async function listUnderlyingCitations(
  handle: Handle,
  draftIds: readonly string[],
): Promise<Row[]> {
  if (draftIds.length === 0) return [];
  const { rows } = await sql<Row & { readonly root: string }>`
    with recursive proof (root, draft_id, step) as (
      select x.value::uuid, x.value::uuid, 0 from jsonb_array_elements_text(${JSON.stringify(draftIds)}::jsonb) as x(value)
      union
      select p.root, s.draft_id, p.step + 1 from proof p join citations c on c.draft_id = p.draft_id
        join library_entries l on l.id = c.library_entry_id
        join answers s on s.question_id = l.approved_question_id
      where s.draft_id is not null and p.step < ${MOST_STEPS})
    select p.root, c.* from proof p join citations c on c.draft_id = p.draft_id
      left join library_entries l on l.id = c.library_entry_id
    where l.approved_question_id is null
    order by p.root, p.step, c.ordinal`.execute(handle);
  return rows.map(({ root, ...row }) => ({ ...row, draft_id: root }));
}
