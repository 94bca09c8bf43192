import type { CompoundEntry } from './compound-file.ts';

const SECTOR = 512;
const MINI_SECTOR = 64;
const MINI_CUTOFF = 4096;
const PER_SECTOR = SECTOR / 4;
const IN_HEADER = 109;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;
const TABLE_OF_TABLES = 0xfffffffc;

/** Writes storages and streams, the root first, as a compound file of version 3 ([MS-CFB]). */
export function writeCompoundFile(entries: readonly CompoundEntry[]): Buffer {
  const sectors = new Sectors(SECTOR);
  const mini = new Sectors(MINI_SECTOR);
  const starts = entries.map(({ kind, content }) => {
    if (kind !== 'stream' || content.length === 0) return END;
    return (content.length < MINI_CUTOFF ? mini : sectors).add(content);
  });
  const miniContent = mini.content();
  starts[0] = sectors.add(miniContent);
  const directory = directoryOf(entries, starts, miniContent.length);
  const header = { directory: sectors.add(directory), mini: sectors.add(mini.table()) };
  return withTables(sectors, { ...header, miniSectors: Math.ceil(mini.table().length / SECTOR) });
}

/** Content in sectors of one size, and the table that chains them. */
class Sectors {
  readonly #size: number;
  readonly #next: number[] = [];
  readonly #content: Buffer[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** @returns the first sector's number */
  add(content: Buffer): number {
    const count = Math.ceil(content.length / this.#size);
    if (count === 0) return END;
    const start = this.#next.length;
    for (let index = 1; index < count; index++) this.#next.push(start + index);
    this.#next.push(END);
    this.#content.push(content, Buffer.alloc(count * this.#size - content.length));
    return start;
  }

  get count(): number {
    return this.#next.length;
  }

  content(): Buffer {
    return Buffer.concat(this.#content);
  }

  /** The chains, with sectors of the tables themselves behind them, filled up with free places. */
  table(behind: readonly number[] = []): Buffer {
    return numbers([...this.#next, ...behind], PER_SECTOR);
  }
}

/** Numbers of four bytes, filled up with free places to a multiple. */
function numbers(values: readonly number[], multiple: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(values.length / multiple) * multiple * 4, 0xff);
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4);
  });
  return bytes;
}

/**
 * The table describes its own sectors too, and those beyond the 109 that the header names are listed in further ones.
 */
function withTables(
  sectors: Sectors,
  at: { readonly directory: number; readonly mini: number; readonly miniSectors: number },
): Buffer {
  let tables = 0;
  let lists = 0;
  for (let before = -1; before !== tables + lists; ) {
    before = tables + lists;
    tables = Math.ceil((sectors.count + tables + lists) / PER_SECTOR);
    lists = Math.ceil(Math.max(0, tables - IN_HEADER) / (PER_SECTOR - 1));
  }
  const places = Array.from({ length: tables }, (_, index) => sectors.count + index);
  const firstList = sectors.count + tables;
  const table = sectors.table([
    ...places.map(() => TABLE),
    ...Array.from({ length: lists }, () => TABLE_OF_TABLES),
  ]);
  const listed = Array.from({ length: lists }, (_, index) => {
    const start = IN_HEADER + index * (PER_SECTOR - 1);
    const list = numbers(places.slice(start, start + PER_SECTOR - 1), PER_SECTOR);
    list.writeUInt32LE(index === lists - 1 ? END : firstList + index + 1, SECTOR - 4);
    return list;
  });
  const header = Buffer.alloc(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, index) => {
    header.writeUInt16LE(value, 24 + index * 2);
  });
  const fields = [tables, at.directory, 0, MINI_CUTOFF, at.mini, at.miniSectors];
  [...fields, lists === 0 ? END : firstList, lists].forEach((value, index) => {
    header.writeUInt32LE(value, 44 + index * 4);
  });
  header.set(numbers(places.slice(0, IN_HEADER), IN_HEADER), 76);
  if (places.length === 0) header.fill(0xff, 76);
  return Buffer.concat([header, sectors.content(), table, ...listed]);
}

type Node = { left: number; right: number; isRed: boolean };

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Shorter names first, then by code units in capitals ([MS-CFB] 2.6.4). */
function byName(a: string, b: string): number {
  const [one, other] = [nameOf(a).toUpperCase(), nameOf(b).toUpperCase()];
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

function directoryOf(
  entries: readonly CompoundEntry[],
  starts: readonly number[],
  miniSize: number,
): Buffer {
  const nodes = entries.map((): Node => ({ left: FREE, right: FREE, isRed: false }));
  const childOf = (folder: string): number => {
    const children = entries
      .map(({ path }, index) => ({ path, index }))
      .filter(({ path, index }) => index > 0 && parentOf(path) === folder)
      .sort((a, b) => byName(a.path, b.path))
      .map(({ index }) => index);
    const root = plant(children, nodes, Math.floor(Math.log2(children.length)));
    const top = nodes[root];
    if (top !== undefined) top.isRed = false;
    return root;
  };
  const children = entries.map(({ kind, path }) => (kind === 'stream' ? FREE : childOf(path)));
  const written = entries.map((entry, index) => {
    const isStorage = entry.kind === 'storage';
    return directoryEntry(entry, {
      node: nodes[index] ?? { left: FREE, right: FREE, isRed: false },
      child: children[index] ?? FREE,
      start: isStorage ? 0 : (starts[index] ?? END),
      size: index === 0 ? miniSize : entry.content.length,
    });
  });
  return Buffer.concat([...written, ...unused(written.length)]);
}

const KINDS = { root: 5, storage: 1, stream: 2 } as const;

function directoryEntry(
  { path, kind, classId }: CompoundEntry,
  place: { node: Node; child: number; start: number; size: number },
): Buffer {
  const bytes = Buffer.alloc(128);
  const name = kind === 'root' ? 'Root Entry' : nameOf(path);
  bytes.write(name, 0, 62, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes[66] = KINDS[kind];
  bytes[67] = place.node.isRed ? 0 : 1;
  [place.node.left, place.node.right, place.child].forEach((value, index) => {
    bytes.writeUInt32LE(value, 68 + index * 4);
  });
  bytes.set(classId, 80);
  bytes.writeUInt32LE(place.start, 116);
  bytes.writeUInt32LE(place.size, 120);
  return bytes;
}

/** A balanced tree of sorted entries: only its last, perhaps incomplete level is red. @returns its root */
function plant(sorted: readonly number[], nodes: Node[], levels: number): number {
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) return FREE;
  nodes[middle] = {
    left: plant(sorted.slice(0, sorted.length >> 1), nodes, levels - 1),
    right: plant(sorted.slice((sorted.length >> 1) + 1), nodes, levels - 1),
    isRed: levels === 0,
  };
  return middle;
}

function unused(count: number): Buffer[] {
  const entry = Buffer.alloc(128);
  entry.fill(0xff, 68, 80);
  return Array.from({ length: (4 - (count % 4)) % 4 }, () => entry);
}
