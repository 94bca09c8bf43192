import { expect, test } from 'vitest';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { presentQuestionnaire } from '../../src/review/present-questionnaire.ts';
import { readReview } from '../../src/web/read/review.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { storeQuestionnaire } from '../support/stored-questionnaire.ts';

const database = useDatabase();

async function readings() {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { questionnaireId, questionIds } = await storeQuestionnaire(deps, actor, ['needs_input']);
  const [questionId = ''] = questionIds;
  await deps.db
    .updateTable('answers')
    .set({ reason: 'The sources do not agree.', reason_code: 'conflicting_evidence' })
    .set({ suggestion: 'Backups are kept for 35 days.' })
    .where('question_id', '=', questionId)
    .execute();
  const wanted = { id: questionnaireId, questionId, show: 'all', find: '', domain: '' };
  const tell = async () => {
    const { question } = await readReview(deps, { ...wanted, evidence: '' });
    const [presented] = (await presentQuestionnaire(deps.db, questionnaireId)).answers;
    return [question, presented].map((each) => ({
      state: each?.state,
      reason: each?.reason,
      reasonCode: each?.reasonCode,
      suggestion: each?.suggestion,
    }));
  };
  const answer = () =>
    editAnswer(deps, {
      questionId,
      values: [{ cell: 'C5', value: 'Yes' }],
      expectedVersion: null,
      actor,
    });
  return { tell, answer };
}

test('page and API tell the same of a gap: why it is one, and what was suggested', async () => {
  const { tell } = await readings();
  const [page, api] = await tell();
  expect(page).toEqual(api);
  expect(page).toMatchObject({ suggestion: 'Backups are kept for 35 days.' });
});

test('of a gap that a person answered neither page nor API tells a reason or a suggestion any more', async () => {
  const { tell, answer } = await readings();
  await answer();
  const [page, api] = await tell();
  expect(page).toEqual(api);
  expect(page).toEqual({ state: 'answered', reason: null, reasonCode: null, suggestion: null });
});
