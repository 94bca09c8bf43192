import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { execute } from '../../src/commands/execute.ts';
import { EXIT } from '../../src/commands/exit-status.ts';
import { findActor } from '../../src/commands/session.ts';
import { readConfig } from '../../src/config.ts';
import type { Deps } from '../../src/ports.ts';
import type { Actor } from '../../src/store/actors.ts';
import { makeCitedExport, unzip } from '../release/package/cited-export.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { testTerminal } from '../support/terminal.ts';

const database = useDatabase();
let deps: Deps;
let actor: Actor;
let folder: string;

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
  folder = await mkdtemp(join(tmpdir(), 'vouch-package-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function vouch(...argv: string[]) {
  const { io, printed } = testTerminal();
  const config = { ...readConfig({}), administratorEmail: actor.email };
  const status = await execute(argv, { ...io, cwd: folder }, async (entry) => {
    await entry.run({
      io: { ...io, cwd: folder },
      config,
      execute,
      open: async () => deps,
      actor: () => findActor(deps.db, entry.actor, config),
    });
    return EXIT.done;
  });
  return { status, ...printed };
}

test('export writes the workbook and its package; the plan tells what waits for a word and what stays', async () => {
  const { questionnaireId: id } = await makeCitedExport(deps, actor, {
    documents: [
      { name: 'open.md', title: 'Open policy', audience: 'public' },
      { name: 'report.md', title: 'SOC 2 report', audience: 'nda' },
      { name: 'inside.md', title: 'Inside', audience: 'internal' },
    ],
  });
  const plan = (await vouch('export', id, '--plan')).out;
  expect(plan).toContain('In a package: Open policy.');
  expect(plan).toContain('Not in a package: Inside. It is for people inside only.');
  const word = /--accept-documents ([0-9a-f]{64})/.exec(plan)?.[1] ?? '';
  const shown = JSON.parse((await vouch('export', id, '--plan', '--json')).out);
  expect(shown.package.documents).toMatchObject([{ word: null }, { word }]);
  const asked = shown.askedHash === null ? [] : ['--accept-findings', shown.askedHash];
  const run = (...more: string[]) =>
    vouch('export', id, '--out', 'out.xlsx', '--package', 'out.zip', ...asked, ...more);

  expect((await run()).out).toContain('out.zip: the workbook, its manifest and 1 document.');
  expect((await run('--accept-documents', word)).status).toBe(0);
  const files = await unzip(await readFile(join(folder, 'out.zip')));
  expect([...files.keys()].slice(3)).toEqual([
    'evidence/Open policy.md',
    'evidence/SOC 2 report.md',
  ]);
  expect(await readFile(join(folder, 'out.xlsx'))).toEqual(files.get('Northgate (completed).xlsx'));
  expect((await readdir(folder)).sort()).toEqual(['out.xlsx', 'out.zip']);
});

test('a word for something else refuses both files and keeps the old ones', async () => {
  const { questionnaireId: id } = await makeCitedExport(deps, actor, {
    documents: [{ name: 'open.md', audience: 'public' }],
  });
  const options = ['--out', 'out.xlsx', '--package', 'out.zip'];
  const refused = await vouch('export', id, ...options, '--accept-documents', 'f'.repeat(64));
  expect(refused.status).toBe(1);
  expect(refused.err).toContain('look at its documents again');
  expect(await readdir(folder)).toEqual([]);
  expect((await vouch('export', id, ...options, '--include-drafts')).status).toBe(2);
  expect((await vouch('export', id, '--out', 'o.xlsx', '--accept-documents', 'a')).status).toBe(2);
});
