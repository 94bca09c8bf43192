import { AppError } from '../errors.ts';
import type { CsvFormat, Encoding } from './opened.ts';

export type Decoded = {
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes of the byte order mark in front of the text. */
  readonly mark: number;
};

const MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** What the encoding is judged by. */
const HEAD = 256 * 1024;

/**
 * The text of a file that does not say how it is encoded, unless by a byte order mark.
 * @throws AppError file_damaged where it is not what its mark says
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const mark = marked?.[1].length ?? 0;
  const body = bytes.subarray(mark);
  if (marked === undefined) {
    const encoding = detect(bytes);
    const text = decoded(body, encoding);
    if (text !== null) return { text, encoding, mark };
    return { text: new TextDecoder('windows-1252').decode(body), encoding: 'windows-1252', mark };
  }
  const [encoding] = marked;
  const text = decoded(body, encoding);
  if (text !== null) return { text, encoding, mark };
  throw new AppError(
    'file_damaged',
    `The CSV begins as ${encoding.toUpperCase()}, and parts of it are something else. Save it again as CSV (UTF-8).`,
  );
}

/** The text of a file whose encoding is known; what is not of it is read as U+FFFD. */
export function decodeAs(bytes: Uint8Array, { encoding, mark }: CsvFormat): Decoded {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { text: decoder.decode(bytes.subarray(mark)), encoding, mark };
}

function detect(bytes: Uint8Array): Encoding {
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  if (decoded(bytes, 'utf-8') !== null) return 'utf-8';
  const head = bytes.subarray(0, HEAD);
  const runs = highRuns(head);
  if (runs.length === 0) return 'windows-1252';
  const mean = runs.reduce((sum, run) => sum + run, 0) / runs.length;
  // A letter with an accent stands alone between others; where every letter is foreign, they stand together.
  if (mean < 1.5) return 'windows-1252';
  const even = runs.filter((run) => run % 2 === 0).length / runs.length;
  return byScript(head, even >= 0.85) ?? 'windows-1252';
}

/** UTF-16 without its mark: every other byte of Latin text is zero. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 8;
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < many || Math.min(even, odd) > many / 4)
    return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Lengths of the runs of bytes beyond ASCII. */
function highRuns(bytes: Uint8Array): number[] {
  const runs: number[] = [];
  let run = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) run += 1;
    else if (run > 0) {
      runs.push(run);
      run = 0;
    }
  }
  if (run > 0) runs.push(run);
  return runs;
}

/** The one of these that makes most of the text one script; pairs of bytes give runs of even length. */
function byScript(head: Uint8Array, inPairs: boolean): Encoding | null {
  const share = (encoding: Encoding, script: RegExp): number => {
    const foreign = decoded(head, encoding, true)?.match(/[^\p{ASCII}\s]/gu) ?? [];
    return foreign.filter((sign) => script.test(sign)).length / Math.max(1, foreign.length);
  };
  if (share('shift_jis', /[\u3041-\u30fe]/) >= 0.25) return 'shift_jis';
  if (inPairs && share('euc-kr', /[\uac00-\ud7a3]/) >= 0.85) return 'euc-kr';
  if (inPairs && share('gb18030', /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u) >= 0.8)
    return 'gb18030';
  return share('windows-1251', /\p{Script=Cyrillic}/u) >= 0.9 ? 'windows-1251' : null;
}

/** Null where the bytes are something else; the last character may be cut off. */
function decoded(bytes: Uint8Array, encoding: Encoding, isCut = false): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes, { stream: isCut });
  } catch {
    return null;
  }
}

/** The bytes of a text, without a mark; null where the encoding lacks a character. */
export function encodeText(text: string, encoding: Encoding): Buffer | null {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    default: {
      const table = tableOf(encoding);
      const signs = [...text].map((sign) => table.get(sign));
      return signs.includes(undefined) ? null : Buffer.concat(signs as Buffer[]);
    }
  }
}

/** How many bytes of the file a text that was read from it takes. */
export function encodedLength(text: string, encoding: Encoding): number {
  switch (encoding) {
    case 'utf-8':
      return Buffer.byteLength(text, 'utf8');
    case 'utf-16le':
    case 'utf-16be':
      return text.length * 2;
    default: {
      const table = tableOf(encoding);
      let length = 0;
      // What two bytes do not hold was read from four (GB 18030).
      for (const sign of text) length += table.get(sign)?.length ?? 4;
      return length;
    }
  }
}

type Legacy = Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be'>;

const tables = new Map<Legacy, ReadonlyMap<string, Buffer>>();

/**
 * Characters to bytes: what the decoder makes of every byte and pair of bytes; of several ways to write one, the first.
 */
function tableOf(encoding: Legacy): ReadonlyMap<string, Buffer> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const note = (...bytes: number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, Buffer.from(bytes));
    } catch {
      // No character: half of one, or not in use.
    }
  };
  for (let byte = 0; byte < 256; byte++) note(byte);
  if (!encoding.startsWith('windows'))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) note(lead, trail);
  tables.set(encoding, table);
  return table;
}
