import { expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { openQuestionnaire } from '../../src/review/open-questionnaire.ts';
import { relock } from '../../src/workbook/encryption/locked-file.ts';
import { ODD_LAYOUT, oddWorkbook } from '../support/odd-workbook.ts';
import { agileLock } from '../workbook/support/locks.ts';
import { useService } from './app.ts';

const PASSWORD = 'correct horse 7';
const WRONG = 'battery staple';
const service = useService();

async function opened(title: string): Promise<string> {
  const { deps, actor } = service();
  const bytes = relock(await oddWorkbook({ title }), agileLock(PASSWORD));
  const { questionnaireId, runId } = await openQuestionnaire(deps, {
    fileName: 'northgate.xlsx',
    bytes: new Uint8Array(bytes),
    buyer: title,
    deal: null,
    dueDate: null,
    product: null,
    audience: 'nda',
    requester: null,
    password: PASSWORD,
    layout: { version: 1, sheets: [] },
    actor,
  });
  await draftQuestionnaire(deps, { runId });
  return questionnaireId;
}

async function post(id: string, fields: Record<string, string>): Promise<[number, string]> {
  const reply = await service().send(`/questionnaires/${id}/sheets`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  return [reply.status, await reply.text()];
}

const send = async (path: string, method: string, body: unknown): Promise<[number, unknown]> => {
  const reply = await service().send(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [reply.status, await reply.json()];
};

const asked = /<input[^>]*name="password"[^>]*type="password"[^>]*value=""/;

test('the sheets of an encrypted workbook are shown to whoever types its password, which is not on the page', async () => {
  const id = await opened('Northgate Bank');
  const first = await service().send(`/questionnaires/${id}/sheets`);
  expect([first.status, await first.text()]).toEqual([422, expect.stringMatching(asked)]);
  const [refused, wrong] = await post(id, { password: WRONG });
  expect([refused, wrong]).toEqual([422, expect.stringContaining('does not open the workbook')]);
  expect(wrong).not.toContain(WRONG);
  const [status, page] = await post(id, { password: PASSWORD });
  expect([status, page]).toEqual([200, expect.stringContaining('How “Security” is read')]);
  expect(page).toMatch(asked);
  expect(page).not.toContain(PASSWORD);
});

test('a preview or a correction sent without the password asks for it and loses nothing of what was chosen', async () => {
  const id = await opened('Harbour Mutual');
  const layout = JSON.stringify({ version: 1, sheets: [{ sheet: 'Security', role: 'questions' }] });
  const form = { layout, version: '1', sheet: '0', from: '1', shown: '4,5,6', was: '4,5,6' };
  for (const action of ['preview', 'save']) {
    const chosen = { ...form, action, asked: '4' };
    const [status, page] = await post(id, chosen);
    expect(status).toBe(422);
    expect(page).toMatch(asked);
    const unescaped = page.replaceAll('&quot;', '"');
    for (const [name, value] of Object.entries(chosen))
      expect(unescaped).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
  }
  const [previewed, page] = await post(id, {
    ...form,
    action: 'preview',
    asked: '4',
    password: PASSWORD,
  });
  expect([previewed, page]).toEqual([
    200,
    expect.stringContaining('2 questions are no longer asked'),
  ]);
  expect(page).not.toContain(PASSWORD);
  expect((await post(id, { ...form, action: 'save', asked: '4', password: PASSWORD }))[0]).toBe(
    303,
  );
});

test('the API previews and corrects an encrypted workbook with its password, and with no other', async () => {
  const path = `/api/questionnaires/${await opened('Quill')}/layout`;
  const plain = await service().send(path);
  expect([plain.status, await plain.json()]).toMatchObject([422, { code: 'file_encrypted' }]);
  for (const given of [{}, { password: WRONG }]) {
    const refusal = [422, { code: 'file_encrypted' }];
    expect(await send(`${path}/preview`, 'POST', given)).toMatchObject(refusal);
    expect(await send(path, 'PUT', { layout: ODD_LAYOUT, version: 1, ...given })).toMatchObject(
      refusal,
    );
  }
  const password = PASSWORD;
  const now = await send(`${path}/preview`, 'POST', { password });
  expect(now).toMatchObject([200, { version: 1, plan: { kept: 3, added: 0, removed: 0 } }]);
  const next = await send(`${path}/preview`, 'POST', { password, layout: ODD_LAYOUT });
  expect(next).toMatchObject([
    200,
    { version: 1, plan: { questions: 4, kept: 2, added: 2, removed: 1, lost: [], lossHash: null } },
  ]);
  const put = await send(path, 'PUT', { layout: ODD_LAYOUT, version: 1, password });
  expect(put).toMatchObject([200, { version: 2, added: 2, removed: 1 }]);
});
