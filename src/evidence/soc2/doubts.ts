import { addMonths } from '../../language/dates.ts';
import type { Soc2Facts } from './facts.ts';

/** A Type II period is three to twelve months as a rule; longer than this is a slip or another date. */
const LONGEST_MONTHS = 18;

type Dates = Pick<Soc2Facts, 'periodStart' | 'periodEnd' | 'asOf' | 'reportDate'>;

/**
 * What the report's dates say that cannot be, one sentence each: nobody signs before the last day that was examined.
 */
export function doubtsOf({ periodStart, periodEnd, asOf, reportDate }: Dates): string[] {
  const last = periodEnd ?? asOf;
  const isEarly = last !== null && reportDate !== null && reportDate < last;
  const isLong =
    periodStart !== null &&
    periodEnd !== null &&
    periodEnd > addMonths(periodStart, LONGEST_MONTHS);
  return [
    ...(isEarly
      ? [
          `The report is dated ${reportDate}, before the last day that it covers (${last}): check both, and correct what was read.`,
        ]
      : []),
    ...(isLong
      ? [
          `The period ${periodStart} to ${periodEnd} is longer than ${LONGEST_MONTHS} months: check it, and correct what was read.`,
        ]
      : []),
  ];
}

/**
 * The last day from which a report is current: the end of its period, or the day it was signed where that lies before.
 */
export const lastDayCovered = (
  periodEnd: string | null,
  reportDate: string | null,
): string | null =>
  periodEnd !== null && reportDate !== null && reportDate < periodEnd ? reportDate : periodEnd;
