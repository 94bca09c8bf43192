import { DATE } from '../language/dates.ts';
import { anyOf, phrases } from '../lexicon/prose.ts';
import type { DocumentKind } from '../store/schema.ts';
import type { ReadText } from './document.ts';
import {
  type ApplicabilityFacts,
  applicabilityLikeness,
  readApplicability,
} from './kinds/applicability.ts';
import { titledAttestation } from './kinds/attestation-title.ts';
import {
  type CertificateFacts,
  certificateLikeness,
  listsCertificates,
  readCertificate,
} from './kinds/certificate.ts';
import { companyLikeness } from './kinds/company-profile.ts';
import { foreignTitleOf } from './kinds/foreign-title.ts';
import { type GapLetterFacts, gapLetterLikeness, readGapLetter } from './kinds/gap-letter.ts';
import { type InsuranceFacts, insuranceLikeness, readInsurance } from './kinds/insurance.ts';
import { isNoRulePaper } from './kinds/no-rule.ts';
import { openingTitles, subtitleOf } from './kinds/opening-titles.ts';
import { type PentestFacts, pentestLikeness, readPentest } from './kinds/pentest.ts';
import { readsAsRule } from './kinds/reads-as-rule.ts';
import { type RegisterKind, registerKindOf } from './kinds/registers.ts';
import { isHabitual, type ReportSigns, reportSignsOf, weightOf } from './kinds/report-signs.ts';
import { type Said, saidIn } from './kinds/said.ts';
import { documentNounOf, type TitleNoun } from './kinds/title-noun.ts';
import { hasAnswerColumns } from './library-file.ts';
import type { Soc2Report } from './soc2.ts';

/** What a document is more closely than its kind, with what it says as such. */
export type Particulars =
  | { readonly is: 'soc2_type1' | 'soc2_type2' | 'soc2' | 'soc3' | 'soc1' | 'questionnaire' }
  | { readonly is: 'audit_report' | 'data_processing_agreement' | 'architecture' | RegisterKind }
  | { readonly is: 'company_profile' }
  | { readonly is: 'certificate'; readonly facts: CertificateFacts }
  | { readonly is: 'statement_of_applicability'; readonly facts: ApplicabilityFacts }
  | { readonly is: 'pentest_summary'; readonly facts: PentestFacts }
  | { readonly is: 'insurance_certificate'; readonly facts: InsuranceFacts }
  | { readonly is: 'gap_letter'; readonly facts: GapLetterFacts };

export type DetectedKind = {
  readonly kind: DocumentKind;
  /** 0 to 1: by how much of what such documents say; not measured against a truth. */
  readonly confidence: number;
  readonly particulars: Particulars | null;
  /** Why a person should say what it is, one sentence; null where that is plain. */
  readonly doubt: string | null;
};

const EVIDENCE =
  /\b(?:evidence|export|screenshot|records?|minutes|results?|test report|log|attendance)\b/i;
/** Below this, a document is taken for what its title says, or for a policy. */
const SURE = 0.6;
/**
 * Weight of signs and title from which a document counts as a report of an audit or a test; what calls itself a
 * rule needs as much from its signs alone.
 */
const IS_REPORT = 2;
const RULE_IS_REPORT = 4;
/** From here on it is plainly one. */
const IS_PLAINLY = 5;

const DOUBT =
  'It looks like the report of an audit, an assessment or a test and is kept closed as one: say what it is.';

/** Headline of a document: its name, title and first headings. */
const headlineOf = (document: ReadText, name: string): string =>
  [
    (name.split('/').at(-1) ?? '').replace(/[-_.]+/g, ' '),
    document.title ?? '',
    ...document.blocks
      .slice(0, 8)
      .filter((each) => each.kind === 'heading')
      .map((each) => each.text),
  ].join('\n');

/**
 * What a document is, judged by its content first and its name second. What looks like the report of an audit, an
 * assessment or a test is taken for one, in doubt too; a text that is nothing else counts as a policy, unless it
 * calls itself a report or is a filled-in form.
 */
export function detectKind(
  document: ReadText,
  name: string,
  found: { report: Soc2Report | null; answered: boolean },
): DetectedKind {
  if (found.report !== null) return attestationKind(found.report);
  const isTable = /csv|spreadsheet/.test(document.mediaType);
  const noun = documentNounOf(document, name);
  const isCompany = !noun.isRule && companyLikeness(document) >= SURE;
  // What a company tells of itself is read as its profile, though it answers what is often asked.
  const isAnswered = found.answered && (isTable || !isCompany);
  if (isAnswered || (isTable && hasAnswerColumns(document)))
    return sure('answers', 0.8, { is: 'questionnaire' });
  const said = saidIn(document, name);
  if (isCompany) return sure('policy', 0.9, { is: 'company_profile' });
  const special = specialKind(document, said, noun.isRule);
  if (special !== null) return special;
  const register = registerKindOf(document, said.opening);
  if (register !== null) return sure('evidence', 0.8, { is: register });
  const titled = titledAttestation(document);
  if (titled !== null) return { ...BY_NUMBER[titled], confidence: SURE, doubt: DOUBT };
  const report = reportKind(document, said, noun);
  if (report !== null) return report;
  return plainKind(document, said, { name, noun });
}

const sure = (
  kind: DocumentKind,
  confidence: number,
  particulars: Particulars | null = null,
): DetectedKind => ({ kind, confidence, particulars, doubt: null });

function attestationKind({ standard, type }: Soc2Report): DetectedKind {
  if (standard === 'SOC 3') return sure('soc3', 1, { is: 'soc3' });
  return sure('soc2', 1, {
    is: type === null ? 'soc2' : type === 'I' ? 'soc2_type1' : 'soc2_type2',
  });
}

/** A report of an audit, an assessment or a test under any title; null for all else. */
function reportKind(document: ReadText, said: Said, noun: TitleNoun): DetectedKind | null {
  const found = reportSignsOf(document, said);
  const signs = weightOf(found);
  const weight = signs + noun.examination;
  if (noun.isRule ? signs < RULE_IS_REPORT : weight < IS_REPORT) return null;
  if (signs < IS_REPORT && isHabitual(document)) return null;
  const isPlain = !noun.isRule && weight >= IS_PLAINLY;
  return {
    ...whichReport(document, said, found),
    confidence: Math.min(1, weight / 8),
    doubt: isPlain ? null : DOUBT,
  };
}

/** Reports of service auditors by the number of their standard: closed, but for the public one. */
const BY_NUMBER: Readonly<
  Record<'1' | '2' | '3', { readonly kind: DocumentKind; readonly particulars: Particulars }>
> = {
  1: { kind: 'evidence', particulars: { is: 'soc1' } },
  2: { kind: 'soc2', particulars: { is: 'soc2' } },
  3: { kind: 'soc3', particulars: { is: 'soc3' } },
};

function whichReport(
  document: ReadText,
  said: Said,
  { signs, isTechnical }: ReportSigns,
): Pick<DetectedKind, 'kind' | 'particulars'> {
  const isAttestation = signs.includes('opinion') || signs.includes('tests');
  if (SOC3.test(said.opening)) return { kind: 'soc3', particulars: { is: 'soc3' } };
  if (isAttestation && SOC2.test(said.text)) return { kind: 'soc2', particulars: { is: 'soc2' } };
  if (isTechnical && !signs.includes('opinion'))
    return {
      kind: 'pentest',
      particulars: { is: 'pentest_summary', facts: readPentest(document, said) },
    };
  return { kind: 'evidence', particulars: { is: 'audit_report' } };
}

const SOC2 =
  /\bSOC[\s-]?2\b|\btrust services (?:criteria|categor|principles)|\b(?:system and|service) organi[sz]ations? controls?\b/i;
const SOC3 = /\bSOC[\s-]?3\b|\borgani[sz]ations? controls?(?:\W{1,3}SOC)?\W{1,3}3\b/i;

function plainKind(
  document: ReadText,
  said: Said,
  { name, noun }: { name: string; noun: TitleNoun },
): DetectedKind {
  if (/csv|spreadsheet/.test(document.mediaType)) return sure('evidence', 0.8);
  const { isRule } = noun;
  const { opening } = said;
  const headline = headlineOf(document, name);
  if ((isRecord(headline, noun) || listsCertificates(document)) && !isRule)
    return sure('evidence', 0.6);
  const named = namedKind(document, { headline, opening, isRule });
  if (named !== null) return sure('policy', 0.9, named);
  if (isNoRulePaper(document, said, noun)) return sure('evidence', 0.6);
  if (!isRule && !readsAsRule(document)) return sure('evidence', 0.5);
  return sure('policy', isRule || /\bpolicy\b/i.test(opening) ? 0.9 : 0.5);
}

type NamedKind = { readonly is: 'data_processing_agreement' | 'architecture' };

/** What its headline, or the line below its title, says that it is more closely. */
function namedKind(
  document: ReadText,
  { headline, opening, isRule }: { headline: string; opening: string; isRule: boolean },
): NamedKind | null {
  const foreign = headline.split('\n').map(foreignTitleOf);
  if (foreign.includes('processing-agreement') || isProcessingAgreement(headline, opening))
    return { is: 'data_processing_agreement' };
  const isArchitecture =
    foreign.includes('architecture') ||
    ARCHITECTURE.test(headline) ||
    ARCHITECTURE.test(subtitleOf(document) ?? '');
  return isArchitecture && !isRule ? { is: 'architecture' } : null;
}

const ARCHITECTURE =
  /\barchitecture\b|\b(?:technical|security) (?:white ?paper|overview)\b|\bwhite ?paper\b/i;
const PROCESSING =
  /\bdata processing (?:agreement|addendum)\b|\bagreement on\b[^\n]{0,30}\bdata processing\b/i;
/** Article 28(3)(a) GDPR: what each such agreement binds the processor to. */
const INSTRUCTED = /\bdocumented instructions\b/i;

/** A title that also papers about such agreements bear: the text has to bind somebody who processes for others. */
const PROTECTION = /\bdata (?:protection|privacy) (?:agreement|addendum)\b/i;
const ABOUT_ONE = phrases(() => anyOf('stated.about-agreements'));
const BINDS = /\bshall\b/i;
const FOR_OTHERS = /\b(?:sub-?)?processors?\b/i;

/** By its title, or as an agreement between a controller and a processor under whatever title. */
const isProcessingAgreement = (headline: string, opening: string): boolean =>
  PROCESSING.test(headline) ||
  (!ABOUT_ONE.test(headline) &&
    PROTECTION.test(headline) &&
    BINDS.test(opening) &&
    FOR_OTHERS.test(opening)) ||
  (INSTRUCTED.test(opening) &&
    /\bcontroller\b/i.test(opening) &&
    /\bprocessor\b/i.test(opening) &&
    !/\bpolic(?:y|ies)\b/i.test(headline));

/** It says so, or tells of one occurrence of what is done again and again. */
const isRecord = (headline: string, { examination }: TitleNoun): boolean =>
  EVIDENCE.test(headline) || (examination > 0 && OCCASION.test(headline));

/** A title that tells which occurrence of something it is about: a quarter, a half, a month, a day. */
const OCCASION = new RegExp(
  `\\b(?:Q[1-4]|H[12])\\b[^\\n]{0,3}\\b20\\d\\d\\b|\\b20\\d\\d\\W{0,2}(?:Q[1-4]|H[12])\\b|${DATE}|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\\d\\d\\b`,
  'i',
);

type Candidate = {
  readonly kind: DocumentKind;
  readonly confidence: number;
  readonly read: () => Particulars;
};

/**
 * The likeliest of the kinds that have facts of their own; a document whose title says that it is a rule is no
 * certificate and no test report.
 */
function specialKind(document: ReadText, said: Said, isRule: boolean): DetectedKind | null {
  const { pages } = document;
  const candidates: Candidate[] = [
    {
      kind: 'evidence',
      confidence: isRule ? 0 : gapLetterLikeness(said, pages),
      read: () => ({ is: 'gap_letter', facts: readGapLetter(said) }),
    },
    {
      kind: 'evidence',
      confidence: applicabilityLikeness(document, said),
      read: () => ({
        is: 'statement_of_applicability',
        facts: readApplicability(document, said),
      }),
    },
    {
      kind: 'certificate',
      confidence: insuranceLikeness(said, pages),
      read: () => ({ is: 'insurance_certificate', facts: readInsurance(said) }),
    },
    {
      kind: 'certificate',
      confidence:
        isRule || listsCertificates(document) || isReportTitle(document)
          ? 0
          : certificateLikeness(said, pages),
      read: () => ({ is: 'certificate', facts: readCertificate(said) }),
    },
    {
      kind: 'pentest',
      confidence: isRule ? 0 : pentestLikeness(said),
      read: () => ({ is: 'pentest_summary', facts: readPentest(document, said) }),
    },
    {
      kind: 'evidence',
      confidence: gapLetterLikeness(said, pages) >= SURE ? 0 : soc1Likeness(said),
      read: () => ({ is: 'soc1' }),
    },
  ];
  const [best] = candidates.sort((a, b) => b.confidence - a.confidence);
  if (best === undefined || best.confidence < SURE) return null;
  return sure(best.kind, best.confidence, best.read());
}

/** Its title says that it is the report of an audit; that may name the certificate which it is about. */
const isReportTitle = (document: ReadText): boolean =>
  openingTitles(document).some(
    (title) =>
      AUDIT_REPORT.test(title) ||
      (foreignTitleOf(title) === 'examination' && !NAMES_CERTIFICATE.test(title)),
  );
const NAMES_CERTIFICATE = /\bcertificat|\bzertifikat/i;
const AUDIT_REPORT = /\b(?:audit|assessment|inspection|examination) reports?\b/i;

/** A report on controls over financial reporting (AT-C 320) is no proof of the Trust Services Criteria. */
const soc1Likeness = ({ opening, text }: Said): number =>
  (/\bSOC[\s-]?1\b|^[^\n]{0,60}\bISAE\s?3402\b/.test(opening) ? 0.5 : 0) +
  (/\binternal control over financial reporting\b|\bISAE\s?3402\b|\bAT-C (?:section )?320\b/i.test(
    text,
  )
    ? 0.3
    : 0) +
  (/\bservice auditors?'?s? report\b/i.test(text) ? 0.15 : 0);
