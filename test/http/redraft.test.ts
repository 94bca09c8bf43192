import { expect, test } from 'vitest';
import { listAnswers } from '../../src/store/answers.ts';
import { getLatestRun } from '../../src/store/runs.ts';
import { useService } from './app.ts';
import { seedQuestionnaire } from './seed.ts';

const service = useService();

const again = (id: string, init: RequestInit = {}) =>
  service().send(`/api/questionnaires/${id}/drafts`, { method: 'POST', ...init });

test('a questionnaire is drafted again on request, in a run of its own', async () => {
  const { id } = await seedQuestionnaire(service());
  const reply = await again(id);
  expect(reply.status).toBe(201);
  const { runId, questions } = (await reply.json()) as { runId: string; questions: number };
  expect((await getLatestRun(service().deps.db, id))?.id).toBe(runId);
  expect(questions).toBe((await listAnswers(service().deps.db, id)).length);
});

test('a questionnaire that is not there is a 404, a question that is no id a 400', async () => {
  const { id } = await seedQuestionnaire(service());
  expect((await again('00000000-0000-4000-8000-000000000000')).status).toBe(404);
  const headers = { 'Content-Type': 'application/json' };
  const wrong = await again(id, { headers, body: JSON.stringify({ questionIds: ['x'] }) });
  expect(wrong.status).toBe(400);
});
