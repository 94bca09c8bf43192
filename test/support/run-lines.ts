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
        say(`failed test: ${path}: ${firstLine(error.message)}`);
  }

  onTestModuleEnd(module: TestModule): void {
    if (module.ok()) return;
    sayFailed(module);
    const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
    for (const error of [...module.errors(), ...suites])
      say(`failed before its tests: ${firstLine(error.message)}`);
  }

  onTestRunEnd(modules: readonly TestModule[], faults: readonly SerializedError[]): void {
    // A process that crashes leaves its file half run and its next ones not begun.
    for (const module of modules)
      if (module.state() === 'queued' || module.state() === 'pending') sayFailed(module);
    for (const { message, cause } of faults)
      say(`fault outside a test: ${[message, cause?.message].map(firstLine).join(' ')}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayFailed(module: TestModule): void {
  const passed = [...module.children.allTests('passed')].length;
  say(`failed file: ${module.relativeModuleId} (${passed} passed in it)`);
}

function firstLine(message: string | undefined): string {
  return (message?.split('\n')[0] ?? '').slice(0, 300);
}
