import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../errors.ts';
import { type BackupEnd, type BackupHeader, type BackupLine, header, parseLine } from './format.ts';

export type CheckedBackup = { readonly header: BackupHeader; readonly end: BackupEnd };

/**
 * Reads a backup line by line; `onLine` sees each line between header and end. Resolves once the end was seen and
 * every line before it was as it was written. Throws `file_type` (no backup of ours), `file_damaged`,
 * `invalid_input` (no such file).
 */
export async function readBackup(
  path: string,
  onLine: (line: BackupLine) => Promise<void> | void,
): Promise<CheckedBackup> {
  const reading = new Reading(path);
  try {
    for await (const text of readTexts(path)) {
      const line = reading.take(text);
      if (line !== null) await onLine(line);
    }
    return reading.ended();
  } catch (fault) {
    throw readingFault(path, fault);
  }
}

/** Keeps count while the lines go by. */
class Reading {
  readonly #path: string;
  readonly #hash = createHash('sha256');
  readonly #rows = new Map<string, number>();
  #header: BackupHeader | null = null;
  #end: BackupEnd | null = null;
  #table = '';

  constructor(path: string) {
    this.#path = path;
  }

  /** A line between header and end, or null. */
  take(text: string): BackupLine | null {
    if (this.#end !== null) throw damaged(this.#path);
    const line = this.#header === null ? null : readLine(this.#path, text);
    if (line === null) this.#header = readHeader(this.#path, text);
    if (line !== null && 'sha256' in line) {
      this.#end = line;
      return null;
    }
    this.#hash.update(`${text}\n`);
    if (line !== null) this.#count(line);
    return line;
  }

  #count(line: BackupLine): void {
    if ('table' in line) {
      this.#table = line.table;
      this.#rows.set(line.table, 0);
    } else if ('row' in line) this.#rows.set(this.#table, (this.#rows.get(this.#table) ?? 0) + 1);
  }

  ended(): CheckedBackup {
    const [header, end] = [this.#header, this.#end];
    if (header === null) throw notOurs(this.#path);
    const isWhole =
      end !== null && end.sha256 === this.#hash.digest('hex') && isSame(end.rows, this.#rows);
    if (!isWhole) throw damaged(this.#path);
    return { header, end };
  }
}

/** Reads all of it and compares; nothing is written anywhere. */
export const checkBackup = (path: string): Promise<CheckedBackup> =>
  readBackup(path, () => undefined);

const isSame = (said: Readonly<Record<string, number>>, counted: ReadonlyMap<string, number>) =>
  Object.keys(said).length === counted.size &&
  Object.entries(said).every(([name, count]) => counted.get(name) === count);

async function* readTexts(path: string): AsyncGenerator<string> {
  const stream = pipeline(createReadStream(path), createGunzip(), () => undefined);
  let open: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield Buffer.concat([...open, chunk.subarray(from, to)]).toString('utf8');
      open = [];
      from = to + 1;
    }
    if (from < chunk.length) open.push(chunk.subarray(from));
  }
  if (open.length > 0) yield Buffer.concat(open).toString('utf8');
}

function readHeader(path: string, text: string): BackupHeader {
  try {
    return header.parse(JSON.parse(text));
  } catch (cause) {
    throw notOurs(path, cause);
  }
}

function readLine(path: string, text: string): BackupLine {
  try {
    return parseLine(text);
  } catch (cause) {
    throw damaged(path, cause);
  }
}

function readingFault(path: string, fault: unknown): unknown {
  if (fault instanceof AppError || !(fault instanceof Error)) return fault;
  const code = String(Reflect.get(fault, 'code') ?? '');
  if (code === 'Z_DATA_ERROR' && fault.message.includes('incorrect header'))
    return notOurs(path, fault);
  if (code.startsWith('Z_')) return damaged(path, fault);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return new AppError(
      'invalid_input',
      `This file cannot be read (${code}): check its name and that you may read it.`,
      { place: { file: path }, cause: fault },
    );
  return fault;
}

const notOurs = (path: string, cause?: unknown) =>
  new AppError('file_type', 'This is no backup that Vouch made: nothing was restored.', {
    place: { file: path },
    cause,
  });

const damaged = (path: string, cause?: unknown) =>
  new AppError(
    'file_damaged',
    'This backup is damaged or cut short: nothing was restored. Fetch the file again, or use an older one.',
    { place: { file: path }, cause },
  );
