import { defineConfig } from 'vitest/config';

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
          exclude: ['test/architecture.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['test/architecture.test.ts'], globalSetup: [] },
      },
    ],
  },
});
