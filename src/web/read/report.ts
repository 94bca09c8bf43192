import { z } from 'zod';
import type { ReportFact, ReportView } from '../components/report-card.tsx';
import { date } from '../words.ts';
import { type Said, stillUnread } from './unread.ts';

const text = z.string().nullable().default(null);
const page = z.number().nullable().default(null);

/**
 * As much of a stored `Soc2Report` (`evidence/soc2.ts`) as the card shows; one that an older version stored may
 * hold less.
 */
const soc2 = z.object({
  standard: z.string(),
  type: text,
  periodStart: text,
  periodEnd: text,
  asOf: text,
  auditor: text,
  opinion: text,
  categories: z.array(z.string()).default([]),
  system: text,
  subserviceMethod: text,
  subserviceOrganizations: z
    .array(z.object({ name: z.string(), service: text, method: text, page }))
    .default([]),
  controls: z.array(z.unknown()).default([]),
  userEntityControls: z.array(z.object({ id: text, text: z.string(), page })).default([]),
  exceptions: z
    .array(
      z.object({
        controlId: text,
        text: z.string(),
        page,
        managementResponse: text,
      }),
    )
    .default([]),
  unread: z.array(z.string()).default([]),
});
type Report = z.output<typeof soc2>;

function periodOf({ periodStart, periodEnd, asOf }: Report): string | null {
  if (periodStart !== null && periodEnd !== null)
    return `${date(periodStart)} to ${date(periodEnd)}`;
  const day = asOf ?? periodEnd;
  return day === null ? null : `as of ${date(day)}`;
}

function subservicesOf({ subserviceOrganizations, subserviceMethod }: Report): string | null {
  if (subserviceOrganizations.length === 0) return null;
  const withMethod = (words: string, method: string | null) =>
    method === null ? words : `${words} (${method})`;
  const differ = new Set(subserviceOrganizations.map(({ method }) => method)).size > 1;
  const names = subserviceOrganizations
    .map(({ name, method }) => withMethod(name, differ ? method : null))
    .join(', ');
  return differ ? names : withMethod(names, subserviceMethod);
}

/** What an organisation does, and whether its controls are part of the report. */
const inList = (service: string | null, method: string | null): string | null =>
  [service, method === null ? null : `${method} method`]
    .filter((each) => each !== null)
    .join('; ') || null;

const capital = (words: string | null) =>
  words === null ? null : words.charAt(0).toUpperCase() + words.slice(1);

const countOf = (list: readonly unknown[]) => (list.length === 0 ? null : String(list.length));

function factsOf(report: Report): ReportFact[] {
  return [
    {
      label: 'Report',
      value: report.type === null ? null : `${report.standard} Type ${report.type}`,
    },
    { label: 'Period', value: periodOf(report) },
    { label: 'Opinion', value: capital(report.opinion) },
    { label: 'Auditor', value: report.auditor },
    { label: 'System', value: report.system },
    { label: 'In scope', value: report.categories.join(', ') || null },
    { label: 'Subservice organisations', value: subservicesOf(report) },
    { label: 'Controls', value: countOf(report.controls) },
    { label: 'Controls expected of customers', value: countOf(report.userEntityControls) },
  ];
}

/**
 * The SOC 2 facts of a document version as the card shows them; null where there is no report. `said`: what people
 * said of it and its controls.
 */
export function readReport(report: unknown, said: Said): ReportView | null {
  const parsed = soc2.safeParse(report);
  if (!parsed.success) return null;
  return {
    facts: factsOf(parsed.data),
    exceptions: parsed.data.exceptions.map(
      ({ controlId, text: words, page: at, managementResponse }) => ({
        control: controlId ?? 'No control named',
        controlId: null,
        page: at,
        text: words,
        response: managementResponse,
      }),
    ),
    subservices: parsed.data.subserviceOrganizations.map(({ name, service, method, page: at }) => ({
      name,
      text: inList(service, method),
      page: at,
    })),
    userControls: parsed.data.userEntityControls.map(({ id, text: words, page: at }) => ({
      name: id,
      text: words,
      page: at,
    })),
    unread: stillUnread(parsed.data.unread, said),
  };
}
