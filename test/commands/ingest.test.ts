import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArguments } from '../../src/commands/arguments.ts';
import type { Command, Context } from '../../src/commands/command.ts';
import { command as confirm } from '../../src/commands/confirm.ts';
import { command as documents } from '../../src/commands/documents.ts';
import { command as ingest } from '../../src/commands/ingest.ts';
import { command as remove } from '../../src/commands/remove.ts';
import { command as split } from '../../src/commands/split.ts';
import { relock } from '../../src/workbook/encryption/locked-file.ts';
import { isCompoundFile } from '../../src/workbook/file-kind.ts';
import { buyerWorkbook } from '../support/buyer-workbook.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { testTerminal } from '../support/terminal.ts';
import { agileLock } from '../workbook/support/locks.ts';

const database = useDatabase();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-ingest-'));
  await mkdir(join(folder, 'docs/policies'), { recursive: true });
  await writeFile(
    join(folder, 'docs/policies/access.md'),
    '# Access\n\nAccess is reviewed every quarter.\n',
  );
  await writeFile(join(folder, 'docs/broken.pdf'), 'no pdf');
  await writeFile(join(folder, 'docs/logo.png'), 'x');
  await writeFile(join(folder, 'docs/.hidden.md'), 'not read');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(command: Command, ...argv: string[]): Promise<{ out: string; err: string }> {
  const { db } = database();
  const written = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      written.out += text;
    },
    err: (text: string) => {
      written.err += text;
    },
    input: async () => '',
    cwd: folder,
    errIsTerminal: false,
    signal: new AbortController().signal,
  };
  const context = {
    io,
    open: async () => testDeps(db),
    actor: () => testActor(db),
  } as unknown as Context;
  await command.run(context, readArguments(command, argv));
  return written;
}

test('a folder gives one entry a file, named by its path below the folder, in the order of names', async () => {
  const { out, err } = await run(ingest, 'docs', '--json');
  expect(JSON.parse(out)).toEqual([
    {
      document: 'broken.pdf',
      kind: null,
      pages: null,
      passages: 0,
      status: 'refused',
      reason: expect.stringContaining('no PDF'),
      warnings: [],
    },
    {
      document: 'logo.png',
      kind: null,
      pages: null,
      passages: 0,
      status: 'refused',
      reason: expect.stringContaining('this type'),
      warnings: [],
    },
    {
      document: 'policies/access.md',
      kind: 'policy',
      pages: null,
      passages: 1,
      status: 'indexed',
      reason: null,
      warnings: [],
    },
  ]);
  expect(err).toBe('2 of 3 files were refused.\n');
});

test('a single file is named by its base name; again, it is unchanged', async () => {
  await run(ingest, 'docs/policies/access.md');
  const { out } = await run(ingest, 'docs/policies/access.md');
  expect(out).toBe('unchanged  access.md (policy, 1 passages)\n');
});

test('where every file was refused the command is refused, and names the file', async () => {
  await expect(run(ingest, 'docs/broken.pdf')).rejects.toMatchObject({
    code: 'invalid_input',
    place: { file: 'broken.pdf' },
  });
  await expect(run(ingest, 'nowhere')).rejects.toMatchObject({ code: 'not_found' });
});

test.each([
  [['docs', '--kind', 'memo'], '--kind is one of'],
  [['docs', '--valid-until', '2026-02-30'], '--valid-until is a date'],
  [['docs', '--replaces', 'a.md'], 'exactly one file'],
  [[], 'Usage'],
])('wrong usage is told: %j', async (argv, words) => {
  await expect(run(ingest, ...argv)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(words),
  });
});

test('documents lists what is there, remove takes it out', async () => {
  await run(
    ingest,
    'docs/policies/access.md',
    '--audience',
    'public',
    '--valid-until',
    '2027-01-31',
  );
  const listed = JSON.parse((await run(documents, '--json')).out);
  expect(listed).toMatchObject([
    {
      document: 'access.md',
      kind: 'policy',
      audience: 'public',
      validUntil: '2027-01-31',
      version: 1,
    },
  ]);
  expect((await run(remove, 'access.md')).out).toBe('Removed access.md.\n');
  expect((await run(documents)).err).toContain('no document yet');
});

test('once the library has outgrown exact comparison, ingest builds the index of search', async () => {
  const { db } = database();
  const indexes = async () => {
    const { rows } = await sql`
      select from pg_indexes where tablename = 'passage_signs' and indexdef like '%hnsw%'`.execute(
      db,
    );
    return rows.length;
  };
  await run(ingest, 'docs');
  expect(await indexes()).toBe(0);
  await sql`
    insert into passages (version_id, ordinal, kind, text, search_text, search_hash)
    select version_id, 1000 + n, kind, text, search_text, search_hash
    from (select * from passages limit 1) one, generate_series(1, 20000) n`.execute(db);
  await run(ingest, 'docs');
  expect(await indexes()).toBe(1);
});

test('an encrypted workbook is read with its password, and refused without', async () => {
  const book = await buyerWorkbook();
  await writeFile(join(folder, 'earlier.xlsx'), relock(book, agileLock('correct horse 7')));
  await writeFile(join(folder, 'right.txt'), 'correct horse 7\n');
  await writeFile(join(folder, 'wrong.txt'), 'battery staple\n');
  const read = (...options: string[]) =>
    run(ingest, 'earlier.xlsx', '--kind', 'evidence', '--json', ...options);
  await expect(read()).rejects.toMatchObject({
    message: expect.stringMatching(/protected by a password/),
    shell: expect.stringContaining('--password-file'),
  });
  await expect(read('--password-file', 'wrong.txt')).rejects.toThrow(/does not open the workbook/);
  expect(JSON.parse((await read('--password-file', 'right.txt')).out)).toMatchObject([
    { document: 'earlier.xlsx', kind: 'evidence', status: 'indexed' },
  ]);
  const { db } = database();
  const { rows } = await sql<{ start: Uint8Array }>`
    select substring(bytes from 1 for 8) as start from files f
    join document_versions v on v.file_sha256 = f.sha256 join documents d on d.id = v.document_id
    where d.name = 'earlier.xlsx' and v.status <> 'refused'`.execute(db);
  expect(rows.map(({ start }) => isCompoundFile(start))).toEqual([true]);
});

test('earlier answers are read from an encrypted questionnaire with its password', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Security').addRows([
    ['Question', 'Answer', 'Owner'],
    ['Is access reviewed every quarter?', 'Yes, by its owner.', 'Ada'],
    ['Is customer data encrypted at rest?', 'Yes, with AES-256.', 'Ada'],
  ]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  await writeFile(join(folder, 'answered.xlsx'), relock(bytes, agileLock('correct horse 7')));
  await writeFile(join(folder, 'right.txt'), 'correct horse 7\n');
  const options = ['--kind', 'answers', '--password-file', 'right.txt', '--json'];
  expect(JSON.parse((await run(ingest, 'answered.xlsx', ...options)).out)).toMatchObject([
    { kind: 'answers', passages: 2, status: 'indexed' },
  ]);
});

test('stopped, it says what was left out and fails; the next call goes on where it was', async () => {
  await mkdir(join(folder, 'many'), { recursive: true });
  for (const name of ['a', 'b', 'c', 'd'])
    await writeFile(join(folder, 'many', `${name}.md`), `# ${name}\n\nEvery ${name} is counted.\n`);
  const stop = new AbortController();
  const { db } = database();
  const context = {
    io: { ...testTerminal({ cwd: folder }).io, signal: stop.signal },
    open: async () => {
      const deps = testDeps(db);
      const embed = deps.embeddings.embedDocuments.bind(deps.embeddings);
      let files = 0;
      Object.assign(deps.embeddings, {
        embedDocuments: (texts: string[]) => {
          files += 1;
          if (files === 2) stop.abort();
          return embed(texts);
        },
      });
      return deps;
    },
    actor: () => testActor(db),
  } as unknown as Context;
  await expect(ingest.run(context, readArguments(ingest, ['many']))).rejects.toMatchObject({
    code: 'interrupted',
    message: expect.stringMatching(/2 of 4 files were read; left out were c\.md and 1 more/),
  });
  const { out } = await run(ingest, 'many', '--json');
  expect(JSON.parse(out).map(({ status }: { status: string }) => status)).toEqual([
    'unchanged',
    'unchanged',
    'indexed',
    'indexed',
  ]);
});

test('an unlike file at a known path is listed as pending until somebody confirms it', async () => {
  await mkdir(join(folder, 'later'), { recursive: true });
  const path = join(folder, 'later', 'index.md');
  await writeFile(path, '# Gates\n\nThe gate is locked at night.\n');
  await run(ingest, 'later');
  await writeFile(path, '# Kitchens\n\nCups belong into the cupboard.\n');
  expect((await run(ingest, 'later')).out).toMatch(/^pending +index\.md: .*vouch confirm/);
  expect((await run(documents, '--pending')).out).toContain('index.md  (Kitchens, 0 % alike');
  expect((await run(confirm, 'index.md', '--own', '--name', 'kitchens.md')).out).toBe(
    'indexed kitchens.md\n',
  );
  expect(JSON.parse((await run(documents, '--pending', '--json')).out)).toEqual([]);
  await expect(run(confirm, 'index.md', '--newer')).rejects.toMatchObject({ code: 'not_found' });
  await expect(run(confirm, 'index.md')).rejects.toMatchObject({ code: 'usage' });
  expect((await run(ingest, 'later', '--json')).out).toContain('"document": "kitchens.md"');
});

test('a version that was merged wrongly is split off by its number', async () => {
  await mkdir(join(folder, 'merged'), { recursive: true });
  const path = join(folder, 'merged', 'mixed.md');
  await writeFile(path, '# Roofs\n\nThe roof is swept in autumn.\n');
  await run(ingest, 'merged/mixed.md');
  await writeFile(path, '# Yards\n\nNobody parks in the yard.\n');
  await run(ingest, 'merged/mixed.md', '--replaces', 'mixed.md');
  expect((await run(split, 'mixed.md', '--version', '1')).out).toBe(
    'Version 1 of mixed.md is mixed (2).md now.\n',
  );
  await expect(run(split, 'mixed.md', '--version', '9')).rejects.toMatchObject({
    code: 'not_found',
  });
});
