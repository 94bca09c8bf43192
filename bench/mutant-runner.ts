import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { z } from 'zod';

/** Runs tests on request in one process, so that the runner is loaded once for many mutants; says whether all pass. */
const asked = z.object({ tests: z.array(z.string()), file: z.string() });

const vitest = await createVitest('test', {
  watch: false,
  project: ['suite'],
  reporters: [{}],
  bail: 1,
  isolate: false,
  maxWorkers: 1,
  testTimeout: 60_000,
});

process.on('message', async (message) => {
  const { tests, file } = asked.parse(message);
  vitest.invalidateFile(resolve(file));
  const specifications = await vitest.globTestSpecifications(tests);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  process.send?.(unhandledErrors.length === 0 && testModules.every((each) => each.ok()));
});
process.on('disconnect', () => process.exit(0));
