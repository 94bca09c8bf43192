import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildClient, openBrowser, openPage } from './browser.ts';
import { startServer } from './server.ts';

// biome-ignore lint/style/noProcessEnv: only a run that asks for it writes into the source tree
const SCREENSHOT = process.env.VOUCH_SCREENSHOT ?? '';
const COMPANY = 'fixtures/company';
const WORKBOOK = 'fixtures/questionnaires/corrowdale-bank.xlsx';
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

test.runIf(SCREENSHOT !== '')(
  'the review page is drawn for the README from the fixtures',
  { timeout: 300_000 },
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
      .poll(() => page.locator('tbody tr').count(), { timeout: 200_000 })
      .toBe(files.length);
    await page.goto('/');
    await page.setInputFiles('#file', WORKBOOK);
    await page.locator('#buyer').fill('Corrowdale Bank');
    await page.locator('#deal').fill('Payments platform');
    await page.getByRole('button', { name: 'Upload and draft' }).click();
    await page.waitForURL('**/questionnaires/*');
    const review = new URL(page.url()).pathname;
    const isDrafting = async () => {
      await page.goto(`${review}?show=review`);
      return page.locator('[data-events]').count();
    };
    await expect.poll(isDrafting, { timeout: 120_000 }).toBe(0);
    const wanted = page.locator('.queue-item', { hasText: /multi-factor/i });
    for (let approved = 0; approved < 6; approved += 1) {
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.locator('.flash').waitFor();
    }
    if ((await wanted.count()) > 0) await wanted.first().click();
    const isFolder = !SCREENSHOT.endsWith('.png');
    await mkdir(isFolder ? SCREENSHOT : dirname(SCREENSHOT), { recursive: true });
    await page.screenshot({ path: isFolder ? join(SCREENSHOT, 'review.png') : SCREENSHOT });
    if (isFolder)
      for (const [name, path] of Object.entries({ ...OTHERS, export: `${review}/export` })) {
        await page.goto(path);
        await page.screenshot({ path: join(SCREENSHOT, `${name}.png`) });
      }
    expect(await page.locator('main').count()).toBe(1);
    await browser.close();
    await server.stop();
  },
);
