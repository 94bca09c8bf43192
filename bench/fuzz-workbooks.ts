import { readdir, readFile } from 'node:fs/promises';
import { findQuestions } from '../src/questionnaire/questions/find-questions.ts';
import { checkFidelity } from '../src/workbook/fidelity.ts';
import { type CellWrite, fillWorkbook } from '../src/workbook/fill.ts';
import type { AnswerCellRule } from '../src/workbook/judge-value.ts';
import { openWorkbook } from '../src/workbook/open-workbook.ts';
import { openPackage } from '../src/workbook/package.ts';
import { buildZip, type ZipEntry } from '../test/workbook/support/build-workbook.ts';
import { variedCells, variedParts } from '../test/workbook/support/varied-workbook.ts';
import { VARIETIES, type Variety } from '../test/workbook/support/variety.ts';
import { editPieces, flipBits, pick, type Random, truncate } from './mutations.ts';

export type WorkbookSeed = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly parts: readonly ZipEntry[];
  /** Answer cells known beside those that the questions name. */
  readonly cells: ReadonlyMap<string, AnswerCellRule>;
};

const FIXTURES = new URL('../fixtures/', import.meta.url);
const VARIED_SEEDS = 40;
const NAME = 'buyer.xlsx';

/** The invented company's workbooks and generated ones of every dialect. */
export async function workbookSeeds(random: Random): Promise<WorkbookSeed[]> {
  const names = (await readdir(FIXTURES, { recursive: true }))
    .filter((name) => /\.xls[xm]$/.test(name))
    .sort();
  const fixtures = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(new URL(name, FIXTURES));
      return { name, bytes, parts: await textParts(bytes), cells: new Map() };
    }),
  );
  const varied = Array.from({ length: VARIED_SEEDS }, (_, at) => {
    const variety = anyVariety(random);
    const parts = variedParts(variety);
    return { name: `varied ${at}`, bytes: buildZip(parts), parts, cells: variedCells(variety) };
  });
  return [...fixtures, ...varied];
}

async function textParts(bytes: Buffer): Promise<ZipEntry[]> {
  const source = await openPackage(bytes);
  const parts: ZipEntry[] = [];
  for (const part of source.parts)
    if (/\.(xml|rels)$/.test(part.name))
      parts.push({ name: part.name, content: await source.text(part) });
  return parts;
}

function anyVariety(random: Random): Variety {
  const chosen = Object.entries(VARIETIES).map(([key, values]) => [
    key,
    pick<unknown>(values, random),
  ]);
  return Object.fromEntries(chosen) as Variety;
}

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
  '<v>',
  '</row>',
  'r="C6"',
  '<is><t>',
];

function swapParts({ parts }: WorkbookSeed, random: Random): Buffer {
  const [one, other] = [random(parts.length), random(parts.length)];
  return buildZip(
    parts.map((entry, index) => {
      const from = index === one ? other : index === other ? one : index;
      return { ...entry, content: parts[from]?.content ?? '' };
    }),
  );
}

function editXml({ parts }: WorkbookSeed, random: Random): Buffer {
  const chosen = random(parts.length);
  return buildZip(
    parts.map((entry, index) =>
      index === chosen
        ? { ...entry, content: editPieces(String(entry.content).split(/(?=[<"])/), SCRAPS, random) }
        : entry,
    ),
  );
}

/** Well-formed still: attribute values and numbers exchanged for others of the same part, whole elements left out. */
function editValues({ parts }: WorkbookSeed, random: Random): Buffer {
  const chosen = random(parts.length);
  return buildZip(
    parts.map((entry, index) => {
      if (index !== chosen) return entry;
      const pieces = String(entry.content).split(/("[^"]*"|<[^<>]*\/>|>[^<>]+<)/);
      for (let left = pieces.length < 3 ? 0 : 1 + random(6); left > 0; left--) {
        const at = 1 + 2 * random(Math.floor(pieces.length / 2));
        pieces[at] = anotherValue(pieces, at, random);
      }
      return { ...entry, content: pieces.join('') };
    }),
  );
}

function anotherValue(pieces: readonly string[], at: number, random: Random): string {
  const piece = pieces[at] ?? '';
  if (piece === '' || piece.startsWith('<')) return pick(['', piece, piece + piece], random);
  const alike = pieces.filter((other, place) => place % 2 === 1 && other[0] === piece[0]);
  const scrap = pick(VALUES, random);
  return pick([pick(alike, random), piece.replace(/^(.).*(.)$/s, `$1${scrap}$2`)], random);
}

const VALUES = [
  '',
  '0',
  '1',
  '-1',
  '7',
  '4294967296',
  'C6',
  'D5:E6',
  'A1:XFD1048576',
  'true',
  's',
  'str',
  'd',
  'b',
  'e',
];

export const WORKBOOK_WAYS = {
  'bits flipped': ({ bytes }: WorkbookSeed, random: Random) => flipBits(bytes, random),
  truncated: ({ bytes }: WorkbookSeed, random: Random) => truncate(bytes, random),
  'parts swapped': swapParts,
  'XML edited': editXml,
  'values edited': editValues,
} as const;

export async function readMutated(bytes: Buffer): Promise<string> {
  findQuestions((await openWorkbook(bytes, NAME)).grid);
  return 'read';
}

const TEXTS = ['Yes, by policy.', '=1+1', ' ends ', 'a\nb', '<b>&amp;</b>', '_x000D_', '😀', '007'];

/** Fills what can still be filled, and gives `filled` where the copy is proven; a copy that is not is a fault. */
export async function fillMutated(
  bytes: Buffer,
  { cells }: WorkbookSeed,
  random: Random,
): Promise<string> {
  const opened = await openWorkbook(bytes, NAME);
  const { questions, profileFields } = findQuestions(opened.grid);
  const answerCells = new Map<string, AnswerCellRule>(cells);
  for (const { sheet, answers } of [...questions, ...profileFields])
    for (const answer of answers) answerCells.set(`${sheet}!${answer.cell}`, answer);
  const writes = [...answerCells].map(([key, rule]): CellWrite => {
    const at = key.lastIndexOf('!');
    return { sheet: key.slice(0, at), cell: key.slice(at + 1), value: anyValue(rule, random) };
  });
  const filled = await fillWorkbook(opened, writes, { partial: true, answerCells });
  const { ok, violations } = await checkFidelity(
    { original: bytes, out: filled.bytes ?? bytes, fileName: NAME },
    filled.report,
  );
  if (!ok) throw new Error(`not proven: ${JSON.stringify(violations.slice(0, 3))}`);
  return filled.report.written.length === 0 ? 'nothing to fill' : 'filled';
}

function anyValue({ kind, options }: AnswerCellRule, random: Random): CellWrite['value'] {
  if (kind === 'mark') return 'x';
  if (kind === 'date') return '2026-11-21';
  if (kind === 'number') return random(5);
  return options === null ? pick([...TEXTS, null], random) : pick(options, random);
}
