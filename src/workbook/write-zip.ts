import { crc32 } from 'node:zlib';

/** One file of a zip, with its bytes as they stand in it. */
export type ZipEntry = {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly time: number;
  readonly date: number;
  readonly attributes: number;
};

/** The name is UTF-8 (APPNOTE 4.4.4, bit 11). */
export const UTF8_NAME = 0x0800;
/** 1980-01-01, the first date that a zip can hold. */
export const FIRST_DATE = 0x21;

/**
 * A zip of whole files as they are, none compressed; the same files in the same order give the same bytes, on any
 * machine and day.
 */
export function zipFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Buffer {
  return writeZip(
    files.map(({ name, bytes }) => ({
      name: Buffer.from(name),
      data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      method: 0,
      flags: UTF8_NAME,
      crc: crc32(bytes),
      size: bytes.length,
      time: 0,
      date: FIRST_DATE,
      attributes: 0,
    })),
  );
}

/**
 * PKWARE APPNOTE 4.3: local headers with data, the central directory, its end record. No zip64: callers stay below
 * its limits.
 */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = header(entry, 0x04034b50, 30);
    body.push(local, entry.name, entry.data);
    const central = header(entry, 0x02014b50, 46);
    central.writeUInt32LE(entry.attributes >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, entry.name);
    offset += local.length + entry.name.length + entry.data.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, end]);
}

function header(entry: ZipEntry, signature: number, length: 30 | 46): Buffer {
  const out = Buffer.alloc(length);
  out.writeUInt32LE(signature, 0);
  const at = length === 46 ? 6 : 4;
  if (length === 46) out.writeUInt16LE(20, 4);
  out.writeUInt16LE(20, at);
  out.writeUInt16LE(entry.flags, at + 2);
  out.writeUInt16LE(entry.method, at + 4);
  out.writeUInt16LE(entry.time, at + 6);
  out.writeUInt16LE(entry.date, at + 8);
  out.writeUInt32LE(entry.crc >>> 0, at + 10);
  out.writeUInt32LE(entry.data.length, at + 14);
  out.writeUInt32LE(entry.size, at + 18);
  out.writeUInt16LE(entry.name.length, at + 22);
  return out;
}
