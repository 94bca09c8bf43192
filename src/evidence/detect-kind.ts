import type { DocumentKind } from '../store/schema.ts';
import type { ReadText } from './document.ts';
import {
  type ApplicabilityFacts,
  applicabilityLikeness,
  readApplicability,
} from './kinds/applicability.ts';
import {
  type CertificateFacts,
  certificateLikeness,
  readCertificate,
} from './kinds/certificate.ts';
import { type GapLetterFacts, gapLetterLikeness, readGapLetter } from './kinds/gap-letter.ts';
import { type InsuranceFacts, insuranceLikeness, readInsurance } from './kinds/insurance.ts';
import { type PentestFacts, pentestLikeness, readPentest } from './kinds/pentest.ts';
import { type Said, saidIn } from './kinds/said.ts';
import { libraryColumnsOf } from './library-file.ts';
import type { Soc2Report } from './soc2.ts';

/** What a document is more closely than its kind, with what it says as such. */
export type Particulars =
  | { readonly is: 'soc2_type1' | 'soc2_type2' | 'soc2' | 'soc3' | 'soc1' | 'questionnaire' }
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
};

const RULES =
  /\b(?:polic(?:y|ies)|procedures?|standards?|plan|guidelines?|handbook|programme?|process|agreement|overview)\b/i;
const EVIDENCE =
  /\b(?:evidence|export|screenshot|records?|minutes|results?|test report|log|attendance)\b/i;
/** Below this, a document is taken for what its title says, or for a policy. */
const SURE = 0.6;

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

/** What a document is, judged by its content first and its name second; a text that is nothing else counts as a policy. */
export function detectKind(
  document: ReadText,
  name: string,
  found: { report: Soc2Report | null; answered: boolean },
): DetectedKind {
  if (found.report !== null) return reportKind(found.report);
  const said = saidIn(document, name);
  const headline = headlineOf(document, name);
  const special = specialKind(document, said, RULES.test(headline));
  if (special !== null) return special;
  if (/csv|spreadsheet/.test(document.mediaType)) return tableKind(document, found.answered);
  return EVIDENCE.test(headline) && !RULES.test(headline)
    ? { kind: 'evidence', confidence: 0.6, particulars: null }
    : { kind: 'policy', confidence: RULES.test(headline) ? 0.9 : 0.5, particulars: null };
}

function reportKind({ standard, type }: Soc2Report): DetectedKind {
  const is = type === null ? 'soc2' : type === 'I' ? 'soc2_type1' : 'soc2_type2';
  return {
    kind: 'soc2',
    confidence: 1,
    particulars: { is: standard === 'SOC 3' ? 'soc3' : is },
  };
}

function tableKind(document: ReadText, answered: boolean): DetectedKind {
  return answered || libraryColumnsOf(document) !== null
    ? { kind: 'answers', confidence: 0.8, particulars: { is: 'questionnaire' } }
    : { kind: 'evidence', confidence: 0.8, particulars: null };
}

type Candidate = {
  readonly kind: DocumentKind;
  readonly confidence: number;
  readonly read: () => Particulars;
};

/** The likeliest of the kinds that have facts of their own; a document whose title says that it is a rule is no certificate and no test report. */
function specialKind(document: ReadText, said: Said, isRule: boolean): DetectedKind | null {
  const { pages } = document;
  const candidates: Candidate[] = [
    {
      kind: 'evidence',
      confidence: gapLetterLikeness(said, pages),
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
      confidence: isRule ? 0 : certificateLikeness(said, pages),
      read: () => ({ is: 'certificate', facts: readCertificate(said) }),
    },
    {
      kind: 'pentest',
      confidence: isRule ? 0 : pentestLikeness(said),
      read: () => ({ is: 'pentest_summary', facts: readPentest(document, said) }),
    },
    { kind: 'evidence', confidence: soc1Likeness(said), read: () => ({ is: 'soc1' }) },
  ];
  const [best] = candidates.sort((a, b) => b.confidence - a.confidence);
  if (best === undefined || best.confidence < SURE) return null;
  return { kind: best.kind, confidence: best.confidence, particulars: best.read() };
}

/** A report on controls over financial reporting (AT-C 320) is no proof of the Trust Services Criteria. */
const soc1Likeness = ({ opening, text }: Said): number =>
  (/\bSOC\s?1\b/.test(opening) ? 0.5 : 0) +
  (/\binternal control over financial reporting\b/i.test(text) ? 0.3 : 0) +
  (/\bservice auditors?'?s? report\b/i.test(text) ? 0.15 : 0);
