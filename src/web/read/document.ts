import { AppError } from '../../errors.ts';
import type { Database } from '../../ports.ts';
import {
  getDocumentOverview,
  listDocumentOverviews,
  listVersionsOfDocument,
} from '../../store/document-overview.ts';
import { listQuestionnaires } from '../../store/questionnaires.ts';
import type { DocumentView } from '../pages/document.tsx';
import { productsOf } from './products.ts';
import { readReport } from './report.ts';

/** One document with its versions and what its report says. Throws `not_found`. */
export async function readDocument(
  db: Database,
  { id, mayAllowModel }: { id: string; mayAllowModel: boolean },
): Promise<DocumentView> {
  const document = await getDocumentOverview(db, id);
  if (document === null) throw new AppError('not_found', 'There is no such document.');
  const [versions, documents, questionnaires] = await Promise.all([
    listVersionsOfDocument(db, id),
    listDocumentOverviews(db),
    listQuestionnaires(db),
  ]);
  const current = versions.find((version) => version.id === document.versionId);
  return {
    document: { ...document, warnings: document.warnings.length },
    versionId: document.status === 'indexed' ? document.versionId : null,
    effectiveDate: document.effectiveDate,
    warnings: document.warnings,
    versions,
    products: productsOf([...documents, ...questionnaires]),
    mayAllowModel,
    report: readReport(current?.report ?? null),
  };
}
