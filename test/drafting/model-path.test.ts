import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { fuseByRank } from '../../src/drafting/gather/find-candidates.ts';
import { neighboursOf } from '../../src/drafting/gather/neighbours.ts';
import type { DraftReply, SecondLookReply } from '../../src/drafting/model/replies.ts';
import { selectPassages } from '../../src/drafting/model/select-passages.ts';
import type { Deps } from '../../src/ports.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { redraftQuestionnaire } from '../../src/review/redraft-questionnaire.ts';
import { listAnswers } from '../../src/store/answers.ts';
import { listDraftTraces } from '../../src/store/drafts.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import {
  chatModelAt,
  completion,
  type ModelRequest,
  type ModelServer,
  promptOf,
  startModelServer,
  userText,
} from '../support/model-server.ts';
import { type SeedDocument, seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { candidate, dossier, QUESTION, SENTENCE } from './gates/a-case.ts';

const database = useDatabase();
let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const POLICY: SeedDocument = {
  name: 'backup-policy.md',
  title: 'Backup Policy',
  passages: [{ section: 'Encryption', text: SENTENCE }],
};
const REPORT: SeedDocument = {
  name: 'report.pdf',
  kind: 'soc2',
  modelAllowed: false,
  passages: [
    {
      page: 4,
      text: 'Backups of production databases are encrypted. The Tern vault holds the keys.',
    },
  ],
};

function deps(): Deps {
  const chat = chatModelAt(server.url, {
    timeoutMs: 5_000,
    retries: { attempts: 2, firstDelayMs: 1, longestDelayMs: 5 },
  });
  return testDeps(database().db, { chat });
}

const DRAFT: DraftReply = {
  quotes: [{ passage: 1, quote: SENTENCE }],
  state: 'settled',
  reason: null,
  choice: 'Yes',
  comment: 'We encrypt the backups of production databases with AES-256.',
  open: '',
};
const LOOK: SecondLookReply = {
  claims: [],
  option: 'Yes',
  comment: DRAFT.comment,
  entailed: true,
  reason: '',
};

type Replies = {
  readonly draft?: Partial<DraftReply>;
  readonly look?: Partial<SecondLookReply>;
  readonly queries?: { number: number; first: string; second: string }[];
};

const answering =
  ({ draft, look, queries = [] }: Replies) =>
  (request: ModelRequest) => {
    const name = promptOf(request);
    if (name === 'search_queries') return completion({ queries });
    return completion(name === 'second_look' ? { ...LOOK, ...look } : { ...DRAFT, ...draft });
  };

async function drafted(replies: Replies, documents: readonly SeedDocument[] = [POLICY]) {
  const all = deps();
  for (const document of documents) await seedDocument(all, document);
  server.answer = answering(replies);
  const { runId, questionnaireId } = await seedQuestionnaire(all, [QUESTION]);
  await draftQuestionnaire(all, { runId });
  const [answer] = await listAnswers(all.db, questionnaireId);
  const traces = await listDraftTraces(all.db, answer?.draftId ? [answer.draftId] : []);
  return { all, answer, traced: [...traces.values()][0] };
}
const asked = (name: string) => server.requests.filter((each) => promptOf(each) === name);

test('a second look sees question, form, answer and quotes, and no passage', async () => {
  const { answer } = await drafted({});
  expect(answer).toMatchObject({ status: 'drafted', verdict: 'yes' });
  const [look] = asked('second_look');
  const text = userText(look as ModelRequest);
  for (const part of [QUESTION, '"Yes"', DRAFT.comment, SENTENCE]) expect(text).toContain(part);
  expect(text).not.toContain('<passage');
});

test('dates that have passed are named beside what holds them, to the draft and to the second look', async () => {
  const text = `${SENTENCE} The key was renewed on 6 May 2024 and is valid to 6 May 2099.`;
  const { answer } = await drafted({ draft: { quotes: [{ passage: 1, quote: text }] } }, [
    { ...POLICY, passages: [{ section: 'Encryption', text }] },
  ]);
  expect(answer).toMatchObject({ status: 'drafted' });
  for (const name of ['draft_answer', 'second_look'])
    expect(userText(asked(name)[0] as ModelRequest)).toContain(' past="2024-05-06"');
});

test('the day of the answer is stated to the draft, behind the passages, and to the second look', async () => {
  await drafted({});
  for (const name of ['draft_answer', 'second_look'])
    expect(userText(asked(name)[0] as ModelRequest)).toContain('<today>2026-03-02</today>');
  const draft = userText(asked('draft_answer')[0] as ModelRequest);
  expect(draft.indexOf('<today>')).toBeGreaterThan(draft.lastIndexOf('</passage>'));
});

test('what a second look finds unproven is held with its reason, and the words are kept as a suggestion', async () => {
  const reason = 'The quotes speak of databases, not of files.';
  const { answer, traced } = await drafted({ look: { entailed: false, option: null, reason } });
  expect(answer).toMatchObject({
    status: 'needs_input',
    reason,
    suggestion: DRAFT.comment,
    values: [],
  });
  expect(traced?.trace.at(-1)).toMatchObject({ gate: 'entailed', outcome: 'held' });
  expect(traced?.found[0]).toMatchObject({ document: 'backup-policy.md', quote: SENTENCE });
});

test('what a draft leaves open stands beside its checks, with its reason code', async () => {
  const open = 'The passages say nothing of the key length of archives.';
  const { answer, traced } = await drafted({
    draft: { state: 'qualified', reason: 'part_missing', open },
  });
  expect(answer).toMatchObject({ status: 'drafted', reasonCode: 'part_missing', reason: null });
  expect(traced?.trace.at(-1)).toEqual({
    origin: 'model',
    gate: 'left_open',
    outcome: 'unknown',
    reason: open,
  });
});

test('a second look cuts words, and adds none', async () => {
  const comment = 'We encrypt the backups of production databases.';
  const cut = await drafted({ look: { comment } });
  expect(cut.answer?.values[1]?.value).toBe(`${comment} (Backup Policy, “Encryption”)`);
});

test('words that a second look adds are not taken over', async () => {
  const { answer } = await drafted({ look: { comment: 'We encrypt everything, always.' } });
  expect(answer?.values[1]?.value).toContain(DRAFT.comment);
});

test.each([
  ['Partial', 'drafted', 'partial'],
  ['Perhaps', 'needs_input', null],
] as const)('a second look that takes %s for Yes ends as %s', async (option, status, verdict) => {
  const { answer } = await drafted({ look: { option } });
  expect(answer).toMatchObject({ status, verdict });
});

test('a second look never makes a No to a Yes', async () => {
  const plan = 'Backups of production databases are not encrypted yet.';
  const { answer } = await drafted(
    {
      draft: { choice: 'No', comment: plan, quotes: [{ passage: 1, quote: plan }] },
      look: { option: 'Yes', comment: plan },
    },
    [{ ...POLICY, passages: [{ text: plan }] }],
  );
  expect(answer).toMatchObject({ status: 'needs_input', values: [] });
});

test('what does not settle the question goes to the person, with its quotes and what is missing', async () => {
  const open = 'The passages do not name the databases.';
  const { answer, traced } = await drafted({
    draft: { state: 'not_settled', choice: null, comment: '', open },
  });
  expect(answer).toMatchObject({
    status: 'needs_input',
    reasonCode: 'model_abstained',
    reason: open,
  });
  expect(traced?.found[0]?.quote).toBe(SENTENCE);
  expect(asked('second_look')).toHaveLength(0);
});

test('what was not sent is counted and said', async () => {
  const { answer } = await drafted(
    { draft: { state: 'not_settled', choice: null, comment: '', open: 'Not said.' } },
    [POLICY, REPORT],
  );
  expect(answer?.reason).toBe(
    'Not said. Not sent to the model: 1 passage of report.pdf; an administrator can allow it.',
  );
  expect(JSON.stringify(server.requests)).not.toContain('Tern vault');
});

test('passages that may not be sent are still read here, without the model', async () => {
  const { answer } = await drafted({}, [REPORT]);
  expect(answer).toMatchObject({ status: 'drafted', verdict: 'yes' });
  expect(asked('draft_answer')).toHaveLength(0);
});

test('a reply is paid for once; a run that drafts again asks anew', async () => {
  const { all } = await drafted({});
  const calls = server.requests.length;
  const { runId, questionnaireId } = await seedQuestionnaire(all, [QUESTION]);
  await draftQuestionnaire(all, { runId });
  expect(server.requests).toHaveLength(calls);
  const actor = await testActor(all.db);
  const later = { ...all, clock: { now: () => new Date(all.clock.now().getTime() + 1_000) } };
  const again = await redraftQuestionnaire(later, { questionnaireId, actor });
  await draftQuestionnaire(later, { runId: again.runId });
  expect(server.requests).toHaveLength(2 * calls);
});

test('the queries that the model writes find what the question’s own words do not', async () => {
  const far = 'Nightly dumps rest in the Norrvik vault under a customer key.';
  const others = Array.from({ length: 70 }, (_, at) => ({
    text: `Backups of production databases are listed in register ${at}.`,
  }));
  await drafted(
    {
      queries: [{ number: 1, first: 'nightly dumps vault customer key', second: 'Norrvik vault' }],
    },
    [{ ...POLICY, passages: [...others, { text: far }] }],
  );
  expect(userText(asked('draft_answer')[0] as ModelRequest)).toContain(far);
});

test('ranks are fused, each passage once, best first', () => {
  const list = (...ids: number[]) => ids.map((id) => ({ id }));
  expect(fuseByRank([list(1, 2, 3), list(3, 2, 9)], 3).map(({ id }) => id)).toEqual([3, 2, 1]);
});

test('rows of one control share their passages, rows of others do not', () => {
  const row = (id: string) => ({
    question: { text: id, id, guidance: null, section: null, answers: [] },
    text: id,
  });
  const rows = ['BCR-08.1', 'BCR-08.2', 'BCR-09.1'].map(row);
  const found = [1, 2, 3].map((id) => [candidate(`p${id}`, { id })]);
  expect(neighboursOf(rows, found, 1).map(({ id }) => id)).toEqual([1]);
  expect(neighboursOf(rows, found, 2)).toEqual([]);
});

test('a short context takes fewer passages, the best first, in the order of their documents', () => {
  const candidates = Array.from({ length: 40 }, (_, at) =>
    candidate(`${'word '.repeat(100)}${at}`, { id: 40 - at }),
  );
  const all = selectPassages({ candidates, neighbours: [], whole: null }, 100_000).passages;
  expect(all).toHaveLength(30);
  expect(all.map(({ id }) => id)).toEqual([...all].map(({ id }) => id).sort((a, b) => a - b));
  const few = selectPassages({ candidates, neighbours: [], whole: null }, 4_096).passages;
  expect(few.length).toBeGreaterThan(3);
  expect(few.length).toBeLessThan(10);
  expect(few.at(-1)?.id).toBe(40);
});

test('a dossier whose passages may not be sent has nothing to select', () => {
  const withheld = candidate(SENTENCE, { modelAllowed: false });
  expect(selectPassages({ ...dossier(), candidates: [withheld] }, 8_192)).toEqual({
    passages: [],
    withheld: [{ document: 'backup-policy.md', passages: 1 }],
  });
});

test('of a questionnaire whose buyer forbids AI nothing goes to a model, by any call', async () => {
  const all = deps();
  await seedDocument(all, POLICY);
  server.answer = answering({});
  const sent: string[] = [];
  const embeddings = {
    ...all.embeddings,
    isRemote: true,
    embedDocuments: async (texts: string[]) => {
      sent.push(...texts);
      return all.embeddings.embedDocuments(texts);
    },
    embedQuery: async (text: string) => {
      sent.push(text);
      return all.embeddings.embedQuery(text);
    },
  };
  const { runId, questionnaireId } = await seedQuestionnaire(all, [QUESTION]);
  await all.db
    .updateTable('questionnaires')
    .set({ model_forbidden: true })
    .where('id', '=', questionnaireId)
    .execute();
  await draftQuestionnaire({ ...all, embeddings }, { runId });
  const [answer] = await listAnswers(all.db, questionnaireId);
  expect(answer).toMatchObject({ status: 'drafted', verdict: 'yes' });
  const { approved } = await approveAnswers(
    { ...all, embeddings },
    { questionnaireId, questionIds: [answer?.questionId ?? ''], actor: await testActor(all.db) },
  );
  expect(approved).toHaveLength(1);
  expect(server.requests).toEqual([]);
  expect(sent).toEqual([]);
});

test('rows that ask the very same get one draft, each in its own cells; under another heading they are drafted apart', async () => {
  const all = deps();
  await seedDocument(all, POLICY);
  server.answer = answering({});
  const { runId, questionnaireId, questionIds } = await seedQuestionnaire(all, [
    QUESTION,
    `${QUESTION} `,
    QUESTION,
  ]);
  await all.db
    .updateTable('questions')
    .set({ section: 'Laptops' })
    .where('id', '=', questionIds[2] ?? '')
    .execute();
  expect(await draftQuestionnaire(all, { runId })).toMatchObject({ questions: 3, drafted: 3 });
  expect(asked('draft_answer')).toHaveLength(2);
  const [one, two] = await listAnswers(all.db, questionnaireId);
  expect(one?.values.map(({ cell }) => cell)).toEqual(['C2', 'D2']);
  expect(two?.values.map(({ cell }) => cell)).toEqual(['C3', 'D3']);
  expect(two?.values.map(({ value }) => value)).toEqual(one?.values.map(({ value }) => value));
});
