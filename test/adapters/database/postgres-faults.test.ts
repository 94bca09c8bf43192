import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { OpenedDatabase } from '../../../src/adapters/database/opened.ts';
import { openPostgres } from '../../../src/adapters/database/postgres.ts';
import { problemOf } from '../../../src/http/problem.ts';
import { openJobs } from '../../../src/jobs/queue.ts';
import { testDeps } from '../../support/deps.ts';
import { createDatabase, dropDatabase } from '../../support/postgres-databases.ts';
import { type SeverableServer, severableServer } from '../../support/severed-server.ts';
import { waitUntil } from '../../support/wait.ts';

const { templateUrl } = inject('database');

describe.runIf(templateUrl !== null)('a PostgreSQL server that goes away', () => {
  let url = '';
  let server: SeverableServer;
  let opened: OpenedDatabase;
  beforeEach(async () => {
    url = await createDatabase(templateUrl ?? '');
    server = await severableServer(url);
    opened = await openPostgres(server.url);
  });
  afterEach(async () => {
    server.recover();
    await opened.close();
    await server.close();
    await dropDatabase(url);
  });

  const insert = (name: string, bytes = new Uint8Array()) =>
    opened.db.transaction().execute(async (trx) => {
      await trx.insertInto('files').values({ sha256: name, bytes, size: 0 }).execute();
      await sleep(5);
    });
  const names = async () =>
    (await opened.db.selectFrom('files').select('sha256').orderBy('sha256').execute()).map(
      (row) => row.sha256,
    );

  /** Edits without a pause; tells which were confirmed, and which fault the others met. */
  async function editUntil(stopped: () => boolean, editor: number) {
    const confirmed: string[] = [];
    const faults: unknown[] = [];
    for (let n = 0; !stopped(); n++) {
      const name = `${editor}-${n}`;
      await insert(name).then(
        () => confirmed.push(name),
        async (error: unknown) => {
          faults.push(error);
          await sleep(10);
        },
      );
    }
    return { confirmed, faults };
  }

  test('six times under edits ends nothing, loses no confirmed edit, and is said as 503', async () => {
    let isOver = false;
    const editing = Array.from({ length: 8 }, (_, editor) => editUntil(() => isOver, editor));
    for (let crash = 0; crash < 6; crash++) {
      await sleep(80);
      server.crash();
      await sleep(60);
      server.recover();
    }
    await sleep(100);
    isOver = true;
    const edits = await Promise.all(editing);
    const confirmed = edits.flatMap((each) => each.confirmed);
    const faults = edits.flatMap((each) => each.faults);
    expect(faults.length).toBeGreaterThan(6);
    for (const fault of faults)
      expect(problemOf(fault)).toMatchObject({ status: 503, code: 'database_unavailable' });
    expect(await names()).toEqual(expect.arrayContaining(confirmed));
  });

  test('while a transaction waits between two queries stops that transaction alone', async () => {
    const waiting = opened.db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      server.crash();
      await sleep(50);
      await sql`select 1`.execute(trx);
    });
    await expect(waiting).rejects.toMatchObject({ code: 'database_unavailable' });
    server.recover();
    await insert('after');
    expect(await names()).toEqual(['after']);
  });

  test('by an administrator, who ends busy connections, is the same', async () => {
    const waiting = opened.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      const admin = new pg.Client({ connectionString: url });
      await admin.connect();
      await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await admin.end();
      await sleep(50);
      await sql`select 1`.execute(trx);
    });
    await expect(waiting).rejects.toMatchObject({ code: 'database_unavailable' });
    expect(await names()).toEqual([]);
  });

  test('leaves the job queue working once it is back', async () => {
    const done: string[] = [];
    const nothing = async () => undefined;
    const jobs = await openJobs(testDeps(opened.db), {
      queue: opened.queue,
      handlers: {
        draft: async ({ runId }) => {
          await sql`select pg_sleep(0.1)`.execute(opened.db);
          done.push(runId);
        },
        ingest: nothing,
        prepareSearch: nothing,
        scrub: nothing,
        reread: nothing,
      },
    });
    await jobs.start();
    const runId = '00000000-0000-4000-8000-000000000001';
    await jobs.send('draft', { runId });
    await sleep(100);
    server.crash();
    await sleep(300);
    server.recover();
    await waitUntil('the job that a crash met is done again', () => done.includes(runId), 60);
    const next = '00000000-0000-4000-8000-000000000002';
    await jobs.send('draft', { runId: next });
    await waitUntil('a new job is done', () => done.includes(next), 30);
    await jobs.stop();
    expect(done).toContain(next);
  });

  test('at the start is said in one sentence', async () => {
    server.crash();
    await expect(openPostgres(server.url)).rejects.toMatchObject({ code: 'configuration' });
  });
});
