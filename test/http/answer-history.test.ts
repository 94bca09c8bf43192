import { parse } from 'node-html-parser';
import { beforeEach, expect, test } from 'vitest';
import { getAnswer } from '../../src/store/answers.ts';
import { useService } from './app.ts';
import { seedQuestionnaire } from './seed.ts';

const service = useService();
let path = '';
let question = '';

beforeEach(async () => {
  const { id, questionIds } = await seedQuestionnaire(service());
  question = questionIds[0] ?? '';
  path = `/questionnaires/${id}/questions/${question}`;
});

const pageOf = async () => parse(await (await service().send(path)).text());
const answer = async () => getAnswer(service().deps.db, question);
const words = async () => (await answer())?.values.map(({ value }) => value);

async function decide(action: string, cells: Record<string, string> = {}): Promise<Response> {
  const page = await pageOf();
  const held = (name: string) =>
    page.querySelector(`form#answer input[name="${name}"]`)?.getAttribute('value') ?? '';
  const body = new URLSearchParams({
    ...{ version: held('version'), textHash: held('textHash'), action, reason: 'Not ours.' },
    ...cells,
  });
  return service().send(path, { method: 'POST', body });
}

type Step = ReturnType<Awaited<ReturnType<typeof pageOf>>['querySelectorAll']>[number];

/** What a step made of the answer: what it took away is no part of it. */
const madeBy = (step: Step): string =>
  (step.querySelector('.history-words')?.innerHTML ?? '').replace(/<del>.*?<\/del>/g, '');

const fieldsOf = (form: Step | null | undefined): URLSearchParams =>
  new URLSearchParams(
    (form?.querySelectorAll('input') ?? []).map((each): [string, string] => [
      each.getAttribute('name') ?? '',
      each.getAttribute('value') ?? '',
    ]),
  );

/** The button “Restore this text” of the step that made `text`, pressed. */
async function restore(text: string): Promise<Response> {
  const steps = (await pageOf()).querySelectorAll('.history li');
  const form = steps.find((step) => madeBy(step).includes(text))?.querySelector('form');
  return service().send(form?.getAttribute('action') ?? '/nowhere', {
    method: 'POST',
    body: fieldsOf(form),
  });
}

test('the history tells every step from the draft to the approval, with what each changed', async () => {
  expect((await pageOf()).querySelector('.history')).toBeNull();
  await decide('save', { 'cell:C2': 'Yes', 'cell:D2': 'First words.' });
  await decide('approve', { 'cell:C2': 'Yes', 'cell:D2': 'Second words.' });
  const steps = (await pageOf()).querySelectorAll('.history li');
  expect(steps.map((step) => step.querySelector('strong')?.text)).toEqual([
    'Approved',
    'Edited',
    'Edited',
    'Drafted',
  ]);
  expect(steps[1]?.querySelectorAll('del').map(({ text }) => text.trim())).toEqual(['First']);
  expect(steps[1]?.querySelectorAll('ins').map(({ text }) => text.trim())).toEqual(['Second']);
});

test('any text of the history is brought back, needs an approval again, and that too can be undone', async () => {
  await decide('approve', { 'cell:C2': 'No', 'cell:D2': 'Other words.' });
  const reply = await restore('Comment 2.');
  expect(reply.status).toBe(303);
  expect(await words()).toEqual(['Yes', 'Comment 2.']);
  expect((await answer())?.state).not.toBe('approved');
  await restore('Other words.');
  expect(await words()).toEqual(['No', 'Other words.']);
});

test('an edit that was taken back can still be brought back', async () => {
  await decide('save', { 'cell:C2': 'No', 'cell:D2': 'Taken back.' });
  const batch = (await pageOf()).querySelector('.verdict input[name="batch"]');
  await service().send(path.replace(/\/questions\/.*/, '/undo'), {
    method: 'POST',
    body: new URLSearchParams({ batch: batch?.getAttribute('value') ?? '' }),
  });
  expect(await words()).toEqual(['Yes', 'Comment 2.']);
  await restore('Taken back.');
  expect(await words()).toEqual(['No', 'Taken back.']);
});

test('a text is not restored over one that somebody changed meanwhile', async () => {
  await decide('save', { 'cell:C2': 'No', 'cell:D2': 'Mine.' });
  const form = (await pageOf()).querySelector('.history form');
  await decide('save', { 'cell:C2': 'No', 'cell:D2': 'Theirs.' });
  await service().send(form?.getAttribute('action') ?? '', {
    method: 'POST',
    body: fieldsOf(form),
  });
  expect(await words()).toEqual(['No', 'Theirs.']);
});

test('every decision leaves a message with its undo; saving an untouched approved answer is none', async () => {
  const undoOf = (reply: Response) =>
    decodeURIComponent(reply.headers.get('set-cookie') ?? '').includes('"undo"');
  expect(undoOf(await decide('save', { 'cell:C2': 'No', 'cell:D2': 'Edited.' }))).toBe(true);
  expect(undoOf(await decide('approve'))).toBe(true);
  const before = await answer();
  expect(undoOf(await decide('save'))).toBe(false);
  expect(await answer()).toEqual(before);
  expect(undoOf(await decide('reopen'))).toBe(true);
  expect(undoOf(await decide('reject'))).toBe(true);
});

test('who may edit and not approve cannot approve through the page either', async () => {
  const { deps, actor } = service();
  const play = (role: 'contributor' | 'administrator') =>
    deps.db.updateTable('actors').set({ role }).where('id', '=', actor.id).execute();
  await play('contributor');
  try {
    const reply = await decide('approve');
    expect(reply.status).toBe(403);
  } finally {
    await play('administrator');
  }
  expect((await answer())?.state).toBe('drafted');
});
