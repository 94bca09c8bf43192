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
let sheets: string;

// biome-ignore lint/style/noProcessEnv: only a run that asks for it writes pictures
const PICTURES = process.env.VOUCH_SHEETS_SCREENSHOT ?? '';
const picture = async (name: string) => {
  if (PICTURES !== '') await page.screenshot({ path: `${PICTURES}/${name}.png` });
};

beforeAll(async () => {
  buildClient();
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  ({ page, misdeeds } = await openPage(browser, server.origin, { javaScriptEnabled: true }));
  await page.goto(server.link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.setInputFiles('#file', {
    name: 'northgate.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await oddWorkbook()),
  });
  await page.locator('#buyer').fill('Northgate Bank');
  await page.getByRole('button', { name: 'Upload and draft' }).click();
  await page.waitForURL('**/questionnaires/*');
  sheets = `${new URL(page.url()).pathname}/sheets`;
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

const openSheet = async (name: string) => {
  await page.goto(sheets);
  await page.locator('.sheet-tab', { hasText: name }).click();
  await page.getByRole('region', { name: `Preview of ${name}` }).waitFor();
};
const cell = (address: string) => page.getByRole('radio', { name: new RegExp(`^${address}\\b`) });
const bar = () => page.getByRole('region', { name: 'The chosen cell' });
/** Presses a button that sends the page, and waits for what comes back. */
const press = async (name: string) => {
  const reply = page.waitForResponse((response) => response.request().method() === 'POST');
  await bar().getByRole('button', { name, exact: true }).click();
  await reply;
  await page.waitForLoadState();
};
const readingOf = (address: string) =>
  page
    .locator('td', { has: cell(address) })
    .locator('.reading')
    .textContent();

async function readTopics(choose: (address: string) => Promise<void>): Promise<void> {
  await openSheet('Topics');
  expect(await bar().isVisible()).toBe(false);
  await choose('A2');
  await press('Heads a table');
  await choose('B3');
  await press('Question');
  expect(await readingOf('B4')).toBe('Question');
  expect(await readingOf('C4')).toBe('Answer: text');
  expect(await page.locator('.plan').textContent()).toContain('2 questions are new');
}

test('a sheet in which nothing was found is read after two cells are clicked on', async () => {
  await readTopics((address) => page.locator('td', { has: cell(address) }).click());
  await page.locator('td', { has: cell('D3') }).click();
  await press('Comment');
  expect(await readingOf('D4')).toBe('Comment');
  expect(await cell('D3').isChecked()).toBe(true);
});

test('what cannot be said of a cell is refused in words, and the cell stays chosen', async () => {
  await page.locator('td', { has: cell('B3') }).click();
  await press('Answer');
  expect(await page.locator('.flash-danger').textContent()).toContain('asks nothing yet');
  expect(await cell('B3').isChecked()).toBe(true);
});

test('arrow keys move from cell to cell by rows and columns, and Enter leads to what may be said', async () => {
  await openSheet('Security');
  await cell('B4').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect(await cell('B5').isChecked()).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await cell('C5').isChecked()).toBe(true);
  expect(await bar().textContent()).toContain('C5 (Answer: a choice)');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  for (let step = 0; step < 4; step++) await page.keyboard.press('Tab');
  const reply = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.keyboard.press('Enter');
  await reply;
  await page.waitForLoadState();
  expect(await page.locator('.plan').textContent()).toContain('1 question is no longer asked');
});

test('a row that was left out is taken in by one click beside its reason', async () => {
  const left = page.locator('.left-out li', { hasText: 'multi-factor' });
  expect(await left.textContent()).toContain('set aside by a person');
  await left.getByRole('button', { name: /^Take it in/ }).click();
  await page.locator('.plan', { hasText: 'nothing changes' }).waitFor();
});

test('nothing is lost or covered at any width, and no rule of accessibility is broken', async () => {
  for (const width of [1440, 720, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await openSheet('Security');
    await page.locator('td', { has: cell('B5') }).click();
    await bar().getByText('More').click();
    expect(await bar().getByRole('button').count()).toBe(14);
    expect(await accessibilityFaults(page)).toEqual([]);
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(wide), `${width} px`).toBeLessThanOrEqual(0);
    await picture(`cell-${width}`);
  }
  expect(misdeeds).toEqual([]);
});

test('without script the same clicks read the sheet', async () => {
  const cookies = await page.context().cookies();
  ({ page } = await openPage(browser, server.origin, { javaScriptEnabled: false }));
  await page.context().addCookies(cookies);
  await readTopics((address) => page.locator('td', { has: cell(address) }).click());
});
