import { z } from 'zod';

const said = z.string().nullable();
/** ISO date. */
const day = z.string().nullable();
const open = z.number().int().nullable();

const certificate = z.object({
  standard: said,
  number: said,
  holder: said,
  issuer: said,
  scope: said,
  issued: day,
  validUntil: day,
});
const applicability = z.object({
  standard: said,
  applicable: z.number().int(),
  excluded: z.number().int(),
});
const pentest = z.object({
  tester: said,
  testedFrom: day,
  testedTo: day,
  reported: day,
  scope: said,
  /** Findings that are still open; null where the summary does not say. */
  open: z.object({ critical: open, high: open, medium: open, low: open, informational: open }),
});
const insurance = z.object({ insurer: said, policyNumber: said, limit: said, from: day, to: day });
const gapLetter = z.object({ reportStart: day, reportEnd: day, coversFrom: day, coversTo: day });

/** What a document is more closely than its kind, with what it says as such, as the database keeps it. */
export const particularsSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.enum([
      'soc2_type1',
      'soc2_type2',
      'soc2',
      'soc3',
      'soc1',
      'questionnaire',
      'audit_report',
      'gap_list',
      'risk_register',
      'subprocessor_list',
      'data_processing_agreement',
      'architecture',
      'company_profile',
    ]),
  }),
  z.object({ is: z.literal('certificate'), facts: certificate }),
  z.object({ is: z.literal('statement_of_applicability'), facts: applicability }),
  z.object({ is: z.literal('pentest_summary'), facts: pentest }),
  z.object({ is: z.literal('insurance_certificate'), facts: insurance }),
  z.object({ is: z.literal('gap_letter'), facts: gapLetter }),
]);
export type StoredParticulars = z.output<typeof particularsSchema>;
