// `node bench/fuzz.ts --workbooks N --fills N --pdfs N --seed S`: files damaged in ways that the seed fixes. Every
// one must end in a result or an AppError, every filled copy must be proven. Status 1 and the file's number where
// one does not.
import { parseArgs } from 'node:util';
import { AppError } from '../src/errors.ts';
import { mutatePdf, pdfSeeds } from './fuzz-pdfs.ts';
import {
  fillMutated,
  readMutated,
  WORKBOOK_WAYS,
  type WorkbookSeed,
  workbookSeeds,
} from './fuzz-workbooks.ts';
import { seeded } from './invented-text.ts';
import { pick, type Random } from './mutations.ts';
import { PdfReader } from './pdf-reader.ts';

/** One damaged file and what is tried with it. */
type Case = { readonly from: string; readonly attempt: () => Promise<string> };

async function outcomeOf({ attempt }: Case): Promise<string> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return error.code;
    return `FAULT ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** Tries `count` cases and prints how many ended how. */
async function run(what: string, next: () => Case, count: number): Promise<void> {
  const outcomes = new Map<string, number>();
  let slowest = 0;
  for (let number = 0; number < count; number++) {
    const one = next();
    const began = performance.now();
    const outcome = await outcomeOf(one);
    slowest = Math.max(slowest, performance.now() - began);
    const kind = outcome.startsWith('FAULT') ? 'FAULT' : outcome;
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    if (kind !== 'FAULT') continue;
    process.exitCode = 1;
    process.stdout.write(`${what} ${number}, ${one.from}: ${outcome}\n`);
  }
  for (const [outcome, times] of outcomes)
    process.stdout.write(`fuzz.${what}.${outcome.replaceAll(' ', '-')} ${times}\n`);
  if (count > 0) process.stdout.write(`fuzz.${what}.slowest ${Math.round(slowest)} ms\n`);
}

function randomFrom(seed: number): Random {
  const next = seeded(seed);
  return (below) => Math.floor(next() * below);
}

function workbookCase(
  seeds: readonly WorkbookSeed[],
  random: Random,
  attempt: (bytes: Buffer, seed: WorkbookSeed) => Promise<string>,
): Case {
  const seed = pick(seeds, random);
  const [way, mutate] = pick(Object.entries(WORKBOOK_WAYS), random);
  const bytes = mutate(seed, random);
  return { from: `${way}, ${seed.name}`, attempt: () => attempt(bytes, seed) };
}

const { values } = parseArgs({
  options: {
    workbooks: { type: 'string' },
    fills: { type: 'string' },
    pdfs: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const isAsked =
  values.workbooks !== undefined || values.fills !== undefined || values.pdfs !== undefined;
const counts = isAsked ? values : { workbooks: 500, fills: 500, pdfs: 100 };
process.stdout.write(`fuzz.seed ${seed}\n`);
const workbooks = await workbookSeeds(randomFrom(seed));
const [toRead, toFill, toParse] = [randomFrom(seed), randomFrom(seed), randomFrom(seed)];
await run(
  'workbooks',
  () => workbookCase(workbooks, toRead, readMutated),
  Number(counts.workbooks ?? 0),
);
await run(
  'fills',
  () => workbookCase(workbooks, toFill, (bytes, from) => fillMutated(bytes, from, toFill)),
  Number(counts.fills ?? 0),
);
const pdfs = await pdfSeeds();
const reader = new PdfReader();
await run(
  'pdfs',
  () => {
    const { from, bytes } = mutatePdf(pdfs, toParse);
    return { from, attempt: () => reader.read(bytes) };
  },
  Number(counts.pdfs ?? 0),
);
reader.end();
