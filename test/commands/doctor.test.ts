import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { execute } from '../../src/commands/execute.ts';
import { EXIT } from '../../src/commands/exit-status.ts';
import { readConfig } from '../../src/config.ts';
import { type OpenSeal, openSeal } from '../../src/seal/open-seal.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedApproved } from '../support/seed-approved.ts';
import { testTerminal } from '../support/terminal.ts';

const database = useDatabase();
let folder = '';
let seal: OpenSeal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-doctor-'));
  seal = await openSeal(database().db, { auditKey: null, auditFolder: folder });
  await seedApproved(testDeps(database().db));
});
afterEach(async () => {
  await seal.close();
  await rm(folder, { recursive: true, force: true });
});

async function doctor() {
  const { io, printed } = testTerminal();
  const deps = testDeps(database().db);
  const status = await execute(['doctor'], io, async (entry) => {
    await entry.run({
      io,
      config: { ...readConfig({}), auditFolder: folder },
      execute,
      open: async () => deps,
      actor: () => testActor(deps.db),
    });
    return EXIT.done;
  });
  return { status, ...printed };
}

test('where everything fits it says so and ends with 0', async () => {
  const { status, out } = await doctor();
  expect(out).toMatch(/ok {3}proof: \d+ events, sealed since event 1.*; [1-9] approved answers/);
  expect(status).toBe(0);
});

test('where somebody changed an approved answer and the log it says what and where, and ends with 1', async () => {
  const { db } = database();
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`update audit_events set actor = 'mallory' where id = 2`.execute(trx);
    await sql`update answers set verdict = 'no' where state = 'approved'`.execute(trx);
  });
  const { status, out, err } = await doctor();
  expect(out).toContain('BAD  tampering: audit log, event 2: its content was changed');
  expect(out).toMatch(
    /BAD {2}tampering: buyer\.xlsx, sheet "Questions", cell B2: its question, values, verdict/,
  );
  expect(err).toContain('What is stored is not what Vouch stored');
  expect(status).toBe(1);
});
