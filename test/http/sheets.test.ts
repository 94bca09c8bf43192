import { expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { openQuestionnaire } from '../../src/review/open-questionnaire.ts';
import { getLatestRun } from '../../src/store/runs.ts';
import { oddWorkbook } from '../support/odd-workbook.ts';
import { useService } from './app.ts';

const service = useService();

async function opened(title: string): Promise<string> {
  const { deps, actor } = service();
  const { questionnaireId, runId } = await openQuestionnaire(deps, {
    fileName: 'northgate.xlsx',
    bytes: await oddWorkbook({ title }),
    buyer: title,
    deal: null,
    dueDate: null,
    product: null,
    audience: 'nda',
    requester: null,
    layout: { version: 1, sheets: [] },
    actor,
  });
  await draftQuestionnaire(deps, { runId });
  return questionnaireId;
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
const hidden = (html: string, name: string) =>
  unescaped(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '');

/** What a browser sends of a page without any change, and what is changed on it. */
function formOf(html: string, changes: Record<string, string>): URLSearchParams {
  const form = new URLSearchParams();
  for (const name of ['layout', 'version', 'sheet', 'from', 'shown', 'was'])
    form.set(name, hidden(html, name));
  for (const row of hidden(html, 'was').split(',')) form.append('asked', row);
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form;
}

const post = (id: string, form: URLSearchParams) =>
  service().send(`/questionnaires/${id}/sheets`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });

async function page(id: string): Promise<string> {
  const reply = await service().send(`/questionnaires/${id}/sheets`);
  expect(reply.status).toBe(200);
  return reply.text();
}

test('a page that is sent back unchanged changes nothing', async () => {
  const id = await opened('Northgate Bank');
  const html = await page(id);
  const again = await post(id, formOf(html, { action: 'preview', role: 'questions' }));
  expect(again.status).toBe(200);
  const shown = await again.text();
  expect(hidden(shown, 'layout')).toBe(hidden(html, 'layout'));
  expect(shown).not.toContain('With these changes');
});

test('the sheet stands before its columns, and the row that heads a table leads to them', async () => {
  const html = await page(await opened('Quay Trust'));
  expect(html.indexOf('Preview of Security')).toBeLessThan(html.indexOf('This sheet holds'));
  expect(html).toContain('href="#table-0"');
  expect(html).toContain('id="table-0"');
});

test('of two people who save a correction the second is told and keeps what was chosen', async () => {
  const id = await opened('Harbour Mutual');
  const html = await page(id);
  const first = await post(id, formOf(html, { action: 'save', asked: '4' }));
  expect(first.status).toBe(303);
  const run = await getLatestRun(service().deps.db, id);
  await draftQuestionnaire(service().deps, { runId: run?.id ?? '' });
  const second = await post(id, formOf(html, { action: 'save', asked: '5' }));
  expect(second.status).toBe(409);
  const shown = await second.text();
  expect(shown).toContain('Somebody corrected the layout');
  expect(shown).toMatch(/value="5" checked/);
  expect(hidden(shown, 'version')).toBe('2');
});

test.each([
  [{ addHeader: 'six' }, 400, 'is not the number of a row'],
  [{ silentRows: '4 to 6' }, 400, 'is neither a row nor rows such as 12-20'],
  [{ layout: '{' }, 400, 'was not sent whole'],
  [{ addHeader: '900' }, 400, 'the last row here is'],
])('what is typed wrong is refused with what is wrong: %j', async (changes, status, words) => {
  const id = await opened(`Quill ${words}`);
  const reply = await post(id, formOf(await page(id), { action: 'preview', ...changes }));
  expect([reply.status, await reply.text()]).toEqual([status, expect.stringContaining(words)]);
});

test('a workbook in which nothing is found is taken in where a person will say how it is read', async () => {
  const form = new FormData();
  form.set(
    'file',
    new File(['Ref,Matter,Zeta\na,Restore tests,\nb,Shared accounts,\n'], 'topics.csv'),
  );
  const send = () => service().send('/questionnaires', { method: 'POST', body: form });
  expect((await send()).status).toBe(400);
  form.set('mayBeEmpty', '1');
  const taken = await send();
  expect([taken.status, taken.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/questionnaires\/[\w-]+\/sheets$/),
  ]);
});
