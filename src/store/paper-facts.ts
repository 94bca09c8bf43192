import { z } from 'zod';

const said = z.string().nullable();
/** ISO date. */
const day = z.string().nullable();
const counts = z.record(z.string(), z.number().int().nullable());
/** Words of the version's passage at this place in its order. */
const proof = z.object({ at: z.number().int(), quote: z.string() });
const proofs = z.record(z.string(), z.array(proof));

const pentest = z.object({
  tester: said,
  reference: said,
  from: day,
  to: day,
  reported: day,
  scope: said,
  excluded: z.array(z.string()),
  method: said,
  retested: z.object({ from: z.string(), to: z.string() }).nullable(),
  found: counts,
  open: counts,
  proofs,
});
const certificate = z.object({
  standard: z.string(),
  number: said,
  issuer: said,
  accreditation: said,
  applicability: said,
  scope: said,
  issued: day,
  since: day,
  validUntil: day,
  proofs,
});
const subprocessors = z.object({
  /** The words by which the list says that it is complete; null where it does not. */
  complete: proof.nullable(),
  entries: z.array(
    z.object({
      name: z.string(),
      details: z.array(z.object({ header: z.string(), value: z.string() })),
      proof,
    }),
  ),
});

/** What a paper states, each fact with the words that state it, as the database keeps it. */
export const paperFactsSchema = z.object({
  pentest: pentest.nullable(),
  certificates: z.array(certificate),
  subprocessors: subprocessors.nullable(),
  insurance: z.array(proof),
  company: z.array(
    z.object({ field: z.string(), value: z.string(), isSentence: z.boolean(), proof }),
  ),
  agreement: z.array(z.object({ clause: z.string(), proof })),
});
export type StoredPaperFacts = z.output<typeof paperFactsSchema>;
export type StoredProof = z.output<typeof proof>;

/** Facts of a penetration test and of a certificate that each have words of their own. */
export type PentestPart =
  | 'tester'
  | 'reference'
  | 'dates'
  | 'reported'
  | 'scope'
  | 'excluded'
  | 'method'
  | 'retested'
  | 'found'
  | 'findings'
  | 'test';
export type CertificatePart =
  | 'standard'
  | 'number'
  | 'issuer'
  | 'accreditation'
  | 'applicability'
  | 'scope'
  | 'issued'
  | 'since'
  | 'validUntil';
