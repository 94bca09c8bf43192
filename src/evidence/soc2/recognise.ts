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
  return isAuditor && examined && /\btrust services (?:criteria|categor|principles)/i.test(text);
}
