import type { ReadText } from '../document.ts';
import { saysForeign } from './foreign-title.ts';
import { dateAfter, type Said, valueAfter } from './said.ts';
import { FIRM, wholeText, writerOf } from './who-writes.ts';

export type CertificateFacts = {
  /** As it is written: `ISO/IEC 27001:2022`. */
  readonly standard: string | null;
  readonly number: string | null;
  readonly holder: string | null;
  readonly issuer: string | null;
  readonly scope: string | null;
  /** ISO dates. */
  readonly issued: string | null;
  readonly validUntil: string | null;
};

const STANDARD =
  /\b(?:ISO(?:\/IEC)?\s?\d{4,5}(?:-\d)?(?::\d{4})?|PCI[- ]DSS(?: v?\d(?:\.\d)*)?|C5:\d{4}|TISAX|Cyber Essentials(?: Plus)?|CSA STAR|HITRUST)\b/i;
const CERTIFIES =
  /\bcertificate of (?:registration|compliance|conformity|approval|assurance)\b|\bthis is to certify\b|\b(?:certificate|registration|certification) (?:number|no\.?|id)(?![\p{L}])|\b(?:hereby )?certif(?:y|ies) that\b|\bhas been (?:assessed|audited) and (?:found|certified|registered)\b/giu;

const certifies = saysForeign('paper.certificate');

/** How surely it is a certificate, 0 to 1: it is short, it certifies, and it names a standard. */
export function certificateLikeness({ text, opening }: Said, pages: number | null): number {
  if ((pages ?? 1) > 8) return 0;
  const says = new Set(opening.toLowerCase().match(CERTIFIES)).size;
  if (says === 0 && !certifies(opening)) return 0;
  const dated =
    /\b(?:valid|expir|expiry|issue|registered|gultig|g\u00fcltig|vigencia|geldig)\w*\b/i.test(text)
      ? 0.15
      : 0;
  return Math.min(
    1,
    0.45 + Math.min(Math.max(says, 1), 2) * 0.1 + (STANDARD.test(opening) ? 0.25 : 0) + dated,
  );
}

/** Does a table name several standards, one a row? Then it lists certificates and is none. */
export const listsCertificates = ({ blocks }: ReadText): boolean =>
  blocks.filter(
    ({ cells, header }) => header !== null && cells?.some((cell) => STANDARD.test(cell)) === true,
  ).length > 1 &&
  blocks.some(({ header }) =>
    header?.some((title) => /\bvalid|\bexpir|\bissue[rd]\b|\bcertificate\b/i.test(title)),
  );

const SAYS_CERTIFY =
  /\bthis is to certify\b|\bhereby certif|\bcertif(?:y|ies) that\b|\bhas been (?:audited|assessed)\b/i;
const BODY = /\bcertif|\bregistra|\bassurance\b|\baudit|\bzert|\baccredit|\bverif/i;
const CERTIFIES_SO = new RegExp(
  `(?:^|[.\\n]\\s*)(${FIRM}) (?:hereby )?(?:certifies|confirms|attests) that\\b`,
  'u',
);

/** `Name hereby certifies that …`. */
const certifierIn = (said: Said): string | null =>
  CERTIFIES_SO.exec(wholeText(said))?.[1]?.trim() ?? null;

export function readCertificate(said: Said): CertificateFacts {
  return {
    standard: STANDARD.exec(said.opening)?.[0]?.replace(/\s+/g, ' ') ?? null,
    number: numberIn(said),
    holder: valueAfter(
      said,
      'certificate holder|holder|organi[sz]ation|company(?: name)?|awarded to|this is to certify that(?: the (?:information security )?management system of)?',
    ),
    issuer:
      valueAfter(said, 'issued by|certification body|issuing body|registrar|issuer') ??
      certifierIn(said) ??
      (SAYS_CERTIFY.test(said.text) ? writerOf(said, BODY) : null),
    scope: valueAfter(
      said,
      '(?:the )?scope(?: of (?:certification|registration|the certificate|approval))?|(?:.*\\s)?for the following scope(?: of activities)?',
      true,
    ),
    issued: dateAfter(
      said,
      '(?:date of )?(?:issue|issuance|initial registration)(?: date)?|issued(?: on)?|date of certification|original(?:ly)? (?:registered|certified)|valid from|certification date',
    ),
    validUntil: dateAfter(
      said,
      'valid (?:until|through|to)|expir(?:y|es|ation)(?: date| on)?|date of expiry|certificate expires(?: on)?',
    ),
  };
}

function numberIn({ text }: Said): string | null {
  const match =
    /\b(?:certificate|registration|cert\.?)\s*(?:number|no\.?|id|#)\s*[:|]?\s*([A-Z0-9][A-Z0-9/.-]{2,30})/i.exec(
      text,
    );
  return match?.[1]?.replace(/[.]$/, '') ?? null;
}
