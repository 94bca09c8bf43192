import { CLOSED, KINDS, type KindRule } from '../../store/document-kinds.ts';
import type { StoredParticulars } from '../../store/particulars.ts';
import type { DocumentKind } from '../../store/schema.ts';

/** What the company itself knows to be missing. */
const INSIDE: KindRule = { ...CLOSED, audience: 'internal', standing: 'unknown' };

const BY_PARTICULARS: Partial<Record<StoredParticulars['is'], KindRule>> = {
  soc1: CLOSED,
  audit_report: { ...CLOSED, standing: 'unknown' },
  gap_list: INSIDE,
  risk_register: INSIDE,
};

/** The one table of what a kind decides; what a document is more closely goes before its kind. */
export const kindRule = (kind: DocumentKind, particulars: StoredParticulars | null): KindRule =>
  (particulars === null ? undefined : BY_PARTICULARS[particulars.is]) ?? KINDS[kind];

/** Is it a report on the Trust Services Criteria that a service auditor signs? */
export const isAttestationKind = (kind: DocumentKind): boolean =>
  kind === 'soc2' || kind === 'soc3';
