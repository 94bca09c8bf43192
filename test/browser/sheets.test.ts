import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { oddWorkbook } from '../support/odd-workbook.ts';
import {
  accessibilityFaults,
  buildClient,
  type Misdeeds,
  openBrowser,
  openPage,
} from './browser.ts';
import { type Server, startServer } from './server.ts';

let server: Server;
let browser: Browser;
let page: Page;
let misdeeds: Misdeeds;

// biome-ignore lint/style/noProcessEnv: only a run that asks for it writes pictures
const PICTURES = process.env.VOUCH_SHEETS_SCREENSHOT ?? '';
const picture = async (name: string) => {
  if (PICTURES !== '') await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};

const HOSTILE = '<img src=x onerror="window.__xss=1"><script>window.__xss=1</script>';

beforeAll(async () => {
  buildClient();
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  ({ page, misdeeds } = await openPage(browser, server.origin, { javaScriptEnabled: true }));
  await page.goto(server.link);
  await page.getByRole('button', { name: 'Sign in' }).click();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// One story in steps: after a step that fails the others could only fail too.
let isBroken = false;
beforeEach(({ skip, onTestFailed }) => {
  skip(isBroken, 'an earlier step failed');
  onTestFailed(() => {
    isBroken = true;
  });
});

async function upload(bytes: Uint8Array, buyer: string): Promise<string> {
  await page.goto('/');
  await page.setInputFiles('#file', {
    name: `${buyer}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await page.locator('#buyer').fill(buyer);
  await page.getByRole('button', { name: 'Upload and draft' }).click();
  await page.waitForURL('**/questionnaires/*');
  const review = new URL(page.url()).pathname;
  const isDrafting = async () => {
    await page.goto(`${review}?show=all`);
    return page.locator('[data-events]').count();
  };
  await expect.poll(isDrafting, { timeout: 240_000 }).toBe(0);
  return review;
}

const queued = () => page.locator('.queue-item').count();
const tab = (name: string) => page.locator('.sheet-tab', { hasText: name });
const rowOf = (number: number) => page.locator(`#row-${number}`);

test('the review page leads to the workbook as it was read, every cell named by what it is', async () => {
  const odd = [
    ['a', 'Restore tests'],
    ['b', HOSTILE],
  ] as const;
  await upload(await oddWorkbook({ odd }), 'Northgate Bank');
  await expect.poll(queued).toBe(3);
  await page.getByRole('link', { name: 'Check how we read it' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'How this workbook is read',
  );
  const row = rowOf(4);
  expect(await row.locator('.reading-question').textContent()).toContain('encrypted at rest');
  expect(await row.locator('.reading-answer .reading').textContent()).toBe('Answer: a choice');
  expect(await page.locator('#column-0-B').inputValue()).toBe('question');
  await picture('security');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a row is unticked, a sheet that was missed is read, and the preview says what that changes', async () => {
  await rowOf(6).getByRole('checkbox').uncheck();
  await tab('Topics').click();
  await page.locator('#role').selectOption('questions');
  await page.getByRole('button', { name: 'Preview with these changes' }).click();
  const isHeaded = (await page.locator('#column-0-B').count()) > 0;
  if (!isHeaded) {
    await page.locator('#addHeader').fill('2');
    await page.getByRole('button', { name: 'Preview with these changes' }).click();
  }
  await page.locator('#column-0-A').selectOption('id');
  await page.locator('#column-0-B').selectOption('question');
  await page.locator('#column-0-C').selectOption('answer');
  await page.locator('#column-0-D').selectOption('comment');
  await page.getByRole('button', { name: 'Preview with these changes' }).click();
  expect(await page.locator('.plan').textContent()).toBe(
    'With these changes: 2 questions stay as they are, 2 questions are new, 1 question is no longer asked.',
  );
  expect(await rowOf(3).locator('.reading-question').textContent()).toContain('Restore tests');
  expect(await page.evaluate('window.__xss')).toBeUndefined();
  await picture('topics');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a layout that cannot be read is refused in words and keeps what was chosen', async () => {
  await page.locator('#column-0-C').selectOption('');
  await page.locator('#column-0-D').selectOption('');
  await page.getByRole('button', { name: 'Save and read again' }).click();
  expect(await page.locator('.flash-danger').textContent()).toContain(
    'needs a column with the role',
  );
  expect(await page.locator('#column-0-C').inputValue()).toBe('');
  await page.locator('#column-0-C').selectOption('answer');
  await page.locator('#column-0-D').selectOption('comment');
});

test('saving reads the workbook again and the next file of the template comes in right', async () => {
  await page.getByRole('button', { name: 'Save and read again' }).click();
  await page.locator('.flash-done').waitFor();
  expect(await page.locator('.flash-done').textContent()).toContain(
    '2 of them new, 1 question no longer asked',
  );
  await page.goto(`${new URL(page.url()).pathname}?show=all`);
  await expect.poll(queued).toBe(4);
  await upload(await oddWorkbook({ title: 'Harbour Mutual' }), 'Harbour Mutual');
  await expect.poll(queued).toBe(4);
  expect(await page.locator('.review-bar').textContent()).toMatch(
    /Read with the layout that \S+ corrected on/,
  );
  await page.getByRole('link', { name: 'Check how we read it' }).click();
  expect(await rowOf(6).getByRole('checkbox').isChecked()).toBe(false);
});

test('a text that would be lost is shown, and given up only by the button that says so', async () => {
  const review = new URL(page.url()).pathname.replace('/sheets', '');
  await page.goto(`${review}?show=all`);
  await page.locator('.queue-item').first().click();
  await page.locator('form#answer textarea').first().fill('Written by a person.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.flash-done').waitFor();
  await page.goto(`${review}/sheets`);
  await rowOf(4).getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: 'Save and read again' }).click();
  expect(await page.locator('.loss').textContent()).toContain('Written by a person.');
  await picture('loss');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save, and give these texts up' }).click();
  await page.locator('.flash-done').waitFor();
  expect(misdeeds).toEqual([]);
});
