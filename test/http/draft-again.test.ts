import { expect, test } from 'vitest';
import { useService } from './app.ts';
import { seedQuestionnaire } from './seed.ts';

const service = useService();

test('the page asks for a second run and says how many questions it covers', async () => {
  const { id } = await seedQuestionnaire(service());
  const page = await (await service().send(`/questionnaires/${id}`)).text();
  expect(page).toContain(`action="/questionnaires/${id}/draft-again"`);
  const reply = await service().send(`/questionnaires/${id}/draft-again`, { method: 'POST' });
  expect(reply.status).toBe(303);
  expect(reply.headers.get('location')).toBe(`/questionnaires/${id}`);
  expect(decodeURIComponent(reply.headers.get('set-cookie') ?? '')).toContain(
    '3 questions that nobody touched are drafted again.',
  );
});
