import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildClient, openBrowser, openPage, waitForDrafts } from './browser.ts';
import { buyerWorkbook, DOCUMENTS } from './files.ts';
import { type Server, startServer } from './server.ts';

const ASKED = [
  'Is customer data encrypted at rest?',
  'Is multi-factor authentication required for access to production systems?',
  'Are shared accounts prohibited?',
  'Are user access rights reviewed at least quarterly?',
  'Are backups of customer data taken daily?',
  'Is the incident response plan tested at least once a year?',
];
const QUESTIONS = ASKED.map((text, index) => [`K-${index + 1}`, text] as const);

let server: Server;
let browser: Browser;
let page: Page;
let review = '';
/** The questions that have a draft. */
let drafted: string[] = [];

beforeAll(async () => {
  buildClient();
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  ({ page } = await openPage(browser, server.origin));
  page.setDefaultTimeout(60_000);
  await page.goto(server.link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.goto('/documents');
  await page.setInputFiles('#files', [...DOCUMENTS]);
  await page.getByRole('button', { name: 'Upload' }).click();
  await page
    .locator('td .tone-approved')
    .nth(DOCUMENTS.length - 1)
    .waitFor({ timeout: 60_000 });
  await page.goto('/');
  await page.setInputFiles('#file', await buyerWorkbook(QUESTIONS));
  await page.locator('#buyer').fill('Keys Mutual');
  await page.getByRole('button', { name: 'Upload and draft' }).click();
  await page.waitForURL('**/questionnaires/*');
  review = new URL(page.url()).pathname;
  await waitForDrafts(page, `${review}?show=all`);
  const ready = page.locator('.queue-item', { hasText: 'Ready to review' });
  drafted = (await ready.allTextContents()).flatMap((text) => /K-\d/.exec(text) ?? []);
  if (drafted.length < 3) throw new Error(`Only ${drafted.join()} are drafted.`);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const tally = () => page.locator('[data-progress]').textContent();
const state = () => page.locator('.question-meta .status').textContent();
const question = () => page.locator('.question-text').textContent();
const ready = () => page.locator('[data-open-keys]:not([hidden])').waitFor();
const openQuestion = async (id = '') => {
  await page.goto(`${review}?show=all`);
  await page.locator('.queue-item', { hasText: id }).click();
  await page.locator('.queue-item[aria-current]', { hasText: id }).waitFor();
  await ready();
};
const NONE = `0 of ${QUESTIONS.length} approved`;

/** Every box of the page that is not the answer, opened and holding the cursor. */
const BOXES = {
  'the reason of a rejection': async () => {
    const isShown = await page.locator('#reason').isVisible();
    if (!isShown) await page.getByText('Reject this answer').click();
    await page.locator('#reason').focus();
    await page.keyboard.press('Control+A');
  },
  'the search of the questions': () => page.locator('#find').focus(),
  'the criteria': async () => {
    await page.getByText('Correct criteria and domain').click();
    await page.locator('.topics input[name="criteria"]').focus();
  },
  'the domain of the question': async () => {
    await page.getByText('Correct criteria and domain').click();
    await page.locator('.topics select').focus();
  },
  'the switch of the single keys': async () => {
    await page.locator('[data-open-keys]').click();
    await page.locator('#single-keys').focus();
  },
} as const;
const BOX_NAMES = Object.keys(BOXES) as (keyof typeof BOXES)[];

beforeEach(() => openQuestion(drafted[0]));

test.each(BOX_NAMES)(
  'no key that is pressed in %s approves, saves or edits the answer',
  async (box) => {
    const before = await state();
    for (const last of ['Control+Enter', 'Meta+Enter', 'Control+s']) {
      await openQuestion(drafted[0]);
      await BOXES[box]();
      for (const key of ['j', 'k', 'e', 'r', '?', 'u', '1']) await page.keyboard.press(key);
      if (box === 'the reason of a rejection') await page.locator('#reason').fill('');
      await page.keyboard.press(last);
      await page.waitForTimeout(100);
      await openQuestion(drafted[0]);
      expect(await tally(), last).toBe(NONE);
      expect(await state(), last).toBe(before);
    }
  },
  90_000,
);

test.each(['the search of the questions', 'the criteria', 'the reason of a rejection'] as const)(
  'a letter that is typed into %s stays a letter',
  async (box) => {
    const asked = await question();
    await BOXES[box]();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('jker?u1');
    expect(await page.locator(':focus').inputValue()).toBe('jker?u1');
    expect(await question()).toBe(asked);
  },
);

test('Ctrl+Enter in the search box searches', async () => {
  await page.locator('#find').fill('backups');
  await page.locator('#find').press('Control+Enter');
  await page.waitForURL(/find=backups/);
  expect(await page.locator('.queue-item').count()).toBe(1);
  expect(await tally()).toBe(NONE);
});

test('Ctrl+Enter in the criteria box keeps the criteria', async () => {
  await BOXES['the criteria']();
  await page.locator('.topics input[name="criteria"]').fill('CC7.4');
  await page.locator('.topics input[name="criteria"]').press('Control+Enter');
  await page.locator('.question-meta .chip', { hasText: 'CC7.4' }).waitFor();
  expect(await tally()).toBe(NONE);
});

test('a reason that is typed comes back when the page was left without rejecting', async () => {
  await BOXES['the reason of a rejection']();
  await page.keyboard.type('Half a thou');
  await openQuestion(drafted[1]);
  await openQuestion(drafted[0]);
  expect(await page.locator('#reason').inputValue()).toBe('Half a thou');
  expect(await page.locator('#reason').isVisible()).toBe(true);
  await page.locator('#reason').fill('');
  await openQuestion(drafted[0]);
  expect(await page.locator('#reason').isVisible()).toBe(false);
});

test('where nothing has the focus Ctrl+Enter decides nothing and says what to do', async () => {
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.locator('[data-saved]').textContent()).toContain('Press E');
  await openQuestion(drafted[0]);
  expect(await tally()).toBe(NONE);
});

test('a question that opens has the focus in its answer, and a key that is held down approves one answer', async () => {
  expect(await page.evaluate('document.activeElement.id')).toBe('answer');
  await page.keyboard.down('Control');
  await page.keyboard.down('Enter');
  for (let repeat = 0; repeat < 8; repeat += 1) {
    await page.keyboard.down('Enter');
    await page.waitForTimeout(100);
  }
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  await ready();
  expect(await tally()).toBe(`1 of ${QUESTIONS.length} approved`);
  expect(await page.evaluate('document.activeElement.id')).toBe('answer');
});

test('Ctrl+Enter in the reason box rejects with that reason', async () => {
  await openQuestion(drafted[1]);
  await BOXES['the reason of a rejection']();
  await page.keyboard.type('Break-glass accounts exist.');
  await page.keyboard.press('Control+Enter');
  await page.locator('.flash').waitFor();
  expect(await state()).toContain('Rejected');
  expect(await page.locator('.verdict').textContent()).toContain('Break-glass accounts exist.');
});
