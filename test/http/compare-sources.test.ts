import { parse } from 'node-html-parser';
import { beforeAll, expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { ensureEmbeddings } from '../../src/retrieval/embed-texts.ts';
import { getAnswer } from '../../src/store/answers.ts';
import { insertLibraryEntries, libraryQuestionHash } from '../../src/store/library.ts';
import { getShelvedAnswer } from '../../src/store/library-shelf.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { useService } from './app.ts';

const QUESTION = 'How long are the logs of the ferry kept?';

const service = useService();
let [questionnaireId, questionId, entryId, versionId] = ['', '', '', ''];

beforeAll(async () => {
  const { deps } = service();
  const answers = await seedDocument(deps, {
    ...{ name: 'answers.xlsx', kind: 'answers' },
    passages: [{ text: 'Earlier answers.' }],
  });
  ({ versionId } = await seedDocument(deps, {
    ...{ name: 'logging.md', title: 'Logging policy' },
    passages: [{ text: 'The logs of the ferry are kept for 90 days.' }],
  }));
  [entryId = ''] = await insertLibraryEntries(deps.db, [
    {
      ...{ question: QUESTION, answer: 'The logs of the ferry are kept for 30 days.' },
      ...{ verdict: null, choice: null, product: null, audience: 'nda' },
      ...{ versionId: answers.versionId, location: 'B2', createdAt: deps.clock.now() },
    },
  ]);
  await ensureEmbeddings(deps, [{ hash: libraryQuestionHash(QUESTION), text: QUESTION }]);
  const seeded = await seedQuestionnaire(deps, [QUESTION]);
  [questionnaireId, questionId] = [seeded.questionnaireId, seeded.questionIds[0] ?? ''];
  await draftQuestionnaire(deps, { runId: seeded.runId });
});

const page = () => `/questionnaires/${questionnaireId}/questions/${questionId}`;
const show = async (path: string) => parse(await (await service().send(path)).text());
const marks = async (path: string) =>
  (await show(path)).querySelectorAll('.clash-side mark').map(({ text }) => text);

test('page and interface give the same sides with what differs marked', async () => {
  expect(await marks(`${page()}/sources`)).toEqual(['30 days', '90 days']);
  expect(await marks(`/library/${entryId}`)).toEqual(['30 days', '90 days']);
  expect(await marks(page())).toEqual(['30 days', '90 days']);
  expect(await marks(`/questionnaires/${questionnaireId}/sources`)).toEqual(['30 days', '90 days']);
  for (const path of [`/api/answers/${questionId}/sources`, `/api/library/${entryId}/sources`])
    expect(await (await service().send(path)).json()).toMatchObject({
      sides: [{ from: 'earlier' }, { from: 'document', place: { versionId } }],
      differences: ['answers.xlsx says “30 days”, Logging policy says “90 days”.'],
    });
});

test('an earlier answer is taken into the cells and not saved by it', async () => {
  const taken = await show(`${page()}?take=${entryId}`);
  expect(taken.querySelector('form#answer textarea')?.text.trim()).toBe(
    'The logs of the ferry are kept for 30 days.',
  );
  expect((await getAnswer(service().deps.db, questionId))?.values).toEqual([]);
});

test('the words of a document are cited from the page of all sources', async () => {
  const form = (await show(`${page()}/sources`)).querySelector('form[action$="/cite"]');
  const field = (name: string) => form?.querySelector(`[name="${name}"]`)?.getAttribute('value');
  const body = new URLSearchParams({
    version: field('version') ?? '',
    cite: (field('cite') ?? '').replaceAll('&quot;', '"'),
  });
  const sent = await service().send(form?.getAttribute('action') ?? '', { method: 'POST', body });
  expect(sent.status).toBe(303);
  const back = await show(sent.headers.get('location') ?? '');
  expect(back.querySelector('.evidence blockquote')?.text).toContain('kept for 90 days');
});

test('an earlier answer is marked as out of date and the person is back where it was seen', async () => {
  const body = new URLSearchParams({ expiresAt: '2020-01-01', back: `${page()}/sources` });
  const sent = await service().send(`/library/${entryId}`, { method: 'POST', body });
  expect(sent.headers.get('location')).toBe(`${page()}/sources`);
  expect(await getShelvedAnswer(service().deps.db, entryId)).toMatchObject({
    expiresAt: '2020-01-01',
  });
  expect(await marks(`${page()}/sources`)).toEqual([]);
  expect((await show(`${page()}/sources`)).text).toContain('It is marked as out of date.');
  const elsewhere = new URLSearchParams({ tags: '', back: 'https://example.com/' });
  const kept = await service().send(`/library/${entryId}`, { method: 'POST', body: elsewhere });
  expect(kept.headers.get('location')).toBe(`/library/${entryId}`);
});
