import type { Deps } from '../../ports.ts';
import { viewPackage } from '../../release/package/make-package.ts';
import type { PackageView } from '../pages/package.tsx';
import { headOf } from './head.ts';

/** What the page of an evidence package shows. Throws `not_found`; `value_refused` of a dry run. */
export async function readPackage(
  deps: Pick<Deps, 'db' | 'clock'>,
  exportId: string,
): Promise<PackageView> {
  const { made, report, plan, contents } = await viewPackage(deps, exportId);
  const outdated = plan.sent.find((file) => file.exportId === exportId)?.outdated.length ?? 0;
  return {
    exportId,
    questionnaire: headOf(plan.questionnaire),
    workbook: report.out.name,
    madeAt: made.createdAt,
    outdated,
    documents: contents.documents.map((document) => ({
      documentId: document.documentId,
      called: document.called,
      file: document.packedAs,
      kind: document.kind,
      audience: document.audience,
      version: document.version,
      bytes: document.bytes ?? 0,
      waits: document.waits,
      word: document.word,
    })),
    staying: contents.staying,
  };
}
