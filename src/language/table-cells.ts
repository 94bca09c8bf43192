/** One cell of a table's row, with the header of its column. */
export type Cell = { readonly header: string; readonly value: string };

/**
 * The cells of a row (parted by ` | `) with their headers, which stand in the passage's composed text (`Header:
 * value; …`); null where the row is not found there with every header.
 */
export function cellsOf(
  { searchText }: { readonly searchText: string },
  row: string,
): Cell[] | null {
  const values = row.split(/\s+\|\s+/).map((value) => value.replace(/^\|\s*|\s*\|$/g, '').trim());
  if (values.length < 2) return null;
  const found = searchText
    .split('\n')
    .map((line) => headersIn(line, values))
    .find((headers) => headers !== null);
  return found?.map((header, at) => ({ header, value: values[at] ?? '' })) ?? null;
}

/** Of empty cells the composed line has the header alone. */
function headersIn(line: string, values: readonly string[]): string[] | null {
  const headers: string[] = [];
  let rest = line;
  for (const value of values) {
    if (value === '') {
      headers.push('');
      continue;
    }
    const at = rest.indexOf(`: ${value}`);
    if (at < 0) return null;
    const header = rest.slice(0, at).split(/;\s*/).at(-1) ?? '';
    if (header === '' || header.length > 120) return null;
    headers.push(header);
    rest = rest.slice(at + 2 + value.length);
  }
  return /^(?:;[^:;]*)*$/.test(rest.trim()) ? headers : null;
}
