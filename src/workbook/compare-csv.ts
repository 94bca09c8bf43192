import { columnName } from './address.ts';
import type { Difference } from './compare-parts.ts';
import type { CsvSource, Field } from './opened.ts';

/**
 * What differs between two texts of one CSV that were read in one format, the written fields and the separators
 * that lead to them aside.
 */
export function compareCsv(
  before: CsvSource,
  after: CsvSource,
  written: ReadonlySet<string>,
): Difference[] {
  const flaw = (message: string): Difference => ({ cell: null, message });
  const markOf = ({ bytes, mark }: CsvSource) => Buffer.from(bytes.subarray(0, mark));
  if (!markOf(before).equals(markOf(after))) return [flaw('the byte order mark changed')];
  if (before.records.length !== after.records.length) return [flaw('lines were added or are gone')];
  return before.records.flatMap((fields, index) => {
    const now = after.records[index] ?? [];
    const cells = fields.flatMap((field, at): Difference[] => {
      const cell = `${columnName(at + 1)}${index + 1}`;
      if (written.has(cell) || sourceOf(before, field) === sourceOf(after, now[at])) return [];
      return [{ cell, message: 'the field changed though nobody wrote it' }];
    });
    const sameEnd = lineEnd(before, index) === lineEnd(after, index);
    return sameEnd ? cells : [...cells, flaw(`the end of line ${index + 1} changed`)];
  });
}

/** A field as it stands in the text, quotes included. */
const sourceOf = ({ text }: CsvSource, field: Field | undefined): string | null =>
  field === undefined ? null : text.slice(field.start, field.end);

function lineEnd({ text, records }: CsvSource, index: number): string {
  const from = records[index]?.at(-1)?.end ?? 0;
  return text.slice(from, records[index + 1]?.[0]?.start ?? text.length);
}
