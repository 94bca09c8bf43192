import type { ReadText } from '../document.ts';

/** All text of a report in one line of reading, white space made plain. */
export const reportText = ({ blocks }: ReadText): string =>
  blocks
    .map((block) => block.text.replace(/\s+/g, ' '))
    .join('\n')
    .replace(/[’‘]/g, "'");

/** A service auditor speaks in it about the Trust Services Criteria: it is the report itself, not a text about one, nor one on financial reporting. */
export function isAttestation(text: string): boolean {
  const isAuditor =
    /\bindependent (?:service )?(?:auditor|accountant|practitioner|assurance)|\bservice auditors?'?s? report\b/i.test(
      text,
    );
  const examined =
    /\bwe (?:have examined|were engaged to examine)\b|\bin our opinion, in all material respects\b|\bour examination was conducted\b/i.test(
      text,
    );
  return isAuditor && examined && (TRUST_SERVICES.test(text) || isOnCriteria(text));
}

const TRUST_SERVICES = /\btrust services (?:criteria|categor|principles)/i;
/** Letters at the start in which a report names its kind. */
const COVER = 3_000;

/** A SOC 2 report by its cover that speaks of its criteria without their full name. */
const isOnCriteria = (text: string): boolean =>
  /\bSOC\s?[23]\b/.test(text.slice(0, COVER)) &&
  /\bcriteria\b[^.\n]{0,60}\b(?:security|availability|processing integrity|confidentiality|privacy)\b/i.test(
    text,
  );
