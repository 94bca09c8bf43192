import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { removeQuestionnaire } from '../../src/review/delete-questionnaire.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { ACTIONS, SUBJECTS } from '../../src/web/activity-words.ts';
import { readActivity } from '../../src/web/read/activity.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
const root = new URL('../../src/', import.meta.url).pathname;

test('every change that is written down has its words on the page', async () => {
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const sources = await Promise.all(files.map((name) => readFile(join(root, name), 'utf8')));
  const written = sources.flatMap((text) => [
    ...text.matchAll(/\baction:\s*'([a-z_]+\.[a-z_]+)'/g),
    ...text.matchAll(/\? '([a-z_]+\.[a-z_]+)' : '[a-z_]+\.[a-z_]+'/g),
  ]);
  const names = new Set(written.map(([, name]) => name ?? ''));
  expect(names.size).toBeGreaterThan(20);
  expect([...names].filter((name) => ACTIONS[name] === undefined)).toEqual([]);
});

test('activity names the questions, links to them, and shows what one person did alone', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const asked = ['Are tapes kept in a vault?', 'Are disks wiped before they are sold?'];
  const { questionnaireId, questionIds } = await seedQuestionnaire(deps, asked);
  for (const [at, questionId] of questionIds.entries())
    await editAnswer(deps, {
      questionId,
      values: [{ cell: `C${at + 2}`, value: 'Yes' }],
      expectedVersion: null,
      actor,
    });
  await approveAnswers(deps, { questionnaireId, questionIds, actor });
  const all = { before: null, person: null, about: null, limit: 10 };
  const [approved, edited] = (await readActivity(deps.db, all)).rows;
  expect(approved).toMatchObject({ actor: actor.name, action: 'Approved answers', details: '' });
  expect(approved?.questions.map(({ text }) => text).sort()).toEqual([...asked].sort());
  expect(edited).toMatchObject({
    action: 'Edited an answer',
    questions: [{ href: `/questionnaires/${questionnaireId}/questions/${questionIds[1]}` }],
  });
  const about = await readActivity(deps.db, { ...all, about: 'question' });
  expect(about.rows.map(({ action }) => action)).toEqual(['Edited an answer', 'Edited an answer']);
  expect((await readActivity(deps.db, { ...all, person: 'nobody@example.com' })).rows).toEqual([]);
  expect(Object.keys(SUBJECTS)).toContain('question');
});

test('what was done with a questionnaire that is gone leads nowhere', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { questionnaireId, runId, questionIds } = await seedQuestionnaire(deps, ['Is it dry?']);
  await deps.db.updateTable('runs').set({ state: 'done' }).where('id', '=', runId).execute();
  await editAnswer(deps, {
    questionId: questionIds[0] ?? '',
    values: [{ cell: 'C2', value: 'Yes' }],
    expectedVersion: null,
    actor,
  });
  await removeQuestionnaire(deps, { questionnaireId, actor });
  const { rows } = await readActivity(deps.db, {
    before: null,
    person: null,
    about: null,
    limit: 2,
  });
  expect(rows.map(({ action, subject, href }) => [action, subject, href])).toEqual([
    ['Deleted a questionnaire', 'a questionnaire that is gone', null],
    ['Edited an answer', 'a question that is gone', null],
  ]);
});
