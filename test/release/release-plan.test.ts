import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Deps } from '../../src/ports.ts';
import { exportQuestionnaire } from '../../src/release/export-questionnaire.ts';
import { planRelease } from '../../src/release/release-plan.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { openQuestionnaire } from '../../src/review/open-questionnaire.ts';
import { rejectAnswer } from '../../src/review/reject-answer.ts';
import { takeIntoReview } from '../../src/review/take-into-review.ts';
import type { Actor } from '../../src/store/actors.ts';
import { insertCitations } from '../../src/store/citations.ts';
import { listExportItems } from '../../src/store/exports.ts';
import { markAnswersOutOfScope } from '../../src/store/out-of-scope-answers.ts';
import { listQuestions, type StoredQuestion } from '../../src/store/questions.ts';
import { markAnswersStale } from '../../src/store/stale-answers.ts';
import { buyerWorkbook } from '../support/buyer-workbook.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testActor, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { insertDraft } from '../support/store-draft.ts';

const database = useDatabase();
const ASKED = Array.from({ length: 6 }, (_, index) => `Is safeguard ${index + 1} in place?`);
const DAY_MS = 86_400_000;

let now = NOW;
let deps: Deps;
let actor: Actor;
let id = '';
let questions: StoredQuestion[] = [];
let documents: { documentId: string; versionId: string; name: string }[] = [];

/** A questionnaire whose every question cites a document of its own, valid for ten days. */
async function setUp() {
  now = NOW;
  deps = testDeps(database().db, { clock: { now: () => now } });
  actor = await testActor(deps.db);
  const opened = await openQuestionnaire(deps, {
    fileName: 'Northgate.xlsx',
    bytes: await buyerWorkbook(ASKED),
    buyer: `Buyer ${Math.random()}`,
    deal: null,
    dueDate: null,
    product: null,
    audience: 'nda',
    requester: null,
    actor,
  });
  id = opened.questionnaireId;
  questions = (await listQuestions(deps.db, id)).filter(({ kind }) => kind === 'question');
  documents = [];
  for (const question of questions) {
    const name = `${question.id}.md`;
    const validUntil = new Date(NOW.getTime() + 10 * DAY_MS).toISOString().slice(0, 10);
    const text = `The safeguard of row ${question.row} is in place.`;
    const seeded = await seedDocument(deps, { name, validUntil, passages: [{ text }] });
    documents.push({ ...seeded, name });
    const draftId = await insertDraft(
      deps.db,
      { questionId: question.id, runId: opened.runId, now },
      {
        status: 'needs_input',
        verdict: null,
        confidence: null,
        reasonCode: null,
        reason: 'Not enough.',
        suggestion: null,
        values: [],
        drafter: 'test',
        promptHash: null,
        origin: 'draft',
      },
    );
    await insertCitations(deps.db, draftId ?? '', [
      {
        source: 'policy',
        ...seeded,
        libraryEntryId: null,
        document: name,
        version: 1,
        page: null,
        section: null,
        control: null,
        criteria: [],
        quote: text,
      },
    ]);
    await deps.db
      .updateTable('answers')
      .set({ draft_id: draftId, status: 'needs_input', state: 'needs_input' })
      .where('question_id', '=', question.id)
      .execute();
  }
}

beforeEach(setUp);

const KINDS = [
  'write',
  'approve',
  'reject',
  'take',
  'replace',
  'close',
  'days',
  'renew',
  'export',
] as const;
type Step = { readonly kind: (typeof KINDS)[number]; readonly at: number; readonly text: number };

/** What people, documents and time do; what a state does not allow is refused and changes nothing. */
async function carryOut({ kind, at, text }: Step): Promise<void> {
  const question = questions[at];
  const document = documents[at];
  if (question === undefined || document === undefined) return;
  const mark = { reason: `${document.name} was replaced.`, at: now };
  const input = { questionId: question.id, actor };
  const allowed = (work: Promise<unknown>) =>
    work.catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  switch (kind) {
    case 'write':
      return void (await allowed(
        editAnswer(deps, {
          ...input,
          values: [{ cell: `C${question.row}`, value: ['Yes', 'No', ''][text] ?? '' }],
          expectedVersion: null,
        }),
      ));
    case 'approve':
      return void (await approveAnswers(deps, {
        questionnaireId: id,
        questionIds: questions.slice(at).map((each) => each.id),
        actor,
      }));
    case 'reject':
      return void (await allowed(rejectAnswer(deps, { ...input, reason: 'Not so.' })));
    case 'take':
      return void (await allowed(takeIntoReview(deps, input)));
    case 'replace':
      return void (await deps.db
        .transaction()
        .execute((trx) => markAnswersStale(trx, { versionIds: [document.versionId], ...mark })));
    case 'close':
      await deps.db
        .updateTable('documents')
        .set({ product: 'Another product' })
        .where('id', '=', document.documentId)
        .execute();
      return void (await deps.db
        .transaction()
        .execute((trx) =>
          markAnswersOutOfScope(trx, { documentId: document.documentId, ...mark }),
        ));
    case 'days':
      now = new Date(now.getTime() + 4 * DAY_MS);
      return;
    case 'renew':
      return void (await deps.db
        .updateTable('documents')
        .set({ valid_until: new Date(now.getTime() + 10 * DAY_MS).toISOString().slice(0, 10) })
        .execute());
    case 'export':
      return expectPromiseKept();
  }
}

/** What was promised is what is written, what stays open is what was said to, and nothing else stops the file. */
async function expectPromiseKept(): Promise<void> {
  const plan = await planRelease(deps, { questionnaireId: id, includeDrafts: false });
  const made = await exportQuestionnaire(deps, {
    questionnaireId: id,
    openItemsReason: 'Later.',
    includeDrafts: false,
    actor,
  }).catch((error: AppError) => error);
  if (made instanceof AppError) {
    expect(plan.obstacles.map(({ message }) => message)).toContain(made.message);
    return;
  }
  expect(plan.obstacles).toEqual([]);
  expect(made.report.written).toHaveLength(plan.counts.cells);
  const items = await listExportItems(deps.db, made.exportId);
  expect(items).toHaveLength(plan.counts.questions + plan.counts.facts);
  expect(made.report.openItems).toEqual(plan.open);
  expect(plan.counts.questions + plan.counts.openQuestions).toBe(questions.length);
}

/** An answer that was sent is outdated exactly where a file made now would not carry it with the same text. */
async function expectSentJudged(): Promise<void> {
  const plan = await planRelease(deps, { questionnaireId: id, includeDrafts: false });
  const today = new Map(plan.leaving.map(({ question, answer }) => [question.id, answer.textHash]));
  for (const file of plan.sent) {
    const items = await listExportItems(deps.db, file.exportId);
    const gone = items.filter((item) => today.get(item.questionId) !== item.textHash);
    expect(file.outdated.map(({ questionId }) => questionId).sort()).toEqual(
      gone.map(({ questionId }) => questionId).sort(),
    );
    expect(file.outdated.every(({ reason }) => reason.length > 5)).toBe(true);
  }
}

const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat({ max: ASKED.length - 1 }),
  text: fc.nat({ max: 2 }),
});

test('whatever people, documents and time did, what is promised is written, and what was sent is outdated where it would leave otherwise now', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    // The next walk goes on where the last one ended: files made long ago are judged too.
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      for (const question of questions.slice(0, 4))
        await editAnswer(deps, {
          questionId: question.id,
          values: [{ cell: `C${question.row}`, value: 'Yes' }],
          expectedVersion: null,
          actor,
        });
      await carryOut({ kind: 'approve', at: 0, text: 0 });
      for (const each of steps) await carryOut(each);
      await expectPromiseKept();
      await expectSentJudged();
    }),
    { numRuns: 5 },
  );
});

test('an approved answer whose document ran out is promised to nobody and named in the file that carries it', async () => {
  await carryOut({ kind: 'write', at: 0, text: 0 });
  await carryOut({ kind: 'write', at: 1, text: 0 });
  await carryOut({ kind: 'approve', at: 0, text: 0 });
  await expectPromiseKept();
  await carryOut({ kind: 'replace', at: 0, text: 0 });
  const plan = await planRelease(deps, { questionnaireId: id, includeDrafts: false });
  expect(plan.counts).toMatchObject({ questions: 1, openQuestions: ASKED.length - 1 });
  expect(plan.open.find(({ kind }) => kind === 'question')).toMatchObject({
    questionCell: 'B7',
    why: 'outdated',
  });
  expect(plan.sent[0]?.outdated).toMatchObject([
    { questionCell: 'B7', reason: expect.stringContaining('was replaced') },
  ]);
  now = new Date(NOW.getTime() + 20 * DAY_MS);
  const later = await planRelease(deps, { questionnaireId: id, includeDrafts: false });
  expect(later.counts.questions).toBe(0);
  expect(later.sent[0]?.outdated[1]?.reason).toContain('was valid until');
});
