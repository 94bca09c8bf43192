import { damaged } from '../package.ts';

/** A storage or stream of a compound file ([MS-CFB]); a storage has no content. */
export type CompoundEntry = {
  /** Names from the root down, joined by `/`, which no name holds. The root's own is ''. */
  readonly path: string;
  readonly kind: 'root' | 'storage' | 'stream';
  readonly classId: Buffer;
  readonly content: Buffer;
};

const HEADER = 512;
const ENTRY = 128;
const MINI_SECTOR = 64;
const MINI_CUTOFF = 4096;
/** Sector numbers from here on mark ends and free places. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const MAX_ENTRIES = 4_096;
const KINDS = new Map([
  [1, 'storage'],
  [2, 'stream'],
  [5, 'root'],
] as const);

const broken = (): Error => damaged('its container cannot be read');

/**
 * Reads the storages and streams of a compound file, the root first. All chains together are bounded by the file's
 * own length, so a file that points in circles, or many times to the same place, is refused.
 * @throws AppError file_damaged
 */
export function readCompoundFile(bytes: Uint8Array): CompoundEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER) throw broken();
  return new Reader(file).entries();
}

type Directory = {
  readonly name: string;
  readonly kind: CompoundEntry['kind'];
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly classId: Buffer;
  readonly start: number;
  readonly size: number;
};

class Reader {
  readonly #file: Buffer;
  readonly #sectorSize: number;
  readonly #table: Uint32Array;
  readonly #budget: Budget;

  constructor(file: Buffer) {
    const shift = file.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw broken();
    this.#file = file;
    this.#sectorSize = 1 << shift;
    this.#table = this.#readTable();
    this.#budget = budgetFor(this.#table);
  }

  entries(): CompoundEntry[] {
    const bytes = this.#chain(this.#file.readUInt32LE(48));
    const count = Math.min(MAX_ENTRIES, Math.floor(bytes.length / ENTRY));
    const directory = Array.from({ length: count }, (_, index) =>
      directoryEntry(bytes.subarray(index * ENTRY, (index + 1) * ENTRY)),
    );
    const [root] = directory;
    if (root?.kind !== 'root') throw broken();
    const table = asTable(this.#chain(this.#file.readUInt32LE(60)));
    const mini = { content: this.#chain(root.start), table, budget: budgetFor(table) };
    const found: CompoundEntry[] = [];
    const seen = new Set<number>();
    const visit = (index: number, folder: string): void => {
      if (index === NO_ENTRY) return;
      const entry = directory[index];
      if (entry == null || seen.has(index)) throw broken();
      seen.add(index);
      visit(entry.left, folder);
      const path = `${folder}${entry.name}`;
      const content = entry.kind === 'stream' ? this.#stream(entry, mini) : Buffer.alloc(0);
      found.push({ path, kind: entry.kind, classId: entry.classId, content });
      if (entry.kind === 'storage') visit(entry.child, `${path}/`);
      visit(entry.right, folder);
    };
    found.push({ path: '', kind: 'root', classId: root.classId, content: Buffer.alloc(0) });
    visit(root.child, '');
    return found;
  }

  #stream(
    { start, size }: Directory,
    mini: { readonly content: Buffer; readonly table: Uint32Array; readonly budget: Budget },
  ): Buffer {
    const content =
      size === 0
        ? Buffer.alloc(0)
        : size < MINI_CUTOFF
          ? follow(mini, start, (at) =>
              mini.content.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR),
            )
          : this.#chain(start);
    if (content.length < size) throw broken();
    return content.subarray(0, size);
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorSize;
    if (start >= this.#file.length) throw broken();
    return this.#file.subarray(start, start + this.#sectorSize);
  }

  #chain(start: number): Buffer {
    const chains = { table: this.#table, budget: this.#budget };
    return follow(chains, start, (at) => this.#sector(at));
  }

  /** The first 109 sectors of the allocation table stand in the header, further ones in a chain of their own. */
  #readTable(): Uint32Array {
    const most = Math.ceil(this.#file.length / this.#sectorSize);
    const sectors: number[] = [];
    const take = (numbers: Uint32Array) =>
      sectors.push(...numbers.filter((each) => each < LAST_SECTOR));
    take(asTable(this.#file.subarray(76, HEADER)));
    let next = this.#file.readUInt32LE(68);
    for (let left = most; next < LAST_SECTOR; left--) {
      if (left === 0) throw broken();
      const numbers = asTable(this.#sector(next));
      take(numbers.subarray(0, -1));
      next = numbers.at(-1) ?? NO_ENTRY;
    }
    if (sectors.length > most) throw broken();
    return asTable(Buffer.concat(sectors.map((each) => this.#sector(each))));
  }
}

/** Sectors that may still be read. */
type Budget = { left: number };

/** Each sector belongs to one chain; twice as many are allowed, for what careless writers point to without use. */
const budgetFor = (table: Uint32Array): Budget => ({ left: 2 * table.length });

function follow(
  { table, budget }: { readonly table: Uint32Array; readonly budget: Budget },
  start: number,
  sector: (at: number) => Buffer,
): Buffer {
  const found: Buffer[] = [];
  for (let at = start; at < LAST_SECTOR; at = table[at] ?? NO_ENTRY) {
    if (budget.left-- <= 0) throw broken();
    found.push(sector(at));
  }
  return Buffer.concat(found);
}

const asTable = (bytes: Buffer): Uint32Array =>
  Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    bytes.readUInt32LE(index * 4),
  );

/** Null for an unused place. */
function directoryEntry(bytes: Buffer): Directory | null {
  const kind = KINDS.get(bytes[66] as 1 | 2 | 5);
  const nameLength = bytes.readUInt16LE(64);
  if (kind === undefined || nameLength > 64) return null;
  return {
    name: bytes.toString('utf16le', 0, Math.max(0, nameLength - 2)),
    kind,
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    classId: Buffer.from(bytes.subarray(80, 96)),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  };
}
