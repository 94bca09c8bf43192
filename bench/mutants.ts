import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs, promisify } from 'node:util';

/**
 * Changes one condition or threshold at a time in the rooms that decide most and runs the tests that lean on the
 * file: a mutant that no test notices shows what is not tested; one whose tests run out of time is told apart and
 * not counted. `--sample N` (40), `--seed S` (1), `--only TEXT` of the path. Every file is put back as it was.
 */
const ROOMS = ['src/questionnaire', 'src/language', 'src/drafting/gates'];

type Mutant = {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly text: string;
};

/** What is changed, and into what; in code alone, not in comments and patterns. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/ >= /g, ' > '],
  [/ <= /g, ' < '],
  [/ > (?=[\w(])/g, ' >= '],
  [/ < (?=[\w(])/g, ' <= '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/\bconst ([A-Z_]+) = (\d+);/g, 'const $1 = $2 * 2;'],
  [/\bconst ([A-Z_]+) = (0?\.\d+);/g, 'const $1 = $2 / 2;'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
];

const isCode = (line: string) =>
  !/^\s*(?:\/?\*|\/\/|import |export type|type )/.test(line) &&
  !/^\s*\/.*\/[a-z]*[;,]?$/.test(line);

function mutantsOf(file: string): Mutant[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) =>
    !isCode(line)
      ? []
      : CHANGES.flatMap(([pattern, into]) =>
          [...line.matchAll(pattern)].map((match) => {
            const changed = match[0].replace(new RegExp(pattern.source), into);
            const mutated = `${line.slice(0, match.index)}${changed}${line.slice(match.index + match[0].length)}`;
            const text = [...lines.slice(0, at), mutated, ...lines.slice(at + 1)].join('\n');
            return { file, line: at + 1, from: `${line.trim()} → ${mutated.trim()}`, text };
          }),
        ),
  );
}

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
  .map(({ mutant }) => mutant);

const run = promisify(execFile);

const ROOM_OF_FORMS = /^src\/questionnaire\/(\w+)\//;

/** Tests in the order in which they are asked: those nearest to the file, then all that lean on it. */
function testsFor(file: string): string[][] {
  const room = ROOM_OF_FORMS.exec(file)?.[1];
  const near = `test/questionnaire/${room}`;
  if (file.startsWith('src/questionnaire'))
    return [...(room !== undefined && existsSync(near) ? [[near]] : []), ['test/questionnaire']];
  if (file.startsWith('src/language'))
    return [['test/language'], ['test/drafting/gates', 'test/drafting/decide.test.ts']];
  return [['test/drafting/gates'], ['test/drafting/claims.test.ts']];
}

type Outcome = 'killed' | 'SURVIVED' | 'timed out';
/** A run of so long tells nothing: on a busy machine the tests are slow without any mutant. */
const LIMIT_MS = 240_000;

async function outcomeOf({ file, text }: Mutant): Promise<Outcome> {
  const original = readFileSync(file, 'utf8');
  try {
    writeFileSync(file, text);
    for (const tests of testsFor(file))
      await run('npx', ['vitest', 'run', '--project', 'suite', '--bail', '1', ...tests], {
        timeout: LIMIT_MS,
        maxBuffer: 64 * 1024 * 1024,
      });
    return 'SURVIVED';
  } catch (error) {
    const isTimedOut = error instanceof Error && 'killed' in error && error.killed === true;
    return isTimedOut ? 'timed out' : 'killed';
  } finally {
    writeFileSync(file, original);
  }
}

const outcomes: Outcome[] = [];
for (const mutant of sample) {
  const outcome = await outcomeOf(mutant);
  outcomes.push(outcome);
  console.log(`${outcome.padEnd(9)} ${mutant.file}:${mutant.line}  ${mutant.from}`);
}
const judged = outcomes.filter((each) => each !== 'timed out');
const killed = judged.filter((each) => each === 'killed').length;
console.log(
  `${killed} of ${judged.length} mutants killed; ${outcomes.length - judged.length} timed out and are not counted`,
);
