import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Deps } from '../../src/ports.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { removeQuestionnaire } from '../../src/review/delete-questionnaire.ts';
import { describeQuestionnaire } from '../../src/review/describe-questionnaire.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { median, readFigures } from '../../src/review/figures.ts';
import { forecastQuestionnaire, forecastWords } from '../../src/review/forecast-questionnaire.ts';
import { listStandings, standingOf } from '../../src/review/questionnaire-standing.ts';
import { LoggedFacts } from '../../src/seal/approvals-in-log.ts';
import type { Actor } from '../../src/store/actors.ts';
import { insertExport } from '../../src/store/exports.ts';
import { countStrayEntries } from '../../src/store/library.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
let deps: Deps;
let actor: Actor;

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
});

const ASKED = ['Are gates locked at night?', 'Is the ferry inspected each spring?'];

/** All questions answered Yes and approved; drafting is over. */
async function approved(asked: readonly string[] = ASKED) {
  const seeded = await seedQuestionnaire(deps, asked);
  await deps.db.updateTable('runs').set({ state: 'done' }).where('id', '=', seeded.runId).execute();
  for (const [at, questionId] of seeded.questionIds.entries())
    await editAnswer(deps, {
      questionId,
      values: [{ cell: `C${at + 2}`, value: 'Yes' }],
      expectedVersion: null,
      actor,
    });
  await approveAnswers(deps, { ...seeded, actor });
  return seeded;
}

async function send({ questionnaireId, questionIds }: Awaited<ReturnType<typeof approved>>) {
  const { sha256 } = await deps.db.selectFrom('files').select('sha256').executeTakeFirstOrThrow();
  const rows = await deps.db
    .selectFrom('answers')
    .select(['question_id as questionId', 'draft_id as draftId', 'text_hash as textHash'])
    .where('question_id', 'in', questionIds)
    .execute();
  await insertExport(
    deps.db,
    {
      questionnaireId,
      fileSha256: sha256,
      sourceSha256: sha256,
      includeDrafts: false,
      openItemsReason: null,
      report: {},
      createdAt: new Date(NOW.getTime() + 4 * 3_600_000),
      createdBy: actor.id,
    },
    rows,
  );
}

const standing = async (id: string) =>
  (await listStandings(deps)).find(({ questionnaire }) => questionnaire.id === id);
const actions = async () =>
  (await deps.db.selectFrom('audit_events').select('action').orderBy('id').execute()).map(
    ({ action }) => action,
  );

test('what stands in the way comes first: drafting, the start, answers, approvals, the file', () => {
  const facts = {
    states: { pending: 3, needs_input: 2, drafted: 4, approved: 1 },
    outdated: 0,
    isDrafting: true,
    isPaused: false,
    exported: null,
    shelf: 'open' as const,
    dueDate: '2026-03-01',
    today: '2026-03-02',
  };
  expect(standingOf(facts)).toEqual({ waitsFor: 'drafting', waiting: 3, isLate: true });
  expect(standingOf({ ...facts, isDrafting: false, isPaused: true }).waitsFor).toBe('start');
  const done = { ...facts, isDrafting: false, states: { needs_input: 2, drafted: 4 } };
  expect(standingOf(done)).toMatchObject({ waitsFor: 'answer', waiting: 2 });
  expect(standingOf({ ...done, states: { drafted: 4, approved: 1 }, outdated: 1 })).toMatchObject({
    waitsFor: 'approval',
    waiting: 5,
  });
  expect(standingOf({ ...done, states: { approved: 5 } }).waitsFor).toBe('export');
  const exported = { at: NOW, outdated: 0 };
  expect(standingOf({ ...done, states: { approved: 5 }, exported })).toEqual({
    waitsFor: 'nobody',
    waiting: 0,
    isLate: false,
  });
  expect(standingOf({ ...facts, shelf: 'closed' })).toMatchObject({
    waitsFor: 'nobody',
    isLate: false,
  });
});

test('those due first stand first, and an answer that changed after the export is counted', async () => {
  const sent = await approved();
  const later = await seedQuestionnaire(deps, ['Is the pier lit?']);
  await describeQuestionnaire(deps, {
    questionnaireId: later.questionnaireId,
    said: { buyer: 'Quay & Sons', dueDate: '2026-02-20' },
    actor,
  });
  await send(sent);
  expect(await standing(sent.questionnaireId)).toMatchObject({
    waitsFor: 'nobody',
    exported: { outdated: 0 },
  });
  await editAnswer(deps, {
    questionId: sent.questionIds[0] ?? '',
    values: [{ cell: 'C2', value: 'No' }],
    expectedVersion: null,
    actor,
  });
  const [first, second] = await listStandings(deps);
  expect(first).toMatchObject({ questionnaire: { buyer: 'Quay & Sons' }, isLate: true });
  expect(second).toMatchObject({ waitsFor: 'approval', exported: { outdated: 1 } });
});

test('a closed questionnaire keeps its answers; saying the same again is no change', async () => {
  const { questionnaireId } = await approved();
  const said = { shelf: 'closed' as const };
  expect(await describeQuestionnaire(deps, { questionnaireId, said, actor })).toEqual(['shelf']);
  expect(await describeQuestionnaire(deps, { questionnaireId, said, actor })).toEqual([]);
  expect((await actions()).filter((each) => each === 'questionnaire.closed')).toHaveLength(1);
  const next = await seedQuestionnaire(deps, ASKED);
  expect((await forecastQuestionnaire(deps, next.questionnaireId)).reusable).toBe(2);
});

test('a deleted questionnaire goes with its answers, files and library answers; the log stays and nothing is missed by the seal', async () => {
  const seeded = await approved();
  await send(seeded);
  const { questionnaireId } = seeded;
  const gone = await removeQuestionnaire(deps, { questionnaireId, actor });
  expect(gone).toEqual({ questions: 2, approved: 2, exports: 1, libraryAnswers: 2 });
  for (const table of ['questionnaires', 'questions', 'answers', 'exports', 'files'] as const)
    expect(await deps.db.selectFrom(table).selectAll().execute()).toEqual([]);
  expect(await countStrayEntries(deps.db)).toBe(0);
  expect(await actions()).toContain('questionnaire.deleted');
  const facts = new LoggedFacts();
  for (const row of await deps.db.selectFrom('audit_events').selectAll().orderBy('id').execute())
    facts.see(row);
  expect([...facts.approvals.keys()]).toEqual([]);
  await expect(removeQuestionnaire(deps, { questionnaireId, actor })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a questionnaire that is being drafted is not deleted', async () => {
  const { questionnaireId } = await seedQuestionnaire(deps, ASKED);
  await expect(removeQuestionnaire(deps, { questionnaireId, actor })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('before drafting it is told what was answered before, and only past runs tell what stays open', async () => {
  await approved();
  const { questionnaireId } = await seedQuestionnaire(deps, [...ASKED, 'Who keeps the keys?']);
  const told = await forecastQuestionnaire(deps, questionnaireId);
  expect(told).toMatchObject({ questions: 3, reusable: 2, sameForm: 0, likelyOpen: null });
  expect(forecastWords(told)).toBe(
    'The form is new here. 3 questions; 2 were answered before in the same words. How many stay open shows after the first drafting.',
  );
});

test('figures count what was approved and how long a file took', async () => {
  const seeded = await approved();
  await deps.db.updateTable('questionnaires').set({ created_at: NOW }).execute();
  await send(seeded);
  expect(await readFigures(deps.db)).toMatchObject({
    questions: 2,
    shareDrafted: 0,
    shareKept: 0,
    medianHours: 4,
    questionnaires: [{ approved: 2, kept: 0, hours: 4 }],
    gaps: [],
  });
});

test('half of the values lie on either side of the median', () => {
  expect(median([])).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), (values) => {
      const middle = median(values) ?? Number.NaN;
      const below = values.filter((value) => value < middle).length;
      const above = values.filter((value) => value > middle).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});
