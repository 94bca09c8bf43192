import { expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { redraftQuestionnaire } from '../../src/review/redraft-questionnaire.ts';
import { listAuditEvents } from '../../src/store/audit.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { answerOf, storeQuestionnaire } from '../support/stored-questionnaire.ts';

const database = useDatabase();

test('a gap is drafted once a document that answers it has come in, and what a person touched stays', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { questionnaireId, questionIds } = await storeQuestionnaire(deps, actor, [
    'needs_input',
    'in_review',
    'rejected',
    'answered',
    'failed',
  ]);
  await seedDocument(deps, {
    name: 'controls.md',
    passages: [{ text: 'Control 5 is in place for all systems.' }],
  });
  const before = await Promise.all(questionIds.map((id) => answerOf(deps.db, id)));
  const { runId, questions } = await redraftQuestionnaire(deps, { questionnaireId, actor });
  expect(questions).toBe(2);
  const totals = await draftQuestionnaire(deps, { runId });
  expect(totals.questions).toBe(2);
  const after = await Promise.all(questionIds.map((id) => answerOf(deps.db, id)));
  expect(after.slice(1, 4)).toEqual(before.slice(1, 4));
  expect(after[0]?.draftId).not.toBeNull();
  expect(after[4]?.draftId).not.toBeNull();
  const events = await listAuditEvents(deps.db, {
    subjectKind: 'questionnaire',
    subjectId: questionnaireId,
    limit: 5,
  });
  expect(events.map(({ action }) => action)).toEqual([
    'questionnaire.drafted',
    'questionnaire.redraft_started',
  ]);
});

test('only the named questions are drafted again', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { questionnaireId, runId, questionIds } = await seedQuestionnaire(deps, [
    'Is traffic encrypted?',
    'Are laptops managed?',
  ]);
  await draftQuestionnaire(deps, { runId });
  const [first, second] = await Promise.all(questionIds.map((id) => answerOf(deps.db, id)));
  const again = await redraftQuestionnaire(deps, {
    questionnaireId,
    questionIds: questionIds.slice(1),
    actor,
  });
  expect((await draftQuestionnaire(deps, { runId: again.runId })).questions).toBe(1);
  expect(await answerOf(deps.db, questionIds[0])).toEqual(first);
  expect((await answerOf(deps.db, questionIds[1])).draftId).not.toBe(second?.draftId);
});

test('a run that goes on, and a questionnaire that people have answered, are not drafted again', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const going = await seedQuestionnaire(deps, ['Is traffic encrypted?']);
  await expect(
    redraftQuestionnaire(deps, { questionnaireId: going.questionnaireId, actor }),
  ).rejects.toMatchObject({ code: 'conflict' });
  const { questionnaireId } = await storeQuestionnaire(deps, actor, ['answered', 'rejected']);
  await expect(redraftQuestionnaire(deps, { questionnaireId, actor })).rejects.toMatchObject({
    code: 'conflict',
  });
});
