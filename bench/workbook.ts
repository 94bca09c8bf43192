import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { fillAll, fillAllWithPeer, type Times } from './fill-all.ts';
import { question, seeded } from './invented-text.ts';
import { authorLargeWorkbook } from './large-workbook.ts';
import { report } from './report.ts';

const ROWS = 2_000;
const FIRST_ROW = 5;
const ROUNDS = 5;
const FIXTURES = new URL('../fixtures/questionnaires/', import.meta.url);

/**
 * Reading a buyer's workbook and answering everything in it, ours and exceljs's in turns on the same bytes; the
 * fastest of five rounds counts, for what else runs on the machine only ever adds to it. What exceljs cannot do, a
 * validation over whole columns, is timed for ours alone.
 */
export async function benchWorkbook(): Promise<void> {
  await benchPair('questions', await authorQuestions());
  await benchPair('large', await authorLargeWorkbook({ edge: false }));
  for (const name of ['corrowdale-bank', 'tarnwick-water-authority'])
    await benchPair(name, await readFile(new URL(`${name}.xlsx`, FIXTURES)));
  const edge = await authorLargeWorkbook({ edge: true });
  reportTimes('edge', await rounds(() => fillAll(edge)));
}

async function benchPair(name: string, bytes: Uint8Array): Promise<void> {
  const ours: Times[] = [];
  const theirs: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await fillAll(bytes));
    theirs.push(await fillAllWithPeer(bytes));
  }
  const [own, peer] = [fastest(ours), fastest(theirs)];
  report(`workbook.${name}.size`, bytes.length / 1024, 'KB');
  reportTimes(name, own);
  report(`workbook.${name}.exceljs-read`, peer.read, 'ms');
  report(`workbook.${name}.exceljs-fill`, peer.fill, 'ms');
  report(`workbook.${name}.read-ratio`, own.read / peer.read, 'of exceljs');
  const both = (own.read + own.fill) / (peer.read + peer.fill);
  report(`workbook.${name}.read-fill-ratio`, both, 'of exceljs');
  await reportMemory(name, bytes);
}

async function rounds(work: () => Promise<Times>): Promise<Times> {
  const all: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await work());
  return fastest(all);
}

function fastest(all: readonly Times[]): Times {
  return {
    read: Math.min(...all.map(({ read }) => read)),
    fill: Math.min(...all.map(({ fill }) => fill)),
    cells: all[0]?.cells ?? 0,
  };
}

function reportTimes(name: string, { read, fill, cells }: Times): void {
  report(`workbook.${name}.read`, read, 'ms');
  report(`workbook.${name}.fill`, fill, 'ms');
  report(`workbook.${name}.filled`, cells, 'cells');
}

/** The most that a process of its own holds, Node.js itself included. */
async function reportMemory(name: string, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-bench-'));
  try {
    const file = join(folder, 'buyer.xlsx');
    await writeFile(file, bytes);
    const script = fileURLToPath(new URL('./fill-once.ts', import.meta.url));
    for (const who of ['vouch', 'exceljs'])
      report(
        `workbook.${name}.memory-${who}`,
        Number(execFileSync(process.execPath, [script, who, file], { encoding: 'utf8' })),
        'MB',
      );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function authorQuestions(): Promise<Uint8Array> {
  const random = seeded(2);
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Questions');
  sheet.getCell('A1').value = 'Vendor security questionnaire';
  sheet.getRow(FIRST_ROW - 1).values = ['ID', 'Question', 'Response', 'Comments'];
  for (let row = FIRST_ROW; row < FIRST_ROW + ROWS; row++) {
    sheet.getCell(`A${row}`).value = `Q-${row}`;
    sheet.getCell(`B${row}`).value = question(random);
    sheet.getCell(`C${row}`).dataValidation = { type: 'list', formulae: ['"Yes,No,N/A"'] };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
