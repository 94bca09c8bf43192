import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
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
import { buyerWorkbook } from './files.ts';
import { type Server, startServer } from './server.ts';

const PRINTED = 'Backups of customer data are encrypted and taken every night.';
const LISTED = 'Customer data is encrypted at rest with AES-256.';

async function printedPolicy(): Promise<Buffer> {
  const pdf = new PdfDocument();
  pdf.fontSize(20).text('Backup policy').moveDown();
  pdf.fontSize(11).text('This policy holds for all production systems of the company.').moveDown();
  pdf.text(PRINTED).moveDown();
  pdf.text('Restoring from backup is rehearsed twice a year by the operations team.');
  pdf.end();
  return buffer(pdf);
}

const HTML = `<h1>Encryption standard</h1><p>What is encrypted, and how.</p>
<table><tr><th>Where</th><th>Rule</th><th>Owner</th></tr>
<tr><td>At rest</td><td>${LISTED}</td><td>Platform team</td></tr>
<tr><td>Laptops</td><td>Disks of laptops are encrypted.</td><td></td></tr></table>`;

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
  await page.goto('/documents');
  await page.setInputFiles('#files', [
    { name: 'backup-policy.pdf', mimeType: 'application/pdf', buffer: await printedPolicy() },
    { name: 'encryption.html', mimeType: 'text/html', buffer: Buffer.from(HTML) },
  ]);
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.locator('td .tone-approved').nth(1).waitFor({ timeout: 100_000 });
  await page.goto('/');
  await page.setInputFiles(
    '#file',
    await buyerWorkbook([
      ['P-1', 'How often are backups of customer data taken?'],
      ['P-2', 'Is customer data encrypted at rest?'],
    ]),
  );
  await page.locator('#buyer').fill('Source Mutual');
  await page.getByRole('button', { name: 'Upload and draft' }).click();
  await page.waitForURL('**/questionnaires/*');
  review = new URL(page.url()).pathname;
  await waitForDrafts(page, `${review}?show=all`);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Cites for a question the passage that says `words`. */
async function cite(id: string, words: string): Promise<void> {
  await page.goto(`${review}?show=all#queue`);
  await page.locator('.queue-item', { hasText: id }).click();
  await settled(page);
  if ((await page.locator('.citation:not(.found-passage)', { hasText: words }).count()) > 0) return;
  await page.locator('#evidence-find').fill(words);
  await page.locator('#evidence-find').press('Enter');
  await page.waitForURL(/evidence=/);
  await settled(page);
  await page.locator('.found-passage', { hasText: words }).getByRole('button').click();
  await page.waitForURL(/word=/);
  await settled(page);
}

const inPlace = (words: string) =>
  page
    .locator('.citation:not(.found-passage)', { hasText: words })
    .getByRole('link', { name: /See it in place/ })
    .click();

test('the quote is marked on the page as it was printed, and one click leads back to the question', async () => {
  await cite('P-1', 'taken every night');
  const from = page.url();
  await inPlace('taken every night');
  await page.locator('[data-drawn]').waitFor();
  expect(await page.locator('.pdf-page canvas').evaluate((each) => each.clientHeight > 400)).toBe(
    true,
  );
  expect(await page.locator('.text-layer').textContent()).toContain(PRINTED);
  const mark = await page.locator('.pdf-marks mark').first().boundingBox();
  const line = await page
    .locator('.text-layer span', { hasText: 'taken every night' })
    .boundingBox();
  expect(Math.abs((mark?.y ?? 0) - (line?.y ?? 99))).toBeLessThan(6);
  expect(mark?.width).toBeGreaterThan(100);
  expect(await page.locator('.as-read').getAttribute('open')).toBeNull();
  await page.getByRole('link', { name: 'Back to P-1' }).click();
  await page.waitForURL((url) => url.href === from);
});

test('a table of a document is a table, with the quoted cell marked', async () => {
  await cite('P-2', 'AES-256');
  await inPlace('AES-256');
  await page.locator('.source-table mark').first().waitFor();
  expect(await page.locator('.source-table th').allTextContents()).toEqual([
    'Where',
    'Rule',
    'Owner',
  ]);
  const marked = (await page.locator('.source-table mark').allTextContents()).join(' ');
  expect(marked).toContain('AES-256');
  expect(marked).not.toContain('laptops');
});

test.each([1440, 720, 390, 320])(
  'at %i px a source is whole: nothing is cut off, nothing hides the way back, no rule of WCAG 2.2 AA is broken',
  async (width) => {
    for (const [id, words] of [
      ['P-1', 'taken every night'],
      ['P-2', 'AES-256'],
    ] as const) {
      await page.setViewportSize({ width, height: width > 720 ? 900 : 480 });
      await cite(id, words);
      await inPlace(words);
      await page.locator(id === 'P-1' ? '[data-drawn]' : '.source-table').waitFor();
      expect(
        await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
      // What is half under the bar above is no smaller for that.
      await page.evaluate('scrollTo(0, 0)');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(page)).toEqual([]);
      }
    }
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 1440, height: 900 });
  },
);

test('a file that cannot be drawn is said, and its words are there', async () => {
  await cite('P-1', 'taken every night');
  await page.route('**/versions/*/file', (route) => route.fulfill({ body: 'no pdf' }));
  await inPlace('taken every night');
  await page.locator('[data-pdf-says]', { hasText: 'could not be drawn' }).waitFor();
  expect(await page.locator('.as-read mark').textContent()).toContain('every night');
  await page.unroute('**/versions/*/file');
});

test('drawing a page broke no rule of the content policy and asked no other server', () => {
  expect(misdeeds).toEqual([]);
});
