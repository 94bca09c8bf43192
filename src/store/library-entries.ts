import { sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { Audience, Verdict } from './schema.ts';

/** An earlier answer of the library with where it comes from and how it stands: the one reading of it. */
export type LibraryEntry = {
  readonly id: string;
  readonly question: string;
  readonly section: string | null;
  readonly verdict: Verdict | null;
  /** The option as the earlier sheet wrote it. */
  readonly choice: string | null;
  readonly answer: string;
  /** What the company wrote beside the answer. */
  readonly comment: string | null;
  /** What a reviewer wrote about the answer: for people inside, never for a cell. */
  readonly remark: string | null;
  readonly product: string | null;
  readonly audience: Audience;
  readonly tags: readonly string[];
  readonly owner: string | null;
  /** ISO dates; without `expiresAt` it has no end of its own. */
  readonly reviewedAt: string | null;
  readonly expiresAt: string | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  /** Where it stands in its file, for example `Security!B12`. */
  readonly location: string | null;
  /** The file that it was read from; null where it was approved here. */
  readonly document: {
    readonly id: string;
    readonly name: string;
    readonly versionId: string;
    readonly version: number;
  } | null;
  /** The question whose approval it is; null where it came with a file. */
  readonly approved: {
    readonly questionnaireId: string;
    readonly questionId: string;
    readonly buyer: string | null;
    readonly fileName: string;
    /** The draft behind it, whose citations are what it rests on. */
    readonly draftId: string | null;
    /** By whose name, and when, the answer is approved now. */
    readonly by: string | null;
    readonly at: Date | null;
  } | null;
  /** Nobody stands by it any more. */
  readonly isRetired: boolean;
  /** The approval does not hold any more: reuse is off until somebody looks. */
  readonly isDoubted: boolean;
};

type Nested = 'document' | 'approved' | 'tags' | 'createdAt' | 'editedAt';

/** A row of a statement that selects `entryColumns` from `entrySources`. */
export type EntryRow = Omit<LibraryEntry, Nested> & {
  readonly tags: unknown;
  readonly createdAt: Date | string;
  readonly editedAt: Date | string | null;
  readonly documentId: string | null;
  readonly documentName: string | null;
  readonly versionId: string | null;
  readonly version: number | null;
  readonly questionnaireId: string | null;
  readonly questionId: string | null;
  readonly buyer: string | null;
  readonly fileName: string | null;
  readonly draftId: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | string | null;
};

/** Of an entry `l`, its file's version `v` and document `d`, and its approved question `q` with answer `a`. */
export const entryColumns = sql`
  l.id, l.question, l.section, l.verdict, l.choice, l.answer, l.comment, l.remark, l.product, l.audience, l.tags, l.owner,
  l.reviewed_at::text as "reviewedAt", l.expires_at::text as "expiresAt", l.created_at as "createdAt", l.edited_at as "editedAt",
  l.location, d.id as "documentId", d.name as "documentName", v.id as "versionId", v.number as version,
  q.questionnaire_id as "questionnaireId", q.id as "questionId", n.buyer, n.file_name as "fileName",
  a.draft_id as "draftId", p.name as "approvedBy", a.approved_at as "approvedAt", l.retired_at is not null as "isRetired",
  coalesce(a.state <> 'approved' or a.stale_reason is not null, false) as "isDoubted"`;

export const entrySources = sql`
  library_entries l
  left join document_versions v on v.id = l.version_id left join documents d on d.id = v.document_id
  left join questions q on q.id = l.approved_question_id left join questionnaires n on n.id = q.questionnaire_id
  left join answers a on a.question_id = l.approved_question_id left join actors p on p.id = a.approved_by`;

/** In use: not retired, and its file, where it has one, is the one in force. */
export const entryInUse = sql`
  l.retired_at is null and (l.version_id is null or (d.current_version_id = l.version_id and d.removed_at is null))`;

const tagList = z.array(z.string());
const moment = (value: Date | string | null) => (value === null ? null : new Date(value));

function documentOf({ documentId, documentName, versionId, version }: EntryRow) {
  return documentId === null || versionId === null
    ? null
    : { id: documentId, name: documentName ?? '', versionId, version: Number(version) };
}

function approvedOf(row: EntryRow): LibraryEntry['approved'] {
  const { questionnaireId, questionId, buyer, fileName, draftId, approvedBy, approvedAt } = row;
  if (questionnaireId === null || questionId === null) return null;
  const decided = { draftId, by: approvedBy, at: moment(approvedAt) };
  return { questionnaireId, questionId, buyer, fileName: fileName ?? '', ...decided };
}

/** The entry of such a row. */
export function toEntry(row: EntryRow): LibraryEntry {
  const { id, question, section, verdict, choice, answer, comment, remark } = row;
  const { product, audience, owner, reviewedAt, expiresAt, location, isRetired, isDoubted } = row;
  return {
    ...{ id, question, section, verdict, choice, answer, comment, remark },
    ...{ product, audience, owner, reviewedAt, expiresAt, location, isRetired, isDoubted },
    tags: tagList.parse(row.tags),
    createdAt: new Date(row.createdAt),
    editedAt: moment(row.editedAt),
    document: documentOf(row),
    approved: approvedOf(row),
  };
}

/** These entries by id, retired ones too. */
export async function listEntriesById(
  handle: Handle,
  ids: readonly string[],
): Promise<Map<string, LibraryEntry>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from ${entrySources} where l.id in (${sql.join([...ids])})`.execute(
    handle,
  );
  return new Map(rows.map((row) => [row.id, toEntry(row)]));
}
