import { expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { embedAhead } from '../../src/drafting/gather/embed-ahead.ts';
import type { Deps } from '../../src/ports.ts';
import { useDatabase } from '../support/database.ts';
import { testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();

const questions = (count: number, of: string) =>
  Array.from({ length: count }, (_, at) => `Is ${of} number ${at} locked at night?`);

/** Dependencies whose encoder tells what it was given; `before` comes before each call. */
function watched(before: (call: number) => Promise<void> | void = () => undefined) {
  const all = testDeps(database().db);
  const calls: string[][] = [];
  const embeddings: Deps['embeddings'] = {
    ...all.embeddings,
    model: all.embeddings.model,
    embedQuery: (text) => all.embeddings.embedQuery(text),
    embedDocuments: async (texts) => {
      calls.push(texts);
      await before(calls.length);
      return all.embeddings.embedDocuments(texts);
    },
  };
  return { deps: { ...all, embeddings }, calls };
}

async function seededRun(deps: Deps, of: string) {
  await seedDocument(deps, {
    name: `${of}.md`,
    passages: [{ text: `Every ${of} is locked at night.` }],
  });
  return seedQuestionnaire(deps, questions(40, of));
}

test('the questions of a run are embedded in a few large steps, each once, the first soon', async () => {
  const { deps, calls } = watched();
  const { runId } = await seededRun(deps, 'warehouse');
  const from = calls.length;
  const { questions: done, failed } = await draftQuestionnaire(deps, { runId });
  const given = calls.slice(from);
  expect([done, failed]).toEqual([40, 0]);
  expect(given.map(({ length }) => length)).toEqual([4, 8, 16, 12]);
  expect(new Set(given.flat()).size).toBe(40);
});

test('a step that fails is left to the search, which embeds its questions itself', async () => {
  let broken = Number.NaN;
  const { deps, calls } = watched((call) => {
    if (call === broken) throw new Error('The encoder stopped.');
  });
  const { runId } = await seededRun(deps, 'depot');
  broken = calls.length + 2;
  const totals = await draftQuestionnaire(deps, { runId });
  expect(totals).toMatchObject({ questions: 40, failed: 0 });
});

test('after it was stopped no further step begins, and the one at work is waited for', async () => {
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const { deps, calls } = watched(() => {
    begun.resolve();
    return held.promise;
  });
  const texts = questions(20, 'silo');
  const ahead = embedAhead(deps, texts);
  await begun.promise;
  const stopped = ahead.stop();
  held.resolve();
  await stopped;
  await ahead.ready(texts);
  expect(calls.map(({ length }) => length)).toEqual([4]);
});
