import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { removeDocument } from '../../src/evidence/remove-document.ts';
import { sha256 } from '../../src/hash.ts';
import type { Database } from '../../src/ports.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { takeIntoReview } from '../../src/review/take-into-review.ts';
import { undoLastDecision } from '../../src/review/undo-decisions.ts';
import { anchorAudit } from '../../src/seal/anchor-audit.ts';
import { findingsOf, verifySnapshot } from '../../src/seal/verify-store.ts';
import { getAnswer, textHash } from '../../src/store/answers.ts';
import { type AuditHead, appendAudit, auditHashOf, getAuditHead } from '../../src/store/audit.ts';
import { createAuditSeal, sealAudit } from '../../src/store/audit-seal.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { seedApproved } from '../support/seed-approved.ts';

const database = useDatabase();
const KEY = 'a key of the audit log that the database does not hold';
const seal = createAuditSeal(KEY, () => undefined);

let approved: string[] = [];
let head: AuditHead;

/** A log that was begun without a key, taken over, and answers that were approved afterwards. */
beforeEach(async () => {
  const { db } = database();
  const actor = await testActor(db);
  await db.transaction().execute((trx) =>
    appendAudit(
      trx,
      ...['one', 'two', 'three'].map((action) => ({
        actor,
        action,
        subjectKind: 'test',
        subjectId: action,
      })),
    ),
  );
  sealAudit(db, seal);
  await db
    .transaction()
    .execute((trx) => anchorAudit(trx, { cause: 'first', actor: null, kept: null, at: NOW }));
  approved = (await seedApproved(testDeps(db))).approved;
  head = await getAuditHead(db);
});

const verified = async (trx: Database, kept: AuditHead | null = head) =>
  findingsOf(await verifySnapshot(trx, kept));

type Random = {
  readonly at: number;
  readonly text: string;
  readonly other: number;
};
type Tampering = readonly [string, (trx: Database, random: Random) => Promise<unknown>];

/** Any row of a table, by a random number. */
const row = (table: string, at: number) =>
  sql.raw(
    `ctid = (select ctid from ${table} order by ctid offset ${at} % (select greatest(count(*), 1) from ${table}) limit 1)`,
  );
const set =
  (table: string, column: string, value: unknown) =>
  (trx: Database, { at }: Random) =>
    sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ${row(table, at)}`.execute(
      trx,
    );

const plain = (at: number) => (at % 2 === 0 ? null : seal.keyId);

/** Every hash fits again, as far as that goes without the key. */
async function rehash(trx: Database, { at, text }: Random): Promise<void> {
  const wrong = createAuditSeal(`${KEY}?`, () => undefined);
  const rows = await trx.selectFrom('audit_events').selectAll().orderBy('id').execute();
  const target = (at % rows.length) + 1;
  let previous = '0'.repeat(64);
  for (const each of rows) {
    const forged = {
      ...each,
      actor: each.id === target ? `mallory ${text}` : each.actor,
      previous_hash: previous,
      key_id: each.key_id === null ? null : plain(at),
    };
    previous = auditHashOf(forged, wrong);
    await sql`update audit_events set actor = ${forged.actor}, previous_hash = ${forged.previous_hash},
      key_id = ${forged.key_id}, hash = ${previous} where id = ${each.id}`.execute(trx);
  }
}

/** Another text with hashes that fit it. */
async function forgeAnswer(trx: Database, { at, text }: Random): Promise<void> {
  const id = approved[at % approved.length] ?? '';
  const values =
    (await getAnswer(trx, id))?.values.map((each) => ({
      ...each,
      value: `${each.value}${text}.`,
    })) ?? [];
  const hash = textHash(values);
  await sql`update answers set cell_values = ${JSON.stringify(values)}, text_hash = ${hash}, approved_hash = ${hash}
    where question_id = ${id}`.execute(trx);
}

const approvedRow = ({ at }: Random) => sql`question_id = ${approved[at % approved.length]}`;

const LOG: readonly Tampering[] = [
  [
    'change the actor',
    (trx, random) => set('audit_events', 'actor', `m ${random.text}`)(trx, random),
  ],
  ['change the action', set('audit_events', 'action', 'nothing.happened')],
  [
    'change the subject',
    (trx, random) => set('audit_events', 'subject_id', `s ${random.text}`)(trx, random),
  ],
  [
    'change the details',
    (trx, random) =>
      set('audit_events', 'details', JSON.stringify({ forged: random.text }))(trx, random),
  ],
  ['change the time', set('audit_events', 'at', new Date('2020-01-01T00:00:00Z'))],
  ['change a hash', (trx, random) => set('audit_events', 'hash', sha256(random.text))(trx, random)],
  [
    'change a previous hash',
    (trx, random) => set('audit_events', 'previous_hash', sha256(random.text))(trx, random),
  ],
  [
    'take the seal off',
    (trx, { at }) =>
      sql`update audit_events set key_id = case when key_id is null then ${seal.keyId} end where ${row('audit_events', at)}`.execute(
        trx,
      ),
  ],
  [
    'delete one',
    (trx, { at }) => sql`delete from audit_events where ${row('audit_events', at)}`.execute(trx),
  ],
  [
    'cut off the end',
    (trx, { at }) => sql`delete from audit_events where id > ${at % head.id}`.execute(trx),
  ],
  ['empty the log', (trx) => sql`truncate audit_events`.execute(trx)],
  [
    'exchange two',
    (trx, { at, other }) => {
      const a = (at % head.id) + 1;
      const b = ((a + (other % (head.id - 1))) % head.id) + 1;
      return sql`update audit_events e set action = o.action, details = o.details, subject_id = o.subject_id, at = o.at, actor = o.actor, hash = o.hash, key_id = o.key_id
        from audit_events o where (e.id = ${a}::bigint and o.id = ${b}::bigint) or (e.id = ${b}::bigint and o.id = ${a}::bigint)`.execute(
        trx,
      );
    },
  ],
  [
    'insert one at the front',
    (trx) =>
      sql`insert into audit_events select 0, at, actor, action, subject_kind, subject_id, details, previous_hash, hash, key_id from audit_events where id = 1`.execute(
        trx,
      ),
  ],
  [
    'append a forged approval',
    async (trx, { text }) => {
      const forged = {
        id: head.id + 1,
        at: NOW,
        actor: 'ada@example.com',
        action: 'answers.approved',
        subject_kind: 'questionnaire',
        subject_id: text,
        details: {},
        previous_hash: head.hash,
        key_id: seal.keyId,
      };
      await trx
        .insertInto('audit_events')
        .values({
          ...forged,
          details: '{}',
          hash: auditHashOf(
            forged,
            createAuditSeal('guessed', () => undefined),
          ),
        })
        .execute();
    },
  ],
  ['compute the log anew without the key', rehash],
  [
    'compute the log anew as if there had never been a key',
    async (trx, random) => {
      await sql`delete from audit_events where action = 'audit.anchored'`.execute(trx);
      await sql`update audit_events set id = id - 1 where id > 5`.execute(trx);
      await rehash(trx, { ...random, at: random.at * 2 });
    },
  ],
];

const ANSWERS: readonly Tampering[] = [
  ['change a value, with hashes that fit', forgeAnswer],
  [
    'change a value alone',
    (trx, random) =>
      sql`update answers set cell_values = jsonb_set(cell_values, '{0,value}', to_jsonb(${`No ${random.text}`}::text)) where ${approvedRow(random)}`.execute(
        trx,
      ),
  ],
  [
    'change what the value means',
    (trx, random) =>
      sql`update answers set cell_values = jsonb_set(cell_values, '{0,option}', '"Never"') where ${approvedRow(random)}`.execute(
        trx,
      ),
  ],
  [
    'change the verdict',
    (trx, random) =>
      sql`update answers set verdict = case verdict when 'no' then 'yes' else 'no' end where ${approvedRow(random)}`.execute(
        trx,
      ),
  ],
  [
    'change who approved',
    (trx, random) =>
      sql`with other as (insert into actors (email, name, role) values ('eve@example.com', 'Eve', 'approver') returning id)
    update answers set approved_by = (select id from other) where ${approvedRow(random)}`.execute(
        trx,
      ),
  ],
  [
    'change when it was approved',
    (trx, random) =>
      sql`update answers set approved_at = '2020-01-01' where ${approvedRow(random)}`.execute(trx),
  ],
  [
    'delete an answer',
    (trx, random) => sql`delete from answers where ${approvedRow(random)}`.execute(trx),
  ],
  ['delete all answers', (trx) => sql`delete from answers`.execute(trx)],
  [
    'end an approval without an event',
    (trx, random) =>
      sql`update answers set state = 'in_review', approved_hash = null where ${approvedRow(random)}`.execute(
        trx,
      ),
  ],
  [
    'exchange the texts of two answers',
    (trx, { at }) => {
      const [a, b] = [approved[at % approved.length], approved[(at + 1) % approved.length]];
      return sql`update answers e set cell_values = o.cell_values, text_hash = o.text_hash, approved_hash = o.approved_hash from answers o
      where (e.question_id = ${a} and o.question_id = ${b}) or (e.question_id = ${b} and o.question_id = ${a})`.execute(
        trx,
      );
    },
  ],
  [
    'change what was asked',
    (trx, { at, text }) =>
      sql`update questions set text = text || ${` really ${text}`}::text where id = ${approved[at % approved.length]}`.execute(
        trx,
      ),
  ],
  [
    'change a quote',
    (trx, { at, text }) =>
      sql`update citations set quote = quote || ${`.${text}`}::text where ${row('citations', at)}`.execute(
        trx,
      ),
  ],
  ['change a page', set('citations', 'page', 77)],
  [
    'change the document',
    (trx, random) => set('citations', 'document', `d ${random.text}`)(trx, random),
  ],
  [
    'say that a quote was removed',
    set('citations', 'quote', '[The document was removed, and its words with it.]'),
  ],
  [
    'delete a citation',
    (trx, { at }) => sql`delete from citations where ${row('citations', at)}`.execute(trx),
  ],
  [
    'add a citation',
    (trx) =>
      sql`insert into citations (draft_id, ordinal, source, document, version, quote) select draft_id, 99, source, document, version, 'A sentence that nobody approved.' from citations limit 1`.execute(
        trx,
      ),
  ],
  [
    'change an entry of the library',
    (trx, random) => set('library_entries', 'answer', `We never do. ${random.text}`)(trx, random),
  ],
  [
    'delete an entry of the library',
    (trx, { at }) =>
      sql`delete from library_entries where ${row('library_entries', at)}`.execute(trx),
  ],
  [
    'bring an entry into the library',
    (trx, { text }) =>
      sql`insert into library_entries (question, question_hash, answer, audience, created_at) values ('Is it safe?', 'x', ${text}, 'public', now())`.execute(
        trx,
      ),
  ],
  [
    'change a stored file',
    (trx, { at }) =>
      sql`update files set bytes = bytes || '\\x00'::bytea where ${row('files', at)}`.execute(trx),
  ],
];

const random = fc.record({
  at: fc.nat(10_000),
  other: fc.nat(10_000),
  text: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }),
});

test('a log that a key took over, and answers approved under it, hold', async () => {
  const { db } = database();
  expect(approved.length).toBeGreaterThan(1);
  expect(await db.selectFrom('citations').select('id').execute()).not.toEqual([]);
  expect(await verified(db)).toEqual([]);
});

test('1,000 tamperings with the log, approved answers, the library and files are all found', async () => {
  const { db } = database();
  const undone = new Error('undo');
  const missed: string[] = [];
  const kinds = [...LOG, ...ANSWERS];
  await fc.assert(
    fc.asyncProperty(fc.nat(kinds.length - 1), random, async (kind, given) => {
      const [name, change] = kinds[kind] ?? kinds[0]!;
      // What an attacker who owns the database can do: no trigger and no key stops them.
      const trial = db.transaction().execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx);
        await sql`alter table answers drop constraint answers_check`.execute(trx);
        await change(trx, given);
        if ((await verified(trx)).length === 0) missed.push(name);
        throw undone;
      });
      await expect(trial).rejects.toBe(undone);
    }),
    { numRuns: 1_000 },
  );
  expect(missed).toEqual([]);
  expect(await verified(db)).toEqual([]);
}, 600_000);

test.each([...LOG, ...ANSWERS])('found, with its place: %s', async (_, change) => {
  const { db } = database();
  await db
    .transaction()
    .execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`alter table answers drop constraint answers_check`.execute(trx);
      await change(trx, { at: 1, other: 1, text: 'x' });
      const findings = await verified(trx);
      expect(findings[0]).toMatch(
        /event \d+|buyer\.xlsx, sheet "Questions", cell B\d|question [0-9a-f-]{36}|stored file|library/,
      );
      throw new Error('undo');
    })
    .catch((error: Error) => expect(error.message).toBe('undo'));
});

describe('what people do is no tampering', () => {
  test('an edit, an approval withdrawn and a document removed leave everything fitting', async () => {
    const { db } = database();
    const deps = testDeps(db);
    const actor = await testActor(db);
    const [first, second] = approved;
    const answer = await getAnswer(db, first ?? '');
    await editAnswer(deps, {
      questionId: first ?? '',
      values: [{ cell: answer?.values[0]?.cell ?? '', value: 'No' }],
      expectedVersion: answer?.version ?? 1,
      actor,
    });
    await takeIntoReview(deps, { questionId: second ?? '', actor });
    expect(await verified(db)).toEqual([]);
    await undoLastDecision(deps, { questionId: second ?? '', actor });
    expect((await getAnswer(db, second ?? ''))?.state).toBe('approved');
    expect(await verified(db)).toEqual([]);
    await removeDocument(deps, { name: 'operations.md', actor });
    expect(await verified(db)).toEqual([]);
  });

  test('a crash between a commit and the writing of the head is none either', async () => {
    const { db } = database();
    const actor = await testActor(db);
    await db
      .transaction()
      .execute((trx) =>
        appendAudit(trx, { actor, action: 'late', subjectKind: 'test', subjectId: 'late' }),
      );
    expect(await verified(db)).toEqual([]);
  });
});

test('a person who has looked goes on with an anchor that names what did not fit; later tampering shows again', async () => {
  const { db } = database();
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`update audit_events set actor = 'mallory' where id = 2`.execute(trx);
  });
  expect(await verified(db)).toEqual(['audit log, event 2: its content was changed']);
  const kept = await db.transaction().execute((trx) =>
    anchorAudit(trx, {
      cause: 'accepted',
      reason: 'looked into',
      actor: null,
      kept: head,
      at: NOW,
    }),
  );
  const last = await db
    .selectFrom('audit_events')
    .selectAll()
    .where('id', '=', kept.id)
    .executeTakeFirstOrThrow();
  expect(last.details).toMatchObject({ cause: 'accepted', fault: { id: 2 }, kept: head });
  expect(await verified(db, kept)).toEqual([]);
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`update audit_events set actor = 'mallory again' where id = 3`.execute(trx);
  });
  expect(await verified(db, kept)).not.toEqual([]);
});
