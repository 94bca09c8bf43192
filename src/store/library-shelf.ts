import { sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { Audience, Verdict } from './schema.ts';

/** An answer of the library as people look it over. */
export type ShelvedAnswer = {
  readonly id: string;
  readonly question: string;
  readonly section: string | null;
  readonly verdict: Verdict | null;
  readonly choice: string | null;
  readonly answer: string;
  readonly comment: string | null;
  readonly product: string | null;
  readonly audience: Audience;
  readonly tags: readonly string[];
  readonly owner: string | null;
  /** ISO dates. */
  readonly reviewedAt: string | null;
  readonly expiresAt: string | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  /** The file that it was read from; null where it was approved here. */
  readonly document: { readonly id: string; readonly name: string } | null;
  /** The question whose approval it is; null where it came with a file. */
  readonly approved: {
    readonly questionnaireId: string;
    readonly questionId: string;
    readonly buyer: string | null;
  } | null;
  /** The approval does not hold any more: reuse is off until somebody looks. */
  readonly isDoubted: boolean;
  /** Questionnaires that went out with it. */
  readonly sent: number;
};

type Row = Omit<ShelvedAnswer, 'document' | 'approved' | 'tags' | 'createdAt' | 'editedAt'> & {
  tags: unknown;
  createdAt: Date | string;
  editedAt: Date | string | null;
  documentId: string | null;
  documentName: string | null;
  questionnaireId: string | null;
  questionId: string | null;
  buyer: string | null;
};

/**
 * Files of approved answers in which an entry's words left: its own question's, and those of answers that repeat it.
 */
const sentWith = sql`
  from exports e join export_items i on i.export_id = e.id
  where not e.include_drafts and (i.question_id = l.approved_question_id or i.draft_id in (
    select c.draft_id from citations c where c.library_entry_id = l.id))`;

const columns = sql`
  l.id, l.question, l.section, l.verdict, l.choice, l.answer, l.comment, l.product, l.audience, l.tags, l.owner,
  l.reviewed_at::text as "reviewedAt", l.expires_at::text as "expiresAt", l.created_at as "createdAt", l.edited_at as "editedAt",
  d.id as "documentId", d.name as "documentName", q.questionnaire_id as "questionnaireId", q.id as "questionId", n.buyer,
  coalesce(a.state <> 'approved' or a.stale_reason is not null, false) as "isDoubted",
  (select count(distinct e.questionnaire_id) ${sentWith})::int as sent`;

/** In use: not retired, and its file, where it has one, is the one in force. */
const inUse = sql`
  from library_entries l
  left join document_versions v on v.id = l.version_id left join documents d on d.id = v.document_id
  left join questions q on q.id = l.approved_question_id left join questionnaires n on n.id = q.questionnaire_id
  left join answers a on a.question_id = l.approved_question_id
  where l.retired_at is null and (l.version_id is null or (d.current_version_id = l.version_id and d.removed_at is null))`;

const tags = z.array(z.string());
const day = (value: Date | string | null) => (value === null ? null : new Date(value));

function toShelved({ documentId, documentName, questionnaireId, questionId, buyer, ...row }: Row) {
  return {
    ...row,
    tags: tags.parse(row.tags),
    createdAt: new Date(row.createdAt),
    editedAt: day(row.editedAt),
    document: documentId === null ? null : { id: documentId, name: documentName ?? '' },
    approved:
      questionnaireId === null || questionId === null
        ? null
        : { questionnaireId, questionId, buyer },
  };
}

/** All answers in use, the questions in alphabetical order. */
export async function listShelvedAnswers(handle: Handle): Promise<ShelvedAnswer[]> {
  const { rows } = await sql<Row>`
    select ${columns} ${inUse} order by lower(l.question) collate "C", l.id`.execute(handle);
  return rows.map(toShelved);
}

/** One of them, or null. */
export async function getShelvedAnswer(handle: Handle, id: string): Promise<ShelvedAnswer | null> {
  if (!z.guid().safeParse(id).success) return null;
  const { rows } = await sql<Row>`select ${columns} ${inUse} and l.id = ${id}`.execute(handle);
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
