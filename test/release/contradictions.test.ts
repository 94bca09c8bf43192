import { beforeEach, expect, test } from 'vitest';
import type { Deps } from '../../src/ports.ts';
import { presentPlan } from '../../src/release/present-plan.ts';
import { planRelease } from '../../src/release/release-plan.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import type { Actor } from '../../src/store/actors.ts';
import { insertExport } from '../../src/store/exports.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { type SeedQuestion, seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
let deps: Deps;
let actor: Actor;

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
});

/** A questionnaire whose questions are answered by a person, row by row, and approved. */
async function answered(
  rows: readonly { ask: string | SeedQuestion; say: string; words?: string }[],
  buyer = 'Buyer',
) {
  const seeded = await seedQuestionnaire(
    deps,
    rows.map(({ ask }) => ask),
  );
  await deps.db
    .updateTable('questionnaires')
    .set({ buyer })
    .where('id', '=', seeded.questionnaireId)
    .execute();
  for (const [at, { say, words = '' }] of rows.entries())
    await editAnswer(deps, {
      questionId: seeded.questionIds[at] ?? '',
      values: [
        { cell: `C${at + 2}`, value: say },
        ...(words === '' ? [] : [{ cell: `D${at + 2}`, value: words }]),
      ],
      expectedVersion: null,
      actor,
    });
  await approveAnswers(deps, { ...seeded, actor });
  return seeded;
}

const contradictions = async (questionnaireId: string) => {
  const plan = await planRelease(deps, { questionnaireId, includeDrafts: false });
  expect(presentPlan(plan).contradictions).toEqual(plan.contradictions);
  expect(plan.obstacles).toEqual([]);
  return plan.contradictions;
};

test('rows that ask the same or the contrary and do not agree are listed before release, with both sides and who wrote them', async () => {
  const { questionnaireId } = await answered([
    { ask: 'Are visitors escorted in the data centre?', say: 'Yes' },
    { ask: 'Is the use of shared folders allowed on company laptops?', say: 'No' },
    { ask: 'Are visitors to the data centre escorted?', say: 'No' },
    { ask: 'Is the use of shared folders prohibited on company laptops?', say: 'No' },
    { ask: 'Are visitors escorted in the data centre?', say: 'Yes', words: 'By the host.' },
  ]);
  const found = await contradictions(questionnaireId);
  expect(found).toMatchObject([
    { kind: 'same', here: { questionCell: 'B4', says: 'No' }, there: { questionCell: 'B2' } },
    { kind: 'contrary', here: { questionCell: 'B5' }, there: { questionCell: 'B3', says: 'No' } },
  ]);
  expect(found[0]?.what).toContain('“Yes” in B2, “No” in B4');
  expect(found[0]?.why).toContain(`Both were written by ${actor.name}.`);
});

test('the same question answered in two ways under one heading needs an approver’s word, which ends when either changes', async () => {
  const asked = 'Are visitors escorted in the data centre?';
  const { questionnaireId, questionIds } = await answered([
    { ask: asked, say: 'Yes' },
    { ask: asked, say: 'No' },
  ]);
  const planned = () => planRelease(deps, { questionnaireId, includeDrafts: false });
  const before = await planned();
  expect(before.findings.map(({ kind }) => kind)).toContain('two_answers');
  expect(before.askedHash).not.toBeNull();
  await editAnswer(deps, {
    questionId: questionIds[0] ?? '',
    values: [{ cell: 'C2', value: 'Partial' }],
    expectedVersion: null,
    actor,
  });
  await approveAnswers(deps, { questionnaireId, questionIds, actor });
  const after = await planned();
  expect(after.findings.map(({ kind }) => kind)).toContain('two_answers');
  expect(after.askedHash).not.toBe(before.askedHash);
  await deps.db
    .updateTable('questions')
    .set({ section: 'Another hall' })
    .where('id', '=', questionIds[1] ?? '')
    .execute();
  expect((await planned()).findings.map(({ kind }) => kind)).not.toContain('two_answers');
});

test('two answers to the same question that name different periods do not go together', async () => {
  const asked = 'Do you test the restore of backups?';
  const { questionnaireId } = await answered([
    { ask: asked, say: 'Yes', words: 'Restores are tested every quarter.' },
    { ask: asked, say: 'Yes', words: 'Restores are tested once a year.' },
    { ask: asked, say: 'Yes', words: 'Restores are tested quarterly.' },
  ]);
  expect(await contradictions(questionnaireId)).toMatchObject([
    { kind: 'same', here: { questionCell: 'B3' } },
  ]);
});

test('a follow-up that is answered against what it hangs on is listed', async () => {
  const under = (questionCell: string, text: string): SeedQuestion => ({
    text,
    dependsOn: { questionCell, when: ['Yes'] },
  });
  const { questionnaireId } = await answered([
    { ask: 'Do you keep tapes?', say: 'No' },
    { ask: under('B2', 'Are the tapes encrypted?'), say: 'Yes' },
    { ask: under('B2', 'Are the tapes stored off site?'), say: 'N/A' },
    { ask: 'Do you keep disks?', say: 'Yes' },
    { ask: under('B5', 'Are the disks encrypted?'), say: 'N/A' },
    { ask: under('B5', 'Are the disks wiped?'), say: 'Yes' },
  ]);
  expect(await contradictions(questionnaireId)).toMatchObject([
    { kind: 'follow_up', here: { questionCell: 'B3' }, there: { questionCell: 'B2' } },
    { kind: 'follow_up', here: { questionCell: 'B6' }, there: { questionCell: 'B5' } },
  ]);
});

/** As an export keeps it: what was written where. */
async function send(
  { questionnaireId, questionIds }: Awaited<ReturnType<typeof seedQuestionnaire>>,
  sent: { written: Record<string, string>; at: Date; includeDrafts?: boolean },
) {
  const sha = await deps.db.selectFrom('files').select('sha256').executeTakeFirstOrThrow();
  const { at, includeDrafts = false } = sent;
  const report = {
    written: Object.entries(sent.written).map(([cell, value]) => ({
      sheet: 'Questions',
      cell,
      value,
      questions: [],
    })),
    refused: [],
    changedParts: [],
    untouchedParts: 1,
    questionnaire: questionnaireId,
    source: { name: 'a.xlsx', sha256: sha.sha256 },
    out: { name: 'a.xlsx', sha256: sha.sha256 },
    exportedAt: at.toISOString(),
    exportedBy: actor.email,
    includesDrafts: includeDrafts,
    unapproved: 0,
    openItemsReason: null,
    acceptedExcess: [],
    openItems: [],
    fidelity: {
      ok: true,
      cellsWritten: 1,
      changedParts: [],
      identicalParts: 1,
      recalculates: false,
      violations: [],
    },
  };
  await insertExport(
    deps.db,
    {
      questionnaireId,
      fileSha256: sha.sha256,
      sourceSha256: sha.sha256,
      includeDrafts,
      openItemsReason: null,
      report,
      createdAt: at,
      createdBy: actor.id,
    },
    questionIds.map((questionId) => ({ questionId, draftId: null, textHash: 'x' })),
  );
}

test('what the last file to the same buyer said otherwise is listed; earlier files, dry runs and other buyers do not count', async () => {
  const asked = 'Do you test the restore of backups?';
  const day = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
  const first = await answered([{ ask: asked, say: 'Yes' }], 'Northgate');
  await send(first, { written: { C2: 'Partial' }, at: day(1) });
  const last = await answered(
    [
      { ask: asked, say: 'Yes' },
      { ask: 'Do you keep tapes?', say: 'No' },
    ],
    'northgate ',
  );
  await send(last, { written: { C2: 'No', C3: 'No' }, at: day(2) });
  await send(last, { written: { C2: 'N/A', C3: 'N/A' }, at: day(3), includeDrafts: true });
  const other = await answered([{ ask: asked, say: 'Yes' }], 'Southgate');
  await send(other, { written: { C2: 'N/A' }, at: day(4) });
  const { questionnaireId } = await answered(
    [
      { ask: 'Do you keep tapes?', say: 'No' },
      { ask: asked, say: 'Yes', words: 'Every quarter.' },
    ],
    'Northgate',
  );
  expect(await contradictions(questionnaireId)).toMatchObject([
    {
      kind: 'last_file',
      here: { questionCell: 'B3', says: 'Yes: Every quarter.' },
      there: { questionnaireId: last.questionnaireId, questionCell: 'B2', says: 'No' },
    },
  ]);
});
