import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { readMigrations } from '../../src/adapters/database/migration-files.ts';
import type { OpenedDatabase } from '../../src/adapters/database/opened.ts';
import { openEmbedded } from '../../src/adapters/database/pglite.ts';
import { openPostgres } from '../../src/adapters/database/postgres.ts';
import { restoreBackup } from '../../src/backup/restore-backup.ts';
import { writeBackup } from '../../src/backup/write-backup.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import type { Database } from '../../src/ports.ts';
import { openSeal, type SealSettings } from '../../src/seal/open-seal.ts';
import { findingsOf, verifyStore } from '../../src/seal/verify-store.ts';
import { appendAudit, listAuditEvents } from '../../src/store/audit.ts';
import { migrate } from '../../src/store/migrate.ts';
import { listWholeTables } from '../../src/store/whole-tables.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { createDatabase, dropDatabase } from '../support/postgres-databases.ts';
import { seedApproved } from '../support/seed-approved.ts';
import { canMount, smallDisk } from '../support/small-disk.ts';

const database = useDatabase();
const { templateUrl, image } = inject('database');
let folder = '';
let seal: SealSettings;
let closers: (() => Promise<void>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-backup-'));
  seal = { auditKey: null, auditFolder: join(folder, 'audit') };
});
afterEach(async () => {
  for (const close of closers.reverse()) await close();
  closers = [];
  await rm(folder, { recursive: true, force: true });
});

async function emptyEmbedded(): Promise<OpenedDatabase> {
  const opened = await openEmbedded(null, await openAsBlob(image));
  closers.push(opened.close);
  return opened;
}

async function emptyPostgres(): Promise<OpenedDatabase> {
  const url = await createDatabase(templateUrl ?? '');
  const opened = await openPostgres(url);
  closers.push(() => dropDatabase(url), opened.close);
  return opened;
}

/** A small company with everything: a sealed log, documents, approved answers, bytes and odd values. */
async function seedCompany(): Promise<void> {
  const { db } = database();
  const sealed = await openSeal(db, seal);
  const deps = testDeps(db);
  const actor = await testActor(db);
  await ingestDocument(deps, {
    name: 'policy.md',
    bytes: new TextEncoder().encode(
      '# Policy\n\nAll “backups” are encrypted – with AES‑256\\ and \t tabs.\n',
    ),
    actor,
  });
  await seedApproved(deps);
  await sql`insert into files (sha256, bytes, size) select encode(sha256(b), 'hex'), b, length(b)
    from (select decode(repeat('00ff7f0a0d5c', 200000), 'hex') as b) as large`.execute(db);
  await db.transaction().execute((trx) =>
    appendAudit(trx, {
      actor,
      action: 'odd',
      subjectKind: 'test',
      subjectId: '"\\\n',
      details: { null: null, big: 9007199254740991, part: 0.1, text: '\u2028' },
    }),
  );
  await sealed.close();
}

/** Every table's rows, and their digest. */
async function contents(db: Database): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const { name, columns } of await listWholeTables(db)) {
    if (name === 'audit_events') continue;
    const values = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`));
    const { rows } = await sql<{ digest: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(line, '|' order by line)), '') as digest
      from (select md5(json_build_array(${values})::text) as line from ${sql.table(name)}) as lines`.execute(
      db,
    );
    digests[name] = rows[0]?.digest ?? '';
  }
  return digests;
}

const backup = async (path = join(folder, 'all.backup')) => {
  const deps = testDeps(database().db);
  const made = await writeBackup(deps, { path, actor: await testActor(deps.db) });
  return { path, ...made };
};

const restore = async (db: Database, path: string, settings: SealSettings = seal) =>
  restoreBackup(db, {
    path,
    migrations: await readMigrations(),
    seal: settings,
    actor: { email: 'ada@example.com' },
    now: NOW,
  });

const TARGETS: [string, () => Promise<OpenedDatabase>][] = [
  ['an embedded database', emptyEmbedded],
  ...(templateUrl === null
    ? []
    : [['a PostgreSQL database', emptyPostgres] as [string, () => Promise<OpenedDatabase>]]),
];

describe('a drill', () => {
  test.each(TARGETS)(
    'brings every row and file into %s; the audit log goes on from its head',
    async (_, target) => {
      await seedCompany();
      const before = await contents(database().db);
      const { path, header } = await backup();
      const { db } = await target();
      await restore(db, path);
      expect(await contents(db)).toEqual(before);
      const [anchor, last] = await listAuditEvents(db, { limit: 2 });
      expect(last).toMatchObject(header.audit);
      expect(anchor).toMatchObject({
        action: 'audit.anchored',
        actor: 'ada@example.com',
        details: { cause: 'restored', backup: { head: header.audit } },
      });
      expect(findingsOf(await verifyStore(db, seal.auditFolder))).toEqual([]);
      // New rows are numbered after those that came.
      const deps = testDeps(db);
      const more = await ingestDocument(deps, {
        name: 'more.md',
        bytes: new TextEncoder().encode('# More\n\nLogs are kept for one year in all regions.\n'),
        actor: await testActor(db),
      });
      expect(more.status).toBe('indexed');
      await expect(sql`delete from audit_events`.execute(db)).rejects.toThrow('append-only');
    },
  );

  test.runIf(templateUrl !== null)(
    'from PostgreSQL to embedded and on to PostgreSQL changes nothing',
    async () => {
      await seedCompany();
      const before = await contents(database().db);
      const { path } = await backup();
      const trial = await emptyEmbedded();
      await restore(trial.db, path);
      const deps = testDeps(trial.db);
      const next = join(folder, 'next.backup');
      await writeBackup(deps, { path: next, actor: await testActor(trial.db) });
      const { db } = await emptyPostgres();
      await restore(db, next);
      expect(await contents(db)).toEqual(before);
      expect(findingsOf(await verifyStore(db, seal.auditFolder))).toEqual([]);
    },
  );

  test('with another key: the new one vouches for the log, and an event of before that is changed shows', async () => {
    await seedCompany();
    const { path } = await backup();
    const { db } = await emptyEmbedded();
    const elsewhere = {
      auditKey: 'a key that another machine has for its log',
      auditFolder: join(folder, 'elsewhere'),
    };
    await restore(db, path, elsewhere);
    await (await openSeal(db, elsewhere)).close();
    expect(findingsOf(await verifyStore(db, elsewhere.auditFolder))).toEqual([]);
    await sql`alter table audit_events disable trigger user`.execute(db);
    await sql`update audit_events set actor = 'mallory' where id = 2`.execute(db);
    expect(findingsOf(await verifyStore(db, elsewhere.auditFolder))).not.toEqual([]);
  });

  test('of a backup of an older version: it is brought up to date', async () => {
    await seedCompany();
    const { path } = await backup();
    const migrations = await readMigrations();
    const later = [
      ...migrations,
      {
        name: '9001_later',
        sql: "alter table documents add column later text; update documents set later = 'filled';",
      },
    ];
    const { db } = await emptyEmbedded();
    await migrate(db, later);
    await restoreBackup(db, {
      path,
      migrations: later,
      seal,
      actor: { email: 'ada@example.com' },
      now: NOW,
    });
    const { rows } = await sql<{ later: string }>`select distinct later from documents`.execute(db);
    expect(rows).toEqual([{ later: 'filled' }]);
  });
});

test('a backup is readable by its owner only, replaces nothing, and leaves nothing half-written', async () => {
  await seedCompany();
  const { path } = await backup();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await expect(backup(path)).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(backup(join(folder, 'nowhere', 'x'))).rejects.toMatchObject({
    code: 'invalid_input',
  });
  expect((await readdir(folder)).sort()).toEqual(['all.backup', 'audit']);
});

test('people work on while a backup is made, and it is of one moment', async () => {
  await seedCompany();
  const { db } = database();
  let isOver = false;
  const actor = await testActor(db);
  const editing = (async () => {
    for (let n = 0; !isOver; n++) {
      // The embedded database in this thread would leave no turn to reading and writing files.
      await setImmediate();
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('files')
          .values({ sha256: `edit ${n}`, bytes: new Uint8Array(), size: 0 })
          .execute();
        await appendAudit(trx, {
          actor,
          action: 'edit',
          subjectKind: 'test',
          subjectId: String(n),
        });
      });
    }
  })();
  const { path } = await backup();
  isOver = true;
  await editing;
  const target = await emptyEmbedded();
  await restore(target.db, path);
  const { rows } = await sql<{ files: number; events: number }>`
    select (select count(*)::int from files where sha256 like 'edit %') as files,
      (select count(*)::int from audit_events where action = 'edit') as events`.execute(target.db);
  expect(rows[0]?.files).toBe(rows[0]?.events);
  expect(
    findingsOf(await verifyStore(target.db, seal.auditFolder)).filter(
      (line) => !line.startsWith('stored file'),
    ),
  ).toEqual([]);
});

test('a restore is refused where something is stored already', async () => {
  await seedCompany();
  const { path } = await backup();
  await expect(restore(database().db, path)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/not empty.*VOUCH_DATA/),
  });
});

function unzipped(bytes: Uint8Array): Buffer | null {
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}

test('a damaged backup is refused before anything is written, wherever the damage is', async () => {
  await seedCompany();
  const { path } = await backup();
  const whole = await readFile(path);
  const { db } = await emptyEmbedded();
  const before = await contents(db);
  const bad = join(folder, 'bad.backup');
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, flip, cut) => {
        const flipped = Buffer.from(whole);
        flipped.writeUInt8(flipped.readUInt8(at) ^ flip, at);
        const bytes = cut ? whole.subarray(0, at) : flipped;
        // Some bits of gzip's header (its time, the system) say nothing of what is in it.
        if (unzipped(bytes)?.equals(gunzipSync(whole))) return;
        await writeFile(bad, bytes);
        await expect(restore(db, bad)).rejects.toMatchObject({
          code: expect.stringMatching(/^file_(damaged|type)$/),
        });
      },
    ),
    { numRuns: 40 },
  );
  const lines = gunzipSync(whole).toString('utf8').split('\n');
  for (const forged of [
    lines.filter((_, n) => n !== 5),
    lines.slice(0, -2),
    lines.map((line) => line.replace('AES', 'DES')),
    [...lines.slice(0, 3), lines[2] ?? '', ...lines.slice(3)],
  ]) {
    await writeFile(bad, gzipSync(forged.join('\n')));
    await expect(restore(db, bad)).rejects.toMatchObject({ code: 'file_damaged' });
  }
  await writeFile(bad, 'no backup');
  await expect(restore(db, bad)).rejects.toMatchObject({ code: 'file_type' });
  await writeFile(bad, gzipSync(lines.join('\n').replace(/"\d{4}_\w+"\]/, '"0999_future"]')));
  await truncate(bad, 0).catch(() => undefined);
  await expect(restore(db, bad)).rejects.toMatchObject({ code: expect.stringMatching(/^file_/) });
  expect(await contents(db)).toEqual(before);
});

test('its digest is that of its lines, so that other tools can check it', async () => {
  await seedCompany();
  const { path, end } = await backup();
  const text = gunzipSync(await readFile(path)).toString('utf8');
  const lines = text.split('\n').slice(0, -2);
  expect(
    createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex'),
  ).toBe(end.sha256);
});

test.runIf(canMount)(
  'a disk that is full leaves no part of a backup and says what to do',
  async () => {
    await seedCompany();
    const disk = smallDisk(1);
    await sql`insert into files (sha256, bytes, size) select 'random', decode(string_agg(md5(random()::text), ''), 'hex'), 3200000 from generate_series(1, 200000)`.execute(
      database().db,
    );
    await expect(backup(join(disk.folder, 'all.backup'))).rejects.toMatchObject({
      code: 'storage_full',
      message: expect.stringContaining('make space'),
    });
    expect(await readdir(disk.folder)).toEqual([]);
    disk.remove();
  },
);
