import type { FactDocument } from '../../../store/fact-documents.ts';
import type { StoredPaperFacts, StoredProof } from '../../../store/paper-facts.ts';
import type {
  AgreementFact,
  CertificateFact,
  CompanyFact,
  PentestFact,
  Proof,
  SubprocessorFact,
} from '../../facts.ts';

type OfPaper<T> = (paper: StoredPaperFacts, document: FactDocument) => T[];
type Named = { readonly names: readonly string[] };

/** The words of a stored proof with their passage; nothing where the passage is gone. */
const proofsIn = (document: FactDocument, all: readonly StoredProof[]): Proof[] =>
  all.flatMap(({ at, quote }) => {
    const passage = document.passages[at];
    return passage === undefined ? [] : [{ passage, quote }];
  });

function namedProofs(
  document: FactDocument,
  proofs: Readonly<Record<string, readonly StoredProof[]>>,
): Record<string, readonly Proof[]> {
  const found = Object.entries(proofs).map(
    ([name, all]) => [name, proofsIn(document, all)] as const,
  );
  return Object.fromEntries(found.filter(([, all]) => all.length > 0));
}

/** The penetration test of a paper; days that are to come are no days of a test or retest. `today`: ISO date. */
export function pentestFactsOf(
  document: FactDocument,
  { names, today }: Named & { readonly today: string },
): PentestFact[] {
  const test = document.paper?.pentest;
  if (test == null) return [];
  const isDone = test.retested === null || test.retested.to <= today;
  const { retested, ...proofs } = namedProofs(document, test.proofs);
  return [
    {
      ...test,
      retested: isDone ? test.retested : null,
      document: document.document,
      expired: document.expired,
      names,
      proofs: isDone && retested !== undefined ? { ...proofs, retested } : proofs,
    },
  ];
}

/** The certificates of a paper; a person's last day goes before the one that was read. */
export function certificateFactsOf(
  document: FactDocument,
  { names, today }: Named & { readonly today: string },
): CertificateFact[] {
  const all = document.paper?.certificates ?? [];
  return all.map((certificate, at) => {
    const isOwn = at === 0 && document.kind === 'certificate';
    const validUntil = (isOwn ? document.validUntil : null) ?? certificate.validUntil;
    const isOther = validUntil !== certificate.validUntil;
    const { validUntil: until, ...proofs } = namedProofs(document, certificate.proofs);
    return {
      ...certificate,
      validUntil,
      document: document.document,
      names,
      expired: document.expired || (validUntil !== null && validUntil < today),
      proofs: until === undefined || isOther ? proofs : { ...proofs, validUntil: until },
    };
  });
}

/** The list of sub-processors of a paper in force. */
export function subprocessorFactsOf(document: FactDocument, { names }: Named): SubprocessorFact[] {
  const list = document.paper?.subprocessors;
  if (list == null || document.expired) return [];
  const entries = list.entries.flatMap(({ proof, ...entry }) =>
    proofsIn(document, [proof]).map((found) => ({ ...entry, proof: found })),
  );
  const [complete = null] = list.complete === null ? [] : proofsIn(document, [list.complete]);
  return entries.length < list.entries.length
    ? []
    : [{ document: document.document, names, complete, entries }];
}

const inForce = ({ paper, expired }: FactDocument): StoredPaperFacts | null =>
  expired ? null : paper;

const ofPaper =
  <T>(read: OfPaper<T>) =>
  (document: FactDocument): T[] => {
    const paper = inForce(document);
    return paper === null ? [] : read(paper, document);
  };

/** Words of insurance certificates in force. */
export const insuranceOf = ofPaper<Proof>(({ insurance }, document) =>
  proofsIn(document, insurance),
);

/** What a paper by which the company introduces itself says of it. */
export const companyFactsOf = ofPaper<CompanyFact>(({ company }, document) =>
  company.flatMap(({ proof, ...fact }) =>
    proofsIn(document, [proof]).map((found) => ({
      ...fact,
      document: document.document,
      proof: found,
    })),
  ),
);

/** The clauses of a data processing agreement in force. */
export const agreementFactsOf = ofPaper<AgreementFact>(({ agreement }, document) =>
  agreement.flatMap(({ clause, proof }) =>
    proofsIn(document, [proof]).map((found) => ({
      clause,
      document: document.document,
      proof: found,
    })),
  ),
);
