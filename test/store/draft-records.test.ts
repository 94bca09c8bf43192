import { expect, test } from 'vitest';
import {
  ENOUGH_DECISIONS,
  getDraftRecord,
  listDraftRecords,
} from '../../src/store/draft-records.ts';
import { insertDraft } from '../../src/store/drafts.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { storeQuestionnaire } from '../support/stored-questionnaire.ts';

const database = useDatabase();

test('how drafts fared is told of one producer, from fifty decisions on; what was edited or rejected was not kept', async () => {
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
  expect(await getDraftRecord(deps.db, 'extractive')).toBeNull();
  await decide(ENOUGH_DECISIONS - 1, 'approved');
  expect(await getDraftRecord(deps.db, 'extractive')).toEqual({
    kept: ENOUGH_DECISIONS - 2,
    decided: ENOUGH_DECISIONS,
  });
  expect(await getDraftRecord(deps.db, 'model')).toBeNull();
  expect(await listDraftRecords(deps.db)).toMatchObject([
    { reasonCode: null, decided: 25, kept: 24 },
    { reasonCode: 'inferred', decided: 25, kept: 24 },
  ]);
});
