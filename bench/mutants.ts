import { fork } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './mutant-changes.ts';
import { createTestsFor } from './mutant-tests.ts';

/**
 * Changes one place at a time in the rooms that decide most and runs the tests that lean on the file: a mutant that
 * no test notices shows what is not tested; one whose tests run out of time, or fail without it, is told apart and
 * not counted.
 * `--sample N` (40), `--seed S` (1), `--only TEXT` of the path, `--from I` and `--to J` for a slice of the sample,
 * `--list`. Every file is put back as it was.
 */
const ROOMS = ['src/questionnaire', 'src/language', 'src/drafting/gates'];

/** A small generator of numbers (mulberry32), so that a sample can be drawn again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '0' },
    to: { type: 'string', default: '100000' },
    list: { type: 'boolean', default: false },
  },
});

const next = numbers(Number(values.seed));
const sample = ROOMS.flatMap((room) => globSync(`${room}/**/*.ts`))
  .sort()
  .filter((file) => file.includes(values.only) && !basename(file).endsWith('-worker.ts'))
  .flatMap(mutantsOf)
  .map((mutant) => ({ mutant, order: next() }))
  .sort((a, b) => a.order - b.order)
  .slice(0, Number(values.sample))
  .slice(Number(values.from), Number(values.to))
  .map(({ mutant }) => mutant);

type Outcome = 'killed' | 'SURVIVED' | 'timed out' | 'unsteady';
/** Without a word for so long, the tests hang. */
const LIMIT_MS = 150_000;
/** The nearest tests are asked first, then more of those that lean on the file. */
const BATCHES = [
  [0, 6],
  [6, 30],
] as const;

/** A process that keeps the test runner loaded; it is started anew after a mutant that hangs it. */
let runner = startRunner();
function startRunner() {
  return fork(new URL('./mutant-runner.ts', import.meta.url), { stdio: 'inherit' });
}

function passes(tests: readonly string[], file: string): Promise<boolean | 'timed out'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end('timed out'), LIMIT_MS);
    const end = (outcome: boolean | 'timed out') => {
      clearTimeout(timer);
      runner.removeAllListeners('message');
      if (outcome === 'timed out') {
        runner.kill('SIGKILL');
        runner = startRunner();
      }
      resolve(outcome);
    };
    runner.once('message', (outcome) => end(outcome === true));
    runner.send({ tests, file });
  });
}

const testsFor = createTestsFor();

/** Do these tests pass on the file as it is? A runner in which they do not is started anew: it may be worn out. */
async function areSteady(tests: readonly string[], file: string): Promise<boolean> {
  if ((await passes(tests, file)) === true) return true;
  runner.kill('SIGKILL');
  runner = startRunner();
  return false;
}

/** Puts the file at hand back as it was. */
let restore = () => {};
process.on('SIGTERM', () => {
  restore();
  process.exit(1);
});

async function outcomeOf({ file, text }: Mutant): Promise<Outcome> {
  const original = readFileSync(file, 'utf8');
  const tests = testsFor(file);
  restore = () => writeFileSync(file, original);
  try {
    writeFileSync(file, text);
    for (const [from, to] of BATCHES) {
      const batch = tests.slice(from, to);
      const passed = batch.length === 0 || (await passes(batch, file));
      if (passed === true) continue;
      restore();
      if (passed === 'timed out') return passed;
      return (await areSteady(batch, file)) ? 'killed' : 'unsteady';
    }
    return 'SURVIVED';
  } finally {
    restore();
  }
}

const outcomes: Outcome[] = [];
for (const mutant of sample) {
  const first = values.list ? 'SURVIVED' : await outcomeOf(mutant);
  const outcome = first === 'unsteady' ? await outcomeOf(mutant) : first;
  outcomes.push(outcome);
  console.log(`${outcome.padEnd(9)} ${mutant.file}:${mutant.line} [${mutant.kind}] ${mutant.from}`);
}
runner.disconnect();
const judged = outcomes.filter((each) => each === 'killed' || each === 'SURVIVED');
const killed = judged.filter((each) => each === 'killed').length;
console.log(
  `${killed} of ${judged.length} mutants killed; ${outcomes.length - judged.length} timed out or have unsteady tests and are not counted`,
);
