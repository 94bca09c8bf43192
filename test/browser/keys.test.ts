import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  accessibilityFaults,
  buildClient,
  openBrowser,
  openPage,
  settled,
  waitForDrafts,
} from './browser.ts';
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
    .waitFor({ timeout: 240_000 });
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
  await settled(page);
  await page.locator('.queue-item[aria-current]', { hasText: id }).waitFor();
  await ready();
};
const NONE = `0 of ${QUESTIONS.length} questions approved`;

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
  await expect.poll(() => page.locator('.queue-item').count()).toBe(1);
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
  await expect.poll(() => tally()).toBe(`1 of ${QUESTIONS.length} questions approved`);
  await settled(page);
  expect(await page.evaluate('document.activeElement.id')).toBe('answer');
});

test('Ctrl+Enter in the reason box rejects with that reason and goes to the next question', async () => {
  await openQuestion(drafted[1]);
  const rejected = await question();
  await BOXES['the reason of a rejection']();
  await page.keyboard.type('Break-glass accounts exist.');
  await page.keyboard.press('Control+Enter');
  await page.locator('.flash', { hasText: 'Rejected' }).waitFor();
  expect(await question()).not.toBe(rejected);
  await openQuestion(drafted[1]);
  expect(await state()).toContain('Rejected');
  expect(await page.locator('.verdict').textContent()).toContain('Break-glass accounts exist.');
});

/**
 * Holds back what is asked for ahead from `path`, after the server has answered, until `globalThis.letThrough` is
 * called.
 */
const holdAhead = (path: string) =>
  page.evaluate((held) => {
    const real = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const reply = await real(input, init);
      const isAhead = new Headers(init?.headers).get('purpose') === 'prefetch';
      if (isAhead && String(input).includes(held))
        await new Promise<void>((resolve) => Object.assign(globalThis, { letThrough: resolve }));
      return reply;
    };
  }, path);

test('a page that was asked for before a decision is not shown after it', async () => {
  const id = drafted.at(-1) ?? '';
  const before = `K-${Number(id.slice(2)) - 1}`;
  await openQuestion(id);
  const path = new URL(page.url()).pathname;
  await openQuestion(drafted[0]);
  await holdAhead(path);
  await page.locator('.queue-item', { hasText: before }).click();
  await page.waitForFunction(() => 'letThrough' in globalThis);
  await page.locator('.queue-item', { hasText: id }).click();
  await page.waitForURL(`**${path}*`);
  await BOXES['the reason of a rejection']();
  await page.keyboard.type('The plan is older.');
  await page.keyboard.press('Control+Enter');
  await page.locator('.flash', { hasText: `Rejected ${id}` }).waitFor();
  await page.evaluate(() => (globalThis as unknown as { letThrough: () => void }).letThrough());
  await page.locator('.queue-item', { hasText: id }).click();
  await page.waitForURL(`**${path}*`);
  expect(await state()).toContain('Rejected');
});

test('digits choose an option, and switched off they choose nothing', async () => {
  const chosen = () => page.locator('#answer .segment input:checked').getAttribute('value');
  await page.keyboard.press('2');
  expect(await chosen()).toBe('No');
  await page.keyboard.press('3');
  expect(await chosen()).toBe('N/A');
  await page.keyboard.press('?');
  await page.locator('#single-keys').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  expect(await chosen()).toBe('N/A');
  await page.keyboard.press('?');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.locator('[data-open-keys]').click();
  await page.locator('#single-keys').check();
});

test('G goes to a question by its number in the list or by the buyer’s id; an unknown one is told', async () => {
  await page.keyboard.press('g');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect.poll(question).toBe(ASKED[2]);
  await page.keyboard.press('g');
  await page.keyboard.type('k-5');
  await page.keyboard.press('Enter');
  await expect.poll(question).toBe(ASKED[4]);
  await page.keyboard.press('g');
  await page.keyboard.type('999');
  await page.keyboard.press('Enter');
  await page.locator('.flash', { hasText: 'There is no question “999”' }).waitFor();
});

test('the palette finds what can be done by name, a number in it goes to that question', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('next qu');
  await expect.poll(() => page.locator('#palette [role="option"]').count()).toBe(1);
  expect(await page.locator('#palette kbd').textContent()).toBe('J');
  expect(await accessibilityFaults(page)).toEqual([]);
  const asked = await question();
  await page.keyboard.press('Enter');
  await expect.poll(question).not.toBe(asked);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect.poll(question).toBe(ASKED[3]);
  expect(await page.evaluate('document.activeElement.id')).toBe('answer');
});

test('/ goes to the search of the questions, and what is found leaves the cursor there', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('backups');
  await page.keyboard.press('Enter');
  await page.waitForURL(/find=backups/);
  expect(await page.evaluate('document.activeElement.id')).toBe('find');
});

test('the browser’s way back leads to the question before', async () => {
  const asked = await question();
  await page.keyboard.press('j');
  await expect.poll(question).not.toBe(asked);
  await page.goBack();
  await expect.poll(question).toBe(asked);
});

test('a decision that the server does not get brings its question back with what was typed', async () => {
  const asked = await question();
  await page.locator('form#answer textarea').first().fill('Typed on a bad line.');
  await page.route('**/questions/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.keyboard.press('Control+Enter');
  await page.locator('.flash-danger', { hasText: 'nothing was saved' }).waitFor();
  expect(await question()).toBe(asked);
  expect(await page.locator('form#answer textarea').first().inputValue()).toBe(
    'Typed on a bad line.',
  );
  await page.unroute('**/questions/*');
});

test('U after an approval takes back what was approved just before', async () => {
  await openQuestion(drafted[2]);
  const before = await tally();
  await page.keyboard.press('Control+Enter');
  await page.locator('.flash', { hasText: `Approved ${drafted[2]}` }).waitFor();
  await page.keyboard.press('u');
  await page.locator('.flash', { hasText: 'Taken back' }).waitFor();
  expect(await tally()).toBe(before);
});

test('a double click on Approve decides about one question only', async () => {
  await openQuestion(drafted[2]);
  const before = await tally();
  const approved = Number(before?.split(' ')[0]);
  await page.getByRole('button', { name: /^Approve/ }).dblclick();
  await expect.poll(tally).toBe(`${approved + 1} of ${QUESTIONS.length} questions approved`);
  await openQuestion('K-6');
  expect(await tally()).toBe(`${approved + 1} of ${QUESTIONS.length} questions approved`);
});

test('after every decision the focus is on the page’s work, never on the page as a whole', async () => {
  const focused = () => page.evaluate('document.activeElement.id');
  await openQuestion(drafted[0]);
  await page.keyboard.press('2');
  await page.keyboard.press('Control+s');
  await page.locator('.flash', { hasText: 'Saved' }).waitFor();
  expect(await focused()).toBe('answer');
  await page.keyboard.press('u');
  await page.locator('.flash', { hasText: 'Taken back' }).waitFor();
  expect(await focused()).toBe('answer');
  await page.keyboard.press('r');
  await page.keyboard.type('Not ours.');
  await page.keyboard.press('Control+Enter');
  await page.locator('.flash', { hasText: 'Rejected' }).waitFor();
  expect(await focused()).toBe('answer');
  await page.goto(`${review}?show=pending`);
  await page.goto(`${review}?show=all&find=nothing-is-called-so`);
  expect(await focused()).toBe('content');
});
