import type { Handle } from '../ports.ts';
import type { Audience, DocumentKind } from './schema.ts';
import { type Validity, validityOn } from './search.ts';

/** A document version as far as it is decided by whether its file may go to a buyer. */
export type PackageSource = {
  readonly versionId: string;
  readonly documentId: string;
  readonly name: string;
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly audience: Audience;
  readonly product: string | null;
  readonly version: number;
  readonly fileName: string;
  readonly isRemoved: boolean;
  readonly isCurrent: boolean;
  readonly validity: Validity;
  /** Of the file as it came in; null where it is not kept. */
  readonly fileSha256: string | null;
  readonly bytes: number | null;
};

/** What is known today of these versions, by document name. `today` is an ISO date. */
export async function listPackageSources(
  handle: Handle,
  versionIds: readonly string[],
  today: string,
): Promise<PackageSource[]> {
  if (versionIds.length === 0) return [];
  const rows = await handle
    .selectFrom('document_versions as v')
    .innerJoin('documents as d', 'd.id', 'v.document_id')
    .leftJoin('files as f', 'f.sha256', 'v.file_sha256')
    .select(['v.id as versionId', 'd.id as documentId', 'd.name', 'v.title', 'd.kind'])
    .select(['d.audience', 'd.product', 'v.number as version', 'v.file_name as fileName'])
    .select(['d.removed_at as removedAt', 'd.current_version_id as currentVersionId'])
    .select(['f.sha256 as fileSha256', 'f.size as bytes'])
    .select(validityOn(today).as('validity'))
    .where('v.id', 'in', [...new Set(versionIds)])
    .orderBy('d.name')
    .orderBy('v.number')
    .execute();
  return rows.map(({ removedAt, currentVersionId, bytes, ...row }) => ({
    ...row,
    bytes: bytes === null ? null : Number(bytes),
    isRemoved: removedAt !== null,
    isCurrent: currentVersionId === row.versionId,
  }));
}
