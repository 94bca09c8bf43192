import type { Audience } from '../../store/schema.ts';
import type { VersionOffer } from '../../store/version-offers.ts';
import type { DocumentRow } from '../components/document-table.tsx';
import type { ParticularsView } from '../components/particulars-card.tsx';
import type { PendingRow } from '../components/pending-versions.tsx';
import type { ReportView } from '../components/report-card.tsx';

/** A fact of a document as its page shows it, with where it comes from. */
export type StatedRow = {
  readonly field:
    | 'title'
    | 'version'
    | 'effectiveDate'
    | 'nextReview'
    | 'owner'
    | 'classification'
    | 'product';
  readonly value: string | null;
  /** `page 1: “Owner: Ada”`; what a person said instead of it; null where nothing tells. */
  readonly from: string | null;
};

export type VersionRow = {
  readonly id: string;
  readonly number: number;
  readonly fileName: string;
  readonly status: 'indexed' | 'refused';
  readonly reason: string | null;
  readonly pages: number | null;
  readonly createdAt: Date;
  readonly isCurrent: boolean;
  readonly statedVersion: string | null;
  /** The document that it was taken out into. */
  readonly takenOutAs: string | null;
};

export type DocumentView = {
  readonly document: DocumentRow;
  readonly versionId: string | null;
  readonly stated: readonly StatedRow[];
  /** The audience that the document's own classification speaks for, where it has another. */
  readonly audienceOffer: { readonly audience: Audience; readonly isStricter: boolean } | null;
  readonly offers: readonly VersionOffer[];
  readonly controls: number;
  /** The control domains that its passages are about, the most frequent first. */
  readonly domains: readonly { readonly domain: string; readonly passages: number }[];
  readonly warnings: readonly string[];
  readonly products: readonly string[];
  /** Only an administrator lets text go to a model. */
  readonly mayAllowModel: boolean;
  readonly versions: readonly VersionRow[];
  readonly waiting: readonly PendingRow[];
  readonly report: ReportView | null;
  readonly particulars: ParticularsView | null;
};
