import { defineConfig } from 'vitest/config';
import { testsOfNoEngine } from './test/support/engine-tests.ts';
import { RunLines } from './test/support/run-lines.ts';

/** On PostgreSQL only what uses the database is run: the rest was proven on the run before it. */
// biome-ignore lint/style/noProcessEnv: the suite's own switch between the two engines
const isOnServer = (process.env.DATABASE_URL ?? '') !== '';

// biome-ignore lint/style/noProcessEnv: set by the machine that runs the suite
const isCi = (process.env.CI ?? '') !== '';

export default defineConfig({
  test: {
    // A machine of two busy cores may stall once; what passes only at the second try is said.
    retry: isCi ? 1 : 0,
    reporters: ['default', new RunLines()],
    globalSetup: ['test/support/global-setup.ts'],
    // A poll waits for a state, however busy the machine is.
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'suite',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/architecture.test.ts', ...(isOnServer ? testsOfNoEngine() : [])],
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['test/architecture.test.ts'], globalSetup: [] },
      },
    ],
  },
});
