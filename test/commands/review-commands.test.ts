import { beforeEach, expect, test } from 'vitest';
import { execute } from '../../src/commands/execute.ts';
import { EXIT } from '../../src/commands/exit-status.ts';
import { findActor } from '../../src/commands/session.ts';
import { readConfig } from '../../src/config.ts';
import type { Deps } from '../../src/ports.ts';
import type { Actor } from '../../src/store/actors.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { answerOf, storeQuestionnaire } from '../support/stored-questionnaire.ts';
import { testTerminal } from '../support/terminal.ts';

const database = useDatabase();
let deps: Deps;
let actor: Actor;
let id: string;
let questionIds: string[];

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
  ({ questionnaireId: id, questionIds } = await storeQuestionnaire(deps, actor, [
    'drafted',
    'drafted',
    'needs_input',
  ]));
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

test('list and show tell how far a questionnaire is, as JSON and in words', async () => {
  const listed = JSON.parse((await vouch('list', '--json')).out);
  expect(listed).toMatchObject([{ id, questions: 3, states: { drafted: 2, needs_input: 1 } }]);
  expect((await vouch('list')).out).toContain(
    `${id}  buyer.xlsx, Buyer Ltd, waits for answers  (2 drafted, 1 needs input)`,
  );
  const shown = JSON.parse((await vouch('show', id, '--json')).out);
  expect(shown).toMatchObject({
    questionnaire: id,
    totals: { questions: 3, drafted: 2, needs_input: 1, failed: 0 },
  });
  expect(shown.answers[0]).toMatchObject({
    sheet: 'Questions',
    row: 5,
    questionCell: 'B5',
    id: 'Q5',
    status: 'drafted',
    state: 'drafted',
    values: [{ cell: 'C5', kind: 'choice', value: 'Yes', option: 'Yes' }, { cell: 'D5' }],
    citations: [],
    reviewer: null,
    textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect((await vouch('show', id)).out).toContain(
    'Questions!B7 Q7 [needs_input] Is control 7 in place?',
  );
  expect(JSON.parse((await vouch('gaps', '--json')).out)).toMatchObject([
    { text: 'Is control 7 in place?', blocks: 1 },
  ]);
});

test('set edits by question or answer cell, keeps other cells, adds a comment, and refuses an old version', async () => {
  expect((await vouch('set', id, '--question', 'Questions!C5', '--value', 'c5=No')).status).toBe(0);
  expect((await answerOf(deps.db, questionIds[0])).values.map(({ value }) => value)).toEqual([
    'No',
    'Draft 5.',
  ]);
  const done = await vouch(
    'set',
    id,
    '--question',
    'Q7',
    '--value',
    'C7=N/A',
    '--comment',
    'We have no such system.',
    '--json',
  );
  expect(JSON.parse(done.out)).toMatchObject({
    state: 'answered',
    version: 2,
    values: [{ value: 'N/A' }, { value: 'We have no such system.' }],
  });
  const late = await vouch('set', id, '--question', 'Q7', '--value', 'C7=Yes', '--version', '1');
  expect(late).toMatchObject({ status: 1, out: '' });
  expect(late.err).toContain('changed by ada@example.com while you were editing');
  const bad = await vouch('set', id, '--question', 'Q7', '--value', 'C7=Perhaps');
  expect(bad).toMatchObject({
    status: 1,
    err: 'vouch: sheet "Questions", cell C7: "Perhaps" is not one of the allowed values (Yes | No | N/A).\n',
  });
  expect(
    (await vouch('set', id, '--question', 'Questions!B99', '--value', 'C7=Yes')).err,
  ).toContain('There is no question at "Questions!B99"');
  expect((await vouch('set', id, '--question', 'Q7', '--value', 'C7')).status).toBe(2);
});

test('approve takes named questions or all drafts, and says why one cannot be approved', async () => {
  const one = await vouch('approve', id, '--question', "'Questions'!B5", '--json');
  expect(JSON.parse(one.out)).toMatchObject({
    approved: [{ questionId: questionIds[0] }],
    refused: [],
  });
  const gap = await vouch('approve', id, '--question', 'Q7');
  expect(gap).toMatchObject({ status: 1, out: 'Approved 0 of 1 answer.\n' });
  expect(gap.err).toBe(
    'vouch: sheet "Questions", cell B7: this answer was not approved: nobody has answered it yet; give it an answer first.\n',
  );
  expect((await vouch('approve', id, '--reused')).out).toBe('Approved 0 of 0 answers.\n');
  expect((await vouch('approve', id, '--all-drafted')).out).toBe('Approved 1 of 1 answer.\n');
  expect((await answerOf(deps.db, questionIds[1])).state).toBe('approved');
});

test('reject needs a reason; --as names who acts, and must be somebody', async () => {
  expect((await vouch('reject', id, '--question', 'Q5')).status).toBe(2);
  expect(
    (await vouch('reject', id, '--question', 'Q5', '--question', 'Q6', '--reason', 'Wrong product'))
      .out,
  ).toBe('Rejected 2 answers.\n');
  expect(await answerOf(deps.db, questionIds[1])).toMatchObject({
    state: 'rejected',
    rejectedReason: 'Wrong product',
  });
  const stranger = await vouch('approve', id, '--all-drafted', '--as', 'nobody@example.com');
  expect(stranger).toMatchObject({ status: 1, err: expect.stringContaining('nobody@example.com') });
});

test('doctor finds a working installation, and profile keeps company facts', async () => {
  const checks = JSON.parse((await vouch('doctor', '--json')).out) as {
    check: string;
    ok: boolean;
  }[];
  expect(checks.length).toBeGreaterThan(5);
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  expect((await vouch('profile', 'set', 'company_name=Larkfield = Ltd')).out).toBe(
    'company_name: Larkfield = Ltd\n',
  );
  expect((await vouch('profile', 'unset')).status).toBe(2);
});
