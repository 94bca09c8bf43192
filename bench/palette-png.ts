import { deflateSync, inflateSync } from 'node:zlib';

/** Rows of pixels, three bytes each: red, green, blue. */
type Picture = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

const MOST_COLOURS = 256;

/**
 * The same picture with at most 256 colours, a quarter of the size: pages are text on few grounds.
 * Takes a PNG of 8 bits a channel, not interlaced, as browsers make them.
 */
export function palettePng(png: Uint8Array): Uint8Array {
  return encode(decode(png));
}

function decode(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = bytes[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), { width, height, channels });
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (let part = 0; part < 3; part += 1)
      rgb[pixel * 3 + part] = rows[pixel * channels + part] ?? 0;
  return { width, height, rgb };
}

/** Takes the filters of the rows away (PNG specification, section 9). */
function unfiltered(
  raw: Uint8Array,
  { width, height, channels }: { width: number; height: number; channels: number },
): Uint8Array {
  const line = width * channels;
  const rows = new Uint8Array(line * height);
  let above: Uint8Array = new Uint8Array(line);
  for (let y = 0; y < height; y += 1) {
    const row = rows.subarray(y * line, (y + 1) * line);
    const filtered = raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1));
    unfilterRow({ row, filtered, above, channels, filter: raw[y * (line + 1)] ?? 0 });
    above = row;
  }
  return rows;
}

type Row = {
  readonly row: Uint8Array;
  readonly filtered: Uint8Array;
  readonly above: Uint8Array;
  readonly channels: number;
  readonly filter: number;
};

function unfilterRow({ row, filtered, above, channels, filter }: Row): void {
  for (let x = 0; x < row.length; x += 1) {
    const left = row[x - channels] ?? 0;
    const guess = guessOf(filter, [left, above[x] ?? 0, above[x - channels] ?? 0]);
    row[x] = (filtered[x] ?? 0) + guess;
  }
}

function guessOf(filter: number, [left, above, corner]: [number, number, number]): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  return filter === 3 ? (left + above) >> 1 : nearest(left, above, corner);
}

/** Paeth's predictor. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(guess - each));
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}

const colourAt = (rgb: Uint8Array, pixel: number) =>
  ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);

const distance = (one: number, other: number) =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
  ((one & 255) - (other & 255)) ** 2;

/** The colours that stand most often, with for each colour the place of the one that stands for it. */
function paletteOf({ rgb }: Picture): { palette: readonly number[]; places: Map<number, number> } {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1) {
    const colour = colourAt(rgb, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = byCount.slice(0, MOST_COLOURS);
  const places = new Map<number, number>();
  for (const colour of byCount) {
    let best = 0;
    for (let place = 1; place < palette.length; place += 1)
      if (distance(colour, palette[place] ?? 0) < distance(colour, palette[best] ?? 0))
        best = place;
    places.set(colour, best);
  }
  return { palette, places };
}

const CHECKSUMS = Array.from({ length: 256 }, (_, value) => {
  let sum = value;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  let sum = 0xffffffff;
  for (const byte of body) sum = (CHECKSUMS[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE((sum ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function encode(picture: Picture): Uint8Array {
  const { width, height, rgb } = picture;
  const { palette, places } = paletteOf(picture);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const rows = new Uint8Array((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rows[pixel + 1 + Math.floor(pixel / width)] = places.get(colourAt(rgb, pixel)) ?? 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk(
      'PLTE',
      Uint8Array.from(palette.flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
