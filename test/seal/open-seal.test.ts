import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSeal, type SealSettings, sealAnew } from '../../src/seal/open-seal.ts';
import { findingsOf, verifyStore } from '../../src/seal/verify-store.ts';
import { appendAudit, getAuditHead, listAuditEvents } from '../../src/store/audit.ts';
import { useDatabase } from '../support/database.ts';
import { NOW } from '../support/deps.ts';

const database = useDatabase();
let folder = '';
let settings: SealSettings;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-seal-'));
  settings = { auditKey: null, auditFolder: join(folder, 'audit') };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const append = (action: string) =>
  database()
    .db.transaction()
    .execute((trx) =>
      appendAudit(trx, { actor: null, action, subjectKind: 'test', subjectId: action }),
    );
const findings = async () => findingsOf(await verifyStore(database().db, settings.auditFolder));
const headFile = () => join(settings.auditFolder, 'audit-head.json');
const tamper = (text: string) =>
  database()
    .db.transaction()
    .execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql.raw(text).execute(trx);
    });

test('the first opening makes a key that only its user can read and takes the log over, once', async () => {
  const { db } = database();
  await append('before there was a key');
  await (await openSeal(db, settings)).close();
  await (await openSeal(db, settings)).close();
  expect((await stat(join(settings.auditFolder, 'audit.key'))).mode & 0o777).toBe(0o600);
  const events = await listAuditEvents(db, { limit: 10 });
  expect(events.map(({ id, action }) => [id, action])).toEqual([
    [2, 'audit.anchored'],
    [1, 'before there was a key'],
  ]);
  expect(events[0]?.details).toMatchObject({ cause: 'first', fault: null });
  expect(await findings()).toEqual([]);
});

test('the head is kept outside once its process closes, and what is cut off then shows', async () => {
  const { db } = database();
  const seal = await openSeal(db, settings);
  await append('one');
  await append('two');
  await seal.close();
  expect(JSON.parse(await readFile(headFile(), 'utf8'))).toEqual(await getAuditHead(db));
  await tamper('delete from audit_events where id = 3');
  expect(await findings()).toEqual(['audit log, event 3: events up to the kept head are missing']);
  const again = await openSeal(db, settings);
  expect(again.fits).toBe(false);
  await append('three');
  await append('four');
  await again.close();
  expect(await findings()).toEqual([
    expect.stringMatching(/event 3: it is not the event that was kept as the head/),
  ]);
});

test('a head that lags behind the log is no fault, and one that another process wrote is not taken back', async () => {
  const { db } = database();
  const one = await openSeal(db, settings);
  const two = await openSeal(db, settings);
  await append('one');
  await two.close();
  await append('two');
  expect(await findings()).toEqual([]);
  await one.close();
  expect(await findings()).toEqual([]);
  expect(JSON.parse(await readFile(headFile(), 'utf8'))).toEqual(await getAuditHead(db));
});

test('a log that is emptied is not taken over anew while its head is kept', async () => {
  const { db } = database();
  const seal = await openSeal(db, settings);
  await append('one');
  await seal.close();
  await tamper('delete from audit_events');
  const again = await openSeal(db, settings);
  await append('two');
  await again.close();
  expect((await findings()).length).toBeGreaterThan(0);
});

test('a key that is missing, or another one, is refused; a person may go on with a new one', async () => {
  const { db } = database();
  await (await openSeal(db, settings)).close();
  await rm(join(settings.auditFolder, 'audit.key'));
  await expect(openSeal(db, settings)).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringMatching(/key that is not here.*vouch doctor --anchor/),
  });
  const other = { ...settings, auditKey: 'another key of more than thirty-two signs' };
  await expect(openSeal(db, other)).rejects.toMatchObject({ code: 'configuration' });
  await sealAnew(db, settings, { cause: 'accepted', reason: 'key lost', actor: null, at: NOW });
  await (await openSeal(db, settings)).close();
  expect(await findings()).toEqual([]);
});

test('a file that holds no key is said, not replaced', async () => {
  const { db } = database();
  await (await openSeal(db, settings)).close();
  await writeFile(join(settings.auditFolder, 'audit.key'), '\n');
  await expect(openSeal(db, settings)).rejects.toThrow('holds no key');
});
