/** What a spreadsheet would take for a formula stays text. */
const plain = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
const quoted = (value: string): string => `"${plain(value).replaceAll('"', '""')}"`;

/** Lines of cells as a CSV file (RFC 4180) that Excel opens as what it is. */
export function csvFile(lines: readonly (readonly string[])[]): Uint8Array {
  // The mark at the start tells Excel that it is UTF-8.
  return new TextEncoder().encode(
    `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`,
  );
}
