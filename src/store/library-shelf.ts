import { sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import {
  type EntryRow,
  entryColumns,
  entryInUse,
  entrySources,
  type LibraryEntry,
  toEntry,
} from './library-entries.ts';

/** An answer of the library as people look it over: with how many questionnaires went out with it. */
export type ShelvedAnswer = LibraryEntry & { readonly sent: number };

type Row = EntryRow & { readonly sent: number };

/**
 * Files of approved answers in which an entry's words left: its own question's, and those of answers that repeat it.
 */
const sentWith = sql`
  from exports e join export_items i on i.export_id = e.id
  where not e.include_drafts and (i.question_id = l.approved_question_id or i.draft_id in (
    select c.draft_id from citations c where c.library_entry_id = l.id))`;

const shelved = sql`
  select ${entryColumns}, (select count(distinct e.questionnaire_id) ${sentWith})::int as sent
  from ${entrySources} where ${entryInUse}`;

const toShelved = (row: Row): ShelvedAnswer => ({ ...toEntry(row), sent: row.sent });

/** All answers in use, the questions in alphabetical order. */
export async function listShelvedAnswers(handle: Handle): Promise<ShelvedAnswer[]> {
  const { rows } = await sql<Row>`
    ${shelved} order by lower(l.question) collate "C", l.id`.execute(handle);
  return rows.map(toShelved);
}

/** One of them, or null. */
export async function getShelvedAnswer(handle: Handle, id: string): Promise<ShelvedAnswer | null> {
  if (!z.guid().safeParse(id).success) return null;
  const { rows } = await sql<Row>`${shelved} and l.id = ${id}`.execute(handle);
  return rows[0] === undefined ? null : toShelved(rows[0]);
}

/** A file that went out with an answer. */
export type SentWith = {
  readonly questionnaireId: string;
  readonly questionId: string;
  readonly buyer: string | null;
  readonly fileName: string;
  readonly at: Date;
};

/** The files that went out with this answer, the newest first. */
export async function listSentWith(handle: Handle, id: string): Promise<SentWith[]> {
  const { rows } = await sql<SentWith>`
    select n.id as "questionnaireId", i.question_id as "questionId", n.buyer, n.file_name as "fileName", e.created_at as at
    from library_entries l, exports e join export_items i on i.export_id = e.id join questionnaires n on n.id = e.questionnaire_id
    where l.id = ${id} and not e.include_drafts and (i.question_id = l.approved_question_id or i.draft_id in (
      select c.draft_id from citations c where c.library_entry_id = l.id))
    order by e.created_at desc, i.question_id`.execute(handle);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** What a person says of an answer. */
export type ShelvedChange = {
  readonly owner: string | null;
  readonly expiresAt: string | null;
  readonly tags: readonly string[];
  readonly answer: string;
  readonly comment: string | null;
};

/** Stores it. */
export async function updateShelvedAnswer(
  trx: Handle,
  id: string,
  change: ShelvedChange & { readonly by: string; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('library_entries')
    .set({
      owner: change.owner,
      expires_at: change.expiresAt,
      tags: JSON.stringify(change.tags),
      answer: change.answer,
      comment: change.comment,
      edited_by: change.by,
      edited_at: change.at,
    })
    .where('id', '=', id)
    .execute();
}
