import { sentencesOf } from '../../../language/sentences.ts';
import type { FactDocument } from '../../../store/fact-documents.ts';
import type { CertificateFact, PentestFact, Proof, SubprocessorFact } from '../../facts.ts';
import { cellsOf } from '../../table-cells.ts';
import {
  foundProofs,
  proofOfDates,
  proofOfWords,
  type Statements,
  statementsOf,
} from './proofs.ts';

type Stands = (proof: Proof) => boolean;

const words = (statements: Statements, value: string | null): (Proof | undefined)[] =>
  value === null ? [] : [proofOfWords(statements, value)];
const day = (
  statements: Statements,
  value: string | null,
  pattern: RegExp,
): (Proof | undefined)[] => (value === null ? [] : [proofOfDates(statements, [value], pattern)]);

/** The facts of a certificate, also of one that ran out; null for any other document. */
export function certificateFactOf(document: FactDocument, stands: Stands): CertificateFact | null {
  if (document.is?.is !== 'certificate' || document.is.facts.standard === null) return null;
  const { standard, number, issuer, scope, issued } = document.is.facts;
  const validUntil = document.validUntil ?? document.is.facts.validUntil;
  const statements = statementsOf(document.passages, stands);
  return {
    document: document.document,
    standard,
    number,
    issuer,
    scope,
    issued,
    validUntil,
    expired: document.expired,
    proofs: foundProofs({
      standard: words(statements, standard),
      number: words(statements, number),
      issuer: words(statements, issuer),
      scope: words(statements, scope),
      issued: day(statements, issued, /\bissue|\bregist|\bcertif|\bsince\b|\bfrom\b/i),
      validUntil: day(statements, validUntil, /\bvalid|\bexpir|\buntil\b/i),
    }),
  };
}

/** The facts of a penetration test's summary; null for any other document. */
export function pentestFactOf(document: FactDocument, stands: Stands): PentestFact | null {
  if (document.is?.is !== 'pentest_summary') return null;
  const { tester, testedFrom, testedTo, reported, scope, open } = document.is.facts;
  const statements = statementsOf(document.passages, stands);
  const [from, to] = [testedFrom, testedTo ?? testedFrom ?? reported];
  const days = [...new Set([from, to].flatMap((each) => each ?? []))];
  return {
    document: document.document,
    tester,
    from,
    to,
    scope,
    open,
    expired: document.expired,
    proofs: foundProofs({
      tester: words(statements, tester),
      dates: days.length === 0 ? [] : [proofOfDates(statements, days, /\btest|\breport/i)],
      scope: words(statements, scope),
      findings: statements.filter(({ quote }) =>
        /\b(?:open|outstanding|unresolved)\b/i.test(quote),
      ),
      test: [statements.find(({ quote }) => /\bpen(?:etration)?[ -]?test/i.test(quote))],
    }),
  };
}

/**
 * What an insurance certificate in force says of its insurer, limit and end, as it stands there; none for any other
 * document.
 */
export function insuranceProofsOf(document: FactDocument, stands: Stands): Proof[] {
  if (document.is?.is !== 'insurance_certificate' || document.expired) return [];
  const { insurer, limit, to } = document.is.facts;
  const statements = statementsOf(document.passages, stands);
  const found = [
    ...words(statements, insurer),
    ...words(statements, limit),
    ...day(statements, to, /\bperiod|\bexpir|\buntil\b|\bto\b/i),
  ];
  return found.filter((each) => each !== undefined);
}

const LIST = /\bsub-?\s?processors?\b/i;
const NAME = /\b(?:name|company|sub-?processor|vendor|provider|entity|supplier|organi[sz]ation)\b/i;

/**
 * The list of sub-processors of a document: the rows of a table under a heading, or in a document, that names them.
 * Null where the document has no such table, or a row of it cannot be told apart.
 */
export function subprocessorFactOf(document: FactDocument): SubprocessorFact | null {
  if (document.expired) return null;
  const tables = document.passages.filter(
    ({ kind, quotable, section, title }) =>
      quotable && (kind === 'table' || kind === 'record') && LIST.test(`${section} ${title}`),
  );
  const rows = tables.flatMap((passage) =>
    sentencesOf(passage.text).map(({ text }) => ({
      passage,
      quote: text,
      cells: cellsOf(passage, text),
    })),
  );
  const headers = new Set(
    rows.flatMap(({ cells }) => cells?.map(({ header }) => header).join(' | ') ?? []),
  );
  const listedRows = rows.filter(({ quote }) => !headers.has(quote));
  const entries = listedRows.flatMap(({ cells, ...proof }) => {
    const at = cells?.findIndex(({ header }) => NAME.test(header)) ?? -1;
    const name = cells?.[at]?.value;
    if (cells === null || name === undefined) return [];
    const details = cells.filter((_, index) => index !== at);
    return [{ name, details, proof }];
  });
  return entries.length === 0 || entries.length !== listedRows.length
    ? null
    : { document: document.document, entries };
}
