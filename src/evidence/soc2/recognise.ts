import type { ReadText } from '../document.ts';
import { EXAMINED } from './auditor.ts';

/** All text of a report in one line of reading, white space made plain. */
export const reportText = ({ blocks }: ReadText): string =>
  blocks
    .map((block) => block.text.replace(/\s+/g, ' '))
    .join('\n')
    .replace(/[’‘]/g, "'");

/**
 * A service auditor speaks in it about the Trust Services Criteria: it is the report itself, not a text about one,
 * nor one on financial reporting.
 */
export function isAttestation(text: string): boolean {
  const isAuditor =
    /\bindependent (?:service )?(?:auditor|accountant|practitioner|assurance)|\bservice auditors?'?s? report\b/i.test(
      text,
    );
  const examined =
    EXAMINED.test(text) ||
    /\bin our opinion, (?:except for [^.]{0,120}, )?in all material respects\b|\bour examination was conducted\b/i.test(
      text,
    );
  return isAuditor && examined && (TRUST_SERVICES.test(text) || isOnCriteria(text));
}

const TRUST_SERVICES = /\btrust services (?:criteria|categor|principles)/i;
/** Letters at the start in which a report names its kind. */
const COVER = 3_000;

const CATEGORY = '(?:security|availability|processing integrity|confidentiality|privacy)';
const NAMES_CRITERIA = new RegExp(`\\bcriteria\\b[^.\\n]{0,60}\\b${CATEGORY}\\b`, 'i');
/**
 * The title that AT-C 205 reports on a service organisation carry; those on financial reporting are relevant to that.
 */
const TITLE = new RegExp(`\\bcontrols relevant to (?:the )?${CATEGORY}\\b`, 'i');

/** A SOC 2 report by its cover that speaks of its criteria without their full name. */
function isOnCriteria(text: string): boolean {
  const cover = text.slice(0, COVER);
  return TITLE.test(cover) || (/\bSOC[\s-]?[23]\b/.test(cover) && NAMES_CRITERIA.test(text));
}
