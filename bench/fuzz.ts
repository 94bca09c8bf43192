// `node bench/fuzz.ts --workbooks N --seed S`: workbooks damaged in ways that the seed fixes; every one must end in a result or an AppError.
import { readdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AppError } from '../src/errors.ts';
import { findQuestions } from '../src/questionnaire/questions.ts';
import { openWorkbook } from '../src/workbook/open-workbook.ts';
import { openPackage } from '../src/workbook/package.ts';
import { buildZip, type ZipEntry } from '../test/workbook/support/build-workbook.ts';
import { seeded } from './invented-text.ts';

type Random = (below: number) => number;
type Seed = { readonly name: string; readonly bytes: Buffer; readonly parts: readonly ZipEntry[] };

const FIXTURES = new URL('../fixtures/', import.meta.url);
const SCRAPS = [
  '<',
  '>',
  '"',
  '/>',
  '&x;',
  '-1',
  '99999999999',
  'A1:XFD1048576',
  '<c>',
  '<row r="0">',
];

async function readSeeds(): Promise<Seed[]> {
  const names = (await readdir(FIXTURES, { recursive: true }))
    .filter((name) => /\.xls[xm]$/.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(new URL(name, FIXTURES));
      const source = await openPackage(bytes);
      const parts: ZipEntry[] = [];
      for (const part of source.parts)
        if (/\.(xml|rels)$/.test(part.name))
          parts.push({ name: part.name, content: await source.text(part) });
      return { name, bytes, parts };
    }),
  );
}

function flipBits({ bytes }: Seed, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  for (let left = 1 + random(8); left > 0; left--) {
    const at = random(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
  }
  return changed;
}

function swapParts({ parts }: Seed, random: Random): Buffer {
  const entries = [...parts];
  const [one, other] = [random(entries.length), random(entries.length)];
  return buildZip(
    entries.map((entry, index) => {
      const from = index === one ? other : index === other ? one : index;
      return { ...entry, content: entries[from]?.content ?? '' };
    }),
  );
}

/** Cuts out, doubles or replaces what stands between two marks of one part's XML. */
function editXml({ parts }: Seed, random: Random): Buffer {
  const chosen = random(parts.length);
  return buildZip(
    parts.map((entry, index) => {
      if (index !== chosen) return entry;
      const pieces = String(entry.content).split(/(?=[<"])/);
      for (let left = 1 + random(4); left > 0; left--) {
        const at = random(pieces.length);
        const piece = pieces[at] ?? '';
        pieces[at] = ['', piece + piece, SCRAPS[random(SCRAPS.length)] ?? ''][random(3)] ?? '';
      }
      return { ...entry, content: pieces.join('') };
    }),
  );
}

const WAYS = {
  flipBits,
  truncate: ({ bytes }: Seed, random: Random) => bytes.subarray(0, random(bytes.length)),
  swapParts,
  editXml,
} as const;

async function tryWorkbook(bytes: Buffer): Promise<string> {
  try {
    findQuestions((await openWorkbook(bytes, 'buyer.xlsx')).grid);
    return 'read';
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return error.code;
    return `FAULT ${error instanceof Error ? error.stack : String(error)}`;
  }
}

const { values } = parseArgs({
  options: {
    workbooks: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});
const next = seeded(Number(values.seed));
const random: Random = (below) => Math.floor(next() * below);
const seeds = await readSeeds();
const ways = Object.entries(WAYS);
const outcomes = new Map<string, number>();
process.stdout.write(`fuzz.seed ${values.seed}\n`);
for (let run = 0; run < Number(values.workbooks); run++) {
  const seed = seeds[random(seeds.length)];
  const way = ways[random(ways.length)];
  if (seed === undefined || way === undefined) throw new Error('no workbooks to start from');
  const outcome = await tryWorkbook(way[1](seed, random));
  const kind = outcome.startsWith('FAULT') ? 'FAULT' : outcome;
  outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
  if (kind !== 'FAULT') continue;
  process.exitCode = 1;
  process.stdout.write(`run ${run}, ${way[0]} of ${seed.name}: ${outcome}\n`);
}
for (const [outcome, count] of outcomes) process.stdout.write(`fuzz.${outcome} ${count}\n`);
