import { expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { openQuestionnaire } from '../../src/review/open-questionnaire.ts';
import { listQuestions } from '../../src/store/questions.ts';
import { ODD_LAYOUT, oddWorkbook } from '../support/odd-workbook.ts';
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
  return `/api/questionnaires/${questionnaireId}/layout`;
}

const put = (path: string, body: unknown) =>
  service().send(path, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

test('the layout is read, corrected with the version that was read, and says who corrected it', async () => {
  const path = await opened('Northgate Bank');
  const before = await service().send(path);
  expect(before.status).toBe(200);
  const shown = (await before.json()) as { version: number };
  expect(shown).toMatchObject({ version: 1, corrections: null, remembered: null });
  const reply = await put(path, { layout: ODD_LAYOUT, version: shown.version });
  expect([reply.status, await reply.json()]).toMatchObject([
    200,
    { version: 2, added: 2, removed: 1, isRemembered: true },
  ]);
  expect(await (await service().send(path)).json()).toMatchObject({
    version: 2,
    corrections: { sheets: [{ sheet: 'Security' }, { sheet: 'Topics' }] },
    remembered: { by: 'ada@example.com' },
  });
});

test('an outdated version is a conflict, a layout that does not fit is refused with its place', async () => {
  const path = await opened('Harbour Mutual');
  const stale = await put(path, { layout: ODD_LAYOUT, version: 7 });
  expect([stale.status, await stale.json()]).toMatchObject([409, { code: 'conflict' }]);
  const unknown = await put(path, {
    layout: { version: 1, sheets: [{ sheet: 'Nowhere', role: 'questions' }] },
    version: 1,
  });
  expect([unknown.status, await unknown.json()]).toMatchObject([
    400,
    { code: 'invalid_input', place: { sheet: 'Nowhere' } },
  ]);
  const malformed = await put(path, {
    layout: { version: 1, sheets: [{ sheet: 'Topics' }] },
    version: 1,
  });
  expect(malformed.status).toBe(400);
});

test('an upload brings its layout with it', async () => {
  const form = new FormData();
  form.set('file', new File([Buffer.from(await oddWorkbook({ title: 'Quill' }))], 'q.xlsx'));
  form.set('layout', JSON.stringify(ODD_LAYOUT));
  const reply = await service().send('/api/questionnaires', { method: 'POST', body: form });
  expect(reply.status).toBe(201);
  const { questionnaireId } = (await reply.json()) as { questionnaireId: string };
  const asked = await listQuestions(service().deps.db, questionnaireId);
  expect(asked.map(({ sheet, questionCell }) => `${sheet}!${questionCell}`)).toContain('Topics!B3');
  form.set('layout', '{"version": 1');
  const wrong = await service().send('/api/questionnaires', { method: 'POST', body: form });
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { code: 'invalid_input' }]);
});
