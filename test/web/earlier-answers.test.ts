import { expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import type { Deps, EmbeddingModel } from '../../src/ports.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { readReview } from '../../src/web/read/review.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
const QUESTION = 'Are archived tickets deleted after two years?';

/** A questionnaire whose one question a person answered with a citation, approved. */
async function answered(deps: Deps, { question = QUESTION, words = 'They are deleted.' } = {}) {
  const actor = await testActor(deps.db);
  const seeded = await seedQuestionnaire(deps, [question]);
  await deps.db
    .updateTable('questionnaires')
    .set({ buyer: 'Northgate' })
    .where('id', '=', seeded.questionnaireId)
    .execute();
  await editAnswer(deps, {
    questionId: seeded.questionIds[0] ?? '',
    values: [
      { cell: 'C2', value: 'Yes' },
      { cell: 'D2', value: words },
    ],
    expectedVersion: null,
    actor,
  });
  await approveAnswers(deps, { ...seeded, actor });
}

async function review(deps: Deps, questionnaireId: string, evidence = '') {
  const wanted = { id: questionnaireId, questionId: null, show: 'all', find: '', domain: '' };
  const { question } = await readReview(deps, { ...wanted, evidence });
  if (question === null) throw new Error('no question');
  return question;
}

const textOf = (parts: readonly { kind: string; text: string }[], without: string) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('a draft that repeats an earlier answer shows it whole: its question, words, buyer, date and what differs', async () => {
  const deps = testDeps(database().db);
  await answered(deps, { question: 'Are the archived tickets deleted after two years?' });
  const { questionnaireId, runId } = await seedQuestionnaire(deps, [QUESTION]);
  await draftQuestionnaire(deps, { runId });
  const { origin, earlier } = await review(deps, questionnaireId);
  expect(origin).toBe('reuse');
  const [first] = earlier;
  expect(earlier).toHaveLength(1);
  expect(first).toMatchObject({ isRepeated: true, from: 'Northgate', difference: null });
  expect(first?.when).toMatch(/^approved \d+ \w+ \d{4} by /);
  expect(textOf(first?.question ?? [], 'added')).toBe(
    'Are the archived tickets deleted after two years?',
  );
  expect(textOf(first?.question ?? [], 'removed')).toBe(QUESTION);
  expect(textOf(first?.answer ?? [], 'added')).toBe('Yes. They are deleted.');
});

test('where today’s documents contradict the earlier answer, both stand on the page', async () => {
  const deps = testDeps(database().db);
  const question = 'Are firewall rules reviewed?';
  await answered(deps, { question, words: 'Firewall rules are reviewed every month.' });
  const text = 'Firewall rules are reviewed once a year by the network team.';
  await seedDocument(deps, { name: 'network.md', title: 'Network policy', passages: [{ text }] });
  const { questionnaireId, runId } = await seedQuestionnaire(deps, [question]);
  await draftQuestionnaire(deps, { runId });
  const shown = await review(deps, questionnaireId);
  expect(shown).toMatchObject({ state: 'needs_input', reasonCode: 'conflicting_evidence' });
  expect(shown.earlier).toMatchObject([{ isRepeated: false, from: 'Northgate' }]);
  expect(shown.finds.items[0]).toMatchObject({ kind: 'policy', quote: text });
});

test('near questions stand beside an open one with what keeps their answer from being repeated', async () => {
  const deps = testDeps(database().db);
  await answered(deps);
  const { questionnaireId, runId } = await seedQuestionnaire(deps, [
    'Are archived tickets deleted after five years?',
  ]);
  await draftQuestionnaire(deps, { runId });
  const { state, earlier } = await review(deps, questionnaireId);
  expect(state).toBe('needs_input');
  expect(earlier).toMatchObject([
    { isRepeated: false, difference: 'It asks about another number or interval.' },
  ]);
});

test('rows with the same words say so to each other, and where their answers do not go together', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { questionnaireId, questionIds } = await seedQuestionnaire(deps, [QUESTION, QUESTION]);
  for (const [at, value] of ['Yes', 'No'].entries())
    await editAnswer(deps, {
      questionId: questionIds[at] ?? '',
      values: [{ cell: `C${at + 2}`, value }],
      expectedVersion: null,
      actor,
    });
  const { twins } = await review(deps, questionnaireId);
  expect(twins).toMatchObject([{ id: questionIds[1], says: 'No', isOther: true }]);
});

test('of a questionnaire whose buyer forbids AI nothing that the page looks for goes to an encoder outside', async () => {
  const asked: string[] = [];
  const { embeddings } = testDeps(database().db);
  const remote: EmbeddingModel = {
    ...embeddings,
    isRemote: true,
    embedDocuments: (texts) => {
      asked.push(...texts);
      return embeddings.embedDocuments(texts);
    },
    embedQuery: (text) => {
      asked.push(text);
      return embeddings.embedQuery(text);
    },
  };
  const deps = testDeps(database().db, { embeddings: remote });
  await seedDocument(deps, { name: 'a.md', passages: [{ text: 'Tickets are kept for a year.' }] });
  await answered(deps);
  const { questionnaireId, runId } = await seedQuestionnaire(deps, ['Where are tickets kept?']);
  await deps.db
    .updateTable('questionnaires')
    .set({ model_forbidden: true })
    .where('id', '=', questionnaireId)
    .execute();
  await draftQuestionnaire(deps, { runId });
  asked.length = 0;
  await review(deps, questionnaireId);
  await review(deps, questionnaireId, 'where tickets are kept');
  expect(asked).toEqual([]);
});
