import { expect, test } from 'vitest';
import type { Draft } from '../../src/drafting/draft.ts';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { changeFacts } from '../../src/evidence/change-facts.ts';
import { removeDocument } from '../../src/evidence/remove-document.ts';
import type { Deps } from '../../src/ports.ts';
import { findEarlierAnswers } from '../../src/retrieval/find-earlier-answers.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { rejectAnswer } from '../../src/review/reject-answer.ts';
import { takeIntoReview } from '../../src/review/take-into-review.ts';
import { getDocumentByName } from '../../src/store/documents.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { reusingDraft } from '../support/reusing-draft.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { saveDraft } from '../support/store-draft.ts';
import { answerOf, storeQuestionnaire } from '../support/stored-questionnaire.ts';

const database = useDatabase();
const QUOTE = 'Access is removed within 24 hours.';

const draftOn = (versionId: string, documentId: string) => ({
  status: 'drafted' as const,
  verdict: 'yes' as const,
  confidence: 0.8,
  reasonCode: null,
  reason: null,
  suggestion: null,
  values: [{ cell: 'C2', kind: 'choice' as const, value: 'Yes', option: 'Yes' }],
  citations: [
    {
      source: 'policy' as const,
      documentId,
      versionId,
      libraryEntryId: null,
      document: 'a.md',
      version: 1,
      page: null,
      section: null,
      control: null,
      criteria: [],
      quote: QUOTE,
    },
  ],
  drafter: 'builtin',
  promptHash: null,
  origin: 'draft' as const,
});

async function setUp(audience: 'nda' | 'public' = 'nda') {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const seeded = await seedDocument(deps, {
    name: 'a.md',
    audience,
    passages: [{ text: QUOTE }],
  });
  return { deps, actor, ...seeded };
}

test('a draft that cites a document removed while it was made is stale, so that nobody can approve it', async () => {
  const { deps, actor, versionId, documentId } = await setUp();
  const { questionnaireId, runId, questionIds } = await seedQuestionnaire(deps, [
    'Is access removed in time?',
  ]);
  await removeDocument(deps, { name: 'a.md', actor });
  await saveDraft(
    deps,
    { questionId: questionIds[0] ?? '', runId },
    draftOn(versionId, documentId),
  );
  const { approved, refused } = await approveAnswers(deps, {
    questionnaireId,
    questionIds,
    actor,
  });
  expect(approved).toEqual([]);
  expect(refused).toMatchObject([{ code: 'stale' }]);
});

test('a draft that cites a document in force is not stale', async () => {
  const { deps, versionId, documentId } = await setUp();
  const { runId, questionIds } = await seedQuestionnaire(deps, ['Is access removed in time?']);
  await saveDraft(
    deps,
    { questionId: questionIds[0] ?? '', runId },
    draftOn(versionId, documentId),
  );
  expect((await answerOf(deps.db, questionIds[0])).staleReason).toBeNull();
});

test('a document that is public no more makes the answers of public questionnaires stale, and no others', async () => {
  const { deps, actor, versionId, documentId } = await setUp('public');
  const ids: (string | undefined)[] = [];
  for (const audience of ['public', 'nda'] as const) {
    const { runId, questionIds } = await seedQuestionnaire(deps, [`Is it ${audience}?`], {
      audience,
    });
    await saveDraft(
      deps,
      { questionId: questionIds[0] ?? '', runId },
      draftOn(versionId, documentId),
    );
    ids.push(questionIds[0]);
  }
  const document = await getDocumentByName(deps.db, 'a.md');
  if (document === null) throw new Error('no document');
  await changeFacts(deps, document, { audience: 'nda', actor });
  const marked = await answerOf(deps.db, ids[0]);
  expect(marked.staleReason).toMatch(/no longer meant/);
  expect(marked.version).toBe(3);
  expect((await answerOf(deps.db, ids[1])).staleReason).toBeNull();
});

test('a document of which it is said that its validity has ended makes the answers that rest on it stale', async () => {
  const { deps, actor, versionId, documentId } = await setUp();
  const { runId, questionIds } = await seedQuestionnaire(deps, ['Is access removed in time?']);
  const questionId = questionIds[0] ?? '';
  await saveDraft(deps, { questionId, runId }, draftOn(versionId, documentId));
  for (const [validUntil, reason] of [
    ['2026-03-02', null],
    ['2026-03-01', 'a.md was valid until 2026-03-01.'],
  ] as const) {
    const document = await getDocumentByName(deps.db, 'a.md');
    if (document === null) throw new Error('no document');
    await changeFacts(deps, document, { validUntil, actor });
    expect((await answerOf(deps.db, questionId)).staleReason).toBe(reason);
  }
});

/** An answer approved on `a.md`, and one in another questionnaire that repeats it. */
async function approvedAndReused() {
  const { deps, actor, versionId, documentId } = await setUp();
  const source = await seedQuestionnaire(deps, ['Is control 5 in place?']);
  const sourceId = source.questionIds[0] ?? '';
  await saveDraft(
    deps,
    { questionId: sourceId, runId: source.runId },
    draftOn(versionId, documentId),
  );
  await approveAnswers(deps, { ...source, actor });
  const entry = await deps.db.selectFrom('library_entries').select('id').executeTakeFirstOrThrow();
  const reusing = await seedQuestionnaire(deps, ['Is control 5 in place?']);
  const questionId = reusing.questionIds[0] ?? '';
  const reuse = () => saveDraft(deps, { questionId, runId: reusing.runId }, reusingDraft(entry.id));
  return { deps, actor, sourceId, questionId, reuse };
}

test('a removed document makes the answers stale that repeat what was approved on it', async () => {
  const { deps, actor, sourceId, questionId, reuse } = await approvedAndReused();
  await reuse();
  expect((await answerOf(deps.db, questionId)).staleReason).toBeNull();
  expect((await removeDocument(deps, { name: 'a.md', actor })).staleAnswers).toBe(2);
  for (const id of [sourceId, questionId])
    expect((await answerOf(deps.db, id)).staleReason).toBe('a.md was removed.');
});

test('an answer that repeats one whose document was removed while it was drafted is stale', async () => {
  const { deps, actor, questionId, reuse } = await approvedAndReused();
  await removeDocument(deps, { name: 'a.md', actor });
  await reuse();
  expect((await answerOf(deps.db, questionId)).staleReason).toMatch(/earlier answer/);
});

async function offered(deps: Deps): Promise<number> {
  const [found = []] = await findEarlierAnswers(deps, {
    questions: ['Is control 5 in place?'],
    scope: { product: null, audience: 'nda', today: '2026-03-02' },
  });
  return found.length;
}

test('an approved answer is offered for reuse only while its approval stands', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { questionnaireId, questionIds } = await storeQuestionnaire(deps, actor, ['drafted']);
  await approveAnswers(deps, { questionnaireId, questionIds, actor });
  expect(await offered(deps)).toBe(1);
  await rejectAnswer(deps, { questionId: questionIds[0] ?? '', reason: 'It is wrong.', actor });
  expect(await offered(deps)).toBe(0);
});

test('an answer approved on a document that was removed is not offered for reuse', async () => {
  const { deps, actor, versionId, documentId } = await setUp();
  const { questionnaireId, runId, questionIds } = await seedQuestionnaire(deps, [
    'Is control 5 in place?',
  ]);
  await saveDraft(
    deps,
    { questionId: questionIds[0] ?? '', runId },
    draftOn(versionId, documentId),
  );
  await approveAnswers(deps, { questionnaireId, questionIds, actor });
  expect(await offered(deps)).toBe(1);
  await removeDocument(deps, { name: 'a.md', actor });
  expect(await offered(deps)).toBe(0);
});

test('an answer that says something else makes its follow-ups stale; a reworded comment does not', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { runId, questionIds } = await seedQuestionnaire(deps, [
    'Is access removed in time?',
    {
      text: 'If yes, how fast?',
      cells: [{ kind: 'comment' }],
      dependsOn: { questionCell: 'B2', when: ['Yes'] },
    },
  ]);
  await draftQuestionnaire(deps, { runId });
  const [parent = '', child = ''] = questionIds;
  const edit = (questionId: string, cell: string, value: string) =>
    editAnswer(deps, { questionId, values: [{ cell, value }], expectedVersion: null, actor });
  await edit(parent, 'C2', 'Yes');
  await edit(child, 'C3', 'Within a day.');
  await edit(parent, 'D2', 'By a job.');
  expect((await answerOf(deps.db, child)).staleReason).toBeNull();
  await edit(parent, 'C2', 'No');
  expect((await answerOf(deps.db, child)).staleReason).toMatch(/B2/);
});

test('a question drafted anew that says something else makes the answer that a person gave to its follow-up stale', async () => {
  const { deps, actor, versionId, documentId } = await setUp();
  const { questionnaireId, runId, questionIds } = await seedQuestionnaire(deps, [
    'Is access removed in time?',
    {
      text: 'If yes, how fast?',
      cells: [{ kind: 'comment' }],
      dependsOn: { questionCell: 'B2', when: ['Yes'] },
    },
  ]);
  const [parent = '', child = ''] = questionIds;
  const yes = draftOn(versionId, documentId);
  await saveDraft(deps, { questionId: parent, runId }, yes);
  const values = [{ cell: 'C3', value: 'Within a day.' }];
  await editAnswer(deps, { questionId: child, values, expectedVersion: null, actor });
  const again = async (draft: Draft) => {
    const run = await deps.db
      .insertInto('runs')
      .values({
        questionnaire_id: questionnaireId,
        state: 'running',
        drafter: 'builtin',
        created_at: deps.clock.now(),
        created_by: actor.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await saveDraft(deps, { questionId: parent, runId: run.id }, draft);
  };
  await again(yes);
  expect((await answerOf(deps.db, child)).staleReason).toBeNull();
  const no = { cell: 'C2', kind: 'choice' as const, value: 'No', option: 'No' };
  await again({ ...yes, verdict: 'no', values: [no] });
  expect((await answerOf(deps.db, child)).staleReason).toMatch(/B2/);
});

test.each(['edited', 'rejected'] as const)(
  'an answer reused from one that is %s is stale, so that nobody approves it unseen',
  async (change) => {
    const deps = testDeps(database().db);
    const actor = await testActor(deps.db);
    const source = await storeQuestionnaire(deps, actor, ['drafted']);
    await approveAnswers(deps, { ...source, actor });
    const { questionnaireId, runId, questionIds } = await seedQuestionnaire(deps, [
      'Is control 5 in place?',
    ]);
    const entry = await deps.db
      .selectFrom('library_entries')
      .select('id')
      .executeTakeFirstOrThrow();
    await saveDraft(deps, { questionId: questionIds[0] ?? '', runId }, reusingDraft(entry.id));
    const questionId = source.questionIds[0] ?? '';
    const values = [{ cell: 'C5', value: 'No' }];
    if (change === 'edited')
      await editAnswer(deps, { questionId, values, expectedVersion: null, actor });
    else await rejectAnswer(deps, { questionId, reason: 'It is wrong.', actor });
    const { refused } = await approveAnswers(deps, { questionnaireId, questionIds, actor });
    expect(refused).toMatchObject([{ code: 'stale' }]);
  },
);

test('who edits or approves on a page from before the mark gets a conflict, and the mark stays', async () => {
  const { deps, actor, versionId, documentId } = await setUp();
  const { runId, questionIds } = await seedQuestionnaire(deps, ['Is access removed in time?']);
  const questionId = questionIds[0] ?? '';
  await saveDraft(deps, { questionId, runId }, draftOn(versionId, documentId));
  const { version } = await answerOf(deps.db, questionId);
  await removeDocument(deps, { name: 'a.md', actor });
  const edit = editAnswer(deps, {
    questionId,
    values: [{ cell: 'D2', value: 'As ever.' }],
    expectedVersion: version,
    actor,
  });
  await expect(edit).rejects.toMatchObject({ code: 'conflict' });
  expect((await answerOf(deps.db, questionId)).staleReason).toMatch(/removed/);
});

test('an answer whose document ran out since it was drafted is stale at its approval; taken up again it may be approved', async () => {
  const { deps, actor, versionId, documentId } = await setUp();
  await deps.db.updateTable('documents').set({ valid_until: '2026-03-31' }).execute();
  const { questionnaireId, runId, questionIds } = await seedQuestionnaire(deps, [
    'Is access removed in time?',
  ]);
  const questionId = questionIds[0] ?? '';
  await saveDraft(deps, { questionId, runId }, draftOn(versionId, documentId));
  const input = { questionnaireId, questionIds, actor };
  const inMarch = { ...deps, clock: { now: () => new Date('2026-03-31T23:00:00Z') } };
  const inApril = { ...deps, clock: { now: () => new Date('2026-04-01T01:00:00Z') } };
  expect((await approveAnswers(inMarch, input)).refused).toEqual([]);
  expect((await approveAnswers(inApril, input)).refused).toMatchObject([{ code: 'stale' }]);
  expect((await answerOf(deps.db, questionId)).staleReason).toBe(
    'a.md was valid until 2026-03-31.',
  );
  await takeIntoReview(inApril, { questionId, actor });
  expect((await approveAnswers(inApril, input)).refused).toEqual([]);
});

test('what was approved on a document that ran out is repeated by no draft, and what repeats it already is stale', async () => {
  const { deps, actor, versionId, documentId } = await setUp();
  await deps.db.updateTable('documents').set({ valid_until: '2026-03-31' }).execute();
  const question = 'Is access removed in time?';
  const first = await seedQuestionnaire(deps, [question]);
  const at = { questionId: first.questionIds[0] ?? '', runId: first.runId };
  await saveDraft(deps, at, draftOn(versionId, documentId));
  const inMarch = { ...deps, clock: { now: () => new Date('2026-03-31T23:00:00Z') } };
  const inApril = { ...deps, clock: { now: () => new Date('2026-04-01T01:00:00Z') } };
  await approveAnswers(inMarch, { ...first, actor });
  const foundOn = async (today: string) => {
    const scope = { product: null, audience: 'nda' as const, today };
    const [earlier = []] = await findEarlierAnswers(deps, { questions: [question], scope });
    return earlier.map(({ entry }) => entry.id);
  };
  const [entry = ''] = await foundOn('2026-03-31');
  const second = await seedQuestionnaire(deps, [question]);
  const repeated = { questionId: second.questionIds[0] ?? '', runId: second.runId };
  await saveDraft(inMarch, repeated, reusingDraft(entry));
  expect(await foundOn('2026-04-01')).toEqual([]);
  expect((await approveAnswers(inApril, { ...second, actor })).refused).toMatchObject([
    { code: 'stale' },
  ]);
  await takeIntoReview(inApril, { questionId: at.questionId, actor });
  await approveAnswers(inApril, { ...first, actor });
  expect(await foundOn('2026-04-01')).toHaveLength(1);
});

test('an answer of a public questionnaire that repeats one on a document which is public no more is stale too', async () => {
  const { deps, actor, versionId, documentId } = await setUp('public');
  const question = 'Is access removed in time?';
  const first = await seedQuestionnaire(deps, [question], { audience: 'public' });
  const at = { questionId: first.questionIds[0] ?? '', runId: first.runId };
  await saveDraft(deps, at, draftOn(versionId, documentId));
  await approveAnswers(deps, { ...first, actor });
  const entry = await deps.db.selectFrom('library_entries').select('id').executeTakeFirstOrThrow();
  const second = await seedQuestionnaire(deps, [question], { audience: 'public' });
  const [questionId = ''] = second.questionIds;
  await saveDraft(deps, { questionId, runId: second.runId }, reusingDraft(entry.id));
  const document = await getDocumentByName(deps.db, 'a.md');
  if (document === null) throw new Error('the document is gone');
  const { staleAnswers } = await changeFacts(deps, document, { audience: 'nda', actor });
  expect(staleAnswers).toBe(2);
  expect((await answerOf(deps.db, questionId)).staleReason).toMatch(/no longer meant/);
});
