import { createGround } from '../../language/ground.ts';
import type { StoredPaperFacts, StoredProof } from '../../store/paper-facts.ts';
import type { Particulars } from '../detect-kind.ts';
import type { ReadText } from '../document.ts';
import { openingTitles } from '../kinds/opening-titles.ts';
import type { Passage } from '../passages.ts';
import { readAgreementPaper } from './agreement.ts';
import { type CertificatePaper, insuranceProofs, readCertificatePaper } from './certificate.ts';
import { certificateLinesIn, certificateRowsIn } from './certificate-rows.ts';
import { readCompanyPaper } from './company.ts';
import { type Pair, pairsIn } from './pairs.ts';
import type { Paper, PaperProof } from './paper.ts';
import { readPentestPaper } from './pentest.ts';
import { readSubprocessorPaper } from './subprocessors.ts';

type Given = Pick<ReadText, 'title' | 'pageTexts' | 'blocks'> & {
  readonly passages: readonly Passage[];
  readonly particulars: Particulars | null;
};

/** Each quote on one page, as a person would look for it there. */
function standsIn({ pageTexts, passages }: Given): Paper['stands'] {
  const ground = createGround();
  const pages = new Map(pageTexts.map(({ page, text }) => [page, text]));
  return ({ passage, quote }) => {
    const page = passages[passage.at]?.page ?? 0;
    return ground({ key: String(page), text: pages.get(page) ?? '' }, quote);
  };
}

const stored = ({ passage, quote }: PaperProof): StoredProof => ({ at: passage.at, quote });

const storedProofs = (
  proofs: Readonly<Record<string, readonly PaperProof[] | undefined>>,
): Record<string, StoredProof[]> =>
  Object.fromEntries(Object.entries(proofs).map(([name, all]) => [name, (all ?? []).map(stored)]));

const storedCertificate = (each: CertificatePaper) => ({
  ...each,
  proofs: storedProofs(each.proofs),
});

/** The certificates that a company's own sheet tells of in lines. */
const linesOf = ({ particulars }: Given, pairs: readonly Pair[]) =>
  particulars?.is === 'company_profile' ? certificateLinesIn(pairs).map(storedCertificate) : [];

/**
 * What a paper states, each fact with the words that state it; null where it states nothing that is read. Pure.
 */
export function readPaper(given: Given): StoredPaperFacts | null {
  const { particulars } = given;
  const title = given.title ?? openingTitles(given)[0]?.split('\n')[0] ?? null;
  const paper: Paper = {
    passages: given.passages.map((each, at) => ({ ...each, at, title })),
    stands: standsIn(given),
  };
  const pairs = pairsIn(paper);
  const is = particulars?.is;
  const pentest =
    particulars?.is === 'pentest_summary'
      ? readPentestPaper(paper, { facts: particulars.facts, pairs })
      : null;
  const certificate =
    particulars?.is === 'certificate'
      ? readCertificatePaper(paper, { facts: particulars.facts, pairs })
      : null;
  const list = readSubprocessorPaper(paper);
  const facts: StoredPaperFacts = {
    pentest:
      pentest === null
        ? null
        : { ...pentest, excluded: [...pentest.excluded], proofs: storedProofs(pentest.proofs) },
    certificates: [
      ...(certificate === null ? [] : [storedCertificate(certificate)]),
      ...certificateRowsIn(paper).map(storedCertificate),
      ...linesOf(given, pairs),
    ],
    subprocessors:
      list === null
        ? null
        : {
            complete: list.complete === null ? null : stored(list.complete),
            entries: list.entries.map(({ name, details, proof }) => ({
              name,
              details: details.map(({ header, value }) => ({ header, value })),
              proof: stored(proof),
            })),
          },
    insurance:
      particulars?.is === 'insurance_certificate'
        ? insuranceProofs(paper, particulars.facts).map(stored)
        : [],
    company:
      is === 'company_profile'
        ? readCompanyPaper(paper, pairs).map(({ proof, ...fact }) => ({
            ...fact,
            proof: stored(proof),
          }))
        : [],
    agreement:
      is === 'data_processing_agreement'
        ? readAgreementPaper(paper).map(({ clause, proof }) => ({ clause, proof: stored(proof) }))
        : [],
  };
  return isEmpty(facts) ? null : facts;
}

const isEmpty = ({ pentest, subprocessors, ...lists }: StoredPaperFacts): boolean =>
  pentest === null &&
  subprocessors === null &&
  Object.values(lists).every((all) => all.length === 0);
