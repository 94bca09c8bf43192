import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POLICY } from '../../src/auth/policy.ts';
import { REPORT_MARKDOWN } from '../support/report-markdown.ts';
import { accessibilityFaults, type Misdeeds, openBrowser, openPage } from './browser.ts';
import { buyerWorkbook, DOCUMENTS } from './files.ts';
import { type Server, startServer } from './server.ts';

/** Routes that give no page of their own: files, what a program reads, and what leads on to another page. */
const NO_PAGE =
  /^\/(?:api|assets)\/|^\/healthz$|\/(?:file|original|report)$(?<!^\/documents\/:id\/report)|^\/questionnaires$|^\/sign-in\/:token$/;

/** Every page, as the table of routes names it. */
const PAGES = Object.keys(POLICY)
  .flatMap((route) => (route.startsWith('GET ') ? [route.slice('GET '.length)] : []))
  .filter((path) => !NO_PAGE.test(path));

let server: Server;
let browser: Browser;
let page: Page;
let misdeeds: Misdeeds;
/** What stands for `:id` on the pages that begin so. */
const ids: Record<string, string> = {};

const headers = () => ({ origin: server.origin });
async function ask<T>(path: string): Promise<T> {
  const reply = await page.request.get(path, { headers: headers() });
  expect(reply.status(), path).toBe(200);
  return reply.json();
}
async function send<T>(path: string, data: object): Promise<T> {
  const reply = await page.request.post(path, { headers: headers(), data });
  expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true);
  return reply.json();
}

type Listed = {
  documents: { id: string; kind: string; version: number; versionId: string }[];
  waiting: unknown[];
};
type Answers = { questionId: string; state: string; textHash: string }[];

async function uploadDocuments(): Promise<void> {
  const report = {
    name: 'soc2.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(REPORT_MARKDOWN),
  };
  for (const files of [report, ...DOCUMENTS])
    await page.request.post('/api/documents', { headers: headers(), multipart: { files } });
  const read = async () => {
    const { documents, waiting } = await ask<Listed>('/api/documents');
    return waiting.length === 0 && documents.length === DOCUMENTS.length + 1;
  };
  await expect.poll(read, { timeout: 240_000 }).toBe(true);
}

/** A document with two versions. */
async function uploadChanged(): Promise<void> {
  const [first] = DOCUMENTS;
  const buffer = Buffer.from(`${first?.buffer}\nAccess of suppliers is reviewed every month.\n`);
  const files = { ...first, name: first?.name ?? '', mimeType: first?.mimeType ?? '', buffer };
  await page.request.post('/api/documents', { headers: headers(), multipart: { files } });
  const changed = async () => {
    const { documents } = await ask<Listed>('/api/documents');
    ids.changed = documents.find(({ version }) => version === 2)?.id ?? '';
    return ids.changed;
  };
  await expect.poll(changed, { timeout: 240_000 }).not.toBe('');
}

async function draftApproveAndExport(): Promise<void> {
  const file = await buyerWorkbook();
  const multipart = { file, buyer: 'Harbour Mutual' };
  const taken = await page.request.post('/api/questionnaires', { headers: headers(), multipart });
  const { questionnaireId } = await taken.json();
  const list = () => ask<Answers>(`/api/questionnaires/${questionnaireId}/answers`);
  const isOver = async () => (await list()).every(({ state }) => state !== 'pending');
  await expect.poll(isOver, { timeout: 240_000 }).toBe(true);
  const drafted = (await list()).find(({ state }) => state === 'drafted');
  const { questionId = '', textHash = '' } = drafted ?? {};
  await send(`/api/answers/${questionId}/approval`, { textHash });
  const plan = await ask<{ askedHash: string | null }>(
    `/api/questionnaires/${questionnaireId}/release`,
  );
  const { exportId } = await send<{ exportId: string }>(
    `/api/questionnaires/${questionnaireId}/exports`,
    { openItemsReason: 'Asked on Monday.', acceptedFindings: plan.askedHash },
  );
  Object.assign(ids, {
    questionnaires: questionnaireId,
    questions: questionId,
    exports: exportId,
  });
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  ({ page, misdeeds } = await openPage(browser, server.origin));
  page.setDefaultTimeout(60_000);
  await page.goto(server.link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Questionnaires', exact: true }).waitFor();
}, 180_000);

// Without it no page shows anything.
let isReady = false;

test('documents are read, a workbook is drafted, one answer is approved and the file is made', {
  timeout: 600_000,
}, async () => {
  await uploadDocuments();
  await uploadChanged();
  await draftApproveAndExport();
  const { documents } = await ask<Listed>('/api/documents');
  const report = documents.find(({ kind }) => kind === 'soc2');
  const { controls } = await ask<{ controls: { id: string }[] }>('/api/controls');
  const { answers } = await ask<{ answers: { id: string }[] }>('/api/library');
  Object.assign(ids, {
    documents: report?.id,
    versions: report?.versionId,
    controls: controls[0]?.id,
    library: answers[0]?.id,
  });
  isReady = true;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** `/questionnaires/:id/questions/:questionId` → the same with the ids that were made. */
const addressOf = (path: string): string =>
  path
    .replace('/documents/:id/changes', `/documents/${ids.changed}/changes`)
    .replace(/\/(\w+)\/:\w+/g, (whole, noun: string) => `/${noun}/${ids[noun] ?? whole}`);

async function judge(path: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [720, 'dark'],
    [390, 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const reply = await page.goto(addressOf(path));
    expect(reply?.status(), `${path} at ${addressOf(path)}`).toBe(200);
    const beyond = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(beyond, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page), `${path} at ${width} px`).toEqual([]);
  }
}

test.for(PAGES)(
  '%s can be read by all, at every width, in light and dark',
  {
    timeout: 240_000,
  },
  async (path, { skip }) => {
    skip(!isReady, 'what the pages show was not made');
    await judge(path);
    expect(misdeeds).toEqual([]);
  },
);
