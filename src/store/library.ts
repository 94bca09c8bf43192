import { textHashOf } from '../language/text-hash.ts';
import type { Handle } from '../ports.ts';
import type { Audience, Verdict } from './schema.ts';

export type NewLibraryEntry = {
  readonly question: string;
  readonly section?: string | null;
  readonly verdict: Verdict | null;
  /** The option as the earlier sheet wrote it. */
  readonly choice: string | null;
  readonly answer: string;
  /** What the company wrote beside the answer. */
  readonly comment?: string | null;
  /** What a reviewer wrote about the answer: for people inside, never for a cell. */
  readonly remark?: string | null;
  /** ISO date after which the answer is out of date. */
  readonly expiresAt?: string | null;
  readonly product: string | null;
  readonly audience: Audience;
  readonly tags?: readonly string[];
  readonly owner?: string | null;
  readonly reviewedAt?: string | null;
  /** The imported file's version, or null for an answer approved here. */
  readonly versionId: string | null;
  readonly approvedQuestionId?: string | null;
  /** Where it stands in the file, for example `Security!B12`. */
  readonly location?: string | null;
  readonly createdAt: Date;
};

/** The hash under which an entry's question is embedded. */
export const libraryQuestionHash = textHashOf;

/**
 * Adds earlier answers, in order; gives their ids. Their questions have to be embedded (`ensureEmbeddings` with
 * `libraryQuestionHash`) to be found by meaning.
 */
export async function insertLibraryEntries(
  handle: Handle,
  entries: readonly NewLibraryEntry[],
): Promise<string[]> {
  if (entries.length === 0) return [];
  const rows = await handle
    .insertInto('library_entries')
    .values(
      entries.map((entry) => ({
        question: entry.question,
        question_hash: textHashOf(entry.question),
        section: entry.section ?? null,
        verdict: entry.verdict,
        choice: entry.choice,
        answer: entry.answer,
        comment: entry.comment ?? null,
        remark: entry.remark ?? null,
        expires_at: entry.expiresAt ?? null,
        product: entry.product,
        audience: entry.audience,
        tags: JSON.stringify(entry.tags ?? []),
        owner: entry.owner ?? null,
        reviewed_at: entry.reviewedAt ?? null,
        version_id: entry.versionId,
        approved_question_id: entry.approvedQuestionId ?? null,
        location: entry.location ?? null,
        created_at: entry.createdAt,
      })),
    )
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** The questions of the earlier answers that a version holds, in order. */
export async function listQuestionsOfVersion(handle: Handle, versionId: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('library_entries')
    .select('question')
    .where('version_id', '=', versionId)
    .orderBy('id')
    .execute();
  return rows.map(({ question }) => question);
}

/**
 * Entries that came from approving these questions are retired: a newer approval takes their place, or nobody
 * stands by them any more.
 */
export async function retireLibraryEntriesOf(
  handle: Handle,
  approvedQuestionIds: readonly string[],
  at: Date,
): Promise<void> {
  if (approvedQuestionIds.length === 0) return;
  await handle
    .updateTable('library_entries')
    .set({ retired_at: at })
    .where('approved_question_id', 'in', approvedQuestionIds)
    .where('retired_at', 'is', null)
    .execute();
}

/** Is there any earlier answer? A company that begins has none. */
export async function hasLibraryEntries(handle: Handle): Promise<boolean> {
  const row = await handle
    .selectFrom('library_entries')
    .select('id')
    .where('retired_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many entries that are in use neither a file nor an approved answer brought. */
export async function countStrayEntries(handle: Handle): Promise<number> {
  const { count } = await handle
    .selectFrom('library_entries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('version_id', 'is', null)
    .where('approved_question_id', 'is', null)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Brings the entries of a file that is read again in line: known ones (same question, same place) are kept with
 * what is read now, others added, those that the file does not hold any more retired. Citations of kept entries go
 * on to hold.
 */
export async function syncLibraryEntries(
  trx: Handle,
  versionId: string,
  entries: readonly NewLibraryEntry[],
): Promise<void> {
  const known = await trx
    .selectFrom('library_entries')
    .select(['id', 'question', 'location'])
    .where('version_id', '=', versionId)
    .where('retired_at', 'is', null)
    .execute();
  const keyOf = (entry: { question: string; location?: string | null | undefined }) =>
    `${entry.location ?? ''}\n${entry.question}`;
  const ids = new Map(known.map((each) => [keyOf(each), each.id]));
  const fresh: NewLibraryEntry[] = [];
  for (const entry of entries) {
    const id = ids.get(keyOf(entry));
    ids.delete(keyOf(entry));
    if (id === undefined) fresh.push(entry);
    else await updateEntry(trx, id, entry);
  }
  const gone = [...ids.values()];
  if (gone.length > 0)
    await trx
      .updateTable('library_entries')
      .set({ retired_at: entries[0]?.createdAt ?? new Date() })
      .where('id', 'in', gone)
      .execute();
  await insertLibraryEntries(trx, fresh);
}

async function updateEntry(trx: Handle, id: string, entry: NewLibraryEntry): Promise<void> {
  await trx
    .updateTable('library_entries')
    .set({ verdict: entry.verdict, choice: entry.choice, answer: entry.answer })
    .set({ comment: entry.comment ?? null, remark: entry.remark ?? null })
    .set({ expires_at: entry.expiresAt ?? null, tags: JSON.stringify(entry.tags ?? []) })
    .where('id', '=', id)
    // What a person said of it stays.
    .where('edited_at', 'is', null)
    .execute();
}

/**
 * What quotes of these entries are checked against, by id: question, choice and answer, as drafts quote them. A
 * retired entry has none.
 */
export async function listLibraryTexts(
  handle: Handle,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await handle
    .selectFrom('library_entries')
    .select(['id', 'question', 'choice', 'answer', 'comment'])
    .where('id', 'in', [...ids])
    .where('retired_at', 'is', null)
    .execute();
  return new Map(
    rows.map(({ id, question, choice, answer, comment }) => [
      id,
      [question, choice ?? '', answer, ...(comment === null ? [] : [comment])].join('\n'),
    ]),
  );
}
