import { type RawBuilder, sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { lockAnswers } from './answers.ts';
import { expiredAnswers } from './expired-answers.ts';

type Mark = { readonly reason: string; readonly at: Date };

/**
 * Marks these answers. Their text stays, only people change it; their version counts up, so that nobody decides on
 * a page that does not show the mark. They are locked first, in the order of all who lock answers, so that two
 * changes never wait for each other.
 */
export async function markStale(
  trx: Handle,
  questionIds: readonly string[],
  { reason, at }: Mark,
): Promise<void> {
  const ids = [...(await lockAnswers(trx, questionIds)).keys()];
  if (ids.length === 0) return;
  await trx
    .updateTable('answers')
    .set({ stale_reason: reason, updated_at: at, version: sql`version + 1` })
    .where('question_id', 'in', ids)
    .execute();
}

/**
 * Marks the answers whose citations rest on one of these versions, because they were replaced or removed, and those
 * that repeat what was approved on them, also by way of other answers. Gives how many.
 */
export async function markAnswersStale(
  trx: Handle,
  { versionIds, ...mark }: { readonly versionIds: readonly string[] } & Mark,
): Promise<number> {
  if (versionIds.length === 0) return 0;
  const locked = await lockAnswers(trx, await listRestingQuestionIds(trx, versionIds));
  const resting = await listRestingQuestionIds(trx, versionIds);
  const ids = resting.filter((id) => locked.has(id));
  await markStale(trx, ids, mark);
  return ids.length;
}

/**
 * Marks the answers that cite this control of a document, and those that repeat what was approved on it. Gives how
 * many.
 */
export async function markControlAnswersStale(
  trx: Handle,
  { documentId, control, ...mark }: { documentId: string; control: string } & Mark,
): Promise<number> {
  const cited = sql<boolean>`c.document_id = ${documentId} and c.control_id = ${control}`;
  const locked = await lockAnswers(trx, await listRestingOn(trx, cited));
  const ids = (await listRestingOn(trx, cited)).filter((id) => locked.has(id));
  await markStale(trx, ids, mark);
  return ids.length;
}

/**
 * Marks the answers that cite one of these sections of the company profile, and those that repeat what was approved
 * on them. Gives how many.
 */
export async function markProfileAnswersStale(
  trx: Handle,
  { sections, ...mark }: { readonly sections: readonly string[] } & Mark,
): Promise<number> {
  if (sections.length === 0) return 0;
  const cited = sql<boolean>`c.source = 'profile' and c.section in (${sql.join(sections)})`;
  const locked = await lockAnswers(trx, await listRestingOn(trx, cited));
  const ids = (await listRestingOn(trx, cited)).filter((id) => locked.has(id));
  await markStale(trx, ids, mark);
  return ids.length;
}

/** Marks the answers that repeat this entry of the library, also by way of other answers. Gives how many. */
export async function markRepeatingAnswersStale(
  trx: Handle,
  { entryId, ...mark }: { readonly entryId: string } & Mark,
): Promise<number> {
  const cited = sql<boolean>`c.library_entry_id = ${entryId}`;
  const locked = await lockAnswers(trx, await listRestingOn(trx, cited));
  const ids = (await listRestingOn(trx, cited)).filter((id) => locked.has(id));
  await markStale(trx, ids, mark);
  return ids.length;
}

/** The questions whose answers rest on these versions: they cite them, or reuse an answer that does. */
const listRestingQuestionIds = (handle: Handle, versionIds: readonly string[]): Promise<string[]> =>
  listRestingOn(handle, sql<boolean>`c.version_id in (${sql.join(versionIds)})`);

/** `cited` is a condition on citations `c`. */
async function listRestingOn(handle: Handle, cited: RawBuilder<boolean>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive resting (id) as (
      select a.question_id from citations c
      join answers a on a.draft_id = c.draft_id
      where ${cited}
      union
      select a.question_id from resting r
      join library_entries l on l.approved_question_id = r.id
      join citations c on c.library_entry_id = l.id
      join answers a on a.draft_id = c.draft_id)
    select id from resting order by id`.execute(handle);
  return rows.map(({ id }) => id);
}

/**
 * Marks the answers of drafts that cite a version which was replaced or removed while the draft was being made, or
 * that repeat an answer which nobody stands by any more. Call it after the drafts' citations are stored: their
 * keys keep the documents from changing until the transaction ends.
 */
export async function markOutrunDrafts(trx: Handle, draftIds: readonly string[]): Promise<void> {
  if (draftIds.length === 0) return;
  const among = sql<boolean>`answers.draft_id in (${sql.join(draftIds)})`;
  await sql`
    update answers set stale_reason = 'A document that it cites was replaced or removed while it was drafted.'
    where ${among} and exists (
      select 1 from citations c
      join document_versions v on v.id = c.version_id
      join documents d on d.id = v.document_id
      where c.draft_id = answers.draft_id
        and (d.removed_at is not null or d.current_version_id is distinct from v.id))`.execute(trx);
  await sql`
    update answers set stale_reason = 'The earlier answer that it repeats was changed, or its documents were, while it was drafted.'
    where ${among} and stale_reason is null and exists (
      select 1 from citations c
      join library_entries l on l.id = c.library_entry_id
      left join answers a on a.question_id = l.approved_question_id
      where c.draft_id = answers.draft_id and l.version_id is null
        and (a.question_id is null or a.state <> 'approved' or a.stale_reason is not null))`.execute(
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

/** As `listFollowUpIds`, of each of these questions that has any. */
export async function listFollowUpIdsOf(
  handle: Handle,
  questionIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (questionIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; followUp: string }>`
    select q.id, f.id as "followUp" from questions q
    join questions f on f.questionnaire_id = q.questionnaire_id and f.sheet = q.sheet
      and f.depends_on ->> 'questionCell' = q.question_cell
    where q.id in (${sql.join(questionIds)}) order by q.id, f.id`.execute(handle);
  const found = new Map<string, string[]>();
  for (const { id, followUp } of rows) found.set(id, [...(found.get(id) ?? []), followUp]);
  return found;
}

/**
 * Marks the answers, unless they are empty, of the questions that hang on the one at this place, because its answer
 * says something else now.
 */
export async function markFollowUpsStale(
  trx: Handle,
  parent: { questionnaireId: string; sheet: string; questionCell: string },
  mark: Mark,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select q.id from questions q join answers a on a.question_id = q.id
    where q.questionnaire_id = ${parent.questionnaireId} and q.sheet = ${parent.sheet}
      and q.depends_on ->> 'questionCell' = ${parent.questionCell} and a.cell_values <> '[]'::jsonb`.execute(
    trx,
  );
  await markStale(
    trx,
    rows.map(({ id }) => id),
    mark,
  );
}

/**
 * Marks the answers of a questionnaire that rest on a document which was valid when they were last touched and is
 * not on `today` (an ISO date): see `expiredAnswers`. They are locked first, as in `markStale`. Gives how many were
 * marked.
 */
export async function markAnswersExpired(
  trx: Handle,
  input: { questionnaireId: string; today: string; at: Date },
): Promise<number> {
  const expired = sql`
    select distinct on (e.question_id) e.question_id, e.name, e.valid_until
    from (${expiredAnswers(input.today)}) e
    join answers a on a.question_id = e.question_id
    join questions q on q.id = e.question_id
    where q.questionnaire_id = ${input.questionnaireId} and a.stale_reason is null
    order by e.question_id, e.valid_until`;
  const found = await sql<{ question_id: string }>`${expired}`.execute(trx);
  const ids = found.rows.map((row) => row.question_id);
  const locked = [...(await lockAnswers(trx, ids)).keys()];
  if (locked.length === 0) return 0;
  const { rows } = await sql`
    update answers set version = answers.version + 1, updated_at = ${input.at},
      stale_reason = ended.name || ' was valid until ' || ended.valid_until || '.'
    from (${expired}) ended
    where answers.question_id = ended.question_id and answers.question_id in (${sql.join(locked)})
    returning answers.question_id`.execute(trx);
  return rows.length;
}

/** The questionnaires that hold an answer which `markAnswersExpired` would mark. */
export async function listExpiringQuestionnaireIds(
  handle: Handle,
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct q.questionnaire_id as id from (${expiredAnswers(today)}) e
    join answers a on a.question_id = e.question_id
    join questions q on q.id = e.question_id
    where a.stale_reason is null order by 1`.execute(handle);
  return rows.map(({ id }) => id);
}

/**
 * The questions, but for these, whose answers were drafted from what was approved for one of these, also by way of
 * other answers, in the order of their ids. Their entries in the library may be retired by now.
 */
export async function listReusingQuestionIds(
  handle: Handle,
  questionIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive given as materialized (
      select value::uuid as id from jsonb_array_elements_text(${JSON.stringify(questionIds)}::jsonb) as x(value)),
    reusing (id) as (
      select id from given
      union
      select a.question_id from reusing r
      join library_entries l on l.approved_question_id = r.id
      join citations c on c.library_entry_id = l.id
      join answers a on a.draft_id = c.draft_id)
    select id from reusing where id not in (select id from given) order by id`.execute(handle);
  return rows.map(({ id }) => id);
}

/** Marks the answers that repeat what was approved for these questions, because nobody stands by that any more. */
export async function markReusesStale(
  trx: Handle,
  questionIds: readonly string[],
  mark: Mark,
): Promise<void> {
  await markStale(trx, await listReusingQuestionIds(trx, questionIds), mark);
}
