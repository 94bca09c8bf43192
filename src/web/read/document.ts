import { AppError } from '../../errors.ts';
import { offeredAudience } from '../../evidence/description.ts';
import { freshnessOf } from '../../evidence/document-freshness.ts';
import { graveFindings } from '../../evidence/open-findings.ts';
import type { Database } from '../../ports.ts';
import { listControls, type RegisteredControl } from '../../store/controls.ts';
import {
  getDocumentOverview,
  listDocumentOverviews,
  listVersionsOfDocument,
} from '../../store/document-overview.ts';
import { listPendingVersions } from '../../store/pending-versions.ts';
import { listQuestionnaires } from '../../store/questionnaires.ts';
import { listDomains } from '../../store/topics.ts';
import { type DescribedVersion, getDescribedVersion } from '../../store/version-descriptions.ts';
import { listOffers } from '../../store/version-offers.ts';
import type { ReportView } from '../components/report-card.tsx';
import type { DocumentView, StatedRow } from '../pages/document-view.ts';
import { particularLabel, readParticulars } from './particulars.ts';
import { productsOf } from './products.ts';
import { readReport } from './report.ts';

const FIELDS = [
  'title',
  'owner',
  'version',
  'effectiveDate',
  'nextReview',
  'classification',
  'product',
] as const;
const SOURCES = { margin: 'head or foot of its pages', properties: 'properties of the file' };

/** What a document says of itself, each with where it was read, or that a person said it. */
function statedRows({ description, stated, corrected }: DescribedVersion): StatedRow[] {
  return FIELDS.map((field) => {
    const fact = stated[field];
    const read = fact?.words === undefined ? null : `“${fact.words}”, ${placeOf(fact)}`;
    const from =
      corrected[field] === undefined
        ? read
        : `as a person said; ${read === null ? 'the document does not say' : `the document: ${read}`}`;
    return {
      field,
      value: description[field],
      from: field === 'title' && !(field in corrected) ? null : from,
    };
  });
}

function placeOf({ source, page }: NonNullable<DescribedVersion['stated']['owner']>): string {
  if (source !== undefined && source !== 'text') return SOURCES[source];
  return page == null ? 'in its text' : `page ${page}`;
}

/** The exceptions of a report as the register has them, a person's corrections with them; and those of no control. */
function withExceptions(
  report: ReportView | null,
  controls: readonly RegisteredControl[],
): ReportView | null {
  if (report === null || controls.length === 0) return report;
  const named = new Set(controls.map(({ control }) => control));
  const registered = controls
    .filter(({ exception, isCurrent }) => exception === true && isCurrent)
    .map(({ id, control, page, results, text, managementResponse }) => ({
      control,
      controlId: id,
      page,
      text: results ?? text,
      response: managementResponse,
    }));
  const others = report.exceptions.filter(({ control }) => !named.has(control));
  return { ...report, exceptions: [...registered, ...others] };
}

/** One document with its versions and what its report says. Throws `not_found`. */
export async function readDocument(
  db: Database,
  { id, mayAllowModel, today }: { id: string; mayAllowModel: boolean; today: string },
): Promise<DocumentView> {
  const document = await getDocumentOverview(db, id);
  if (document === null) throw new AppError('not_found', 'There is no such document.');
  const [versions, documents, questionnaires] = await Promise.all([
    listVersionsOfDocument(db, id),
    listDocumentOverviews(db),
    listQuestionnaires(db),
  ]);
  const version = await getDescribedVersion(db, document.versionId);
  const controls = await listControls(db, { documentId: id });
  const current = versions.find((version) => version.id === document.versionId);
  return {
    document: {
      ...document,
      warnings: document.warnings.length,
      freshness: freshnessOf(document, today),
      isMore: particularLabel(document.particulars),
      findings: graveFindings(document.particulars),
    },
    versionId: document.status === 'indexed' ? document.versionId : null,
    stated: version === null ? [] : statedRows(version),
    audienceOffer: offeredAudience(document.audience, document.classification),
    offers: await listOffers(db, id),
    controls: controls.length,
    warnings: document.warnings,
    domains: await listDomains(db, document.versionId),
    versions,
    waiting: await listPendingVersions(db, id),
    products: productsOf([...documents, ...questionnaires]),
    mayAllowModel,
    particulars: readParticulars(document.particulars),
    report: withExceptions(
      readReport(current?.report ?? null, { corrected: current?.corrected ?? [], controls }),
      controls,
    ),
  };
}
