import { defineConfig } from 'vitest/config';
import { testsOfNoEngine } from './test/support/engine-tests.ts';
import { RunLines } from './test/support/run-lines.ts';

/** On PostgreSQL only what uses the database is run: the rest was proven on the run before it. */
// biome-ignore lint/style/noProcessEnv: the suite's own switch between the two engines
const isOnServer = (process.env.DATABASE_URL ?? '') !== '';

const unaffected = isOnServer ? testsOfNoEngine() : [];

// biome-ignore lint/style/noProcessEnv: set by the machine that runs the suite
const isCi = (process.env.CI ?? '') !== '';

/** What reads the code itself: run by `npm run check`. */
const ARCHITECTURE = ['test/architecture.test.ts', 'test/architecture/*.test.ts'];

/** What starts servers, threads and processes, holds locks or changes the words in use: each of these files has a process of its own. */
const OF_PROCESSES = [
  'test/{adapters,backup,browser,commands,drafting-thread,jobs,package,paths,threads}/**/*.test.ts',
  'test/{cli,main}.test.ts',
  'test/lexicon/own-words.test.ts',
];

export default defineConfig({
  test: {
    // A machine of two busy cores may stall once; what passes only at the second try is said.
    retry: isCi ? 1 : 0,
    reporters: ['default', new RunLines()],
    globalSetup: ['test/support/global-setup.ts'],
    // A poll waits for a state, however busy the machine is.
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
    // For what hangs, not for what is slow: the machine may do ten things at once.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'suite',
          setupFiles: ['test/support/shared-worker.ts'],
          // A worker keeps what it has loaded for the next file: what a test changes outside itself it puts back.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...ARCHITECTURE, ...OF_PROCESSES, ...unaffected],
        },
      },
      {
        extends: true,
        test: { name: 'processes', include: OF_PROCESSES, exclude: unaffected },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ARCHITECTURE, globalSetup: [] },
      },
    ],
  },
});
