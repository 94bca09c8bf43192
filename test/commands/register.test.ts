import { beforeEach, expect, test } from 'vitest';
import { execute } from '../../src/commands/execute.ts';
import { EXIT } from '../../src/commands/exit-status.ts';
import { findActor } from '../../src/commands/session.ts';
import { readConfig } from '../../src/config.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import type { Deps } from '../../src/ports.ts';
import type { Actor } from '../../src/store/actors.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { REPORT_MARKDOWN } from '../support/report-markdown.ts';
import { testTerminal } from '../support/terminal.ts';

const database = useDatabase();
let deps: Deps;
let actor: Actor;

const ingest = (name: string, text: string) =>
  ingestDocument(deps, { name, bytes: new TextEncoder().encode(text), actor });

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
  await ingest('soc2.md', REPORT_MARKDOWN);
});

async function vouch(...argv: string[]) {
  const { io, printed } = testTerminal();
  const config = { ...readConfig({}), administratorEmail: actor.email };
  const status = await execute(argv, io, async (entry) => {
    await entry.run({
      io,
      config,
      execute,
      open: async () => deps,
      actor: () => findActor(deps.db, entry.actor, config),
    });
    return EXIT.done;
  });
  return { status, ...printed };
}

test('controls lists the register, filtered, as JSON and in words', async () => {
  const all = JSON.parse((await vouch('controls', '--json')).out);
  expect(all).toMatchObject([
    { control: 'AC-01', criteria: ['CC6.3'], result: 'none', policies: [], evidence: [] },
    { control: 'AC-02', criteria: ['CC6.2'], result: 'exception' },
  ]);
  const exceptions = await vouch('controls', '--result', 'exception');
  expect(exceptions.out).toContain('AC-02');
  expect(exceptions.out).not.toContain('AC-01');
  expect(exceptions.err).toContain('In scope without a control: CC1.1');
  expect((await vouch('controls', '--result', 'bad')).status).toBe(EXIT.usage);
});

test('describe says what a document is instead of its text, and an empty value clears', async () => {
  await vouch('describe', 'soc2.md', '--owner', 'Ada', '--next-review', '2026-12-01');
  expect((await vouch('describe', 'soc2.md')).out).toContain('owner: Ada');
  await vouch('describe', 'soc2.md', '--owner', '');
  const { description } = JSON.parse((await vouch('describe', 'soc2.md', '--json')).out);
  expect(description).toMatchObject({ owner: null, nextReview: '2026-12-01' });
  expect((await vouch('describe', 'nothing.md')).status).toBe(EXIT.refused);
  expect((await vouch('describe', 'soc2.md', '--effective', 'soon')).status).toBe(EXIT.usage);
});

test('changes marks the words that a version added and removed', async () => {
  expect((await vouch('changes', 'soc2.md')).status).toBe(EXIT.refused);
  await ingest('soc2.md', REPORT_MARKDOWN.replace('every quarter', 'every month'));
  const { out } = await vouch('changes', 'soc2.md');
  expect(out).toContain('[-quarter-]');
  expect(out).toContain('{+month+}');
  const json = JSON.parse((await vouch('changes', 'soc2.md', '--from', '1', '--json')).out);
  expect(json).toMatchObject({ document: 'soc2.md', from: 1, to: 2 });
});
