import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/hash.ts';
import type { Database } from '../../src/ports.ts';
import {
  type AuditEvent,
  appendAudit,
  getAuditHead,
  listAuditEvents,
} from '../../src/store/audit.ts';
import { canonicalJson } from '../../src/store/canonical-json.ts';
import { verifyAudit } from '../../src/store/verify-audit.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();

const event = (action: string, details: unknown = {}): AuditEvent => ({
  actor: { email: 'ada@example.com' },
  action,
  subjectKind: 'answer',
  subjectId: 'a1',
  details,
});

const append = (db: Database, ...events: AuditEvent[]) =>
  db.transaction().execute((trx) => appendAudit(trx, ...events));

/** What an attacker who owns the database can do: no trigger stops them. */
function tamper(db: Database, change: (trx: Database) => Promise<unknown>): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await change(trx);
  });
}

describe('the audit chain', () => {
  test('an untouched chain holds, whatever the events say', async () => {
    const { db } = database();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.jsonValue({ stringUnit: 'binary' }),
        async (action, details) => {
          await append(db, event(action, details));
        },
      ),
      { numRuns: 60 },
    );
    const head = await getAuditHead(db);
    expect(await verifyAudit(db, head)).toEqual({ events: 60, head, fault: null, anchor: null });
  });

  test('an empty log holds', async () => {
    const { db } = database();
    expect(await verifyAudit(db)).toMatchObject({ events: 0, fault: null });
  });

  test('changes that happen at the same time follow one another', async () => {
    const { db } = database();
    await Promise.all(Array.from({ length: 40 }, (_, n) => append(db, event(`edit.${n}`))));
    expect(await verifyAudit(db)).toMatchObject({ events: 40, fault: null });
  });

  test('what is rolled back leaves no event and no gap', async () => {
    const { db } = database();
    await append(db, event('one'));
    const failing = db.transaction().execute(async (trx) => {
      await appendAudit(trx, event('two'));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await append(db, event('three'));
    const events = await listAuditEvents(db, { limit: 10 });
    expect(events.map(({ id, action }) => [id, action])).toEqual([
      [2, 'three'],
      [1, 'one'],
    ]);
    expect(await verifyAudit(db)).toMatchObject({ events: 2, fault: null });
  });

  test('a chain longer than one page is read to its end', async () => {
    const { db } = database();
    await append(db, ...Array.from({ length: 2_001 }, (_, n) => event(`edit.${n}`)));
    expect(await verifyAudit(db)).toMatchObject({ events: 2_001, fault: null });
  });

  test('the log refuses changes by SQL', async () => {
    const { db } = database();
    await append(db, event('one'));
    for (const statement of [
      sql`update audit_events set actor = 'mallory'`,
      sql`delete from audit_events`,
      sql`truncate audit_events`,
    ])
      await expect(statement.execute(db)).rejects.toThrow('append-only');
  });
});

type Tampering = { name: string; change: (trx: Database, at: number) => Promise<unknown> };

const EVENTS = 12;

const setField = (field: string, value: unknown): Tampering => ({
  name: `change ${field}`,
  change: (trx, at) =>
    sql`update audit_events set ${sql.ref(field)} = ${value} where id = ${at}`.execute(trx),
});

const TAMPERINGS: Tampering[] = [
  setField('actor', 'mallory@example.com'),
  setField('action', 'nothing.happened'),
  setField('subject_kind', 'other'),
  setField('subject_id', 'other'),
  setField('details', JSON.stringify({ n: -1 })),
  setField('at', new Date('2020-01-01T00:00:00Z')),
  setField('hash', 'f'.repeat(64)),
  setField('previous_hash', 'f'.repeat(64)),
  {
    name: 'delete one',
    change: (trx, at) => trx.deleteFrom('audit_events').where('id', '=', at).execute(),
  },
  {
    name: 'cut off the end',
    change: (trx, at) => trx.deleteFrom('audit_events').where('id', '>=', at).execute(),
  },
  { name: 'truncate', change: (trx) => sql`truncate audit_events`.execute(trx) },
  {
    name: 'exchange two neighbours',
    change: (trx, at) =>
      sql`with pair as (select ${at}::bigint as a, (${at}::bigint % ${EVENTS}::bigint + 1) as b)
        update audit_events e set action = o.action, details = o.details, hash = o.hash
        from audit_events o, pair
        where (e.id = pair.a and o.id = pair.b) or (e.id = pair.b and o.id = pair.a)`.execute(trx),
  },
  {
    name: 'insert before the first',
    change: (trx) =>
      sql`insert into audit_events select 0, at, actor, action, subject_kind, subject_id, details,
        previous_hash, hash from audit_events where id = 1`.execute(trx),
  },
  { name: 'compute the chain anew', change: recompute },
];

/** The cleverest attacker: changes one event and makes every later hash fit. */
async function recompute(trx: Database, at: number): Promise<void> {
  const rows = await trx.selectFrom('audit_events').selectAll().orderBy('id').execute();
  let previous = '0'.repeat(64);
  for (const row of rows) {
    const details = row.id === at ? { n: 'forged' } : row.details;
    const { id, actor, action, subject_kind, subject_id } = row;
    const moment = row.at.toISOString();
    const hash = sha256(
      canonicalJson([previous, id, moment, actor, action, subject_kind, subject_id, details]),
    );
    await sql`update audit_events set details = ${JSON.stringify(details)}, hash = ${hash},
      previous_hash = ${previous} where id = ${id}`.execute(trx);
    previous = hash;
  }
}

describe('a tampering with the audit log is found', () => {
  test.each(TAMPERINGS)('$name', async ({ change }) => {
    const { db } = database();
    await append(db, ...Array.from({ length: EVENTS }, (_, n) => event(`edit.${n}`, { n })));
    const head = await getAuditHead(db);
    const undone = new Error('undo');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: EVENTS }), async (at) => {
        // Each trial is rolled back, so that the next starts from the honest log.
        const trial = tamper(db, async (trx) => {
          await change(trx, at);
          expect((await verifyAudit(trx, head)).fault).not.toBeNull();
          throw undone;
        });
        await expect(trial).rejects.toBe(undone);
      }),
      { numRuns: EVENTS },
    );
    expect(await verifyAudit(db, head)).toMatchObject({ fault: null });
  });
});
