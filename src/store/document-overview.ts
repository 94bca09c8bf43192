import { sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import { particularsSchema, type StoredParticulars } from './particulars.ts';
import { correctedReport, storedReport } from './reports.ts';
import type { Audience, DocumentKind, StatedClassification } from './schema.ts';

/** A document as lists show it: its facts, and how its newest version could be read. */
export type DocumentOverview = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly kind: DocumentKind;
  /** Why a person should say what it is; null where that is plain. */
  readonly kindDoubt: string | null;
  /** What it is more closely, with what it says as such; null: nothing was recognised. */
  readonly particulars: StoredParticulars | null;
  readonly audience: Audience;
  readonly product: string | null;
  readonly validUntil: string | null;
  /** The gap letter that carries the validity of a report that far. */
  readonly bridgedBy: { readonly id: string; readonly name: string } | null;
  /** May its text go to a model outside this process? */
  readonly modelAllowed: boolean;
  readonly version: number;
  readonly versionId: string;
  readonly pages: number | null;
  readonly passages: number;
  /** Earlier answers read from it; 0 but for kind `answers`. */
  readonly answers: number;
  readonly status: 'indexed' | 'refused';
  readonly reason: string | null;
  readonly warnings: readonly string[];
  readonly effectiveDate: string | null;
  readonly nextReview: string | null;
  readonly owner: string | null;
  /** As the document says it; its audience is what counts. */
  readonly classification: StatedClassification | null;
  readonly addedAt: Date;
};

const warningsSchema = z.array(z.union([z.string(), z.looseObject({ message: z.string() })]));

function warningsOf(value: unknown): string[] {
  const parsed = warningsSchema.safeParse(value);
  if (!parsed.success) return [];
  return parsed.data.map((each) => (typeof each === 'string' ? each : each.message));
}

function overviews(handle: Handle) {
  return handle
    .selectFrom('documents as d')
    .innerJoin('document_versions as v', 'v.document_id', 'd.id')
    .leftJoin('documents as b', 'b.id', 'd.bridged_by')
    .select(['b.id as letterId', 'b.name as letter'])
    .select(['d.id', 'd.name', 'd.kind', 'd.audience', 'd.product', 'd.valid_until as validUntil'])
    .select(['d.model_allowed as modelAllowed', 'd.kind_doubt as kindDoubt'])
    .select([
      'v.id as versionId',
      'v.number as version',
      'v.title',
      'v.pages',
      'v.status',
      'v.reason',
    ])
    .select(['v.warnings', 'v.effective_date as effectiveDate', 'v.created_at as addedAt'])
    .select(['v.next_review as nextReview', 'v.owner', 'v.classification', 'v.particulars'])
    .select(({ selectFrom }) =>
      selectFrom('library_entries as l')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('l.version_id', '=', 'v.id')
        .where('l.retired_at', 'is', null)
        .as('answers'),
    )
    .select(({ selectFrom }) =>
      selectFrom('passages as p')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('p.version_id', '=', 'v.id')
        .as('passages'),
    )
    .where('d.removed_at', 'is', null)
    .where(
      sql<boolean>`v.id = coalesce(d.current_version_id, (select id from document_versions n where n.document_id = d.id order by n.number desc limit 1))`,
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof overviews>['execute']>>[number];

const toOverview = ({ letterId, letter, ...row }: Row): DocumentOverview => ({
  ...row,
  bridgedBy: letterId === null || letter === null ? null : { id: letterId, name: letter },
  particulars: particularsSchema.nullable().parse(row.particulars),
  passages: Number(row.passages ?? 0),
  answers: Number(row.answers ?? 0),
  warnings: warningsOf(row.warnings),
});

/** All documents that were not removed, by name. */
export async function listDocumentOverviews(handle: Handle): Promise<DocumentOverview[]> {
  const rows = await overviews(handle).orderBy(sql`d.name collate "C"`).execute();
  return rows.map(toOverview);
}

/** One of them, or null. */
export async function getDocumentOverview(
  handle: Handle,
  id: string,
): Promise<DocumentOverview | null> {
  if (!z.guid().safeParse(id).success) return null;
  const row = await overviews(handle).where('d.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toOverview(row);
}

/** The versions of a document, newest first, each with what counts of its report. */
export async function listVersionsOfDocument(handle: Handle, documentId: string) {
  const rows = await handle
    .selectFrom('document_versions as v')
    .innerJoin('documents as d', 'd.id', 'v.document_id')
    .select(['v.id', 'v.number', 'v.file_name as fileName', 'v.status', 'v.reason', 'v.pages'])
    .select(['v.report', 'v.report_corrections as corrections', 'v.created_at as createdAt'])
    .select(['v.stated_version as statedVersion', 'v.taken_out_as as takenOutAs'])
    .select(sql<boolean>`coalesce(v.id = d.current_version_id, false)`.as('isCurrent'))
    .where('v.document_id', '=', documentId)
    .orderBy('v.number', 'desc')
    .execute();
  return rows.map(({ report, corrections, ...row }) => {
    const stored = storedReport(report, corrections);
    return { ...row, report: correctedReport(stored), corrected: Object.keys(stored.corrections) };
  });
}
