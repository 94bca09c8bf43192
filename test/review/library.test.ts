import { beforeEach, expect, test } from 'vitest';
import { findEarlierAnswers } from '../../src/evidence/library-file.ts';
import type { Deps } from '../../src/ports.ts';
import { writeLibrary } from '../../src/release/library-file.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { changeAnswer } from '../../src/review/library/change-answer.ts';
import { lookOver } from '../../src/review/library/look-over.ts';
import type { Actor } from '../../src/store/actors.ts';
import { insertLibraryEntries, syncLibraryEntries } from '../../src/store/library.ts';
import { getShelvedAnswer, listShelvedAnswers } from '../../src/store/library-shelf.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
let deps: Deps;
let actor: Actor;
let versionId = '';

const TODAY = NOW.toISOString().slice(0, 10);

const entry = (question: string, answer: string, over: object = {}) => ({
  question,
  verdict: answer.startsWith('Yes') ? ('yes' as const) : ('no' as const),
  choice: null,
  answer,
  product: null,
  audience: 'nda' as const,
  versionId,
  location: question,
  createdAt: NOW,
  ...over,
});

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
  ({ versionId } = await seedDocument(deps, {
    name: 'answers.xlsx',
    kind: 'answers',
    passages: [{ text: 'Earlier answers.' }],
  }));
});

const look = async (view: Parameters<typeof lookOver>[1]['view'], find = '') =>
  lookOver(await listShelvedAnswers(deps.db), { view, find, today: TODAY });

test('what is out of date, without owner, double or contradictory is found, and words are searched', async () => {
  await insertLibraryEntries(deps.db, [
    entry('Are gates locked at night?', 'Yes, by the guard.', { owner: 'mo', tags: ['gates'] }),
    entry('Are the gates locked at night?', 'Yes, by the watch.', { expiresAt: '2026-03-01' }),
    entry('Is the pier lit in winter?', 'Yes, until ten.', { expiresAt: TODAY }),
    entry('Is the pier lit in winter?', 'No, it is closed then.', { owner: 'mo' }),
  ]);
  expect((await look('all')).answers).toHaveLength(4);
  expect((await look('all', 'watch')).answers).toHaveLength(1);
  expect((await look('all', 'GATES guard')).answers).toHaveLength(1);
  expect((await look('expired')).answers.map(({ answer }) => answer)).toEqual([
    'Yes, by the watch.',
  ]);
  expect((await look('unowned')).answers).toHaveLength(2);
  expect((await look('duplicates')).pairs.map(({ one }) => one.question)).toEqual([
    'Are gates locked at night?',
  ]);
  expect((await look('contradictions')).pairs.map(({ one }) => one.question)).toEqual([
    'Is the pier lit in winter?',
  ]);
});

test('what stands there twice in the same words asks nobody to choose', async () => {
  await insertLibraryEntries(deps.db, [
    entry('Are gates locked at night?', 'Yes, by the guard.'),
    entry('Are the gates locked at night?', 'Yes,  by the guard.', { owner: 'mo' }),
  ]);
  expect((await look('all')).answers).toHaveLength(2);
  expect((await look('duplicates')).pairs).toEqual([]);
});

test('owner, expiry, tags and words of an imported answer are said anew; reading its file again keeps them', async () => {
  const [id = ''] = await insertLibraryEntries(deps.db, [entry('Is the pier lit?', 'Yes.')]);
  const change = { owner: 'mo', expiresAt: '2027-01-01', tags: ['pier'], answer: 'Yes, till ten.' };
  expect(await changeAnswer(deps, { id, change, actor })).toMatchObject({
    changed: ['owner', 'expiresAt', 'tags', 'answer'],
  });
  expect(await changeAnswer(deps, { id, change, actor })).toMatchObject({ changed: [] });
  await syncLibraryEntries(deps.db, versionId, [entry('Is the pier lit?', 'Yes.')]);
  expect(await getShelvedAnswer(deps.db, id)).toMatchObject(change);
  const events = await deps.db.selectFrom('audit_events').select('action').execute();
  expect(events.filter(({ action }) => action === 'library.changed')).toHaveLength(1);
});

test('the words of an approved answer change only where they are approved', async () => {
  const seeded = await seedQuestionnaire(deps, ['Is the pier lit?']);
  await editAnswer(deps, {
    questionId: seeded.questionIds[0] ?? '',
    values: [{ cell: 'C2', value: 'Yes' }],
    expectedVersion: null,
    actor,
  });
  await approveAnswers(deps, { ...seeded, actor });
  const [found] = (await look('all')).answers;
  const id = found?.id ?? '';
  expect(found).toMatchObject({ approved: { buyer: 'Buyer' }, sent: 0, isDoubted: false });
  await expect(changeAnswer(deps, { id, change: { answer: 'No.' }, actor })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await changeAnswer(deps, { id, change: { owner: 'mo' }, actor });
  expect(await getShelvedAnswer(deps.db, id)).toMatchObject({ owner: 'mo' });
});

test.each(['csv', 'xlsx'] as const)(
  'a library written as %s is read back, and a formula stays text',
  async (format) => {
    await insertLibraryEntries(deps.db, [
      entry('Is the pier "lit", always?', 'Yes, till ten;\nthen by hand.', { owner: 'mo' }),
      entry('Who keeps the keys?', '=HYPERLINK("x")'),
    ]);
    const { answers } = await look('all');
    const bytes = await writeLibrary(answers, format);
    const read = await findEarlierAnswers({ bytes, fileName: `l.${format}`, password: null });
    const found = JSON.stringify(read);
    expect(found).toContain('Is the pier \\"lit\\", always?');
    expect(found).toContain('then by hand.');
    expect(found).toContain('HYPERLINK');
    if (format === 'csv') expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK`);
  },
);
