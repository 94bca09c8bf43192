import { AppError } from '../errors.ts';
import { cellAddress } from './address.ts';
import { decodeAs, decodeText } from './csv-encoding.ts';
import { describeForeign } from './foreign-file.ts';
import type { Cell, Sheet, Warning } from './grid.ts';
import type { CsvFormat, Field, OpenedWorkbook } from './opened.ts';

const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Reads a CSV (RFC 4180, any of `,` `;` tab `|`, quotes with line breaks inside) as a workbook of one sheet named
 * after the file. Encoding and separator are guessed, unless the format is known: a copy has that of its original,
 * whatever answers were written into it.
 * @throws AppError file_empty, file_type or file_limits.
 */
export function openCsv(
  bytes: Uint8Array,
  fileName: string,
  known: CsvFormat | null = null,
): OpenedWorkbook {
  if (bytes.length === 0)
    throw new AppError(
      'file_empty',
      'The file is empty (0 bytes). Save it again and upload that copy.',
    );
  if (bytes.length > MAX_BYTES)
    throw new AppError(
      'file_limits',
      'The CSV is larger than 50 MB. Split it and upload the parts.',
    );
  const { text, encoding, mark } = known === null ? decodeText(bytes) : decodeAs(bytes, known);
  if (text.includes('\0'))
    throw new AppError(
      'file_type',
      describeForeign(bytes) ??
        'This is not a CSV: it holds binary data. Save the sheet as CSV (UTF-8) and upload that.',
    );
  if (text.trim() === '')
    throw new AppError(
      'file_empty',
      'The CSV holds no text. Save the sheet again and upload that copy.',
    );
  const separator = known?.separator ?? separatorOf(text);
  const records = parse(text, separator);
  const sheet = (fileName.split(/[\\/]/).at(-1) ?? fileName).replace(/\.[^.]*$/, '') || 'CSV';
  return {
    format: 'csv',
    grid: {
      format: 'csv',
      sheets: [gridSheet(records, sheet)],
      dateSystem: 1900,
      names: [],
      warnings: unevenLines(records, sheet),
    },
    csv: { bytes, text, encoding, mark, separator, records, sheet },
  };
}

const MOST_NAMED = 8;

/**
 * Lines with more fields than their heading, which the other lines keep to: their text holds a separator without
 * quotes around it.
 */
function unevenLines(records: readonly (readonly Field[])[], sheet: string): Warning[] {
  const counts = records.map(
    (record) => record.findLastIndex(({ value }) => value.trim() !== '') + 1,
  );
  const most = counts[0] ?? 0;
  const lines = counts.flatMap((count, index) => (count > most ? [index + 1] : []));
  if (most < 2 || lines.length === 0 || lines.length > records.length * 0.2) return [];
  const [first = 1] = lines;
  const named = lines.slice(0, MOST_NAMED).join(', ');
  const more = lines.length > MOST_NAMED ? ` and ${lines.length - MOST_NAMED} more` : '';
  return [
    {
      code: 'csv_uneven_line',
      message: `Line ${named}${more} has more fields than the heading: a separator in its text is not in quotes. Look at what is read there; put such texts in quotes and open the file again.`,
      sheet,
      cell: cellAddress(first, most),
    },
  ];
}

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * The separator that a first line `sep=;` names, as Excel writes it, else the one that gives the first records the
 * most fields, most evenly, with the fewest quotes inside of fields: RFC 4180 has them around whole ones.
 */
function separatorOf(text: string): string {
  const named = /^sep=([,;\t|])(?=[\r\n])/i.exec(text)?.[1];
  if (named !== undefined) return named;
  const head = text.slice(0, 64 * 1024);
  const score = (separator: string): number => {
    const records = parse(head, separator).slice(0, 50);
    const counts = records.map((record) => record.length);
    const most = Math.max(...counts);
    const even = counts.filter((count) => count === most).length;
    const strays = records.flat().filter((field) => hasStrayQuote(head, field)).length;
    return most < 2 ? 0 : (even * Math.log2(most)) / (1 + strays);
  };
  return SEPARATORS.map((separator) => ({ separator, points: score(separator) })).reduce(
    (best, each) => (each.points > best.points ? each : best),
  ).separator;
}

/** A quote that stands in a field without standing around it. */
function hasStrayQuote(text: string, { value, start, end }: Field): boolean {
  if (text[start] !== '"') return value.includes('"');
  return end < text.length && (text[end - 1] !== '"' || end - start < 2);
}

function parse(text: string, separator: string): Field[][] {
  const records: Field[][] = [];
  let record: Field[] = [];
  let at = 0;
  while (at < text.length) {
    const field = fieldAt(text, at, separator);
    record.push(field);
    const next = text[field.end];
    at = field.end + 1;
    if (next === separator) {
      if (at === text.length) record.push({ value: '', start: at, end: at });
      continue;
    }
    if (next === '\r' && text[at] === '\n') at += 1;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

function fieldAt(text: string, start: number, separator: string): Field {
  const isEnd = (character: string | undefined) =>
    character === undefined || character === separator || character === '\n' || character === '\r';
  let end = start;
  if (text[start] !== '"') {
    while (!isEnd(text[end])) end += 1;
    return { value: text.slice(start, end), start, end };
  }
  let value = '';
  end = start + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    if (quote === -1) return { value: value + text.slice(end), start, end: text.length };
    value += text.slice(end, quote);
    end = quote + 1;
    if (text[end] !== '"') break;
    value += '"';
    end += 1;
  }
  const tail = end;
  while (!isEnd(text[end])) end += 1;
  return { value: value + text.slice(tail, end), start, end };
}

function gridSheet(records: readonly (readonly Field[])[], name: string): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  records.forEach((record, index) => {
    const row = index + 1;
    rows.set(
      row,
      new Map(
        record.map(({ value }, position) => [position + 1, textCell(row, position + 1, value)]),
      ),
    );
  });
  return {
    name,
    state: 'visible',
    part: '',
    kind: 'worksheet',
    isProtected: false,
    rows,
    lastRow: records.length,
    lastColumn: records.reduce((most, record) => Math.max(most, record.length), 0),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    rules: [],
  };
}

function textCell(row: number, column: number, value: string): Cell {
  return {
    row,
    column,
    address: cellAddress(row, column),
    text: value.replace(/\r\n?/g, '\n'),
    type: value === '' ? 'empty' : 'text',
    number: null,
    formula: null,
    bold: false,
    fill: null,
    lined: false,
    locked: false,
    style: 0,
  };
}
