import { expect, test } from 'vitest';
import { estimateRun } from '../../src/drafting/estimate-run.ts';
import { BUILT_IN_DRAFTER } from '../../src/drafting/origins.ts';
import type { ChatModel } from '../../src/ports.ts';
import { insertDraft } from '../../src/store/drafts.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { storeQuestionnaire } from '../support/stored-questionnaire.ts';

const database = useDatabase();
const MODEL = { model: 'fake', contextTokens: 8_192 } as ChatModel;

/** A run of the past that drafted the first `count` questions in so many minutes. */
async function ran(
  drafter: string,
  { count, calls, minutes }: { count: number; calls: number; minutes: number },
) {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const states = Array.from({ length: count }, () => 'drafted' as const);
  const { questionnaireId, questionIds } = await storeQuestionnaire(deps, actor, states);
  const { id: runId } = await deps.db
    .insertInto('runs')
    .values({
      questionnaire_id: questionnaireId,
      state: 'done',
      drafter,
      calls,
      input_tokens: calls * 900,
      output_tokens: calls * 100,
      created_at: NOW,
      created_by: actor.id,
      started_at: NOW,
      finished_at: new Date(NOW.getTime() + minutes * 60_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const questionId of questionIds)
    await insertDraft(
      deps.db,
      { questionId, runId, now: NOW },
      {
        status: 'needs_input',
        verdict: null,
        confidence: null,
        reasonCode: null,
        reason: null,
        suggestion: null,
        values: [],
        drafter,
        promptHash: null,
        origin: 'draft',
      },
    );
}

test('what a run takes is told by earlier runs of the same drafter: calls and tokens by all, minutes by those long enough', async () => {
  const { db } = testDeps(database().db);
  expect(await estimateRun({ db, chat: MODEL }, 60)).toMatchObject({
    basis: 'assumed',
    minutes: null,
  });
  await ran('fake', { count: 25, calls: 50, minutes: 10 });
  await ran('fake', { count: 5, calls: 10, minutes: 90 });
  await ran('another', { count: 25, calls: 500, minutes: 500 });
  expect(await estimateRun({ db, chat: MODEL }, 60)).toEqual({
    questions: 60,
    calls: 120,
    tokens: 120_000,
    minutes: 24,
    basis: 'measured',
  });
  expect(await estimateRun({ db, chat: null }, 60)).toMatchObject({ minutes: null, calls: 0 });
  await ran(BUILT_IN_DRAFTER, { count: 20, calls: 0, minutes: 1 });
  expect(await estimateRun({ db, chat: null }, 60)).toMatchObject({ minutes: 3, basis: 'none' });
});
