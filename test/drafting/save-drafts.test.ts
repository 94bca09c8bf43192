import { expect, test } from 'vitest';
import { saveDrafts } from '../../src/drafting/save-drafts.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { answerOf } from '../support/stored-questionnaire.ts';

const database = useDatabase();

const draftOf = (value: string) => ({
  status: 'drafted' as const,
  verdict: 'yes' as const,
  confidence: 0.8,
  reasonCode: null,
  reason: null,
  suggestion: null,
  values: [{ cell: 'C2', kind: 'choice' as const, value, option: value }],
  citations: [],
  drafter: 'builtin',
  promptHash: null,
  origin: 'draft' as const,
});

test('of drafts stored together each stands by itself: one that is there already and one over a person’s words change nothing', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { runId, questionIds } = await seedQuestionnaire(deps, ['Is a?', 'Is b?', 'Is c?']);
  const [there = '', touched = '', open = ''] = questionIds;
  const drafted = (questionId: string, value: string) => ({ questionId, draft: draftOf(value) });
  await saveDrafts(deps, runId, [drafted(there, 'first')]);
  const values = [{ cell: 'C3', value: 'Yes' }];
  await editAnswer(deps, { questionId: touched, values, expectedVersion: null, actor });
  await saveDrafts(deps, runId, [
    drafted(there, 'second'),
    drafted(touched, 'second'),
    drafted(open, 'second'),
    drafted(open, 'third'),
  ]);
  const stands = await Promise.all(questionIds.map((id) => answerOf(deps.db, id)));
  expect(stands.map((each) => each.values.map(({ value }) => value))).toEqual([
    ['first'],
    ['Yes'],
    ['second'],
  ]);
  const kept = await deps.db.selectFrom('drafts').select('question_id').execute();
  expect(kept.map((row) => row.question_id).sort()).toEqual([...questionIds].sort());
});
