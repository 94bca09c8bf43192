import { defineConfig } from 'vitest/config';
import { testsOfNoEngine } from './test/support/engine-tests.ts';

/** On PostgreSQL only what uses the database is run: the rest was proven on the run before it. */
// biome-ignore lint/style/noProcessEnv: the suite's own switch between the two engines
const isOnServer = (process.env.DATABASE_URL ?? '') !== '';

export default defineConfig({
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    expect: { requireAssertions: true },
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
