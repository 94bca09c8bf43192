import type { Standing } from '../../language/standing.ts';
import type { StoredParticulars } from '../../store/particulars.ts';
import type { Audience, DocumentKind } from '../../store/schema.ts';

/** What the kind of a document decides, as far as no person said otherwise. */
export type KindRule = {
  /** May its text go to a model outside this process? */
  readonly modelAllowed: boolean;
  /** For whom it is, unless it says so itself. */
  readonly audience: Audience;
  /** The standing of its statements where neither their wording nor their place tells another. */
  readonly standing: Standing;
  /** Until when it serves: as a period and bridge letters say, as the paper itself says, or without end. */
  readonly validity: 'period' | 'stated' | 'none';
  /** Months after its date in which auditors expect it to be reviewed or taken anew; null: it has no such date. */
  readonly reviewMonths: number | null;
};

const OPEN: KindRule = {
  modelAllowed: true,
  audience: 'nda',
  standing: 'asserts',
  validity: 'stated',
  reviewMonths: null,
};
/** Reports of outsiders who looked for what is wrong. */
const CLOSED: KindRule = { ...OPEN, modelAllowed: false, reviewMonths: 12 };
/** What the company itself knows to be missing. */
const INSIDE: KindRule = { ...CLOSED, audience: 'internal', standing: 'unknown' };

const BY_KIND: Readonly<Record<DocumentKind, KindRule>> = {
  policy: { ...OPEN, standing: 'requires', reviewMonths: 12 },
  soc2: { ...OPEN, modelAllowed: false, validity: 'period' },
  soc3: { ...OPEN, audience: 'public', validity: 'period' },
  certificate: OPEN,
  pentest: { ...CLOSED, standing: 'unknown' },
  evidence: { ...OPEN, reviewMonths: 12 },
  answers: { ...OPEN, validity: 'none' },
};

const BY_PARTICULARS: Partial<Record<StoredParticulars['is'], KindRule>> = {
  soc1: CLOSED,
  audit_report: { ...CLOSED, standing: 'unknown' },
  gap_list: INSIDE,
  risk_register: INSIDE,
};

/** The one table of what a kind decides; what a document is more closely goes before its kind. */
export const kindRule = (kind: DocumentKind, particulars: StoredParticulars | null): KindRule =>
  (particulars === null ? undefined : BY_PARTICULARS[particulars.is]) ?? BY_KIND[kind];

/** Is it a report on the Trust Services Criteria that a service auditor signs? */
export const isAttestationKind = (kind: DocumentKind): boolean =>
  kind === 'soc2' || kind === 'soc3';
