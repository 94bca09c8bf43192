import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildClient, openBrowser, openPage, waitForDrafts } from './browser.ts';
import { buyerWorkbook, DOCUMENTS } from './files.ts';
import { type Server, startServer } from './server.ts';

/** Settled by the evidence. */
const PROVEN = [
  'Is customer data encrypted at rest?',
  'Is multi-factor authentication required for access to production systems?',
  'Are shared accounts prohibited?',
  'Are user access rights reviewed at least quarterly?',
  'Are backups of customer data taken daily?',
  'Is the incident response plan tested at least once a year?',
];
/** A person has to answer these. */
const GAPS = Array.from(
  { length: 14 },
  (_, index) => `Is a lighthouse keeper on duty in tower ${index + 1}?`,
);
const QUESTIONS = [...PROVEN, ...GAPS].map((text, index) => [`K-${index + 1}`, text] as const);

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  buildClient();
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  ({ page } = await openPage(browser, server.origin));
  await page.goto(server.link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.goto('/documents');
  await page.setInputFiles('#files', [...DOCUMENTS]);
  await page.getByRole('button', { name: 'Upload' }).click();
  await page
    .locator('td .tone-approved')
    .nth(DOCUMENTS.length - 1)
    .waitFor({ timeout: 240_000 });
  await page.goto('/');
  await page.setInputFiles('#file', await buyerWorkbook(QUESTIONS));
  await page.locator('#buyer').fill('Keyboard Mutual');
  await page.getByRole('button', { name: 'Upload and draft' }).click();
  await page.waitForURL('**/questionnaires/*');
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The page's scripts have run on the question that stands there now. */
const ready = () => page.locator('[data-open-keys]:not([hidden])').waitFor();
const place = () => page.locator('.actions-end .small').textContent();
const tally = () => page.locator('[data-progress]').textContent();
const state = () => page.locator('.question-meta .status').textContent();

test('twenty questions are reviewed by keyboard alone: drafts approved, gaps answered, one rejected', {
  timeout: 240_000,
}, async () => {
  const review = new URL(page.url()).pathname;
  await waitForDrafts(page, `${review}?show=all`);
  await ready();
  expect(await place()).toBe('Question 1 of 20');

  await page.keyboard.press('j');
  await expect.poll(place, { timeout: 15_000 }).toBe('Question 2 of 20');
  await ready();
  await page.keyboard.press('k');
  await expect.poll(place, { timeout: 15_000 }).toBe('Question 1 of 20');
  await ready();

  await page.keyboard.press('r');
  await page.keyboard.type('Says too little.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(place, { timeout: 15_000 }).toBe('Question 2 of 20');
  await page.locator('.flash', { hasText: 'Rejected K-1' }).waitFor();
  await page.keyboard.press('k');
  await expect.poll(state, { timeout: 15_000 }).toContain('Rejected');

  let gaps = 0;
  for (let number = 1; number <= QUESTIONS.length; number += 1) {
    await ready();
    if ((await state())?.includes('Needs input') === true) {
      gaps += 1;
      await page.keyboard.press('1');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Answered at the keyboard.');
    }
    await page.keyboard.press('Control+Enter');
    await expect.poll(tally, { timeout: 15_000 }).toBe(`${number} of 20 questions approved`);
  }
  expect(gaps).toBeGreaterThanOrEqual(GAPS.length);
  expect(gaps).toBeLessThan(QUESTIONS.length);

  await page.goto(`${review}?show=approved`);
  await expect.poll(() => page.locator('.queue-item').count()).toBe(QUESTIONS.length);
});
