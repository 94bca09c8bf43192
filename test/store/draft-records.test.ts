import { expect, test } from 'vitest';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { rejectAnswer } from '../../src/review/reject-answer.ts';
import { undoLastDecision } from '../../src/review/undo-decisions.ts';
import {
  ENOUGH_DECISIONS,
  getDraftRecord,
  listDraftRecords,
} from '../../src/store/draft-records.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { seedApproved } from '../support/seed-approved.ts';
import { insertDraft } from '../support/store-draft.ts';
import { storeQuestionnaire } from '../support/stored-questionnaire.ts';

const database = useDatabase();

test('how drafts fared is told by producer and reason code, from fifty decisions about the producer on; what was edited or rejected was not kept', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const states = Array.from({ length: ENOUGH_DECISIONS + 1 }, () => 'drafted' as const);
  const { questionnaireId, questionIds } = await storeQuestionnaire(deps, actor, states);
  const { id: runId } = await deps.db
    .insertInto('runs')
    .values({
      questionnaire_id: questionnaireId,
      state: 'done',
      drafter: 'builtin',
      created_at: NOW,
      created_by: actor.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const decide = async (index: number, state: 'approved' | 'rejected' | 'drafted') => {
    const questionId = questionIds[index] ?? '';
    const draftId = await insertDraft(
      deps.db,
      { questionId, runId, now: NOW },
      {
        status: 'drafted',
        verdict: 'yes',
        confidence: 0.8,
        reasonCode: index % 2 === 0 ? 'inferred' : null,
        reason: null,
        suggestion: null,
        values: [],
        drafter: 'builtin',
        promptHash: null,
        origin: 'draft',
        producer: 'extractive',
      },
    );
    const { text_hash } = await deps.db
      .selectFrom('answers')
      .select('text_hash')
      .where('question_id', '=', questionId)
      .executeTakeFirstOrThrow();
    await deps.db
      .updateTable('answers')
      .set({
        draft_id: draftId,
        state,
        ...(state === 'approved' && {
          approved_hash: text_hash,
          approved_by: actor.id,
          approved_at: NOW,
        }),
        ...(index === 0 && { edited_at: NOW, edited_by: actor.id }),
      })
      .where('question_id', '=', questionId)
      .execute();
  };
  await decide(ENOUGH_DECISIONS, 'drafted');
  for (let index = 0; index < ENOUGH_DECISIONS - 1; index += 1)
    await decide(index, index === 1 ? 'rejected' : 'approved');
  const extractive = { producer: 'extractive', reasonCode: null };
  expect(await getDraftRecord(deps.db, extractive)).toBeNull();
  await decide(ENOUGH_DECISIONS - 1, 'approved');
  expect(await getDraftRecord(deps.db, extractive)).toEqual({ kept: 24, decided: 25 });
  expect(await getDraftRecord(deps.db, { ...extractive, reasonCode: 'part_missing' })).toBeNull();
  expect(await getDraftRecord(deps.db, { producer: 'model', reasonCode: null })).toBeNull();
  expect(await listDraftRecords(deps.db)).toMatchObject([
    { reasonCode: null, drafted: 25, kept: 24, edited: 0, rejected: 1 },
    { reasonCode: 'inferred', drafted: 26, kept: 24, edited: 1, rejected: 0 },
  ]);
});

test('the first decision about a draft counts, unless it was taken back; drafts that nobody decided on and that stand no more do not', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { approved: questionIds } = await seedApproved(deps);
  const [first = '', second = '', third = ''] = questionIds;
  const edit = (questionId: string, cell: string) =>
    editAnswer(deps, {
      questionId,
      values: [{ cell, value: 'No' }],
      expectedVersion: null,
      actor,
    });
  const figures = async () => {
    const records = await listDraftRecords(deps.db);
    const sum = (key: 'drafted' | 'kept' | 'edited' | 'rejected') =>
      records.reduce((total, each) => total + each[key], 0);
    return [sum('drafted'), sum('kept'), sum('edited'), sum('rejected')];
  };
  const before = await figures();
  expect(before).toEqual([questionIds.length, questionIds.length, 0, 0]);
  // Approved as drafted, another answer only later.
  await edit(first, 'C2');
  expect(await figures()).toEqual(before);
  // The approval taken back, then edited: the edit is the first decision.
  await undoLastDecision(deps, { questionId: second, actor });
  await edit(second, 'C3');
  expect(await figures()).toEqual([questionIds.length, questionIds.length - 1, 1, 0]);
  await undoLastDecision(deps, { questionId: third, actor });
  expect(await figures()).toEqual([questionIds.length, questionIds.length - 2, 1, 0]);
  await rejectAnswer(deps, { questionId: third, reason: 'Not so.', actor });
  expect(await figures()).toEqual([questionIds.length, questionIds.length - 2, 1, 1]);
});
