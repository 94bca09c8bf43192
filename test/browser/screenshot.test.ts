import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildClient, openBrowser, openPage, waitForDrafts } from './browser.ts';
import { startServer } from './server.ts';

// biome-ignore lint/style/noProcessEnv: only a run that asks for it writes into the source tree
const SCREENSHOT = process.env.VOUCH_SCREENSHOT ?? '';
const COMPANY = 'fixtures/company';
const WORKBOOK = 'fixtures/questionnaires/tarnwick-water-authority.xlsx';
/** Taken on the way when the path names a folder. */
const OTHERS = {
  home: '/',
  documents: '/documents',
  ask: '/ask?question=Is+customer+data+encrypted+at+rest%3F',
};

async function companyFiles(): Promise<string[]> {
  const entries = await readdir(COMPANY, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** The address of the draft that shows most: a choice that is made, citations, the audited report among them. */
async function mostTelling(page: Page): Promise<string> {
  let best = { score: -1, url: page.url() };
  for (;;) {
    const choice = await page.locator('.segment input:checked:not([value=""])').count();
    const citations = await page.locator('.evidence .citation').count();
    const report = await page.getByText('SOC 2 report ·').count();
    const score = Math.min(choice, 1) * 4 + Math.min(citations, 2) * 3 + Math.min(report, 1);
    if (score > best.score) best = { score, url: page.url() };
    const next = page.locator('a[data-key="j"]');
    if ((await next.count()) === 0) return best.url;
    await page.goto((await next.getAttribute('href')) ?? '');
  }
}

test.runIf(SCREENSHOT !== '')(
  'the review page is drawn for the README from the fixtures',
  { timeout: 600_000 },
  async () => {
    buildClient();
    const [server, browser] = await Promise.all([startServer(), openBrowser()]);
    const { page } = await openPage(browser, server.origin);
    await page.goto(server.link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const files = await companyFiles();
    await page.goto('/documents');
    await page.setInputFiles('#files', files);
    await page.getByRole('button', { name: 'Upload' }).click();
    await expect
      .poll(() => page.locator('tbody tr').count(), { timeout: 400_000 })
      .toBe(files.length);
    await page.goto('/');
    await page.setInputFiles('#file', WORKBOOK);
    await page.locator('#buyer').fill('Tarnwick Water Authority');
    const due = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
    await page.locator('#dueDate').fill(due);
    await page.locator('#deal').fill('Field dispatch 2027');
    await page.getByRole('button', { name: 'Upload and draft' }).click();
    await page.waitForURL('**/questionnaires/*');
    const review = new URL(page.url()).pathname;
    await waitForDrafts(page, `${review}?show=review`);
    for (let approved = 0; approved < 5; approved += 1) {
      const before = page.url();
      await page.getByRole('button', { name: 'Approve and next' }).click();
      await page.waitForURL((url) => url.href !== before);
    }
    const chosen = await mostTelling(page);
    await page.goto(chosen);
    await page.goto(page.url().replace('show=review', 'show=all'));
    const isFolder = !SCREENSHOT.endsWith('.png');
    await mkdir(isFolder ? SCREENSHOT : dirname(SCREENSHOT), { recursive: true });
    await page.screenshot({ path: isFolder ? join(SCREENSHOT, 'review.png') : SCREENSHOT });
    if (isFolder)
      for (const [name, path] of Object.entries({ ...OTHERS, export: `${review}/export` })) {
        await page.goto(path);
        await page.screenshot({ path: join(SCREENSHOT, `${name}.png`) });
      }
    await expect.poll(() => page.locator('main').count()).toBe(1);
    await browser.close();
    await server.stop();
  },
);
