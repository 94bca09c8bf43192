import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { execute } from '../../src/commands/execute.ts';
import { EXIT } from '../../src/commands/exit-status.ts';
import type { Deps } from '../../src/ports.ts';
import { exportQuestionnaire } from '../../src/release/export-questionnaire.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { openQuestionnaire } from '../../src/review/open-questionnaire.ts';
import { presentQuestionnaire } from '../../src/review/present-questionnaire.ts';
import type { Actor } from '../../src/store/actors.ts';
import { relock, unlock } from '../../src/workbook/encryption/locked-file.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { buyerWorkbook } from '../support/buyer-workbook.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { testTerminal } from '../support/terminal.ts';
import { agileLock } from '../workbook/support/locks.ts';

const PASSWORD = 'correct horse 7';
const database = useDatabase();
let deps: Deps;
let actor: Actor;
let locked: Uint8Array;
let folder: string;

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
  locked = relock(await buyerWorkbook(), agileLock(PASSWORD));
  folder = await mkdtemp(join(tmpdir(), 'vouch-locked-'));
  await writeFile(join(folder, 'buyer.xlsx'), locked);
  await writeFile(join(folder, 'password.txt'), `${PASSWORD}\n`);
});

afterEach(() => rm(folder, { recursive: true }));

const take = (password: string | null) =>
  openQuestionnaire(deps, {
    fileName: 'buyer.xlsx',
    bytes: locked,
    buyer: null,
    deal: null,
    dueDate: null,
    product: null,
    audience: 'nda',
    requester: null,
    password,
    actor,
  });

async function answerFirst(questionnaireId: string): Promise<void> {
  const [first] = (await presentQuestionnaire(deps.db, questionnaireId)).answers;
  const questionId = first?.questionId ?? '';
  const values = [{ cell: `C${first?.row}`, value: 'Yes' }];
  await editAnswer(deps, { questionId, values, expectedVersion: null, actor });
  await approveAnswers(deps, { questionnaireId, questionIds: [questionId], actor });
}

const shownAt = async (bytes: Uint8Array, row: number, column: number) =>
  (await openWorkbook(bytes, 'buyer.xlsx')).grid.sheets[1]?.rows.get(row)?.get(column)?.text;

test('a workbook with a password is taken in with it, and leaves answered and encrypted with it', async () => {
  const { questionnaireId } = await take(PASSWORD);
  await answerFirst(questionnaireId);
  const release = (password: string | null) =>
    exportQuestionnaire(deps, {
      questionnaireId,
      openItemsReason: 'Later.',
      includeDrafts: false,
      password,
      actor,
    });
  await expect(release(null)).rejects.toMatchObject({ code: 'file_encrypted' });
  await expect(release('another')).rejects.toThrow(/does not open/);
  const { bytes, report } = await release(PASSWORD);
  expect(() => unlock(bytes, 'another')).toThrow(/does not open/);
  expect(await shownAt(unlock(bytes, PASSWORD).bytes, 7, 3)).toBe('Yes');
  expect(report.fidelity.ok).toBe(true);
});

test('without its password, or with another one, nothing is taken in', async () => {
  await expect(take(null)).rejects.toMatchObject({
    code: 'file_encrypted',
    place: { file: 'buyer.xlsx' },
  });
  await expect(take('another')).rejects.toThrow(/does not open/);
  expect(await deps.db.selectFrom('files').select('sha256').execute()).toEqual([]);
});

test('the password stands in no table, and the file is kept as it came', async () => {
  const { questionnaireId } = await take(PASSWORD);
  await answerFirst(questionnaireId);
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(deps.db);
  for (const { name } of tables.rows) {
    const rows = await sql`select * from ${sql.table(name)}`.execute(deps.db);
    expect(JSON.stringify(rows.rows), name).not.toContain(PASSWORD);
  }
  const [file] = await deps.db.selectFrom('files').select('bytes').execute();
  expect(Buffer.from(file?.bytes ?? []).equals(locked)).toBe(true);
});

async function vouch(input: string, ...argv: string[]) {
  const { io, printed } = testTerminal({ input, cwd: folder });
  const none = () => {
    throw new Error('it needs no database');
  };
  const status = await execute(argv, io, async (entry) => {
    await entry.run({ io, execute, open: none, actor: none, config: undefined as never });
    return EXIT.done;
  });
  return { status, ...printed };
}

test('vouch parse takes the password from a file or from standard input', async () => {
  const read = ['parse', 'buyer.xlsx', '--password-file'];
  expect((await vouch('', ...read, 'password.txt')).out).toMatch(/^buyer.xlsx: 4 questions/);
  expect((await vouch(`${PASSWORD}\r\n`, ...read, '-')).out).toMatch(/^buyer.xlsx: 4 questions/);
  const refused = await vouch('', ...read, '-');
  expect(refused).toMatchObject({ status: EXIT.refused, out: '' });
  expect(refused.err).toMatch(/standard input: its first line is to be the password/);
  expect((await vouch('', 'parse', 'buyer.xlsx')).err).toMatch(
    /^vouch: buyer.xlsx: The workbook is protected by a password: give it .*--password-file/,
  );
});

test('vouch fill encrypts its copy with the same password', async () => {
  await writeFile(
    join(folder, 'answers.json'),
    JSON.stringify([{ sheet: 'Security', cell: 'C8', value: 'No' }]),
  );
  const fill = ['fill', 'buyer.xlsx', '--answers', 'answers.json', '--out', 'out.xlsx'];
  const { status } = await vouch('', ...fill, '--password-file', 'password.txt');
  expect(status).toBe(EXIT.done);
  const out = new Uint8Array(await readFile(join(folder, 'out.xlsx')));
  expect(await shownAt(unlock(out, PASSWORD).bytes, 8, 3)).toBe('No');
});
