import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/**
 * Marks the answers whose citations rest on one of these versions, because they were replaced or removed. Their text
 * stays, only people change it; their version counts up, so that nobody decides on a page that does not show the mark. Gives how many were marked.
 */
export async function markAnswersStale(
  handle: Handle,
  input: { versionIds: readonly string[]; reason: string; at: Date },
): Promise<number> {
  if (input.versionIds.length === 0) return 0;
  const { numUpdatedRows } = await handle
    .updateTable('answers')
    .set({ stale_reason: input.reason, updated_at: input.at, version: sql`version + 1` })
    .where('draft_id', 'in', ({ selectFrom }) =>
      selectFrom('citations').select('draft_id').where('version_id', 'in', input.versionIds),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * Marks the answer of a draft that cites a version which was replaced or removed while the draft was being made. Call it after the
 * draft's citations are stored: their keys keep the documents from changing until the transaction ends.
 */
export async function markOutrunDraft(trx: Handle, draftId: string): Promise<void> {
  await sql`
    update answers set stale_reason = 'A document that it cites was replaced or removed while it was drafted.'
    where draft_id = ${draftId} and exists (
      select 1 from citations c
      join document_versions v on v.id = c.version_id
      join documents d on d.id = v.document_id
      where c.draft_id = ${draftId} and (d.removed_at is not null or d.current_version_id is distinct from v.id))`.execute(
    trx,
  );
}

/** The questions that hang on this one. */
export async function listFollowUpIds(
  handle: Handle,
  parent: { questionnaireId: string; sheet: string; questionCell: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from questions where questionnaire_id = ${parent.questionnaireId} and sheet = ${parent.sheet}
      and depends_on ->> 'questionCell' = ${parent.questionCell}`.execute(handle);
  return rows.map(({ id }) => id);
}

/** Marks the answers, unless they are empty, of the questions that hang on the one at this place, because its answer says something else now. */
export async function markFollowUpsStale(
  trx: Handle,
  parent: { questionnaireId: string; sheet: string; questionCell: string },
  change: { reason: string; at: Date },
): Promise<void> {
  await sql`
    update answers set stale_reason = ${change.reason}, updated_at = ${change.at}, version = version + 1
    from questions q
    where q.id = answers.question_id and q.questionnaire_id = ${parent.questionnaireId} and q.sheet = ${parent.sheet}
      and q.depends_on ->> 'questionCell' = ${parent.questionCell} and answers.cell_values <> '[]'::jsonb`.execute(
    trx,
  );
}

/**
 * Marks the answers of a questionnaire that cite a document which was valid when they were last touched and is not on `today` (ISO date,
 * as the last day of validity). One that somebody took up since then was judged with that known. Gives how many were marked.
 */
export async function markAnswersExpired(
  trx: Handle,
  input: { questionnaireId: string; today: string; at: Date },
): Promise<number> {
  const { rows } = await sql`
    update answers set version = answers.version + 1, updated_at = ${input.at},
      stale_reason = ended.name || ' was valid until ' || ended.valid_until || '.'
    from (
      select distinct on (a.question_id) a.question_id, d.name, d.valid_until
      from questions q
      join answers a on a.question_id = q.id
      join citations c on c.draft_id = a.draft_id
      join document_versions v on v.id = c.version_id
      join documents d on d.id = v.document_id
      where q.questionnaire_id = ${input.questionnaireId} and a.stale_reason is null
        and d.valid_until < ${input.today}::date and d.valid_until >= (a.updated_at at time zone 'UTC')::date
      order by a.question_id, d.valid_until) ended
    where answers.question_id = ended.question_id
    returning answers.question_id`.execute(trx);
  return rows.length;
}

/**
 * The questions whose answers were drafted from what was approved for this one, also by way of other answers, in the order of their ids.
 * Their entries in the library may be retired by now.
 */
export async function listReusingQuestionIds(
  handle: Handle,
  questionId: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive reusing (id) as (
      select ${questionId}::uuid
      union
      select a.question_id from reusing r
      join library_entries l on l.approved_question_id = r.id
      join citations c on c.library_entry_id = l.id
      join answers a on a.draft_id = c.draft_id)
    select id from reusing where id <> ${questionId}::uuid order by id`.execute(handle);
  return rows.map(({ id }) => id);
}

/** Marks the answers that repeat what was approved for this question, because nobody stands by that any more. */
export async function markReusesStale(
  trx: Handle,
  questionId: string,
  change: { reason: string; at: Date },
): Promise<void> {
  const ids = await listReusingQuestionIds(trx, questionId);
  if (ids.length === 0) return;
  await trx
    .updateTable('answers')
    .set({ stale_reason: change.reason, updated_at: change.at, version: sql`version + 1` })
    .where('question_id', 'in', ids)
    .execute();
}
