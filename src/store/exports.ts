import type { Handle } from '../ports.ts';

/** One completed file as it left, and what it rested on. */
export type StoredExport = {
  readonly id: string;
  readonly questionnaireId: string;
  readonly fileSha256: string;
  readonly sourceSha256: string;
  readonly includeDrafts: boolean;
  readonly openItemsReason: string | null;
  /** `release/export-report.ts` */
  readonly report: unknown;
  readonly createdAt: Date;
  readonly createdBy: string;
};

export type ExportItem = {
  readonly questionId: string;
  readonly draftId: string | null;
  readonly textHash: string;
};

const CHUNK = 1_000;

/** Stores an export with the answers that it carries; returns its id. */
export async function insertExport(
  handle: Handle,
  made: Omit<StoredExport, 'id'>,
  items: readonly ExportItem[],
): Promise<string> {
  const { id } = await handle
    .insertInto('exports')
    .values({
      questionnaire_id: made.questionnaireId,
      file_sha256: made.fileSha256,
      source_sha256: made.sourceSha256,
      include_drafts: made.includeDrafts,
      open_items_reason: made.openItemsReason,
      report: JSON.stringify(made.report),
      created_at: made.createdAt,
      created_by: made.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let from = 0; from < items.length; from += CHUNK)
    await handle
      .insertInto('export_items')
      .values(
        items.slice(from, from + CHUNK).map((item) => ({
          export_id: id,
          question_id: item.questionId,
          draft_id: item.draftId,
          text_hash: item.textHash,
        })),
      )
      .execute();
  return id;
}

const exports = (handle: Handle) =>
  handle
    .selectFrom('exports')
    .select([
      'id',
      'questionnaire_id as questionnaireId',
      'file_sha256 as fileSha256',
      'source_sha256 as sourceSha256',
      'include_drafts as includeDrafts',
      'open_items_reason as openItemsReason',
      'report',
      'created_at as createdAt',
      'created_by as createdBy',
    ]);

/** An export by id, or null. */
export async function getExport(handle: Handle, id: string): Promise<StoredExport | null> {
  return (await exports(handle).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The exports of a questionnaire, newest first. */
export async function listExports(
  handle: Handle,
  questionnaireId: string,
): Promise<StoredExport[]> {
  return exports(handle)
    .where('questionnaire_id', '=', questionnaireId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The answers that an export carries. */
export async function listExportItems(handle: Handle, exportId: string): Promise<ExportItem[]> {
  return handle
    .selectFrom('export_items')
    .select(['question_id as questionId', 'draft_id as draftId', 'text_hash as textHash'])
    .where('export_id', '=', exportId)
    .orderBy('question_id')
    .execute();
}

/** The same for every export of a questionnaire. */
export async function listExportedItems(
  handle: Handle,
  questionnaireId: string,
): Promise<(ExportItem & { readonly exportId: string })[]> {
  return handle
    .selectFrom('export_items as i')
    .innerJoin('exports as e', 'e.id', 'i.export_id')
    .select([
      'i.export_id as exportId',
      'i.question_id as questionId',
      'i.draft_id as draftId',
      'i.text_hash as textHash',
    ])
    .where('e.questionnaire_id', '=', questionnaireId)
    .orderBy('e.created_at', 'desc')
    .orderBy('i.export_id')
    .execute();
}
