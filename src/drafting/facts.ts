import type { Proof as StatedProof, Proofs as StatedProofs } from '../language/proofs.ts';
import type { CertificatePart, PentestPart, StoredPaperFacts } from '../store/paper-facts.ts';
import type { PassageRow } from '../store/search.ts';

/** Words on a page that state a fact, verbatim. */
export type Proof = StatedProof<PassageRow>;

export type Opinion = 'unqualified' | 'qualified' | 'adverse' | 'disclaimer';

/** The words that state each fact, by its name; a fact whose words were not found has none. */
export type Proofs<Name extends string> = StatedProofs<Name, PassageRow>;

/**
 * What counts of a service auditor's report, each with the words that state it; a fact without its words is not kept.
 */
export type ReportFact = {
  readonly versionId: string;
  readonly document: string;
  readonly standard: string;
  readonly type: 'I' | 'II' | null;
  /** ISO dates; `end` is the day of a Type I report. */
  readonly start: string | null;
  readonly end: string | null;
  readonly auditor: string | null;
  readonly opinion: Opinion | null;
  readonly opinionBasis: string | null;
  readonly categories: readonly string[];
  readonly method: 'carve-out' | 'inclusive' | null;
  readonly subservices: readonly string[];
  /** Exceptions, by the control's id where it has one. */
  readonly exceptions: readonly { readonly controlId: string | null; readonly text: string }[];
  /** Every control was read with its result: then a report without exceptions has none. */
  readonly allResultsRead: boolean;
  readonly userControls: readonly string[];
  /** ISO date on which the auditor issued it. */
  readonly issued: string | null;
  /** Names of the company and its product, of the profile, that the document says. */
  readonly names: readonly string[];
  readonly proofs: Proofs<
    | 'issued'
    | 'standard'
    | 'type'
    | 'period'
    | 'auditor'
    | 'opinion'
    | 'basis'
    | 'categories'
    | 'method'
    | 'subservices'
    | 'exceptions'
    | 'noExceptions'
    | 'userControls'
  >;
};

/** A report that ran out proves nothing; it tells what its successor would answer. `validUntil`: ISO date. */
export type PastReport = { readonly report: ReportFact; readonly validUntil: string };

/** Where a paper's facts come from, and whether they hold. */
type OfPaper = {
  readonly document: string;
  readonly expired: boolean;
  /** Names of the company and its product, of the profile, that the document says. */
  readonly names: readonly string[];
};

type StoredCertificate = StoredPaperFacts['certificates'][number];
type StoredPentest = NonNullable<StoredPaperFacts['pentest']>;

/** A certificate as its paper states it (`store/paper-facts.ts`). */
export type CertificateFact = OfPaper &
  Omit<StoredCertificate, 'proofs'> & {
    readonly proofs: Proofs<CertificatePart>;
  };

/** A penetration test as its report states it. */
export type PentestFact = OfPaper &
  Omit<StoredPentest, 'proofs'> & {
    readonly proofs: Proofs<PentestPart>;
  };

/** A list of the companies that process customers' data, complete as its document gives it. */
export type SubprocessorFact = {
  readonly document: string;
  /** Names of the company and its product, of the profile, that the document says. */
  readonly names: readonly string[];
  /** The words by which the list says that it is complete; null where it does not. */
  readonly complete: Proof | null;
  /** The name, and what else its row says: purpose, country. */
  readonly entries: readonly {
    readonly name: string;
    readonly details: readonly { readonly header: string; readonly value: string }[];
    readonly proof: Proof;
  }[];
};

/** What a paper by which the company introduces itself says, by field. `isSentence`: in a whole sentence. */
export type CompanyFact = {
  readonly document: string;
  readonly field: string;
  readonly value: string;
  readonly isSentence: boolean;
  readonly proof: Proof;
};

/** A clause of the data processing agreement, by its sentence. */
export type AgreementFact = {
  readonly document: string;
  readonly clause: string;
  readonly proof: Proof;
};

/** What the company says of itself, by field. */
export type CompanyProfile = Readonly<Record<string, string>>;

/** A line of the profile as it is cited: its field in words, and its value. */
export const profileLine = (field: string, value: string): string =>
  `Company profile, ${fieldInWords(field)}: ${value}`;

/** `contact email` of `contact_email`. */
export const fieldInWords = (field: string): string => field.replace(/_/g, ' ');

/** What Vouch has read itself in the documents of a scope. Plain data. */
export type Facts = {
  readonly reports: readonly ReportFact[];
  readonly pastReports: readonly PastReport[];
  readonly certificates: readonly CertificateFact[];
  readonly pentests: readonly PentestFact[];
  readonly subprocessors: readonly SubprocessorFact[];
  /** Words of insurance certificates in force: shown to people, never drafted from. */
  readonly insurance: readonly Proof[];
  readonly company: readonly CompanyFact[];
  readonly agreement: readonly AgreementFact[];
  readonly profile: CompanyProfile;
};

export const NO_FACTS: Facts = {
  reports: [],
  pastReports: [],
  certificates: [],
  pentests: [],
  subprocessors: [],
  insurance: [],
  company: [],
  agreement: [],
  profile: {},
};
