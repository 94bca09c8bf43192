import { parse } from 'node-html-parser';
import { beforeEach, describe, expect, test } from 'vitest';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { assignQuestionTopics } from '../../src/review/question-topics.ts';
import { useService } from './app.ts';
import { seedQuestionnaire } from './seed.ts';

const service = useService();
const POLICY =
  '# Policy\n\n## Backups\n\nBackups are taken every day and restores are tested.\n\n## Vendors\n\nEach vendor is assessed before a contract; a backup supplier is named.\n';
let id = '';
let first = '';

beforeEach(async () => {
  const seeded = await seedQuestionnaire(service());
  [id, [first = '']] = [seeded.id, seeded.questionIds];
  await assignQuestionTopics(service().deps.db, id);
});

const post = (path: string, fields: Record<string, string>) =>
  service().send(path, { method: 'POST', body: new URLSearchParams(fields) });
const put = (path: string, body: object) =>
  service().send(path, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });
const page = async (path: string) => parse(await (await service().send(path)).text());

describe('on the pages', () => {
  test('a person corrects a question, sees it as chips and finds it by its domain', async () => {
    const reply = await post(`/questions/${first}/topics`, {
      criteria: 'A1.2, a1.3',
      domain: 'business continuity',
    });
    expect(reply.headers.get('location')).toBe(`/questionnaires/${id}/questions/${first}`);
    const shown = await page(`/questionnaires/${id}/questions/${first}`);
    expect(shown.querySelectorAll('.question-meta .chips .chip').map((chip) => chip.text)).toEqual([
      'Business continuity',
      'A1.2',
      'A1.3',
    ]);
    const list = await page(`/questionnaires/${id}?show=all&domain=business+continuity`);
    const links = list.querySelectorAll('.queue-item').map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(1);
    expect(links[0]).toContain(`${first}?show=all&domain=business%20continuity`);
  });

  test('what is no criterion is refused in a sentence', async () => {
    const reply = await post(`/questions/${first}/topics`, { criteria: 'XX1.1', domain: '' });
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('is not one of the Trust Services Criteria');
  });

  test('search is limited to a domain, and a passage is corrected where it stands', async () => {
    const { deps, actor } = service();
    await ingestDocument(deps, {
      name: 'policy.md',
      bytes: new TextEncoder().encode(POLICY),
      actor,
    });
    const all = await page('/search?query=backup');
    expect(all.querySelectorAll('li.citation').length).toBeGreaterThan(1);
    const some = await page('/search?query=backup&domain=vendor+management');
    const [hit, ...others] = some.querySelectorAll('li.citation');
    expect([hit?.text.includes('Each vendor'), others]).toEqual([true, []]);
    const place = hit?.querySelector('.citation-foot a')?.getAttribute('href') ?? '';
    const form = (await page(place)).querySelector('.topics form');
    const reply = await post(form?.getAttribute('action') ?? '', {
      criteria: 'P6.4',
      domain: '',
    });
    const back = await page(reply.headers.get('location') ?? '');
    expect(back.querySelectorAll('.chips .chip').map((chip) => chip.text)).toEqual([
      'Privacy',
      'P6.4',
    ]);
  });
});

describe('by the API', () => {
  test('topics are read and said', async () => {
    const said = await put(`/api/questions/${first}/topics`, { criteria: ['CC8.1'] });
    expect(said.status).toBe(200);
    const read = await service().send(`/api/questions/${first}/topics`);
    expect(await read.json()).toEqual({
      criteria: [{ id: 'CC8.1', score: 1 }],
      domain: 'change management',
      corrected: true,
    });
  });

  test('an unknown question is not found, an unknown domain is refused', async () => {
    expect((await service().send('/api/questions/none/topics')).status).toBe(404);
    expect((await put('/api/passages/1x/topics', { criteria: [] })).status).toBe(404);
    const wrong = await put(`/api/questions/${first}/topics`, { criteria: [], domain: 'magic' });
    expect(wrong.status).toBe(400);
  });
});
