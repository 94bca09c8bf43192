import { beforeEach, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Deps } from '../../src/ports.ts';
import { takeOver } from '../../src/review/take-over.ts';
import { undoLastDecision } from '../../src/review/undo-decisions.ts';
import type { Actor } from '../../src/store/actors.ts';
import { listCitations } from '../../src/store/citations.ts';
import { readReview } from '../../src/web/read/review.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { type SeedQuestion, seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { saveDraft } from '../support/store-draft.ts';
import { answerOf } from '../support/stored-questionnaire.ts';

const database = useDatabase();
const WORDS = 'Harbour gates are locked at dusk by the duty officer.';

let deps: Deps;
let actor: Actor;
let versionId = '';

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
  ({ versionId } = await seedDocument(deps, {
    name: 'harbour.md',
    title: 'Harbour rules',
    passages: [{ text: WORDS, section: 'Gates' }],
  }));
});

type Held = { reasonCode?: string; gate?: string; quote?: string; versionId?: string | null };

/** A questionnaire of one question, whose proposal of a Yes was held back. */
async function heldQuestion(held: Held = {}, asked: SeedQuestion = { text: 'Are gates locked?' }) {
  const { reasonCode = 'other_subject', gate = 'topic', quote = WORDS } = held;
  const stored = await seedQuestionnaire(deps, [asked]);
  const [questionId = ''] = stored.questionIds;
  const reason = 'The passage speaks of gates at dusk only.';
  const none = { verdict: null, choice: null, words: null, quotes: [] };
  await saveDraft(
    deps,
    { questionId, runId: stored.runId },
    {
      status: 'needs_input',
      verdict: null,
      confidence: null,
      reasonCode: reasonCode as 'other_subject',
      reason,
      suggestion: 'Gates are locked at dusk.',
      values: [],
      citations: [],
      drafter: 'built-in',
      promptHash: null,
      origin: 'draft',
      producer: null,
      trace: [
        { origin: 'facts', gate: 'proposal', outcome: 'held', reason: 'No fact speaks of it.' },
        { origin: 'extractive', gate: 'quote_stands', outcome: 'passed', reason: null },
        { origin: 'extractive', gate, outcome: 'held', reason },
      ],
      found: [],
      account: {
        understood: {
          text: 'Are gates locked?',
          wanted: 'yes_no',
          denies: false,
          pointsBack: false,
          removed: [],
          verbs: [],
        },
        queries: [],
        passages: [],
        proposals: [
          { ...none, origin: 'facts', kind: 'nothing', reason: 'No fact speaks of it.' },
          {
            origin: 'extractive',
            kind: 'proposal',
            verdict: 'yes',
            choice: null,
            words: 'Gates are locked at dusk.',
            reason: null,
            quotes: [
              {
                versionId: held.versionId === undefined ? versionId : held.versionId,
                document: 'harbour.md',
                page: null,
                quote,
              },
            ],
          },
        ],
      },
    },
  );
  const read = async () => {
    const wanted = { show: 'all', find: '', domain: '', evidence: '' };
    const { question } = await readReview(deps, {
      id: stored.questionnaireId,
      questionId,
      ...wanted,
    });
    return question;
  };
  return { questionId, read, take: (more = {}) => takeOver(deps, taking(questionId, more)) };
}

const taking = (questionId: string, more: object) => ({
  questionId,
  expectedVersion: null,
  actor,
  ...more,
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

test('beside a question whose proposal was held stands what it proposed, why it was held, and its quotes', async () => {
  const { read } = await heldQuestion();
  expect(await read()).toMatchObject({
    state: 'needs_input',
    reason: 'The passage speaks of gates at dusk only.',
    proposed: {
      option: 'Yes',
      verdict: 'yes',
      words: 'Gates are locked at dusk.',
      mayBeTaken: true,
      quotes: [{ versionId, document: 'Harbour rules', quote: WORDS }],
    },
  });
});

test('what is taken over is the person’s own cited answer, not approved, and one undo makes the gap again', async () => {
  const { questionId, read, take } = await heldQuestion();
  const taken = await take();
  expect(taken).toMatchObject({
    state: 'answered',
    origin: 'person',
    verdict: 'yes',
    editedBy: actor.id,
    approvedHash: null,
    values: [
      { cell: 'C2', value: 'Yes' },
      { cell: 'D2', value: 'Gates are locked at dusk. (Harbour rules, “Gates”)' },
    ],
  });
  expect(await listCitations(deps.db, [taken.draftId ?? ''])).toMatchObject([
    { document: 'harbour.md', quote: WORDS, section: 'Gates' },
  ]);
  expect(await read()).toMatchObject({ proposed: null, undo: { action: 'taken_over' } });
  await undoLastDecision(deps, { questionId, actor });
  expect(await answerOf(deps.db, questionId)).toMatchObject({ state: 'needs_input', values: [] });
  expect(await read()).toMatchObject({ citations: [], proposed: { option: 'Yes' } });
});

test('what was typed already stands before what was proposed', async () => {
  const { take } = await heldQuestion();
  const typed = [
    { cell: 'C2', value: '' },
    { cell: 'D2', value: 'Ours, typed.' },
  ];
  expect((await take({ typed })).values).toMatchObject([
    { cell: 'C2', value: 'Yes' },
    { cell: 'D2', value: 'Ours, typed.' },
  ]);
});

test('a marked column of the person’s own drops the one that was proposed', async () => {
  const cells = ['Yes', 'No'].map((option) => ({ kind: 'mark' as const, options: [option] }));
  const { read, take } = await heldQuestion({}, { text: 'Are gates locked?', cells });
  expect(await read()).toMatchObject({ proposed: { option: 'Yes' } });
  const typed = [
    { cell: 'C2', value: '' },
    { cell: 'D2', value: 'x' },
  ];
  expect((await take({ typed })).values).toMatchObject([{ cell: 'D2', option: 'No' }]);
});

test('where no option says what was proposed, its words are taken over and the choice stays open', async () => {
  const cells = [
    { kind: 'choice' as const, options: ['Level 1', 'Level 2'] },
    { kind: 'comment' as const },
  ];
  const { read, take } = await heldQuestion({}, { text: 'Are gates locked?', cells });
  expect(await read()).toMatchObject({ proposed: { option: null, verdict: 'yes' } });
  expect((await take()).values).toMatchObject([{ cell: 'D2' }]);
});

test.each(['sensitive_topic', 'commitment', 'leak', 'quote_not_found'])(
  'what was held for %s is shown and never taken over by a click',
  async (reasonCode) => {
    const { read, take } = await heldQuestion({ reasonCode });
    expect(await read()).toMatchObject({ proposed: { mayBeTaken: false } });
    expect(await codeOf(take())).toBe('conflict');
  },
);

test('words that stand nowhere, a changed answer and an answered question are not taken over', async () => {
  const invented = await heldQuestion({ quote: 'Harbour gates are never locked at all.' });
  expect(await codeOf(invented.take())).toBe('value_refused');
  const uncited = await heldQuestion({ versionId: null });
  expect(await codeOf(uncited.take())).toBe('conflict');
  const { take } = await heldQuestion();
  expect(await codeOf(take({ expectedVersion: 41 }))).toBe('conflict');
  const { version } = await take();
  expect(await codeOf(take({ expectedVersion: version }))).toBe('conflict');
});
