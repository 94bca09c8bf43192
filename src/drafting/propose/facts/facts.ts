import { stem } from '../../../language/words.ts';
import type { PassageRow } from '../../../store/search.ts';
import { quoteFrom } from '../../cite.ts';
import type { Dossier } from '../../dossier.ts';
import { type Facts, fieldInWords, type Proof, profileLine } from '../../facts.ts';
import {
  nothing,
  type Produced,
  type Producer,
  type Proposal,
  type Quoted,
} from '../../proposal.ts';
import { askAgreement } from './agreement.ts';
import { askCertificates } from './certificate.ts';
import { askCompany } from './company.ts';
import { askCompanyLines } from './company-lines.ts';
import { askPentests } from './pentest.ts';
import { askProfile } from './profile.ts';
import type { FactAnswer } from './question.ts';
import { type Reading, readingsOf } from './reading.ts';
import { askPastReports, askReports, type ToldOfPast } from './report.ts';
import { joined } from './rules.ts';
import { askSubprocessors } from './subprocessors.ts';

/** A fact was read as one: its words state what is so, whatever their form (a label and its value, a table's row). */
const quoteOf = ({ passage, quote }: Proof): Quoted => ({
  ...quoteFrom({ ...passage, score: 1, similarity: null }, quote),
  standing: 'asserts',
  statements: [],
});

/**
 * The words of the company's insurance, for the person who has to answer a question about it; none for any other
 * question.
 */
export const insuranceBeside = ({ understanding, facts }: Dossier): Quoted[] =>
  understanding.shape.units.some(({ root }) => root.split(' ').includes(stem('insurance')))
    ? once(facts.insurance).map(quoteOf)
    : [];

const keyOf = ({ passage, quote }: { passage: PassageRow; quote: string }) =>
  `${passage.versionId} ${quote}`;

const once = (proofs: readonly Proof[]): Proof[] => [
  ...new Map(proofs.map((proof) => [keyOf(proof), proof])).values(),
];

const proposed = (
  given: Pick<Proposal, 'verdict' | 'texts' | 'quotes'> & Partial<Proposal>,
): Produced => ({
  kind: 'proposal',
  proposal: {
    origin: 'facts',
    choice: null,
    strength: 1,
    qualification: null,
    open: null,
    secondLook: null,
    instructions: null,
    reuse: null,
    ...given,
  },
});

function produced(found: FactAnswer): Produced {
  if (found.kind === 'withheld')
    return {
      kind: 'nothing',
      code: 'not_enough_evidence',
      reason: found.reason,
      suggestion: null,
      final: true,
    };
  return proposed({
    verdict: found.verdict,
    texts: found.texts,
    quotes: once(found.proofs).map(quoteOf),
    qualification: found.inferred === true ? 'inferred' : null,
  });
}

/** A line of the company profile: the company's own word, given for buyers. */
const profileQuote = (field: string, value: string): Quoted => ({
  citation: {
    source: 'profile',
    documentId: null,
    versionId: null,
    libraryEntryId: null,
    document: 'Company profile',
    version: 1,
    page: null,
    section: fieldInWords(field),
    control: null,
    criteria: [],
    quote: profileLine(field, value),
  },
  standing: 'asserts',
  audience: 'public',
  title: null,
  date: null,
  passage: profileLine(field, value),
  passageKind: 'prose',
  beside: null,
});

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What the settings say; a paper that says otherwise is named beside it. What they do not say, the company's own
 * paper may tell.
 */
function fromProfile(reading: Reading, { profile, company }: Facts): Produced | null {
  const found = askProfile(reading, profile);
  const inPaper = askCompany(reading, company) ?? askCompanyLines(reading, company);
  if (found === null) return inPaper === null ? null : produced(inPaper);
  const other = inPaper?.kind === 'answer' ? inPaper.proofs[0] : undefined;
  const values = found.fields.map((field) => plain(profile[field] ?? ''));
  const isSame = other === undefined || values.some((value) => plain(other.quote).includes(value));
  return proposed({
    verdict: null,
    texts: [found.text],
    quotes: found.fields.map((field) => profileQuote(field, profile[field] ?? '')),
    open: isSame
      ? null
      : `“${other.passage.document}” says otherwise: “${other.quote.replace(/\s+/g, ' ')}”. The company profile of the settings was taken.`,
  });
}

const NONE = nothing('no_evidence', 'No fact that was read answers this question.');

/** What the facts of documents say to one reading. */
const askFacts = (reading: Reading, facts: Facts): FactAnswer | null =>
  askReports(reading, facts.reports) ??
  askCertificates(reading, facts) ??
  askPentests(reading, facts.pentests) ??
  askSubprocessors(reading, facts.subprocessors) ??
  askAgreement(reading, facts.agreement);

/** What Vouch has read itself answers a question about it, with the words that state it. */
function proposeFromFacts({ understanding, facts, today }: Dossier): Produced {
  const [reading, then] = readingsOf(understanding, { profile: facts.profile, today });
  const first = askFacts(reading, facts);
  const second = first === null || then === null ? null : askFacts(then, facts);
  if (first !== null && (then === null || second !== null))
    return produced(second === null ? first : joined(first, second));
  return (then === null ? fromProfile(reading, facts) : null) ?? NONE;
}

/** What a report that ran out would say to a question, with the words that it would be quoted by. */
export function fromPastReports({
  understanding,
  facts,
  today,
}: Dossier): (ToldOfPast & { readonly quotes: readonly Quoted[] }) | null {
  if (facts.pastReports.length === 0) return null;
  const [reading] = readingsOf(understanding, { profile: facts.profile, today });
  const told = askPastReports(reading, facts);
  if (told === null) return null;
  const proofs = told.found?.kind === 'answer' ? told.found.proofs : [];
  return { ...told, quotes: once(proofs).map(quoteOf) };
}

export const factsProducer: Producer = {
  origin: 'facts',
  propose: async (dossier) => proposeFromFacts(dossier),
};
