import type { Facts, PastReport, ReportFact } from '../../facts.ts';
import { coverOf, withoutNamesOf } from './own-names.ts';
import { type FactAnswer, inWords, isOlderThan, withheld } from './question.ts';
import { type Reading, says } from './reading.ts';
import { REPORT_VALUES } from './report-values.ts';
import { offersMethods, REPORT_VERDICTS } from './report-verdicts.ts';
import { askValues, askVerdict, COMMON_TO_PAPERS } from './rules.ts';
import { askException } from './told-exception.ts';

/** Is the question about a service auditor's report, named or by what only such a report has? */
function isAboutReport(reading: Reading): boolean {
  if (reading.standards.length > 0) return reading.standards.every((each) => /^SOC/i.test(each));
  return (
    says(reading, 'user-control', 'subservice') ||
    (says(reading, 'issuer') &&
      says(reading, 'opinion', 'report', 'exception', 'criterion', 'failing')) ||
    (reading.types.length > 0 && says(reading, 'report')) ||
    reading.terms.some(({ words }) =>
      /^(?:soc reports?|(?:five )?trust services?(?: .*)?|service auditor|ssae)$/.test(words),
    )
  );
}

const newestFirst = (one: ReportFact, other: ReportFact) =>
  (other.end ?? '').localeCompare(one.end ?? '');

const digitOf = (standard: string): string => /\d/.exec(standard)?.[0] ?? '';

/** What stands against an answer by this report: its age, or a year or product that it is not about. */
function notThis(reading: Reading, report: ReportFact): FactAnswer | 'other' | null {
  const years = [report.start, report.end].flatMap((day) => day?.slice(0, 4) ?? []);
  if (!reading.years.every((year) => years.includes(year))) return 'other';
  if (!reading.names.every((name) => report.names.includes(name))) return 'other';
  if (reading.ageMonths !== null && isOlderThan(report.end, reading.today, reading.ageMonths))
    return withheld(
      report.end === null
        ? 'The end of the report’s period could not be read: a person has to answer.'
        : `The period of the report on file (${report.document}) ended on ${inWords(report.end)}: a person has to answer.`,
    );
  return null;
}

/** What the newest report says to a question about it; null where the question is about something else. */
export function askReports(reading: Reading, reports: readonly ReportFact[]): FactAnswer | null {
  if (!isAboutReport(reading)) return null;
  const [report] = reports
    .filter(({ standard }) =>
      reading.standards.every((each) => digitOf(each) === digitOf(standard)),
    )
    .toSorted(newestFirst);
  if (report === undefined) return null;
  const { standard, type, period, categories } = report.proofs;
  const own = withoutNamesOf(reading, {
    cover: coverOf(standard, type, period, categories),
    other: [report.auditor ?? '', ...report.subservices].join('\n'),
  });
  const found = asked(own, report) ?? askException(own, report);
  const against = found === null ? null : notThis(reading, report);
  return against === 'other' ? null : (against ?? found);
}

/** What a report that ran out says to a question; `found` is null where it is only about such a report. */
export type ToldOfPast = PastReport & { readonly found: FactAnswer | null };

/**
 * What the newest report that ran out would say to a question about it, where none of its standard is in force;
 * null where the question is about something else.
 */
export function askPastReports(reading: Reading, facts: Facts): ToldOfPast | null {
  if (!isAboutReport(reading)) return null;
  const [past] = facts.pastReports
    .filter(
      ({ report }) =>
        reading.standards.every((each) => digitOf(each) === digitOf(report.standard)) &&
        !facts.reports.some(({ standard }) => digitOf(standard) === digitOf(report.standard)),
    )
    .toSorted((one, other) => newestFirst(one.report, other.report));
  if (past === undefined) return null;
  const found = askReports(reading, [past.report]);
  return found === null && says(reading, 'third-party', 'subprocessor') ? null : { ...past, found };
}

function asked(reading: Reading, report: ReportFact): FactAnswer | null {
  const offersTwo =
    reading.form !== 'yes-no' || reading.types.length === 2 || offersMethods(reading);
  const [type, otherType] = reading.types;
  const isThisType = type === undefined || otherType !== undefined || type === report.type;
  const value =
    offersTwo && isThisType
      ? askValues(reading, report, { rules: REPORT_VALUES, common: COMMON_TO_PAPERS })
      : null;
  if (value !== null || reading.form === 'value') return value;
  return askVerdict(reading, report, { rules: REPORT_VERDICTS, common: COMMON_TO_PAPERS });
}
