import { AppError } from '../../errors.ts';
import type { Database } from '../../ports.ts';
import { getDocumentOverview, listVersionsOfDocument } from '../../store/document-overview.ts';
import type { DocumentView } from '../pages/document.tsx';
import { readReport } from './report.ts';

/** One document with its versions and what its report says. Throws `not_found`. */
export async function readDocument(db: Database, id: string): Promise<DocumentView> {
  const document = await getDocumentOverview(db, id);
  if (document === null) throw new AppError('not_found', 'There is no such document.');
  const versions = await listVersionsOfDocument(db, id);
  const current = versions.find((version) => version.id === document.versionId);
  return {
    document: { ...document, warnings: document.warnings.length },
    versionId: document.status === 'indexed' ? document.versionId : null,
    effectiveDate: document.effectiveDate,
    warnings: document.warnings,
    versions,
    report: readReport(current?.report ?? null),
  };
}
