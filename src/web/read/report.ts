import { z } from 'zod';
import type { DocumentView, ReportFact } from '../pages/document.tsx';
import { date } from '../words.ts';

const text = z.string().nullish();
const named = z.union([z.string(), z.looseObject({ name: text, id: text, method: text })]);

/** As much of `evidence/soc2.ts`'s report as the card shows; a report of an older version may hold less. */
const soc2 = z.looseObject({
  type: text,
  periodStart: text,
  periodEnd: text,
  asOf: text,
  opinion: text,
  auditor: text,
  criteria: z.array(named).nullish(),
  categories: z.array(named).nullish(),
  services: z.array(named).nullish(),
  subserviceOrganisations: z.array(named).nullish(),
  subserviceOrganizations: z.array(named).nullish(),
  cuecs: z.array(z.unknown()).nullish(),
  controls: z.array(z.looseObject({ id: text, exceptions: z.unknown() })).nullish(),
  exceptions: z
    .array(z.looseObject({ control: text, controlId: text, text, exception: text }))
    .nullish(),
});
type Report = z.output<typeof soc2>;

function nameOf(each: z.output<typeof named>): string {
  if (typeof each === 'string') return each;
  const name = each.name ?? each.id ?? '';
  return each.method ? `${name} (${each.method.replaceAll('_', '-')})` : name;
}

function listOf(values: readonly z.output<typeof named>[] | null | undefined): string | null {
  return values === null || values === undefined || values.length === 0
    ? null
    : values.map(nameOf).join(', ');
}

function periodOf({ periodStart, periodEnd, asOf }: Report): string | null {
  if (periodStart && periodEnd) return `${date(periodStart)} to ${date(periodEnd)}`;
  const day = asOf ?? periodEnd;
  return day ? `as of ${date(day)}` : null;
}

const capital = (words: string | null | undefined) =>
  words ? words.charAt(0).toUpperCase() + words.slice(1) : null;

function factsOf(report: Report): ReportFact[] {
  const facts: (ReportFact | null)[] = [
    { label: 'Type', value: report.type ? `Type ${report.type}` : null },
    { label: 'Period', value: periodOf(report) },
    { label: 'Opinion', value: capital(report.opinion) },
    { label: 'Auditor', value: report.auditor ?? null },
    { label: 'In scope', value: listOf(report.categories ?? report.criteria) },
    {
      label: 'Subservice organisations',
      value: listOf(report.subserviceOrganisations ?? report.subserviceOrganizations),
    },
    report.controls ? { label: 'Controls', value: String(report.controls.length) } : null,
    report.cuecs
      ? { label: 'Controls the customer must have', value: String(report.cuecs.length) }
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}

/** The SOC 2 facts of a document version as the card shows them; null where there is no report. */
export function readReport(report: unknown): DocumentView['report'] {
  const parsed = soc2.safeParse(report);
  if (!parsed.success || parsed.data.type === undefined) return null;
  const exceptions = (parsed.data.exceptions ?? []).map((each) => ({
    control: each.control ?? each.controlId ?? '',
    text: each.text ?? each.exception ?? '',
  }));
  return { facts: factsOf(parsed.data), exceptions };
}
