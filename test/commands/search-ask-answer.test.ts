import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { command as answer } from '../../src/commands/answer.ts';
import { readArguments } from '../../src/commands/arguments.ts';
import { command as ask } from '../../src/commands/ask.ts';
import type { Command, Context } from '../../src/commands/command.ts';
import { execute } from '../../src/commands/execute.ts';
import { command as explain } from '../../src/commands/explain.ts';
import { command as list } from '../../src/commands/list.ts';
import { command as search } from '../../src/commands/search.ts';
import { readConfig } from '../../src/config.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { testTerminal } from '../support/terminal.ts';

const database = useDatabase();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-commands-'));
  await seedDocument(testDeps(database().db), {
    name: 'policies/backup.md',
    title: 'Backup Policy',
    passages: [
      { section: 'Encryption', text: 'Backups are encrypted with AES-256.' },
      { section: 'Visitors', text: 'Visitors are escorted.' },
    ],
  });
});
afterEach(() => rm(folder, { recursive: true }));

async function run(command: Command, argv: readonly string[], input = ''): Promise<string> {
  let out = '';
  const context: Context = {
    io: {
      out: (text) => {
        out += text;
      },
      err: () => undefined,
      input: async () => input,
      cwd: folder,
      errIsTerminal: false,
      signal: new AbortController().signal,
    },
    config: readConfig({}),
    open: async () => testDeps(database().db),
    actor: () => testActor(database().db),
    execute,
  };
  await command.run(context, readArguments(command, argv));
  return out;
}

test('search lists passages, best first, with their place', async () => {
  const found = JSON.parse(await run(search, ['Are backups encrypted?', '--json']));
  expect(found[0]).toMatchObject({
    document: 'policies/backup.md',
    page: null,
    section: 'Encryption',
    text: 'Backups are encrypted with AES-256.',
    criteria: [],
  });
  expect(found[0].score).toBeGreaterThan(found[1].score);
});

test('search --batch answers each line with its id', async () => {
  await writeFile(
    join(folder, 'q.jsonl'),
    '{"id":"a","question":"Are backups encrypted?"}\n\n{"id":7,"question":"Are visitors escorted?"}\n',
  );
  const lines = (await run(search, ['--batch', 'q.jsonl', '--json', '--limit', '1']))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => [line.id, line.results[0].section, line.results.length])).toEqual([
    ['a', 'Encryption', 1],
    [7, 'Visitors', 1],
  ]);
});

test('a line that is no question is named', async () => {
  await writeFile(join(folder, 'q.jsonl'), '{"id":"a","question":"Q?"}\n{"id":"b"}\n');
  await expect(run(search, ['--batch', 'q.jsonl'])).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('Line 2'),
  });
});

test.each([['0'], ['x'], ['1001']])('--limit %s is wrong usage', async (limit) => {
  await expect(run(search, ['Q', '--limit', limit])).rejects.toMatchObject({ code: 'usage' });
});

test('ask answers one question, or each line of standard input', async () => {
  const one = JSON.parse(await run(ask, ['Are backups encrypted?', '--json']));
  expect(one).toMatchObject({
    status: 'drafted',
    verdict: 'yes',
    citations: [{ document: 'policies/backup.md', quote: 'Backups are encrypted with AES-256.' }],
  });
  const several = (
    await run(ask, ['--json'], 'Are backups encrypted?\n\nDo you have a bug bounty programme?\n')
  )
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).status);
  expect(several).toEqual(['drafted', 'needs_input']);
});

test('ask without a question is wrong usage', async () => {
  await expect(run(ask, [])).rejects.toMatchObject({ code: 'usage' });
});

test('answer drafts a questionnaire and writes what it drafted', async () => {
  await writeFile(
    join(folder, 'buyer.csv'),
    'ID,Question,Answer,Comments\n1,Are backups encrypted?,,\n2,Do you run a bug bounty programme?,,\n3,Are visitors escorted?,,\n',
  );
  await run(answer, ['buyer.csv', '--drafts', 'out.json', '--buyer', 'Acme']);
  const drafts = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
  expect(drafts.totals).toMatchObject({ questions: 3, drafted: 2, needs_input: 1, failed: 0 });
  expect(drafts.answers[0]).toMatchObject({
    id: '1',
    status: 'drafted',
    citations: [{ quote: 'Backups are encrypted with AES-256.' }],
  });
});

test('answer --estimate tells what drafting takes, drafts nothing and stores nothing', async () => {
  await writeFile(
    join(folder, 'estimated.csv'),
    'ID,Question,Answer\n1,Are tapes kept?,\n2,Are disks kept?,\n',
  );
  const told = JSON.parse(await run(answer, ['estimated.csv', '--estimate']));
  expect(told).toMatchObject({ questions: 2, calls: 0, tokens: 0, basis: 'none' });
  expect(JSON.parse(await run(list, ['--json']))).not.toContainEqual(
    expect.objectContaining({ fileName: 'estimated.csv' }),
  );
});

test('explain says why, by file before it is taken in, then by file and by id', async () => {
  await writeFile(
    join(folder, 'buyer.csv'),
    'ID,Question,Answer,Comments\n1,Are backups encrypted?,,\n2,Do you run a bug bounty programme?,,\n',
  );
  const place = ['--question', '2'];
  const aside = JSON.parse(await run(explain, ['buyer.csv', ...place, '--json']));
  expect(aside).toMatchObject({ id: '2', status: 'needs_input', draftedAt: null });
  await run(answer, ['buyer.csv', '--drafts', 'out.json']);
  const stored = JSON.parse(await run(explain, ['buyer.csv', ...place, '--json']));
  expect(stored).toMatchObject({ id: '2', status: 'needs_input', queries: aside.queries });
  expect(stored.draftedAt).not.toBeNull();
  const { questionnaire } = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
  const shown = await run(explain, [questionnaire, '--question', '1']);
  for (const part of ['Understood', 'Searched', 'Found', 'Proposed', 'In the cells', 'AES-256'])
    expect(shown).toContain(part);
  expect(shown).toContain('passed: Every quote stands on its page');
});

test('explain of what is neither a file nor a questionnaire is one clear sentence', async () => {
  await expect(run(explain, ['none.csv', '--question', '1'])).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(run(explain, ['none.csv'])).rejects.toMatchObject({ code: 'usage' });
});

test('a workbook with drafts in it has to be asked for', async () => {
  await expect(run(answer, ['buyer.csv', '--out', 'x.csv'])).rejects.toMatchObject({
    code: 'usage',
  });
});

test('a questionnaire that is not there is one clear sentence', async () => {
  await expect(run(answer, ['none.xlsx', '--drafts', 'out.json'])).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('search for nothing is wrong usage', async () => {
  await expect(run(search, [' '])).rejects.toMatchObject({ code: 'usage' });
});

test('a dry run that drafts nothing gives the workbook as it came', async () => {
  const text =
    'ID,Question,Answer,Comments\n1,Do you run a bug bounty programme?,,\n2,Is there a moat?,,\n3,Are drones used?,,\n';
  await writeFile(join(folder, 'buyer.csv'), text);
  await run(answer, ['buyer.csv', '--drafts', 'o.json', '--out', 'o.csv', '--include-drafts']);
  expect(await readFile(join(folder, 'o.csv'), 'utf8')).toBe(text);
});

test('the buyer’s own file is never written over', async () => {
  await writeFile(join(folder, 'buyer.csv'), 'ID,Question,Answer\n1,Are visitors escorted?,\n');
  for (const out of [
    ['--drafts', './buyer.csv'],
    ['--out', 'buyer.csv', '--include-drafts'],
  ])
    await expect(run(answer, ['buyer.csv', ...out])).rejects.toMatchObject({ code: 'usage' });
});

test('a command that was stopped says so, and is no fault', async () => {
  const { io, printed } = testTerminal();
  const stopped = { ...io, signal: AbortSignal.abort() };
  const status = await execute(['list'], stopped, async () => {
    throw new DOMException('This operation was aborted', 'AbortError');
  });
  expect(status).toBe(3);
  expect(printed.err).toMatch(/^vouch: stopped\. [^\n]+\n$/);
});

test('“-” asks what stands on standard input, and a line without a word is no question', async () => {
  const asked = await run(ask, ['-', '--json'], '-\n\nAre backups encrypted?\n');
  expect(
    asked
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).question),
  ).toEqual(['Are backups encrypted?']);
  await expect(run(ask, ['?'])).rejects.toMatchObject({ code: 'usage' });
});
