const NAME =
  '(?:ISO(?:\\s?/\\s?IEC)?[\\s-]?\\d{4,5}(?::\\d{4})?|NIST(?: (?:SP )?(?:800-\\d+|CSF))?|SOC ?[123](?: Type (?:1|2|II?))?|PCI[- ]DSS|CIS(?: (?:Controls|Benchmarks))?|HIPAA|GDPR|COBIT|ITIL|OWASP(?: (?:ASVS|SAMM|Top (?:10|Ten)))?|CSA CCM|NIS ?2|DORA)';
const LIST = `${NAME}(?:(?:\\s*,\\s*|\\s*/\\s*|,?\\s+(?:and|or)\\s+)${NAME})*`;
const LEAD =
  '(?:in (?:line|accordance|alignment|compliance|conformity|keeping) with|(?:aligned|conforming) (?:with|to)|as (?:required|defined|described|set out|recommended) (?:by|in)|based (?:on|upon)|according to|pursuant to|consistent with|following|per)';
const REFERENCE = new RegExp(
  `\\s*[,(]?\\s*\\b${LEAD} (?:the )?(?:requirements? of )?(${LIST})(?: (?:or (?:similar|equivalent)|standards?|framework|requirements?|guidelines?))*\\)?`,
  'gi',
);

/**
 * A question without the standard that its thing is to be "in line with", and the standards so named. A standard
 * that is itself what is asked about ("Are you ISO 27001 certified?") stays.
 */
export function withoutStandards(question: string): { text: string; standards: string[] } {
  const standards: string[] = [];
  const text = question
    .replace(REFERENCE, (_, names: string) => {
      standards.push(names);
      return '';
    })
    .replace(/\s+([?.,;])/g, '$1')
    .trim();
  return { text, standards };
}
