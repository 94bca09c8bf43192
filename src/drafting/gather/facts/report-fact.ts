import { z } from 'zod';
import {
  foundProofs,
  proofOfDates,
  proofOfPattern,
  proofOfWords,
  statementsOf,
} from '../../../language/proofs.ts';
import type { FactDocument } from '../../../store/fact-documents.ts';
import type { PastReport, Proof, ReportFact } from '../../facts.ts';

/** What is known beside a document: whether a quote stands on its page, and the profile's names that it says. */
type Given = {
  readonly stands: (proof: Proof) => boolean;
  readonly names: readonly string[];
};

const said = z.string().nullable().catch(null);
const named = z.object({ name: z.string() });

/** As much of a stored report as answers are made from (`evidence/soc2.ts` writes it). */
const reportSchema = z.object({
  standard: z.string().catch('SOC 2'),
  type: z.enum(['I', 'II']).nullable().catch(null),
  periodStart: said,
  periodEnd: said,
  asOf: said,
  reportDate: said,
  auditor: said,
  opinion: z.enum(['unqualified', 'qualified', 'adverse', 'disclaimer']).nullable().catch(null),
  opinionBasis: said,
  categories: z.array(z.string()).catch([]),
  subserviceMethod: z.enum(['carve-out', 'inclusive']).nullable().catch(null),
  subserviceOrganizations: z.array(named).catch([]),
  controls: z
    .array(z.object({ exception: z.boolean().nullable(), untested: z.boolean().catch(false) }))
    .catch([]),
  exceptions: z.array(z.object({ controlId: said, text: z.string() })).catch([]),
  userEntityControls: z.array(z.object({ text: z.string() })).catch([]),
  unread: z.array(z.string()).catch([]),
});

const OPINION = {
  unqualified: /\bin our opinion\b|\bunqualified\b/i,
  qualified: /(?<!un)\bqualified opinion\b|\bin our opinion,? except for\b|\bexcept for the\b/i,
  adverse: /\badverse opinion\b|\bin our opinion, because\b/i,
  disclaimer: /\bdisclaimer\b|\bnot\b[^.]{0,40}\bexpress\b/i,
} as const;
const CATEGORY = /\brelevant to\b|\bcriteria\b|\bcategor/i;

/** The facts of a report with the words that state them; null where the document is no report. */
function readReport(document: FactDocument, { stands, names }: Given): ReportFact | null {
  const parsed = reportSchema.safeParse(document.report);
  if (!parsed.success || document.report === null) return null;
  const report = parsed.data;
  const statements = statementsOf(document.passages, stands);
  const [start, end] =
    report.type === 'I' ? [null, report.asOf] : [report.periodStart, report.periodEnd];
  const days = [start, end].flatMap((day) => day ?? []);
  const typed = report.type === 'II' ? '(?:2|II)' : '(?:1|I)';
  const quotable = statements.map(({ quote }) => quote);
  const userControls = report.userEntityControls
    .map(({ text }) => text)
    .filter((text) => quotable.some((quote) => quote.includes(text)));
  const { opinion } = report;
  return {
    versionId: document.versionId,
    document: document.document,
    standard: report.standard,
    type: report.type,
    start,
    end,
    auditor: report.auditor,
    opinion,
    opinionBasis: report.opinionBasis,
    categories: report.categories,
    method: report.subserviceMethod,
    subservices: report.subserviceOrganizations.map(({ name }) => name),
    exceptions: report.exceptions,
    allResultsRead:
      report.controls.length > 0 &&
      report.controls.every(({ exception, untested }) => exception !== null || untested) &&
      !report.unread.some((each) => /^(?:controls|results)\b/.test(each)),
    userControls,
    issued: report.reportDate,
    names,
    proofs: foundProofs({
      issued:
        report.reportDate === null
          ? []
          : [proofOfDates(statements, [report.reportDate], /\bissue|\bdated?\b|\bsign/i)],
      standard: [proofOfWords(statements, report.standard)],
      type: [
        proofOfPattern(statements, new RegExp(`\\btype\\s?${typed}\\b`, 'i')) ??
          (report.type === 'II'
            ? proofOfPattern(statements, /\boperating effectiveness\b/i)
            : proofOfPattern(statements, /\bas of\b/i)),
      ],
      period: days.length === 0 ? [] : [proofOfDates(statements, days, /\bperiod\b|\bas of\b/i)],
      auditor: report.auditor === null ? [] : [proofOfWords(statements, report.auditor)],
      opinion: opinion === null ? [] : [proofOfPattern(statements, OPINION[opinion])],
      basis:
        report.opinionBasis === null
          ? []
          : [
              statements.find(
                ({ quote }) =>
                  report.opinionBasis?.includes(quote.replace(/\s+/g, ' ').trim()) === true,
              ),
            ],
      categories: [
        statements.find(
          ({ quote }) =>
            CATEGORY.test(quote) &&
            report.categories.every((each) => quote.toLowerCase().includes(each.toLowerCase())),
        ),
      ],
      method: [
        proofOfPattern(statements, /\bcarve[- ]?out\b|\bcarved out\b|\binclusive method\b/i),
      ],
      subservices: report.subserviceOrganizations.map(({ name }) => proofOfWords(statements, name)),
      exceptions: document.passages
        .filter(({ kind, quotable }) => kind === 'exception' && quotable)
        .map((passage) => ({ passage, quote: passage.text })),
      noExceptions: [proofOfPattern(statements, /\bno (?:\w+ )?(?:exceptions?|deviations?)\b/i)],
      userControls: userControls.map((text) => proofOfWords(statements, text)),
    }),
  };
}

/** The facts of a report in force; none of any other document. */
export function reportFactsOf(document: FactDocument, given: Given): ReportFact[] {
  const report = document.expired ? null : readReport(document, given);
  return report === null ? [] : [report];
}

/** The facts of a report that ran out; none of any other document. */
export function pastReportsOf(document: FactDocument, given: Given): PastReport[] {
  const { expired, validUntil } = document;
  const report = expired ? readReport(document, given) : null;
  return report === null || validUntil === null ? [] : [{ report, validUntil }];
}
