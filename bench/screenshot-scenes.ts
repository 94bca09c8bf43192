import type { Page } from 'playwright-core';
import { settled, waitForDrafts } from '../test/browser/browser.ts';

/** One picture: what is done on the way to it, from where the scene before ended. */
export type Scene = {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** As much as a window shows; else the page from its top, as long as it is. */
  readonly isWindow?: true;
};

const at = (path: string) => async (page: Page) => {
  await page.goto(path);
};

/** A page of the questionnaire of this buyer: `/export`, `/sheets` … */
const of = (buyer: string, path: string) =>
  to(async (page) => `${await reviewOf(page, buyer)}${path}`);

const to = (address: (page: Page) => Promise<string>) => async (page: Page) => {
  await page.goto(await address(page));
};

/** The address to which the first link with these words leads from `from`. */
async function linkOn(page: Page, from: string, words: string | RegExp): Promise<string> {
  await page.goto(from);
  return (await page.getByRole('link', { name: words }).first().getAttribute('href')) ?? '/';
}

const reviewOf = (page: Page, buyer: string) => linkOn(page, '/', new RegExp(`^${buyer}`));

async function openReview(page: Page, buyer: string, show: string): Promise<void> {
  await page.goto(`${await reviewOf(page, buyer)}?show=${show}`);
  await page.locator('[data-open-keys]').waitFor();
}

/** Walks the list until the question at hand shows `selector`. */
async function walkTo(page: Page, selector: string): Promise<void> {
  for (;;) {
    const next = page.locator('a[data-key="j"]');
    if ((await page.locator(selector).count()) > 0 || (await next.count()) === 0) return;
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
    await settled(page);
  }
}

async function approveShown(page: Page, count: number): Promise<void> {
  for (let approved = 0; approved < count; approved += 1) {
    const before = page.url();
    await page.getByRole('button', { name: 'Approve and next' }).click();
    await page.waitForURL((url) => url.href !== before);
    await settled(page);
  }
}

/** The same questionnaire comes from another buyer, after answers to it were approved. */
async function meetRepeated(page: Page): Promise<void> {
  await page.goto('/');
  await page.setInputFiles('#file', 'fixtures/questionnaires/tarnwick-water-authority.xlsx');
  await page.locator('#buyer').fill('Halden Bay Ports');
  await page.getByRole('button', { name: 'Upload and draft' }).click();
  await page.waitForURL('**/questionnaires/*');
  const review = new URL(page.url()).pathname;
  await waitForDrafts(page, `${review}/approve-reused`);
}

const PHONE = { width: 390, height: 844 };

async function makeWorkbook(page: Page): Promise<void> {
  await page.getByLabel(/^Why .* may stay open$/).fill('The product team is still asked.');
  const word = page.locator('input[name="acceptedFindings"]');
  if ((await word.count()) > 0) await word.check();
  await page.getByRole('button', { name: 'Make the workbook' }).click();
  await page.getByText('Fidelity report').first().waitFor();
}

/** Another tab saves first, so that this one meets a conflict. */
async function meetConflict(page: Page): Promise<void> {
  await openReview(page, 'Corrowdale', 'review');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('[data-open-keys]').waitFor();
  await other.locator('form#answer textarea').first().fill('Yes, and it is tested each quarter.');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await other.locator('[data-messages] .flash').waitFor();
  await other.close();
  await page.locator('form#answer textarea').first().fill('Yes, and it is tested each month.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: /before you$/ }).waitFor();
}

const report = (page: Page) => linkOn(page, '/documents', /soc-?2/i);

/** Every page in the order of a day's work. */
export const SCENES: readonly Scene[] = [
  { name: 'home', open: at('/') },
  {
    name: 'review',
    isWindow: true,
    open: async (page) => {
      await openReview(page, 'Tarnwick', 'review');
      await walkTo(page, '.evidence .citation:nth-child(2)');
    },
  },
  {
    name: 'review-why',
    isWindow: true,
    open: (page) => page.locator('details.why summary').first().click(),
  },
  {
    name: 'review-needs-input',
    isWindow: true,
    open: (page) => openReview(page, 'Tarnwick', 'input'),
  },
  {
    name: 'review-keys',
    isWindow: true,
    open: (page) => page.keyboard.press('?'),
  },
  {
    name: 'review-palette',
    isWindow: true,
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
    },
  },
  {
    name: 'review-earlier-answer',
    isWindow: true,
    open: async (page) => {
      await openReview(page, 'Tarnwick', 'review');
      await walkTo(page, '.citation.earlier');
    },
  },
  {
    name: 'review-approved',
    isWindow: true,
    open: async (page) => {
      await openReview(page, 'Tarnwick', 'review');
      await approveShown(page, 6);
    },
  },
  { name: 'conflict', open: meetConflict },
  { name: 'sheets', open: of('Tarnwick', '/sheets') },
  { name: 'export', open: of('Tarnwick', '/export') },
  { name: 'export-made', open: makeWorkbook },
  {
    name: 'fidelity-report',
    open: async (page) => {
      await page.getByText('Fidelity report').first().click();
      await page.getByRole('link', { name: 'Read the full report' }).first().click();
      await page.getByRole('heading', { name: 'Fidelity report' }).waitFor();
    },
  },
  { name: 'details', open: of('Tarnwick', '/details') },
  { name: 'documents', open: at('/documents') },
  { name: 'document', open: to(report) },
  { name: 'report', open: to(async (page) => `${await report(page)}/report`) },
  {
    name: 'source',
    isWindow: true,
    open: async (page) => {
      await openReview(page, 'Tarnwick', 'review');
      await walkTo(page, '.citation a[href*="page="]');
      await page
        .getByRole('link', { name: /^See it in place/ })
        .first()
        .click();
      await page.waitForURL('**/versions/**');
      await page.locator('.pdf-marks mark').first().waitFor();
    },
  },
  { name: 'controls', open: at('/controls') },
  {
    name: 'control',
    open: to((page) => linkOn(page, '/controls', /^[A-Z]{2,4}-?\d/)),
  },
  { name: 'library', open: at('/library') },
  {
    name: 'library-answer',
    open: to((page) => linkOn(page, '/library', /^Are backups/)),
  },
  { name: 'ask', open: at('/ask?question=Is%20customer%20data%20encrypted%20at%20rest%3F') },
  { name: 'search', open: at('/search?query=How%20often%20are%20backups%20tested%3F') },
  { name: 'company', open: at('/profile') },
  { name: 'model', open: at('/model') },
  { name: 'activity', open: at('/activity') },
  { name: 'reliability', open: at('/reliability') },
  { name: 'figures', open: at('/figures') },
  { name: 'not-found', open: at('/questionnaires/00000000-0000-4000-8000-000000000000') },
  { name: 'home-at-work', open: at('/') },
  { name: 'repeated-answers', isWindow: true, open: meetRepeated },
  {
    name: 'phone-review',
    isWindow: true,
    open: async (page) => {
      await page.setViewportSize(PHONE);
      await openReview(page, 'Tarnwick', 'review');
    },
  },
  {
    name: 'phone-questions',
    isWindow: true,
    open: async (page) => {
      await page.locator('.to-queue').click();
      await page.locator('.queue-list').waitFor();
    },
  },
  { name: 'phone-home', isWindow: true, open: at('/') },
  {
    name: 'signed-out',
    isWindow: true,
    open: async (page) => {
      await page.context().clearCookies();
      await page.goto('/');
    },
  },
];
