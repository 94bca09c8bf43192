import type { Reporter, TestCase } from 'vitest/node';

/** Says which tests passed only at the second try, one line each, so that none is unsteady in silence. */
export class SecondTry implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const tries = test.diagnostic();
    if (!test.ok() || !tries || tries.retryCount === 0) return;
    process.stdout.write(`passed at the second try: ${test.module.moduleId} > ${test.fullName}\n`);
  }
}
