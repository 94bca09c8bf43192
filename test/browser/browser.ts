import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import {
  type Browser,
  type BrowserContextOptions,
  chromium as launcher,
  type Page,
} from 'playwright-core';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** Starts the browser that comes inside a package; nothing has to be installed. */
export async function openBrowser(): Promise<Browser> {
  return launcher.launch({ executablePath: await chromium.executablePath(), args: FLAGS });
}

const modified = (folder: string): number[] =>
  globSync(`${folder}/**/*.{ts,js}`).map((path) => statSync(path).mtimeMs);

/** Compiles the scripts that the server hands to browsers, where one has changed since. */
export function buildClient(): void {
  const built = modified('dist/web/client');
  if (built.length > 0 && Math.min(...built) > Math.max(...modified('src/web/client'))) return;
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.client.json', '--noEmit', 'false'], {
    stdio: 'pipe',
  });
}

/** What a page did that it must not: code that was refused, faults in scripts, requests to elsewhere. */
export type Misdeeds = string[];

/** A form that was sent just before may still be on its way to its own page: the visit is made again. */
const isInterrupted = (fault: unknown): boolean =>
  fault instanceof Error &&
  /is interrupted by another navigation|net::ERR_ABORTED/.test(fault.message);

/**
 * Opens a page of its own session. Its `goto` is made again when a form that was sent before
 * interrupts it, so that a slow machine changes nothing.
 */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; misdeeds: Misdeeds }> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const visit = page.goto.bind(page);
  page.goto = async (...where) => {
    for (;;) {
      try {
        return await visit(...where);
      } catch (fault) {
        if (!isInterrupted(fault)) throw fault;
      }
    }
  };
  const misdeeds: Misdeeds = [];
  page.on('pageerror', (error) => misdeeds.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) misdeeds.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) misdeeds.push(`request: ${request.url()}`);
  });
  return { page, misdeeds };
}

/** Waits until the review page shows what was asked for last. */
export const settled = (page: Page): Promise<void> =>
  page.locator('.review:not([aria-busy])').waitFor();

/** Waits on a page of a questionnaire until it is drafted (the page shows itself anew then), and opens `url`. */
export async function waitForDrafts(page: Page, url: string): Promise<void> {
  await page.locator('[data-events]').waitFor({ state: 'detached', timeout: 240_000 });
  await page.goto(url);
}

/** What axe finds against WCAG 2.2 A and AA, as `rule: element`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await runner.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    );
  });
}
