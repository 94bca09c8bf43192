import { crc32, deflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '../errors.ts';
import { refuseOtherThanOoxml } from './file-kind.ts';
import { FIRST_DATE, UTF8_NAME, writeZip, type ZipEntry } from './write-zip.ts';

/** Budgets that hold before a byte is inflated; sizes in bytes. */
const LIMITS = {
  file: 50 * 1024 * 1024,
  entries: 5_000,
  part: 96 * 1024 * 1024,
  total: 256 * 1024 * 1024,
  /** Most bytes that one compressed byte may become; Excel's own sheets stay below 60, its pictures below 200. */
  ratio: 250,
  /** Below this size the ratio is not judged. */
  ratioGrace: 8 * 1024 * 1024,
  nameLength: 512,
} as const;

/** One entry of the package, in the order of the central directory. */
export type Part = { readonly name: string; readonly entry: Entry };

/** An opened OOXML package (ECMA-376 part 2). Parts are inflated on demand and not kept. */
export class Package {
  readonly parts: readonly Part[];
  readonly #zip: ZipFile;
  readonly #byName: ReadonlyMap<string, Part>;

  constructor(zip: ZipFile, parts: readonly Part[]) {
    this.#zip = zip;
    this.parts = parts;
    this.#byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  }

  /** The part of that name (compared without case, as OPC demands), or null. */
  find(name: string): Part | null {
    return this.#byName.get(name.replace(/^\//, '').toLowerCase()) ?? null;
  }

  /** The part's inflated bytes. @throws AppError file_damaged when they are not what the directory promises. */
  content(part: Part): Promise<Buffer> {
    return collect(this.#inflate(part), part.entry.uncompressedSize);
  }

  async text(part: Part): Promise<string> {
    const bytes = await this.content(part);
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  }

  /**
   * The text in pieces as it is inflated, so that a large part never stands in memory whole. @throws as `content`,
   * some of it at the end
   */
  async *pieces(part: Part): AsyncGenerator<string> {
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    for await (const chunk of this.#inflate(part)) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder?.decode() ?? '';
  }

  /** The compressed bytes as they stand in the file. @throws AppError file_damaged where they lie outside of it. */
  async raw(part: Part): Promise<Buffer> {
    try {
      return await collect(
        await this.#zip.openReadStreamPromise(part.entry, { decodeFileData: false }),
        part.entry.compressedSize,
      );
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw damaged(`the part ${part.name} cannot be unpacked`, error);
    }
  }

  async *#inflate({ name, entry }: Part): AsyncGenerator<Buffer> {
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw damaged(`the part ${name} is compressed in a way that Excel does not use`);
    let checksum = 0;
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw damaged(`the part ${name} cannot be unpacked`, error);
    }
    if (checksum !== entry.crc32) throw damaged(`the checksum of the part ${name} is wrong`);
  }
}

/** UTF-8 unless a byte order mark or the declaration's first bytes say UTF-16. */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  return (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : 'utf-8';
}

/** All chunks in one buffer that is made once: pages of it that stay empty cost nothing. */
async function collect(stream: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for await (const chunk of stream) {
    if (at + chunk.length > size) throw damaged('a part is larger than the directory says');
    at += chunk.copy(bytes, at);
  }
  return bytes.subarray(0, at);
}

/** The fault of a workbook that cannot be read; `what` says in half a sentence what is wrong. */
export const damaged = (what: string, cause?: unknown): AppError =>
  new AppError(
    'file_damaged',
    `The workbook is damaged: ${what}. Open it in Excel, let it repair the file, and save a new copy.`,
    { cause },
  );

const overBudget = (what: string): AppError =>
  new AppError(
    'file_limits',
    `The workbook ${what}, which is more than any questionnaire needs. Delete what is not needed and save a new copy.`,
  );

/**
 * Opens the zip of an .xlsx or .xlsm under `LIMITS`, without inflating anything.
 * @throws AppError file_empty, file_type, file_encrypted, file_limits or file_damaged.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  refuseOtherThanOoxml(bytes);
  if (bytes.length > LIMITS.file)
    throw overBudget(`is larger than ${LIMITS.file / 1024 / 1024} MB`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > LIMITS.entries) throw overBudget(`holds ${zip.entryCount} parts`);
    const parts: Part[] = [];
    for await (const entry of zip.eachEntry()) parts.push({ name: entry.fileName, entry });
    judge(parts);
    return new Package(zip, parts);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged('it cannot be unpacked', error);
  }
}

function judge(parts: readonly Part[]): void {
  const seen = new Set<string>();
  let total = 0;
  for (const { name, entry } of parts) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw damaged(`the part ${printable(name)} stands in it twice`);
    seen.add(key);
    refuseEntry(name, entry);
    total += entry.uncompressedSize;
    if (total > LIMITS.total) throw overBudget('unpacks to too many bytes');
  }
}

function refuseEntry(name: string, entry: Entry): void {
  if (name.length > LIMITS.nameLength || /(^|\/)\.\.(\/|$)|^\/|\\|\0/.test(name))
    throw damaged(`the part name ${printable(name)} is not allowed`);
  if ((entry.generalPurposeBitFlag & 1) !== 0)
    throw new AppError(
      'file_encrypted',
      'The file is a zip with a password. Remove the password and upload it again.',
    );
  if (isSymbolicLink(entry)) throw damaged(`the part ${printable(name)} is a symbolic link`);
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > LIMITS.part) throw overBudget('unpacks to too many bytes');
  if (size > LIMITS.ratioGrace && size > compressedSize * LIMITS.ratio)
    throw overBudget('is compressed like a zip bomb');
}

/** The upper half of the attributes is a Unix mode where the entry was made on one (APPNOTE 4.4.15). */
const isSymbolicLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const printable = (name: string): string => JSON.stringify(name.slice(0, 80));

/**
 * Writes the package anew: parts in `replaced` get the given bytes, `removed` ones are left out, all others are
 * copied with their compressed bytes, name bytes, order and time as they stand.
 */
export async function repackage(
  source: Package,
  changes: {
    readonly replaced: ReadonlyMap<string, Buffer>;
    readonly added?: ReadonlyMap<string, Buffer>;
    readonly removed?: ReadonlySet<string>;
  },
): Promise<Buffer> {
  const out: ZipEntry[] = [];
  for (const part of source.parts) {
    if (changes.removed?.has(part.name)) continue;
    const bytes = changes.replaced.get(part.name);
    out.push(
      bytes === undefined
        ? await copied(source, part)
        : deflated(part.entry.fileNameRaw, bytes, part.entry),
    );
  }
  for (const [name, bytes] of changes.added ?? [])
    out.push(deflated(Buffer.from(name), bytes, null));
  return writeZip(out);
}

/** Bit 3 of the flags promises a data descriptor, which the copy does not carry. */
const DATA_DESCRIPTOR = 0x08;

async function copied(source: Package, { name, entry }: Part): Promise<ZipEntry> {
  const data = await source.raw({ name, entry });
  return {
    name: entry.fileNameRaw,
    data,
    method: entry.compressionMethod,
    flags: entry.generalPurposeBitFlag & ~DATA_DESCRIPTOR,
    crc: entry.crc32,
    size: entry.uncompressedSize,
    time: entry.lastModFileTime,
    date: entry.lastModFileDate,
    attributes: entry.externalFileAttributes,
  };
}

function deflated(name: Buffer, bytes: Buffer, old: Entry | null): ZipEntry {
  return {
    name,
    data: deflateRawSync(bytes),
    method: 8,
    flags: (old?.generalPurposeBitFlag ?? 0) & UTF8_NAME,
    crc: crc32(bytes),
    size: bytes.length,
    time: old?.lastModFileTime ?? 0,
    date: old?.lastModFileDate ?? FIRST_DATE,
    attributes: old?.externalFileAttributes ?? 0,
  };
}
