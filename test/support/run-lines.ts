import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/**
 * Says on one line each what `.ci/run` gathers: tests that passed only at the second try, tests that failed and why,
 * files in which something failed (a test, or what runs before them), faults outside every test.
 */
export class RunLines implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const path = `${test.module.relativeModuleId} > ${test.fullName}`;
    const tries = test.diagnostic();
    if (test.ok() && tries && tries.retryCount > 0) say(`passed at the second try: ${path}`);
    if (!test.ok())
      for (const error of test.result().errors ?? [])
        say(`failed test: ${path}: ${firstLine(error)}`);
  }

  onTestModuleEnd(module: TestModule): void {
    if (module.ok()) return;
    say(`failed file: ${module.relativeModuleId}`);
    const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
    for (const error of [...module.errors(), ...suites])
      say(`failed before its tests: ${firstLine(error)}`);
  }

  onTestRunEnd(_modules: readonly TestModule[], faults: readonly SerializedError[]): void {
    for (const fault of faults) say(`fault outside a test: ${firstLine(fault)}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function firstLine(error: { readonly message: string }): string {
  return (error.message.split('\n')[0] ?? '').slice(0, 300);
}
