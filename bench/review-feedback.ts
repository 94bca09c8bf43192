// `node bench/review-feedback.ts [--questions N] [--rounds N]`: how long a reviewer waits, in a real browser, from
// a key to the question that follows: after J, and after an answer that is chosen and approved. The fixture
// company's documents, invented questions, no model.
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { openBrowser, openPage } from '../test/browser/browser.ts';
import { authorQuestions } from './invented-workbook.ts';
import { report } from './report.ts';
import { benchEnvironment, inProject, runVouch, startServer, upload } from './server.ts';

/** A reviewer looks at a question at least this long; what the page does meanwhile costs nobody time. */
const READING_MS = 700;

const shown = (page: Page) =>
  page.evaluate<string | null>(
    "document.querySelector('form#answer')?.dataset.draft?.split(':')[0] ?? null",
  );

/** From pressing `keys` until another question is painted, in milliseconds. */
async function timeToNext(page: Page, keys: readonly string[]): Promise<number> {
  const before = await shown(page);
  const start = performance.now();
  for (const key of keys) await page.keyboard.press(key);
  await page.locator(`form#answer:not([data-draft^="${before}"])`).waitFor();
  return performance.now() - start;
}

function print(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  report(`feedback.${name} p50`, at(0.5), 'ms');
  report(`feedback.${name} p95`, at(0.95), 'ms');
}

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '30' },
  },
});
const rounds = Number(values.rounds);
execFileSync(process.execPath, [inProject('bin/build.mjs')]);
const env = await benchEnvironment();
runVouch(env, ['ingest', inProject('fixtures/company'), '--json']);
const server = await startServer(env);
const browser = await openBrowser();
try {
  const bytes = await authorQuestions(Number(values.questions));
  const response = await upload(server, { name: 'many.xlsx', bytes });
  const { questionnaireId } = z
    .object({ questionnaireId: z.string() })
    .parse(await response.json());
  const { page } = await openPage(browser, server.origin);
  const [name = '', value = ''] = server.cookie.split('=');
  await page.context().addCookies([{ name, value, url: server.origin }]);
  const review = `/questionnaires/${questionnaireId}`;
  await page.goto(`${review}?show=all`);
  await page.locator('[data-events]').waitFor({ state: 'detached', timeout: 400_000 });
  for (const [label, list, keys] of [
    ['next', 'all', ['j']],
    ['choose, approve and next', 'input', ['1', 'Control+Enter']],
  ] as const) {
    await page.goto(`${review}?show=${list}`);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await sleep(READING_MS);
      times.push(await timeToNext(page, keys));
    }
    print(label, times);
  }
  const [load = 0] = loadavg();
  report('machine.load', load, 'processes');
} finally {
  await browser.close();
  await server.stop();
}
