import { z } from 'zod';
import type { Handle } from '../../ports.ts';
import type { listCitations } from '../../store/citations.ts';
import { getPentestDay } from '../../store/pentest-days.ts';
import { correctedReport, getReport } from '../../store/reports.ts';

export type Citation = Awaited<ReturnType<typeof listCitations>>[number];

/** What the cited documents are, as far as a buyer asks about it. */
export type CitedFacts = {
  /** The day of a penetration test, by version; ISO date. */
  readonly testDays: ReadonlyMap<string, string>;
  /** Who is left out of a SOC 2 report, by version. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
};

const method = z.enum(['carve-out', 'inclusive']).nullable().catch(null);
const reported = z.object({
  subserviceMethod: method,
  subserviceOrganizations: z.array(z.object({ name: z.string(), method: method.optional() })),
});

/** Whose controls a report leaves out: each by its own method, else by that of the report. */
const leftOutOf = ({ subserviceMethod, subserviceOrganizations }: z.output<typeof reported>) =>
  subserviceOrganizations
    .filter((each) => (each.method ?? subserviceMethod) === 'carve-out')
    .map(({ name }) => name);

const versionsOf = (citations: readonly Citation[], source: Citation['source']): string[] => [
  ...new Set(citations.flatMap((each) => (each.source === source ? (each.version_id ?? []) : []))),
];

/** Reads what the cited tests and reports say of themselves. */
export async function readCitedFacts(
  db: Handle,
  citations: readonly Citation[],
): Promise<CitedFacts> {
  const testDays = new Map<string, string>();
  for (const versionId of versionsOf(citations, 'pentest')) {
    const day = await getPentestDay(db, versionId);
    if (day !== null) testDays.set(versionId, day);
  }
  const leftOut = new Map<string, readonly string[]>();
  for (const versionId of versionsOf(citations, 'soc2')) {
    const report = reported.safeParse(correctedReport(await getReport(db, versionId)));
    const names = report.success ? leftOutOf(report.data) : [];
    if (names.length > 0) leftOut.set(versionId, names);
  }
  return { testDays, leftOut };
}
