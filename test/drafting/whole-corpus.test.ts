import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { gatherDossiers, openDesk } from '../../src/drafting/gather/gather-dossiers.ts';
import { selectPassages } from '../../src/drafting/model/select-passages.ts';
import { listAnswers } from '../../src/store/answers.ts';
import { useDatabase } from '../support/database.ts';
import { testDeps } from '../support/deps.ts';
import {
  chatModelAt,
  completion,
  type ModelRequest,
  type ModelServer,
  promptOf,
  startModelServer,
  userText,
} from '../support/model-server.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const FAR = 'The porter of the north gate collects badges of visitors every evening.';
const QUESTIONS = [
  'Are kettles of floor 1 descaled?',
  'Are badges collected every evening from visitors by a porter?',
  'Are kettles of floor 7 descaled every month?',
];
/** 60 sentences that are all nearer to a question about kettles than the last one. */
const KETTLES = Array.from({ length: 60 }, (_, at) => ({
  text: `Kettles of floor ${at} are descaled every month.`,
}));
const REPLY = {
  quotes: [{ passage: 1, quote: 'Kettles of floor 0 are descaled every month.' }],
  state: 'not_settled',
  reason: null,
  choice: null,
  comment: '',
  open: 'Nothing.',
};

async function opened(wholeTokens: number) {
  const chat = chatModelAt(server.url, { contextTokens: 60_000, wholeTokens });
  const deps = testDeps(database().db, { chat });
  await seedDocument(deps, { name: 'kettles.md', passages: [...KETTLES, { text: FAR }] });
  await seedDocument(deps, {
    name: 'alarm.md',
    passages: [{ text: 'The alarm is armed at night.' }],
  });
  await seedDocument(deps, {
    name: 'board.md',
    modelAllowed: false,
    passages: [{ text: 'The board discussed kettles in private.' }],
  });
  return { deps, chat };
}

async function drafted(wholeTokens: number) {
  const { deps } = await opened(wholeTokens);
  server.answer = (request) =>
    completion(promptOf(request) === 'search_queries' ? { queries: [] } : REPLY);
  const { runId, questionnaireId } = await seedQuestionnaire(deps, QUESTIONS);
  await draftQuestionnaire(deps, { runId });
  const drafts = server.requests.filter((each) => promptOf(each) === 'draft_answer').map(userText);
  return { deps, drafts, answers: await listAnswers(deps.db, questionnaireId) };
}

const passagesOf = (text: string) => text.slice(0, text.lastIndexOf('</passage>'));

test('a corpus that fits goes whole with every question, in the order of its documents, the same to the byte', async () => {
  const { drafts } = await drafted(20_000);
  expect(drafts).toHaveLength(QUESTIONS.length);
  for (const text of drafts) {
    expect(passagesOf(text)).toBe(passagesOf(drafts[0] ?? ''));
    expect(text.match(/<passage /g)).toHaveLength(62);
    expect(text.indexOf('alarm is armed')).toBeLessThan(text.indexOf('Kettles of floor 0'));
    expect(text).toContain(FAR);
    expect(text).not.toContain('in private');
  }
});

test.for([
  ['the setting is 0', 0],
  ['the corpus is larger than the setting', 1_000],
] as const)('where %s, at most 30 passages go, found for each question', async ([, tokens]) => {
  const { drafts } = await drafted(tokens);
  for (const text of drafts) {
    // One of the 30 may not be sent.
    expect(text.match(/<passage /g)?.length).toBeGreaterThan(20);
    expect(text.match(/<passage /g)?.length).toBeLessThanOrEqual(30);
  }
  expect(new Set(drafts.map(passagesOf)).size).toBeGreaterThan(1);
});

test('a quote of a passage that no search found stands on its page', async () => {
  const { deps } = await opened(20_000);
  const quoted = { ...REPLY, state: 'settled', choice: 'Yes', open: '' };
  const comment = 'A porter collects badges of visitors every evening.';
  const answering = (request: ModelRequest) => {
    const name = promptOf(request);
    if (name === 'search_queries') return completion({ queries: [] });
    if (name === 'second_look')
      return completion({ claims: [], option: 'Yes', comment, entailed: true, reason: '' });
    return completion({ ...quoted, comment, quotes: [{ passage: 62, quote: FAR }] });
  };
  server.answer = answering;
  const { runId, questionnaireId } = await seedQuestionnaire(deps, [QUESTIONS[1] ?? '']);
  await draftQuestionnaire(deps, { runId });
  const [answer] = await listAnswers(deps.db, questionnaireId);
  expect(answer).toMatchObject({ status: 'drafted', verdict: 'yes' });
});

test('what may no longer be sent is left out from the next group of questions on', async () => {
  const { deps, chat } = await opened(20_000);
  const asking = {
    model: chat,
    replies: { get: async () => null, put: async () => undefined },
    health: { broken: null },
  };
  server.answer = () => completion({ queries: [] });
  const scope = { product: null, audience: 'nda', today: '2026-03-02' } as const;
  const desk = await openDesk(deps, { scope, asking });
  const question = { text: FAR, guidance: null, section: null, id: null, answers: [] };
  const given = async () => {
    const [dossier] = await gatherDossiers(deps, [{ question, text: FAR }], { desk });
    return dossier ? selectPassages(dossier, 60_000).passages.map(({ document }) => document) : [];
  };
  expect(await given()).toContain('kettles.md');
  await deps.db
    .updateTable('documents')
    .set({ model_allowed: false })
    .where('name', '=', 'kettles.md')
    .execute();
  expect(await given()).toEqual(['alarm.md']);
});
