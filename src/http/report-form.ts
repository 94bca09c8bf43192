import { z } from 'zod';
import { type ReportFacts, reportFacts } from '../evidence/correct-report.ts';
import { readForm } from './document-form.ts';

const cleared = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema);

/** `a | b`; without a bar the whole line is `b` where `alone` is 1, else `a`. */
function rowsOf(value: unknown, alone: 0 | 1): [string | null, string | null][] {
  if (typeof value !== 'string') return [];
  return value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const at = line.indexOf('|');
      if (at < 0) return alone === 1 ? [null, line] : [line, null];
      const parts = [line.slice(0, at), line.slice(at + 1)].map((part) => part.trim() || null);
      return [parts[0] ?? null, parts[1] ?? null];
    });
}

const { shape } = z.object(reportFacts.shape);
const form = z.object({
  type: cleared(shape.type),
  periodStart: cleared(shape.periodStart),
  periodEnd: cleared(shape.periodEnd),
  asOf: cleared(shape.asOf),
  auditor: cleared(shape.auditor),
  opinion: cleared(shape.opinion),
  categories: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    shape.categories,
  ),
  system: cleared(shape.system),
  subserviceMethod: cleared(shape.subserviceMethod),
  subserviceOrganizations: z.preprocess(
    (value) => rowsOf(value, 0).map(([name, service]) => ({ name, service })),
    shape.subserviceOrganizations,
  ),
  userEntityControls: z.preprocess(
    (value) => rowsOf(value, 1).map(([id, text]) => ({ id, text })),
    shape.userEntityControls,
  ),
});

/** The form that corrects a report's facts. Throws `invalid_input` naming the field. */
export function readReportForm(body: Readonly<Record<string, unknown>>): ReportFacts {
  return readForm(form, body);
}
