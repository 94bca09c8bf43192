import { z } from 'zod';
import type { Handle } from '../ports.ts';

const record = z.record(z.string(), z.unknown());

/** What a reader found in a report and what a person said instead; a fact that is said wins. */
export type StoredReport = {
  readonly read: Readonly<Record<string, unknown>> | null;
  readonly corrections: Readonly<Record<string, unknown>>;
};

/** Of both what counts; null where there is neither. */
export const correctedReport = ({ read, corrections }: StoredReport): unknown =>
  read === null && Object.keys(corrections).length === 0
    ? null
    : { standard: 'SOC 2', ...read, ...corrections };

/** What was read of a report, and what people corrected, from the columns of the store. */
export const storedReport = (report: unknown, corrections: unknown): StoredReport => ({
  read: report === null ? null : record.parse(report),
  corrections: record.parse(corrections),
});

/** The report of a version; nothing in it where the version is none. */
export async function getReport(handle: Handle, versionId: string): Promise<StoredReport> {
  const row = await handle
    .selectFrom('document_versions')
    .select(['report', 'report_corrections as corrections'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  return storedReport(row?.report ?? null, row?.corrections ?? {});
}

/** Stores what a person says of a report. */
export async function updateReportCorrections(
  trx: Handle,
  versionId: string,
  corrections: StoredReport['corrections'],
): Promise<void> {
  await trx
    .updateTable('document_versions')
    .set({ report_corrections: JSON.stringify(corrections) })
    .where('id', '=', versionId)
    .execute();
}
