import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Deps } from '../../src/ports.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { citeAnswer } from '../../src/review/cite-answer.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { findPointedAt } from '../../src/review/persons-citation.ts';
import { presentQuestionnaire } from '../../src/review/present-questionnaire.ts';
import { rejectAnswer } from '../../src/review/reject-answer.ts';
import { takeIntoReview } from '../../src/review/take-into-review.ts';
import { undoDecisions, undoLastDecision } from '../../src/review/undo-decisions.ts';
import type { Actor } from '../../src/store/actors.ts';
import { listCitations } from '../../src/store/citations.ts';
import { markAnswersStale } from '../../src/store/stale-answers.ts';
import { verifyAudit } from '../../src/store/verify-audit.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { answerOf, storeQuestionnaire } from '../support/stored-questionnaire.ts';

const database = useDatabase();
const WORDS = 'Harbour gates are locked at dusk by the duty officer.';

let deps: Deps;
let actor: Actor;
let versionId = '';
let questionnaireId = '';
let gap = '';
let draft = '';
let third = '';

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
  ({ versionId } = await seedDocument(deps, {
    name: 'harbour.md',
    passages: [{ text: WORDS, section: 'Gates', controlId: 'HG-1', criteria: ['CC6.4'] }],
  }));
  const stored = await storeQuestionnaire(deps, actor, ['needs_input', 'drafted', 'in_review']);
  ({ questionnaireId } = stored);
  [gap = '', draft = '', third = ''] = stored.questionIds;
});

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error : null),
  );
const cite = (questionId: string, quote = WORDS, page: number | null = null) =>
  citeAnswer(deps, {
    questionId,
    add: [{ versionId, page, quote }],
    expectedVersion: null,
    actor,
  });
const citationsOf = async (questionId: string) =>
  listCitations(deps.db, [(await answerOf(deps.db, questionId)).draftId ?? '']);

test('a person cites words for a gap as a draft would, answers it, and it goes stale with its document', async () => {
  const cited = await cite(gap);
  expect(cited).toMatchObject({ state: 'needs_input', values: [] });
  expect(await citationsOf(gap)).toMatchObject([
    { document: 'harbour.md', quote: WORDS, section: 'Gates', control_id: 'HG-1' },
  ]);
  await editAnswer(deps, {
    questionId: gap,
    values: [{ cell: 'C5', value: 'Yes' }],
    expectedVersion: cited.version,
    actor,
  });
  await approveAnswers(deps, { questionnaireId, questionIds: [gap], actor });
  const shown = await presentQuestionnaire(deps.db, questionnaireId);
  expect(shown.answers[0]).toMatchObject({ state: 'approved', citations: [{ quote: WORDS }] });
  const mark = { reason: 'replaced', at: deps.clock.now() };
  await deps.db
    .transaction()
    .execute((trx) => markAnswersStale(trx, { versionIds: [versionId], ...mark }));
  expect((await answerOf(deps.db, gap)).staleReason).toBe('replaced');
});

test('what does not stand on the page, is too short or may not be drawn on is not cited', async () => {
  expect((await faultOf(cite(gap, 'Harbour gates are never locked.')))?.code).toBe('value_refused');
  expect((await faultOf(cite(gap, 'Harbour')))?.code).toBe('value_refused');
  expect((await faultOf(cite(gap, WORDS, 3)))?.code).toBe('value_refused');
  await deps.db.updateTable('questionnaires').set({ audience: 'public' }).execute();
  expect((await faultOf(cite(gap)))?.message).toContain('cannot be cited here');
  await deps.db.updateTable('questionnaires').set({ audience: 'nda' }).execute();
  await deps.db.updateTable('documents').set({ valid_until: '2026-01-01' }).execute();
  expect((await faultOf(cite(gap)))?.message).toContain('has run out');
  await deps.db.updateTable('documents').set({ valid_until: null }).execute();
  for (const gone of [{ life: 'draft' }, { life: null, effective_date: '2031-05-01' }] as const) {
    await deps.db.updateTable('document_versions').set(gone).execute();
    expect((await faultOf(cite(gap)))?.message).toContain('cannot be cited here');
  }
  expect(await answerOf(deps.db, gap)).toMatchObject({ version: 1, draftId: null });
});

test('a sentence that runs on over the end of its page is cited by a person as a quote of each page', async () => {
  const [head, tail] = [
    'The outer harbour gates are opened',
    'only after two officers have agreed.',
  ];
  const long = await seedDocument(deps, {
    name: 'long.pdf',
    passages: [
      { text: 'Gates have two locks each.', page: 3 },
      { text: head, page: 3, section: 'Opening', controlId: 'HG-2' },
      { text: `${tail} Each opening is logged.`, page: 4, section: 'Opening' },
    ],
  });
  const quote = `${head} ${tail}`;
  const named = { document: 'long.pdf', page: null, quote };
  const at = await findPointedAt(deps.db, named);
  expect(at).toEqual({ versionId: long.versionId, page: 3, quote });
  await citeAnswer(deps, { questionId: gap, add: [at], expectedVersion: null, actor });
  expect(await citationsOf(gap)).toMatchObject([
    { page: 3, quote: head, section: 'Opening', control_id: 'HG-2' },
    { page: 4, quote: tail, section: 'Opening' },
  ]);
  for (const [page, words] of [
    [4, quote],
    [3, `${head} only`],
  ] as const)
    expect(
      (
        await faultOf(
          citeAnswer(deps, {
            questionId: draft,
            add: [{ versionId: long.versionId, page, quote: words }],
            expectedVersion: null,
            actor,
          }),
        )
      )?.code,
    ).toBe('value_refused');
});

test('words are found by their document, with and without a page', async () => {
  const named = { document: 'harbour.md', page: null };
  expect(await findPointedAt(deps.db, { ...named, quote: WORDS })).toEqual({
    versionId,
    page: null,
    quote: WORDS,
  });
  const strange = findPointedAt(deps.db, { ...named, quote: 'Nothing of the kind stands here.' });
  expect((await faultOf(strange))?.code).toBe('value_refused');
  const unknown = findPointedAt(deps.db, { document: 'no.md', page: null, quote: WORDS });
  expect((await faultOf(unknown))?.code).toBe('not_found');
});

test('citing ends an approval, citing twice changes nothing, and a citation is dropped again', async () => {
  await approveAnswers(deps, { questionnaireId, questionIds: [draft], actor });
  expect(await cite(draft)).toMatchObject({ state: 'in_review', approvedHash: null });
  const { version } = await cite(draft);
  expect((await answerOf(deps.db, draft)).version).toBe(version);
  const [citation] = await citationsOf(draft);
  await citeAnswer(deps, {
    questionId: draft,
    add: [],
    remove: [Number(citation?.id)],
    expectedVersion: version,
    actor,
  });
  expect(await citationsOf(draft)).toEqual([]);
});

const KINDS = ['edit', 'cite', 'approve', 'reject', 'take'] as const;
type Kind = (typeof KINDS)[number];

async function decideOn(questionId: string, kind: Kind, text: number): Promise<void> {
  const input = { questionId, actor, expectedVersion: null };
  const row = questionId === gap ? 5 : questionId === draft ? 6 : 7;
  switch (kind) {
    case 'edit':
      await editAnswer(deps, { ...input, values: [{ cell: `D${row}`, value: `Text ${text}.` }] });
      return;
    case 'cite':
      await cite(questionId, WORDS.slice(0, 30 + text));
      return;
    case 'approve':
      await approveAnswers(deps, { questionnaireId, questionIds: [questionId], actor });
      return;
    case 'reject':
      await rejectAnswer(deps, { ...input, reason: `No ${text}.` });
      return;
    case 'take':
      await takeIntoReview(deps, input);
      return;
  }
}

const essence = async (questionId: string) => {
  const { version, updatedAt, ...rest } = await answerOf(deps.db, questionId);
  const drafts = rest.draftId === null ? [] : [rest.draftId];
  const quotes = (await listCitations(deps.db, drafts)).map(({ quote }) => quote);
  return { ...rest, quotes };
};

test('whatever was decided, taking the last decision back makes the answer what it was, and the library with it', {
  timeout: 240_000,
}, async () => {
  const step = fc.record({ kind: fc.constantFrom(...KINDS), text: fc.nat({ max: 9 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('gap', 'draft', 'third'),
      async (steps, which) => {
        const questionId = { gap, draft, third }[which] ?? '';
        for (const { kind, text } of steps) {
          const before = await essence(questionId);
          const { version } = await answerOf(deps.db, questionId);
          await faultOf(decideOn(questionId, kind, text));
          const after = await essence(questionId);
          if ((await answerOf(deps.db, questionId)).version === version) continue;
          await undoLastDecision(deps, { questionId, actor });
          expect(await essence(questionId)).toEqual(before);
          const living = await deps.db
            .selectFrom('library_entries')
            .select('id')
            .where('approved_question_id', '=', questionId)
            .where('retired_at', 'is', null)
            .execute();
          if (before.state === 'approved') expect(living).toHaveLength(1);
          else if (after.state === 'approved') expect(living).toHaveLength(0);
          await decideOn(questionId, kind, text);
          expect({ ...(await essence(questionId)), draftId: null }).toEqual({
            ...after,
            draftId: null,
          });
        }
      },
    ),
    { numRuns: 15 },
  );
  expect((await verifyAudit(deps.db)).fault).toBeNull();
});

test('decisions are taken back one after another, down to what was drafted; not past what others changed', async () => {
  const before = await essence(draft);
  for (const kind of ['edit', 'approve', 'reject', 'edit', 'cite'] as const)
    await decideOn(draft, kind, kind.length + (await answerOf(deps.db, draft)).version);
  for (let count = 0; count < 5; count += 1)
    await undoLastDecision(deps, { questionId: draft, actor });
  expect(await essence(draft)).toEqual(before);
  expect((await faultOf(undoLastDecision(deps, { questionId: draft, actor })))?.code).toBe(
    'not_found',
  );
  await decideOn(third, 'cite', 1);
  const mark = { reason: 'replaced', at: deps.clock.now() };
  await deps.db
    .transaction()
    .execute((trx) => markAnswersStale(trx, { versionIds: [versionId], ...mark }));
  await decideOn(third, 'edit', 1);
  await undoLastDecision(deps, { questionId: third, actor });
  expect((await answerOf(deps.db, third)).staleReason).toBe('replaced');
  expect((await faultOf(undoLastDecision(deps, { questionId: third, actor })))?.code).toBe(
    'not_found',
  );
});

test('approvals that were given together are taken back together; one that changed since stays', async () => {
  const questionIds = [draft, third];
  const { batch } = await approveAnswers(deps, { questionnaireId, questionIds, actor });
  await rejectAnswer(deps, { questionId: third, reason: 'Not so.', actor });
  const undone = await undoDecisions(deps, { batch, questionnaireId, actor });
  expect(undone).toMatchObject({ undone: [{ questionId: draft }], changedSince: [third] });
  expect((await answerOf(deps.db, draft)).state).toBe('drafted');
  expect((await answerOf(deps.db, third)).state).toBe('rejected');
  const other = undoDecisions(deps, { batch: crypto.randomUUID(), questionnaireId, actor });
  expect((await faultOf(other))?.code).toBe('not_found');
});

test('an approval that somebody without the right to approve takes back to waits for review', async () => {
  await approveAnswers(deps, { questionnaireId, questionIds: [draft], actor });
  await rejectAnswer(deps, { questionId: draft, reason: 'Not so.', actor });
  await undoLastDecision(deps, { questionId: draft, actor: { ...actor, role: 'reviewer' } });
  expect(await answerOf(deps.db, draft)).toMatchObject({ state: 'in_review', approvedHash: null });
});
