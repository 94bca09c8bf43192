import { AppError } from '../../errors.ts';
import { readReportFacts } from '../../evidence/correct-report.ts';
import { isAttestationKind } from '../../evidence/kinds/kind-rules.ts';
import type { Database } from '../../ports.ts';
import { listControls } from '../../store/controls.ts';
import { getDocument } from '../../store/documents.ts';
import { getReport } from '../../store/reports.ts';
import type { ReportFactsView } from '../pages/report.tsx';
import { readReport } from './report.ts';

/** The facts of a report as its page shows them. Throws `not_found` for what is no report in force. */
export async function readReportPage(db: Database, id: string): Promise<ReportFactsView> {
  const document = await getDocument(db, id);
  if (document?.currentVersionId == null || !isAttestationKind(document.kind))
    throw new AppError('not_found', 'There is no such report.');
  const versionId = document.currentVersionId;
  const { facts, corrected } = await readReportFacts(db, versionId);
  const { read } = await getReport(db, versionId);
  const controls = await listControls(db, { documentId: id });
  return {
    documentId: id,
    document: document.name,
    versionId,
    facts,
    unread: readReport(read, { corrected, controls })?.unread ?? [
      'anything that a SOC 2 report would say of itself',
    ],
    openControls: controls
      .filter(({ isCurrent }) => isCurrent)
      .filter(({ exception, criteria }) => exception === null || criteria.length === 0)
      .map(({ id: controlId, control }) => ({ id: controlId, control })),
  };
}
