import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { useDatabase } from '../support/database.ts';
import { testDeps } from '../support/deps.ts';
import {
  chatModelAt,
  completion,
  type ModelRequest,
  type ModelServer,
  promptOf,
  startModelServer,
} from '../support/model-server.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const SENTENCE = 'Badges of visitors are collected at the desk every evening by the porter.';
const QUESTIONS = [
  'Which colour have badges of visitors at the desk in the evening?',
  'Which porter collects badges of visitors in the evening?',
  'Which badges of visitors does the desk keep in the evening?',
];
const DRAFT = {
  quotes: [{ passage: 1, quote: SENTENCE }],
  state: 'settled',
  reason: null,
  choice: 'Yes',
  comment: 'We collect badges of visitors every evening.',
  open: '',
};
const LOOK = { claims: [], option: 'Yes', comment: DRAFT.comment, entailed: true, reason: '' };

type Message = { readonly role: string; readonly content: string };

const messagesOf = (request: ModelRequest) => request.body.messages as Message[];

async function drafted(answer: ModelServer['answer']) {
  const chat = chatModelAt(server.url);
  const deps = testDeps(database().db, { chat });
  await seedDocument(deps, {
    name: 'premises.md',
    passages: [{ text: SENTENCE }, { text: 'The desk keeps badges of visitors in a drawer.' }],
  });
  server.answer = answer;
  const { runId } = await seedQuestionnaire(deps, QUESTIONS);
  return { deps, totals: await draftQuestionnaire(deps, { runId }) };
}

const usual = (request: ModelRequest) => {
  const name = promptOf(request);
  if (name === 'search_queries') return completion({ queries: [] });
  return completion(name === 'second_look' ? LOOK : DRAFT);
};

test('what prompts of one kind share comes first and is the same to the byte, so that endpoints can cache it', async () => {
  await drafted(usual);
  const drafts = server.requests.filter((each) => promptOf(each) === 'draft_answer');
  expect(drafts.length).toBe(QUESTIONS.length);
  const first = messagesOf(drafts[0] as ModelRequest);
  for (const request of drafts) {
    const messages = messagesOf(request);
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(messages[0]?.content).toBe(first[0]?.content);
    // The same passages, then what is asked: as long as the passages are the same, so is the beginning.
    const passages = (text = '') => text.slice(0, text.lastIndexOf('</passage>'));
    expect(passages(messages[1]?.content)).toBe(passages(first[1]?.content));
    const user = messages[1]?.content ?? '';
    const places = ['<passage', '<today>', '<row>', '<question>', '<form>'].map((mark) =>
      user.indexOf(mark),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
  }
});

test('a reply that does not fit costs one more call, and what is stored is the mended one', async () => {
  let wrong = 0;
  const { deps, totals } = await drafted((request) => {
    const isFirst = promptOf(request) === 'draft_answer' && messagesOf(request).length === 2;
    if (isFirst && wrong++ === 0) return completion({ ...DRAFT, state: 'perhaps' });
    return usual(request);
  });
  expect(totals.failed).toBe(0);
  const turns = server.requests
    .filter((each) => promptOf(each) === 'draft_answer')
    .map((each) => messagesOf(each).length);
  expect(turns.toSorted()).toEqual([2, 2, 2, 4]);
  const replies = await deps.db.selectFrom('model_replies').select('reply').execute();
  expect(JSON.stringify(replies)).not.toContain('perhaps');
  expect(replies.filter(({ reply }) => JSON.stringify(reply).includes('settled'))).toHaveLength(3);
});
