import { beforeAll, expect, test } from 'vitest';
import { relock } from '../../src/workbook/encryption/locked-file.ts';
import { buyerWorkbook } from '../support/buyer-workbook.ts';
import { agileLock } from '../workbook/support/locks.ts';
import { useService } from './app.ts';

const PASSWORD = 'correct horse 7';
const service = useService();
let locked: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  locked = new Uint8Array(relock(await buyerWorkbook(), agileLock(PASSWORD)));
});

function upload(path: string, password: string): Promise<Response> {
  const body = new FormData();
  body.set('file', new File([locked], 'buyer.xlsx'));
  body.set('buyer', 'Northgate Bank');
  body.set('password', password);
  return service().send(path, { method: 'POST', body });
}

test('the upload form says what a protected workbook needs, and never repeats what was typed', async () => {
  const without = await upload('/questionnaires', '');
  expect(without.status).toBe(422);
  expect(await without.text()).toMatch(/buyer\.xlsx: The workbook is protected by a password/);
  const wrong = await upload('/questionnaires', 'battery staple');
  const page = await wrong.text();
  expect(page).toMatch(/does not open the workbook/);
  expect(page).not.toContain('battery staple');
  expect(page).toMatch(/value="Northgate Bank"/);
});

test('the API takes the password with the file, and the export page asks for it again', async () => {
  const refused = await upload('/api/questionnaires', '');
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ code: 'file_encrypted' });
  const taken = await upload('/api/questionnaires', PASSWORD);
  expect(taken.status).toBe(201);
  const { questionnaireId } = (await taken.json()) as { questionnaireId: string };
  const page = await (await service().send(`/questionnaires/${questionnaireId}/export`)).text();
  expect(page).toMatch(/<input[^>]*name="password"[^>]*type="password"[^>]*value=""/);
});
