import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteFileWhenUnused, getFile, insertFile } from '../../src/store/files.ts';
import { useDatabase } from '../support/database.ts';
import { testActor } from '../support/deps.ts';

const database = useDatabase();

test('bytes come back as they went in', async () => {
  const { db } = database();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      const hash = await insertFile(db, bytes);
      expect(await getFile(db, hash)).toEqual(bytes);
    }),
    { numRuns: 50 },
  );
});

test('the same bytes are stored once, under the SHA-256 that other tools compute', async () => {
  const { db } = database();
  const bytes = new TextEncoder().encode('abc');
  expect(await insertFile(db, bytes)).toBe(await insertFile(db, bytes));
  expect(await db.selectFrom('files').select(['sha256', 'size']).execute()).toEqual([
    { sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', size: 3 },
  ]);
});

test('a file that nobody stored is null', async () => {
  expect(await getFile(database().db, 'nothing')).toBeNull();
});

test('a file is deleted only when nothing needs it', async () => {
  const { db } = database();
  const actor = await testActor(db);
  const hash = await insertFile(db, new Uint8Array([1, 2, 3]));
  const { id } = await db
    .insertInto('questionnaires')
    .values({
      file_name: 'a.xlsx',
      file_sha256: hash,
      audience: 'nda',
      sheets: '[]',
      warnings: '[]',
      created_at: new Date(),
      created_by: actor.id,
      buyer: null,
      deal: null,
      due_date: null,
      product: null,
      requester: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  expect(await deleteFileWhenUnused(db, hash)).toBe(false);
  await db.deleteFrom('questionnaires').where('id', '=', id).execute();
  expect(await deleteFileWhenUnused(db, hash)).toBe(true);
  expect(await getFile(db, hash)).toBeNull();
});
