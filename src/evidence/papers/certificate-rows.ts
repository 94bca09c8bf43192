import { DATE, datesIn, isoDateOf } from '../../language/dates.ts';
import { foundProofs } from '../../language/proofs.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { type Cell, cellsOf } from '../../language/table-cells.ts';
import type { CertificatePaper } from './certificate.ts';
import { certificateDaysIn } from './certificate-days.ts';
import type { Pair } from './pairs.ts';
import type { Paper, PaperProof } from './paper.ts';

const STANDARD =
  /^\W*(?:ISO(?:\s?\/\s?IEC)?[\s-]?\d{4,5}(?:-\d)?(?::\d{4})?|PCI[- ]DSS(?: v?\d(?:\.\d)*)?|(?:BSI )?C5(?::\d{4})?|TISAX|Cyber Essentials(?: Plus)?|CSA STAR|HITRUST)\b/i;
const LIST = /\bcertificat|\bcertified\b|\baccreditation/i;
const COLUMN = {
  since: /\b(?:first|initial|original)\w*\b|\bsince\b/i,
  issued: /\bissued\b|\bissue date\b|\bdate of issue\b|\bvalid from\b/i,
  until: /\bvalid(?! from)|\bexpir|\buntil\b|\bend(?:s| date)?\b/i,
  number: /\b(?:id|reference|ref|number|no)\b/i,
  issuer: /\bissue[rd]|\bissuing\b|\bbody\b|\bregistrar\b|\bcertified by\b|\bauditor\b/i,
  scope: /\bscope\b/i,
} as const;
/** What is not held, whatever dates stand beside it. */
const NOT_HELD =
  /\b(?:planned|in progress|in preparation|expired|lapsed|withdrawn|suspended|revoked|not (?:yet )?(?:held|certified)|target)\b/i;

/**
 * The certificates of a table that lists them with their validity, those that ran out too; a row that gives no last
 * day, or says that the certificate is not held, gives none.
 */
export function certificateRowsIn({ passages, stands }: Paper): CertificatePaper[] {
  return passages
    .filter(({ kind, quotable }) => quotable && (kind === 'table' || kind === 'record'))
    .flatMap((passage) =>
      sentencesOf(passage.text).flatMap(({ text }) => {
        const proof = { passage, quote: text };
        const cells = cellsOf(passage, text);
        if (cells === null || !stands(proof)) return [];
        const isListed = LIST.test(
          `${passage.section} ${passage.title} ${cells.map(({ header }) => header).join(' ')}`,
        );
        return isListed ? factOf(cells, proof) : [];
      }),
    );
}

/** The parts that a row gives; each is stated by the row itself. */
function partsOf(cells: readonly Cell[]) {
  const cellUnder = (name: keyof typeof COLUMN, isOf = (_: string): boolean => true) =>
    cells.find(({ header, value }) => COLUMN[name].test(header) && value !== '' && isOf(value))
      ?.value ?? null;
  const dayUnder = (name: keyof typeof COLUMN) => datesIn(cellUnder(name) ?? '')[0] ?? null;
  const days = datesIn(cellUnder('until') ?? '');
  return {
    standard: cells.flatMap(({ value }) => STANDARD.exec(value)?.[0].trim() ?? [])[0],
    number: cellUnder('number'),
    issuer: cellUnder('issuer', (value) => datesIn(value).length === 0),
    scope: cellUnder('scope'),
    issued: days.length > 1 ? (days[0] ?? null) : dayUnder('issued'),
    since: dayUnder('since'),
    validUntil: days.at(-1),
  };
}

function factOf(cells: readonly Cell[], proof: PaperProof): CertificatePaper[] {
  const { standard, validUntil, ...parts } = partsOf(cells);
  if (standard === undefined || validUntil === undefined) return [];
  if (cells.some(({ value }) => NOT_HELD.test(value))) return [];
  const stated = (value: string | null) => (value === null ? [] : [proof]);
  return [
    {
      standard,
      ...parts,
      accreditation: null,
      applicability: null,
      validUntil,
      proofs: foundProofs({
        standard: [proof],
        validUntil: [proof],
        number: stated(parts.number),
        issuer: stated(parts.issuer),
        accreditation: [],
        applicability: [],
        scope: stated(parts.scope),
        issued: stated(parts.issued),
        since: stated(parts.since),
      }),
    },
  ];
}

const UNTIL = new RegExp(
  `\\b(?:valid (?:to|until|through)|expir\\w*(?: on)?)[\\s:]+(${DATE})`,
  'gi',
);
const NUMBER =
  /\bcertificate(?: no\.?| number)?:? ((?=[A-Z\d/-]*\d)[A-Z][A-Z\d/-]{3,30}|\d{4,12})\b(?:, (?:issued by )?(\p{Lu}[\p{L}\d&'-]*(?: \p{Lu}[\p{L}\d&'-]*){0,4})(?= \(|[.;,]|$))?/iu;

/**
 * The certificates that a company tells of in lines of its own sheet ("ISO 9001 | Certificate 4711, valid to …"): a
 * line names one standard and one last day, and nothing that says it is not held.
 */
export const certificateLinesIn = (pairs: readonly Pair[]): CertificatePaper[] =>
  pairs.flatMap(({ label, value, proof }) => {
    const standard = STANDARD.exec(label)?.[0].trim();
    const days = [...value.matchAll(UNTIL)].map(([, day = '']) => isoDateOf(day));
    const [validUntil] = days;
    const isOther = standard === undefined || standard.length < label.trim().length;
    if (isOther || NOT_HELD.test(value) || days.length !== 1 || validUntil == null) return [];
    const [, number = null, issuer = null] = NUMBER.exec(value) ?? [];
    const { since, issued } = certificateDaysIn(value);
    const stated = (part: string | null) => (part === null ? [] : [proof]);
    return [
      {
        standard,
        number,
        issuer,
        accreditation: null,
        applicability: null,
        scope: null,
        issued,
        since,
        validUntil,
        proofs: foundProofs({
          standard: [proof],
          validUntil: [proof],
          number: stated(number),
          issuer: stated(issuer),
          accreditation: [],
          applicability: [],
          scope: [],
          issued: stated(issued),
          since: stated(since),
        }),
      },
    ];
  });
