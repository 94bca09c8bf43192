import { expect, test } from 'vitest';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { getFile, insertFile } from '../../src/store/files.ts';
import { finishRun, getRun } from '../../src/store/runs.ts';
import { takeTurn } from '../../src/threads/turns.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
const alive = () => new AbortController().signal;

test('a queued run is drafted to its end', async () => {
  const deps = testDeps(database().db);
  const { runId } = await seedQuestionnaire(deps, ['Is data encrypted?', 'Are backups tested?']);
  await createHandlers(deps).draft({ runId }, alive());
  expect(await getRun(deps.db, runId)).toMatchObject({ state: 'done', total: 2 });
});

test('a run that has ended is not drafted again', async () => {
  const deps = testDeps(database().db);
  const { runId } = await seedQuestionnaire(deps, ['Is data encrypted?']);
  await finishRun(deps.db, runId, { state: 'cancelled', error: null, at: NOW });
  await createHandlers(deps).draft({ runId }, alive());
  expect(await getRun(deps.db, runId)).toMatchObject({ state: 'cancelled' });
  expect(await deps.db.selectFrom('drafts').select('id').execute()).toEqual([]);
});

test('a run that is stopped stays open, so that it is taken up again', async () => {
  const deps = testDeps(database().db);
  const { runId } = await seedQuestionnaire(deps, ['Is data encrypted?']);
  const stopped = AbortSignal.abort(new Error('Vouch is stopping.'));
  await expect(createHandlers(deps).draft({ runId }, stopped)).rejects.toThrow('stopping');
  expect(await getRun(deps.db, runId)).toMatchObject({ state: 'running' });
});

test('an upload is read as a document of that name, and kept no longer than it is needed', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const bytes = new TextEncoder().encode('# Backup policy\n\nBackups are tested every quarter.\n');
  const fileSha256 = await insertFile(deps.db, bytes);
  const payload = { fileSha256, name: 'backup.md', actorId: actor.id };
  await createHandlers(deps).ingest(payload, alive());
  const documents = await deps.db.selectFrom('documents').select(['name', 'kind']).execute();
  expect(documents).toEqual([{ name: 'backup.md', kind: 'policy' }]);
  await createHandlers(deps).ingest(payload, alive());
  expect(await deps.db.selectFrom('document_versions').select('number').execute()).toHaveLength(1);
});

test('an upload that cannot be read is settled, not tried for ever', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const fileSha256 = await insertFile(deps.db, new TextEncoder().encode('no workbook'));
  const payload = { fileSha256, name: 'broken.xlsx', actorId: actor.id };
  await expect(createHandlers(deps).ingest(payload, alive())).resolves.toBeUndefined();
});

test('an upload that comes while too many are being read is tried again, and kept until then', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const text = '# Backup policy\n\nBackups are tested every quarter.\n'.repeat(1_000);
  const fileSha256 = await insertFile(deps.db, new TextEncoder().encode(text));
  const payload = { fileSha256, name: 'backup.md', actorId: actor.id };
  const turns = Array.from({ length: 200 }, () => takeTurn().catch(() => () => undefined));
  await expect(createHandlers(deps).ingest(payload, alive())).rejects.toThrow(/Too many files/);
  for (const turn of turns) (await turn)();
  expect(await getFile(deps.db, fileSha256)).not.toBeNull();
});
