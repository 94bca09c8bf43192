import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accessibilityFaults,
  buildClient,
  type Misdeeds,
  openBrowser,
  openPage,
  waitForDrafts,
} from './browser.ts';
import { buyerWorkbook } from './files.ts';
import { type Server, startServer } from './server.ts';

const QUESTIONS = [
  ['P-1', 'Are the gates of the harbour locked at night?'],
  ['P-2', 'Is the ferry inspected each spring?'],
  ['P-3', 'Is the crew trained in first aid?'],
] as const;

let server: Server;
let browser: Browser;
let page: Page;
let misdeeds: Misdeeds;
let review = '';

beforeAll(async () => {
  buildClient();
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  ({ page, misdeeds } = await openPage(browser, server.origin));
  page.setDefaultTimeout(60_000);
  await page.goto(server.link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Questionnaires', exact: true }).waitFor();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const id = () => review.split('/').at(-1) ?? '';
const send = (method: 'put' | 'post' | 'get', path: string, data?: object) =>
  page.request[method](path, { headers: { origin: server.origin }, ...(data && { data }) });

type Answer = {
  readonly questionId: string;
  readonly id: string | null;
  readonly answerCells: readonly { readonly cell: string }[];
  readonly textHash: string;
  readonly version: number;
};
const answers = async (): Promise<Answer[]> =>
  (await send('get', `/api/questionnaires/${id()}/answers`)).json();

/** Answers and approves a question through the API. */
async function approve(shown: string, value: string, comment: string): Promise<void> {
  const found = (await answers()).find((each) => each.id === shown);
  const [choice, words] = found?.answerCells ?? [];
  const saved = await send('put', `/api/answers/${found?.questionId}`, {
    values: [
      { cell: choice?.cell, value },
      { cell: words?.cell, value: comment },
    ],
    expectedVersion: found?.version,
  });
  expect(saved.status(), await saved.text()).toBe(200);
  const after = (await answers()).find((each) => each.id === shown);
  const approved = await send('post', `/api/answers/${found?.questionId}/approval`, {
    textHash: after?.textHash,
  });
  expect(approved.status(), await approved.text()).toBe(200);
}

/**
 * Nothing for axe to say, nothing cut at the width of a phone and of 200 % zoom, light and dark. `show` brings up
 * what is judged: the fidelity report forbids scripts where it is served, so its text is looked at on a blank page.
 */
async function judge(path: string, show = (on: Page) => on.goto(path) as Promise<unknown>) {
  const on = await page.context().newPage();
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [720, 'dark'],
    [390, 'light'],
  ] as const) {
    await on.emulateMedia({ colorScheme });
    await on.setViewportSize({ width, height: 900 });
    await show(on);
    const beyond = await on.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(beyond, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(on), `${path} at ${width} px`).toEqual([]);
  }
  await on.close();
}

/** The same of what stands on the page at hand, where it is brought up by hand. */
async function judgeHere(what: string, selector: string) {
  await page.locator(selector).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page), `${what}, ${colorScheme}`).toEqual([]);
  }
}

test('a file dropped anywhere on the page is taken as chosen, and the intake tells what is known of it', {
  timeout: 240_000,
}, async () => {
  await page.goto('/');
  const bytes = [...(await buyerWorkbook(QUESTIONS)).buffer];
  await page.evaluate(`
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([${bytes}])], 'harbour.xlsx'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));`);
  expect(await page.locator('#file').inputValue()).toContain('harbour.xlsx');
  expect(await page.evaluate('document.activeElement.id')).toBe('buyer');
  await page.keyboard.type('Lighthouse Mutual');
  await page.getByRole('button', { name: 'Upload and draft' }).click();
  await page.waitForURL('**/questionnaires/*');
  review = new URL(page.url()).pathname;
  expect(await page.locator('.flash').first().textContent()).toContain(
    'The form is new here. 3 questions',
  );
  await waitForDrafts(page, review);
});

test('home says what each questionnaire waits for and leads to its details', {
  timeout: 240_000,
}, async () => {
  await page.goto('/');
  expect(await page.locator('.standing').textContent()).toContain('3 questions wait for an answer');
  await page.getByRole('link', { name: /Rename, close or delete/ }).click();
  await page.locator('#deal').fill('Harbour 2027');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await judge(`${review}/details`);
  await judge('/');
});

test('what the buyer may object to needs a word before the file is made, and the report can be read by all', {
  timeout: 240_000,
}, async () => {
  await approve('P-1', 'Yes', 'We plan to lock them next year.');
  await approve('P-2', 'Yes', 'See attached.');
  await page.goto(`${review}/export`);
  await judge(`${review}/export`);
  await page.getByRole('heading', { name: 'As the buyer will read it' }).waitFor();
  await expect.poll(() => page.locator('.reading-item').count()).toBe(4);
  await page.locator('#openItemsReason').fill('Asked on Monday.');
  await page.getByRole('button', { name: 'Make the workbook' }).click();
  await page.locator('.flash-danger').waitFor();
  expect(await page.locator('.flash-danger').textContent()).toContain('may object to');
  await page.getByLabel(/let them leave as they are/).check();
  await page.locator('#openItemsReason').fill('Asked on Monday.');
  await page.getByRole('button', { name: 'Make the workbook' }).click();
  await page.locator('.flash-done').waitFor();
  await page.getByText('Fidelity report').click();
  const report = await page
    .getByRole('link', { name: 'Read the full report' })
    .getAttribute('href');
  const html = await (await send('get', report ?? '')).text();
  await judge('the fidelity report', (on) => on.setContent(html));
});

test('the evidence package is shown whole, made by one button and downloaded', {
  timeout: 240_000,
}, async () => {
  await page.goto(`${review}/export`);
  const address = await page.getByRole('link', { name: 'Evidence package' }).getAttribute('href');
  await judge(address ?? '');
  await page.goto(address ?? '');
  await page.getByRole('heading', { name: 'What goes in' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the package' }).click();
  expect((await download).suggestedFilename()).toMatch(/ with evidence\.zip$/);
  await page.goto('/activity');
  await page.getByText('Made an evidence package').first().waitFor();
});

test('the sheet of keys, the palette, a message with its undo and a refused upload can be read by all', {
  timeout: 240_000,
}, async () => {
  const ready = () => page.locator('[data-open-keys]:not([hidden])').waitFor();
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(`${review}?show=all`);
    await ready();
    await page.keyboard.press('?');
    await judgeHere('the sheet of keys', 'dialog[open]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await judgeHere('the palette', 'dialog[open]');
    await page.keyboard.type('zzz');
    await judgeHere('the palette without a command', 'dialog[open]');
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${review}?show=all`);
  await ready();
  await page.locator('form#answer textarea').first().fill('They are locked at ten.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.flash.toast').hover();
  await judgeHere('a message with its undo', '.flash.toast');
  await page.goto('/');
  const buffer = Buffer.from('no workbook');
  await page.setInputFiles('#file', { name: 'a.xlsx', mimeType: 'text/plain', buffer });
  await page.locator('#buyer').fill('Nobody');
  await page.getByRole('button', { name: 'Upload and draft' }).click();
  await judgeHere('a refused upload', '.flash-danger');
});

test('the library, an answer of it and the figures can be read and worked by all', {
  timeout: 240_000,
}, async () => {
  await judge('/library');
  await judge('/library?show=duplicates');
  await page.goto('/library');
  await page.getByRole('link', { name: QUESTIONS[0][1] }).click();
  await page.locator('#owner').fill('mo@example.com');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.locator('[aria-labelledby="sent-title"]', { hasText: 'Lighthouse Mutual' }).waitFor();
  await judge(new URL(page.url()).pathname);
  await judge('/figures');
});

test('without script a questionnaire is closed, found again and deleted', {
  timeout: 240_000,
}, async () => {
  const state = await page.context().storageState();
  const plain = await openPage(browser, server.origin, {
    javaScriptEnabled: false,
    storageState: state,
  });
  await plain.page.goto(`${review}/details`);
  await plain.page.getByRole('button', { name: 'Close' }).click();
  await plain.page.getByRole('link', { name: /Closed/ }).click();
  await plain.page.getByRole('link', { name: /Rename, close or delete/ }).click();
  await plain.page.getByLabel(/cannot be brought back/).check();
  await plain.page.getByRole('button', { name: 'Delete the questionnaire' }).click();
  await plain.page.getByText('The questionnaire is deleted').waitFor();
  await plain.page.context().close();
  expect(misdeeds).toEqual([]);
});
