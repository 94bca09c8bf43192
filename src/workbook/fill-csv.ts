import { AppError } from '../errors.ts';
import { encodedLength, encodeText } from './csv-encoding.ts';
import type { CsvFormat, CsvSource, Encoding, Field } from './opened.ts';

/** Excel reads such a field as a formula (CWE-1236); an apostrophe in front keeps it text. A plain number is none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** A value for a record and field, both counted from 1. */
type FieldWrite = {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
};

/**
 * Writes fields into the CSV's own text, separator and encoding; every other byte stays.
 * @throws AppError value_refused where the file's encoding has no such character.
 */
export function fillCsv(source: CsvSource, writes: readonly FieldWrite[]): Buffer {
  const edits = [...Map.groupBy(writes, ({ row }) => row)].flatMap(([row, cells]) => {
    const fields = source.records[row - 1];
    return fields === undefined ? [] : rowEdits(fields, cells, source);
  });
  return spliced(
    source,
    edits.toSorted((a, b) => a.start - b.start),
  );
}

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The file's own bytes with the edited places written anew. */
function spliced(source: CsvSource, edits: readonly Edit[]): Buffer {
  const { bytes, text, encoding } = source;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Buffer[] = [];
  let [at, offset] = [0, source.mark];
  let kept = 0;
  for (const edit of edits) {
    offset += encodedLength(text.slice(at, edit.start), encoding);
    pieces.push(file.subarray(kept, offset), written(edit.text, encoding));
    offset += encodedLength(text.slice(edit.start, edit.end), encoding);
    [at, kept] = [edit.end, offset];
  }
  return Buffer.concat([...pieces, file.subarray(kept)]);
}

function written(text: string, encoding: Encoding): Buffer {
  const bytes = encodeText(text, encoding);
  if (bytes !== null) return bytes;
  throw new AppError(
    'value_refused',
    `An answer holds a character that this CSV's encoding (${encoding}) cannot store. Save the CSV as UTF-8 and upload it again.`,
  );
}

function rowEdits(fields: readonly Field[], cells: readonly FieldWrite[], source: CsvSource) {
  const { separator } = source;
  const edits: Edit[] = [];
  const end = fields.at(-1)?.end ?? 0;
  let width = fields.length;
  for (const { column, value } of cells.toSorted((a, b) => a.column - b.column)) {
    const field = fields[column - 1];
    const isQuoted = field !== undefined && source.text[field.start] === '"';
    const text = fieldText(value, source, isQuoted);
    if (field !== undefined) edits.push({ start: field.start, end: field.end, text });
    else {
      edits.push({ start: end, end, text: separator.repeat(Math.max(0, column - width)) + text });
      width = Math.max(width, column);
    }
  }
  return edits;
}

/**
 * Quoted where the field was, and where any separator stands in it: a program that guesses the separator sees it is
 * none.
 */
function fieldText(
  value: string | number | null,
  { separator }: CsvFormat,
  isQuoted: boolean,
): string {
  if (value === null) return isQuoted ? '""' : '';
  const plain = String(value);
  const text =
    typeof value === 'string' && FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return isQuoted || text.includes(separator) || /[",;|\t\r\n]|^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
