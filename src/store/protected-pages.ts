import type { Handle } from '../ports.ts';

/**
 * A document whose text must not be handed out at length. Earlier answers are no such text: they were written for
 * buyers.
 */
export type ProtectedDocument = {
  readonly versionId: string;
  readonly name: string;
  readonly audience: 'nda' | 'internal';
};

/** Current versions of documents that are not public. */
export async function listProtectedDocuments(handle: Handle): Promise<ProtectedDocument[]> {
  const rows = await handle
    .selectFrom('documents')
    .innerJoin('document_versions', 'document_versions.id', 'documents.current_version_id')
    .select(['document_versions.id as versionId', 'documents.name', 'documents.audience'])
    .where('documents.audience', '!=', 'public')
    .where('documents.kind', '!=', 'answers')
    .where('documents.removed_at', 'is', null)
    .orderBy('documents.name')
    .execute();
  return rows.flatMap(({ audience, ...row }) =>
    audience === 'public' ? [] : [{ ...row, audience }],
  );
}

/** The pages of one version as one text. */
export async function getWholeText(handle: Handle, versionId: string): Promise<string> {
  const rows = await handle
    .selectFrom('document_pages')
    .select('text')
    .where('version_id', '=', versionId)
    .orderBy('page')
    .execute();
  return rows.map(({ text }) => text).join('\n');
}
