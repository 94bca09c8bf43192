import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accessibilityFaults,
  buildClient,
  type Misdeeds,
  openBrowser,
  openPage,
  settled,
  waitForDrafts,
} from './browser.ts';
import { buyerWorkbook, DOCUMENTS } from './files.ts';
import { type Server, startServer } from './server.ts';

/** Near to what the documents say, and settled by none of them. */
const QUESTIONS = [
  ['N-1', 'Is a lighthouse keeper told when access is no longer needed?'],
  ['N-2', 'Does a lighthouse keeper keep lessons learned of a tabletop exercise?'],
  ['N-3', 'Is a lighthouse keeper restoring from backup?'],
] as const;

let server: Server;
let browser: Browser;
let page: Page;
let misdeeds: Misdeeds;
let review = '';

/** Takes a questionnaire in and waits for its drafts; gives its address. */
async function takeIn(file: Awaited<ReturnType<typeof buyerWorkbook>>): Promise<string> {
  await page.goto('/');
  await page.setInputFiles('#file', file);
  await page.locator('#buyer').fill('Lighthouse Mutual');
  await page.getByRole('button', { name: 'Upload and draft' }).click();
  await page.waitForURL('**/questionnaires/*');
  const { pathname } = new URL(page.url());
  await waitForDrafts(page, `${pathname}?show=all`);
  return pathname;
}

beforeAll(async () => {
  buildClient();
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  ({ page, misdeeds } = await openPage(browser, server.origin));
  page.setDefaultTimeout(60_000);
  await page.goto(server.link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.goto('/documents');
  await page.setInputFiles('#files', [...DOCUMENTS]);
  await page.getByRole('button', { name: 'Upload' }).click();
  await page
    .locator('td .tone-approved')
    .nth(DOCUMENTS.length - 1)
    .waitFor({ timeout: 240_000 });
  review = await takeIn(await buyerWorkbook(QUESTIONS));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const WIDE = { width: 1440, height: 900 };
/** Opened where the list stands beside the question; the window takes its size then. */
const openQuestion = async (id: string, on: Page = page, size = WIDE) => {
  await on.setViewportSize(WIDE);
  await on.goto(`${review}?show=all`);
  await on.locator('.queue-item', { hasText: id }).click();
  await settled(on);
  await on.locator('.queue-item[aria-current]', { hasText: id }).waitFor();
  await on.setViewportSize(size);
};
const state = (on: Page = page) => on.locator('.question-meta .status').textContent();
const citeFirst = (on: Page = page) => on.getByRole('button', { name: /^Cite and/ }).first();
const words = (on: Page = page) => on.locator('form#answer textarea').first();

test('an open question shows up to three passages, and three actions make a cited, approved answer', {
  timeout: 240_000,
}, async () => {
  await openQuestion('N-1');
  expect(await state()).toContain('Needs input');
  const shown = await page.locator('.found-passage').count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThanOrEqual(3);
  const quote = await page.locator('.citation.found-passage blockquote').first().textContent();

  await citeFirst().click();
  await page.waitForURL(/word=/);
  await page.locator('.segment', { hasText: 'No' }).first().click();
  await page.getByRole('button', { name: /^Approve/ }).click();

  await page.locator('.flash-done').waitFor();
  await openQuestion('N-1');
  expect(await state()).toContain('Approved');
  expect(
    await page.locator('.citation:not(.found-passage, .earlier) blockquote').textContent(),
  ).toBe(quote);
  expect((await words().inputValue()).length).toBeGreaterThan(12);
});

test.each([
  [1440, 900],
  [720, 900],
  [390, 844],
])(
  'at %i × %i the buttons stay where they are while somebody works, and no message lies over them',
  {
    timeout: 240_000,
  },
  async (width, height) => {
    await openQuestion('N-2', page, { width, height });
    const approve = page.getByRole('button', { name: /^Approve/ });
    const heightOfBar = () =>
      page.locator('.actions').evaluate((bar) => bar.getBoundingClientRect().height);
    const before = await heightOfBar();
    await page.locator('.segment', { hasText: 'Yes' }).first().click();
    expect(await page.locator('[data-saved]').textContent()).toBe('Not saved yet');
    expect(await heightOfBar()).toBe(before);

    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const message = page.locator('.flash.toast');
    await message.waitFor();
    const [box, button] = [await message.boundingBox(), await approve.boundingBox()];
    const isApart =
      box !== null &&
      button !== null &&
      (box.y + box.height <= button.y ||
        button.y + button.height <= box.y ||
        box.x + box.width <= button.x);
    expect(isApart).toBe(true);
    await message.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => state()).toContain('Needs input');
  },
);

test.each([720, 390])(
  'at %i px the nearest passage stands before the answer with its place, one click away from being cited',
  {
    timeout: 240_000,
  },
  async (width) => {
    await openQuestion('N-2', page, { width, height: 844 });
    const nearest = page.locator('.nearest');
    const quote = await page.locator('.found-passage blockquote').first().textContent();
    expect(await nearest.locator('blockquote').textContent()).toBe(quote);
    const href = await nearest.getByRole('link', { name: /^See it in place/ }).getAttribute('href');
    expect(href).toMatch(/^\/versions\//);
    const [above, answer] = [await nearest.boundingBox(), await words().boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(answer?.y ?? 0);
    expect((above?.x ?? 0) + (above?.width ?? width)).toBeLessThanOrEqual(width);
    const more = await page
      .getByRole('link', { name: 'Lay all sources side by side' })
      .boundingBox();
    expect(more?.x).toBeGreaterThan(8);
    await nearest.getByRole('button', { name: /^Cite and start/ }).click();
    await page.waitForURL(/word=/);
    expect(await nearest.count()).toBe(0);
    await page.keyboard.press('u');
    await nearest.waitFor();
  },
);

test('below the answer the evidence is one press away, and citing leads back to the answer', {
  timeout: 240_000,
}, async () => {
  await openQuestion('N-2', page, { width: 390, height: 844 });
  await page.getByRole('link', { name: /to cite$/ }).click();
  await page.waitForURL(/#evidence$/);
  await citeFirst().click();
  await page.waitForURL(/word=\d+$/);
  await settled(page);
  expect(await page.locator('form#answer:focus').count()).toBe(1);
  expect(await page.locator('.held').count()).toBe(0);
  await page.keyboard.press('u');
  await expect.poll(() => page.locator('.citation:not(.found-passage, .earlier)').count()).toBe(0);
});

test('three keys make a cited, approved answer of an open question', {
  timeout: 240_000,
}, async () => {
  await openQuestion('N-3');
  const quote = await page.locator('.found-passage blockquote').first().textContent();
  await page.keyboard.press('c');
  await page.waitForURL(/word=/);
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await page.locator('.flash-done', { hasText: 'Approved' }).waitFor();
  await openQuestion('N-3');
  expect(await state()).toContain('Approved');
  expect(
    await page.locator('.citation:not(.found-passage, .earlier) blockquote').textContent(),
  ).toBe(quote);
  expect((await words().inputValue()).length).toBeGreaterThan(12);
  expect(await page.locator('#answer .segment input:checked').getAttribute('value')).toBe('No');
  const cited = () => page.locator('.citation:not(.found-passage, .earlier)').count();
  for (const [now, count] of [
    ['Answered by a person', 1],
    ['Needs input', 1],
    ['Needs input', 0],
  ] as const) {
    await page.keyboard.press('u');
    await expect.poll(async () => [await state(), await cited()]).toEqual([now, count]);
    await settled(page);
  }
  await openQuestion('N-3');
  expect(await state()).toContain('Needs input');
  expect(await cited()).toBe(0);
});

test('what is searched in the evidence is cited beside text that was typed, and nothing typed is lost', {
  timeout: 240_000,
}, async () => {
  await openQuestion('N-2');
  await page.locator('#evidence-find').fill('backups kept for 35 days');
  await page.locator('#evidence-find').press('Enter');
  await page.waitForURL(/evidence=/);
  await words().fill('Typed before citing.');
  await page.locator('.found-passage', { hasText: '35 days' }).getByRole('button').click();
  await page.waitForURL(/word=/);
  expect(await words().inputValue()).toBe('Typed before citing.');
  expect(
    await page.locator('.citation:not(.found-passage, .earlier) blockquote').textContent(),
  ).toContain('35 days');
  expect(await state()).toContain('Answered');
});

test('every decision about an answer is taken back with one key', {
  timeout: 240_000,
}, async () => {
  await openQuestion('N-1');
  await page.locator('[data-open-keys]:not([hidden])').waitFor();
  await page.keyboard.press('u');
  await page.locator('.flash', { hasText: 'Taken back' }).waitFor();
  expect(await state()).not.toContain('Approved');
  await page.getByRole('button', { name: 'Undo the last edit' }).click();
  await page.getByRole('button', { name: 'Undo the change of citations' }).click();
  await page.getByRole('button', { name: /^Undo/ }).waitFor({ state: 'detached' });
  expect(await state()).toContain('Needs input');
  expect(await page.locator('.citation:not(.found-passage, .earlier)').count()).toBe(0);
});

test('the page of an open question and of a search breaks no rule of WCAG 2.2 AA', {
  timeout: 240_000,
}, async () => {
  await openQuestion('N-3');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(`${new URL(page.url()).pathname}?show=all&evidence=backups`);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(misdeeds).toEqual([]);
});

test.each([720, 390, 320])(
  'at %i px the title has a line of its own, the list is one link away and every entry of the menu is seen, in light and dark',
  {
    timeout: 240_000,
  },
  async (width) => {
    await openQuestion('N-3');
    await page.setViewportSize({ width, height: 844 });
    const title = await page.locator('.review-bar h1').boundingBox();
    expect(title?.width).toBeGreaterThan(width * 0.7);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0);
    for (const entry of await page.locator('.nav a').all()) {
      const box = await entry.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? width + 1)).toBeLessThanOrEqual(width);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
    const list = page.locator('.queue-list');
    const question = page.locator('#question-text');
    expect(await list.isVisible()).toBe(false);
    await page.locator('.to-queue').click();
    await list.waitFor();
    expect(await question.isVisible()).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator('.filters a', { hasText: 'Needs input' }).click();
    await page.waitForURL(/show=input.*#queue/);
    expect(await list.isVisible()).toBe(true);
    await page.locator('.queue-item').first().click();
    await question.waitFor();
    expect(await list.isVisible()).toBe(false);
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('find');
    await page.locator('.to-question').click();
    await question.waitFor();
  },
);

test('what was proposed and held is taken over with one key, with script off by its button, and is not approved by that', {
  timeout: 240_000,
}, async () => {
  const scale = ['Level 1', 'Level 2', 'Level 3'] as const;
  const asked = [['H-1', 'How often is restoring from backup tested?']] as const;
  await page.setViewportSize(WIDE);
  const other = await takeIn(await buyerWorkbook(asked, scale));
  const plain = await openPage(browser, server.origin, {
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const cited = (on: Page) => on.locator('.citation:not(.found-passage, .earlier) blockquote');
  for (const on of [page, plain.page]) {
    await on.goto(`${other}?show=all`);
    await on.locator('.queue-item', { hasText: 'H-1' }).click();
    await on.locator('#proposed-title').waitFor();
    expect(await on.locator('.verdict').textContent()).toContain('no option that says this answer');
    const quote = await on.locator('.held-quotes blockquote').textContent();
    if (on === page) {
      expect(await accessibilityFaults(on)).toEqual([]);
      await on.keyboard.press('t');
    } else await on.getByRole('button', { name: 'Take it over as my answer' }).click();
    await on.locator('.flash', { hasText: 'It still needs an approval' }).waitFor();
    expect(await state(on)).toContain('Answered by a person');
    expect(await cited(on).textContent()).toBe(quote);
    expect(await words(on).inputValue()).toContain('twice a year');
    expect(await on.locator('#proposed-title').count()).toBe(0);
    await on.locator('.flash').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => state(on)).toContain('Needs input');
  }
  expect(misdeeds).toEqual([]);
  await plain.page.context().close();
});

test('without script a passage is cited and the answer approved', {
  timeout: 240_000,
}, async () => {
  const plain = await openPage(browser, server.origin, {
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const visit = plain.page;
  await openQuestion('N-3', visit);
  await citeFirst(visit).click();
  await visit.locator('.segment', { hasText: 'No' }).first().click();
  await visit.getByRole('button', { name: /^Approve/ }).click();
  await openQuestion('N-3', visit);
  expect(await state(visit)).toContain('Approved');
  await expect.poll(() => visit.locator('.citation:not(.found-passage, .earlier)').count()).toBe(1);
  await visit.context().close();
});
