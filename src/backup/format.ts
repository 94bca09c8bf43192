import { z } from 'zod';

/**
 * A backup is one gzip file of lines: the header, then each table (an object with its name and columns, then a JSON
 * array a row, each value as PostgreSQL writes it as text), then the jobs that waited, then the end with the number
 * of rows and the SHA-256 of all lines before it.
 */
export const header = z.object({
  vouch: z.literal('backup'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  audit: z.object({ id: z.number().int(), hash: z.string() }),
});
export type BackupHeader = z.output<typeof header>;

const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
const jobLine = z.object({ job: z.string(), data: z.record(z.string(), z.unknown()) });
const endLine = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() });
const lines = z.union([tableLine, jobLine, endLine]);

export type WaitingJob = z.output<typeof jobLine>;
export type BackupEnd = z.output<typeof endLine>;

/** A row stays text: it goes to the database as it is. */
export type BackupLine = { readonly row: string } | z.output<typeof lines>;

/** What a line after the header says. Throws where it is none of ours. */
export function parseLine(line: string): BackupLine {
  return line.startsWith('[') ? { row: line } : lines.parse(JSON.parse(line));
}
