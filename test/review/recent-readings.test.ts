import { expect, test } from 'vitest';
import { sha256 } from '../../src/hash.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { openQuestionnaire } from '../../src/review/open-questionnaire.ts';
import { FIRST_PART, keptReading, readOnce } from '../../src/review/recent-readings.ts';
import { viewLayout } from '../../src/review/view-layout.ts';
import { buyerWorkbook } from '../support/buyer-workbook.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';

const database = useDatabase();

const intake = async (fileName: string, bytes: Uint8Array) => {
  const deps = testDeps(database().db);
  const about = { buyer: null, deal: null, dueDate: null, product: null, requester: null };
  const actor = await testActor(deps.db);
  return openQuestionnaire(deps, { fileName, bytes, ...about, audience: 'nda', actor });
};

test('what intake reads is what the page of the layout and the export read, and is read once', async () => {
  const fileName = 'once.xlsx';
  const bytes = await buyerWorkbook(['Is the pier lit at night?', 'Is the gate locked?']);
  const { questionnaireId } = await intake(fileName, bytes);
  const of = { fileSha256: sha256(bytes), fileName, layout: null };
  const kept = await keptReading(of);
  expect(kept).toEqual(await readQuestionnaire({ bytes, fileName, preview: FIRST_PART }));
  const again = await readOnce({ ...of, preview: FIRST_PART }, () =>
    Promise.reject(new Error('The workbook was read a second time.')),
  );
  expect(again).toBe(kept);
  const deps = testDeps(database().db);
  const view = await viewLayout(deps, { questionnaireId, preview: FIRST_PART });
  expect(view.preview).toBe(kept?.preview);
});

test('other bytes, another name and another layout are another reading', async () => {
  const bytes = await buyerWorkbook(['Is the ferry painted each spring?']);
  await intake('ferry.xlsx', bytes);
  const of = { fileSha256: sha256(bytes), fileName: 'ferry.xlsx', layout: null };
  expect(await keptReading(of)).not.toBeNull();
  expect(await keptReading({ ...of, fileName: 'boat.xlsx' })).toBeNull();
  expect(await keptReading({ ...of, fileSha256: 'a'.repeat(64) })).toBeNull();
  expect(await keptReading({ ...of, layout: { version: 1, sheets: [] } })).toBeNull();
});
