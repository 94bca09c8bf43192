import { datesIn } from '../../../language/dates.ts';
import { sentencesOf } from '../../../language/sentences.ts';
import type { FactDocument } from '../../../store/fact-documents.ts';
import type { CertificateFact, Proof } from '../../facts.ts';
import { type Cell, cellsOf } from '../../table-cells.ts';

const STANDARD =
  /^\W*(?:ISO(?:\s?\/\s?IEC)?[\s-]?\d{4,5}(?:-\d)?(?::\d{4})?|PCI[- ]DSS(?: v?\d(?:\.\d)*)?|(?:BSI )?C5(?::\d{4})?|TISAX|Cyber Essentials(?: Plus)?|CSA STAR|HITRUST)\b/i;
const LIST = /\bcertificat|\bcertified\b|\baccreditation/i;
const COLUMN = {
  until: /\bvalid|\bexpir|\buntil\b|\bend(?:s| date)?\b/i,
  number: /\b(?:id|reference|ref|number|no)\b/i,
  issuer: /\bissue[rd]|\bissuing\b|\bbody\b|\bregistrar\b|\bcertified by\b|\bauditor\b/i,
  scope: /\bscope\b/i,
} as const;
/** What is not held, whatever dates stand beside it. */
const NOT_HELD =
  /\b(?:planned|in progress|in preparation|expired|lapsed|withdrawn|suspended|revoked|not (?:yet )?(?:held|certified)|target)\b/i;

type Given = { readonly today: string; readonly stands: (proof: Proof) => boolean };

/**
 * The certificates of a table that lists them with their validity, those that ran out too; a row that gives no last
 * day, or says that the certificate is not held, gives none.
 */
export function certificateRowsOf(document: FactDocument, given: Given): CertificateFact[] {
  return document.passages
    .filter(({ kind, quotable }) => quotable && (kind === 'table' || kind === 'record'))
    .flatMap((passage) =>
      sentencesOf(passage.text).flatMap(({ text }) => {
        const proof = { passage, quote: text };
        const cells = cellsOf(passage, text);
        if (cells === null || !given.stands(proof)) return [];
        const isListed = LIST.test(
          `${passage.section} ${passage.title} ${cells.map(({ header }) => header).join(' ')}`,
        );
        return isListed ? factOf(document, { cells, proof, today: given.today }) : [];
      }),
    );
}

function factOf(
  { document, expired }: FactDocument,
  { cells, proof, today }: { cells: readonly Cell[]; proof: Proof; today: string },
): CertificateFact[] {
  const standard = cells.flatMap(({ value }) => STANDARD.exec(value)?.[0].trim() ?? [])[0];
  const cellUnder = (name: keyof typeof COLUMN) =>
    cells.find(({ header }) => COLUMN[name].test(header))?.value || null;
  const days = datesIn(cellUnder('until') ?? '');
  const validUntil = days.at(-1);
  if (standard === undefined || validUntil === undefined) return [];
  if (cells.some(({ value }) => NOT_HELD.test(value))) return [];
  const [number, issuer, scope] = [cellUnder('number'), cellUnder('issuer'), cellUnder('scope')];
  const issued = days.length > 1 ? (days[0] ?? null) : null;
  return [
    {
      document,
      standard,
      number,
      issuer,
      scope,
      issued,
      validUntil,
      expired: expired || validUntil < today,
      proofs: {
        standard: [proof],
        validUntil: [proof],
        ...(number === null ? {} : { number: [proof] }),
        ...(issuer === null ? {} : { issuer: [proof] }),
        ...(scope === null ? {} : { scope: [proof] }),
        ...(issued === null ? {} : { issued: [proof] }),
      },
    },
  ];
}
