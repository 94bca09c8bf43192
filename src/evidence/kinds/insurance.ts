import { countForeign, saysForeign } from './foreign-title.ts';
import { dateAfter, periodIn, type Said, valueAfter } from './said.ts';

export type InsuranceFacts = {
  readonly insurer: string | null;
  readonly policyNumber: string | null;
  /** As it is written, with its currency: `USD 5,000,000`. */
  readonly limit: string | null;
  /** ISO dates. */
  readonly from: string | null;
  readonly to: string | null;
};

const INSURANCE =
  /\b(?:certificate|evidence|confirmation|proof) of (?:(?:\w+ )?insurance|(?:insurance )?cover(?:age)?)\b|\binsurance certificate\b|\bholds\b[^.\n]{0,60}\binsurance with\b/i;
const CYBER =
  /\bcyber\b|\bnetwork security\b|\bprivacy liability\b|\btechnology errors\b|\bprofessional indemnity\b|\berrors (?:&|and) omissions\b/i;
const isForeign = saysForeign('paper.insurance');
const foreignTerms = countForeign('paper.insurance-term');
const TERMS =
  /\b(?:insurers?|insured|policy (?:number|no\.?|period)|period of insurance|insured period|limit of (?:liability|indemnity)|sum insured|aggregate|underwriters?|brokers?|coverage)\b/gi;

/** How surely it certifies an insurance: it says so, and speaks an insurer's language. */
export function insuranceLikeness({ opening }: Said, pages: number | null): number {
  if ((pages ?? 1) > 12) return 0;
  const terms = new Set(opening.toLowerCase().match(TERMS)).size + foreignTerms(opening);
  if (terms < 2) return 0;
  return Math.min(
    1,
    (INSURANCE.test(opening) || isForeign(opening) ? 0.6 : 0.15) +
      (CYBER.test(opening) ? 0.15 : 0) +
      terms * 0.07,
  );
}

const MONEY =
  /(?:USD|EUR|GBP|CHF|US\$|CA\$|AU\$|\$|€|£)\s?\d[\d.,' ]*(?:\s?(?:million|m|mio))?|\d[\d.,' ]*\s?(?:USD|EUR|GBP|CHF|€)/i;

export function readInsurance(said: Said): InsuranceFacts {
  const limit = valueAfter(
    said,
    '(?:aggregate |policy |overall )?limits?(?: of (?:liability|indemnity|insurance))?(?: \\([^)]*\\))?|sum insured|each claim(?: limit)?|coverage limit',
  );
  const line = said.lines.find(
    (each) =>
      /\b(?:period of insurance|policy period|insured period|period)\b/i.test(each) &&
      periodIn(each) !== null,
  );
  const period = line === undefined ? null : periodIn(line);
  return {
    insurer: valueAfter(
      said,
      'insurers?(?: name)?|insurer\\(s\\)|underwritten by|insurance company|carrier|underwriters?',
    ),
    policyNumber:
      /\bpolicy\s*(?:number|no\.?|#)\s*[:|]?\s*([A-Z0-9][A-Z0-9/.-]{3,30})/i
        .exec(said.text)?.[1]
        ?.replace(/\.$/, '') ?? null,
    limit: MONEY.exec(limit ?? '')?.[0]?.trim() ?? null,
    from: period?.from ?? dateAfter(said, 'effective(?: date)?|inception(?: date)?|valid from'),
    to: period?.to ?? dateAfter(said, 'expir(?:y|es|ation)(?: date| on)?|valid until'),
  };
}
