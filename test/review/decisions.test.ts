import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { listGaps } from '../../src/review/list-gaps.ts';
import { presentQuestionnaire } from '../../src/review/present-questionnaire.ts';
import { rejectAnswer } from '../../src/review/reject-answer.ts';
import { saveProfile } from '../../src/review/save-profile.ts';
import { takeIntoReview } from '../../src/review/take-into-review.ts';
import { textHash } from '../../src/store/answers.ts';
import { listAuditEvents } from '../../src/store/audit.ts';
import { getProfile } from '../../src/store/profile.ts';
import { verifyAudit } from '../../src/store/verify-audit.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { answerOf, storeQuestionnaire, yes } from '../support/stored-questionnaire.ts';

const database = useDatabase();

async function setUp(states: Parameters<typeof storeQuestionnaire>[2]) {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  return { deps, actor, db: deps.db, ...(await storeQuestionnaire(deps, actor, states)) };
}

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error : null),
  );

test('a hundred edits of one answer at the same time lose none: one wins each version, all others get both texts', async () => {
  const { deps, actor, db, questionIds } = await setUp(['drafted']);
  const questionId = questionIds[0] ?? '';
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      editAnswer(deps, {
        questionId,
        values: [{ cell: 'D5', value: `Edit ${index}` }],
        expectedVersion: 1 + (index % 4),
        actor,
      }).catch((error: AppError) => error),
    ),
  );
  const won = outcomes.flatMap((each) => (each instanceof AppError ? [] : [each]));
  const lost = outcomes.filter((each) => each instanceof AppError);
  const answer = await answerOf(db, questionId);
  expect(won.length).toBeGreaterThan(0);
  expect(answer.version).toBe(1 + won.length);
  expect(won.map((each) => each.version)).toEqual([...new Set(won.map((each) => each.version))]);
  expect(new Set(lost.map((each) => each.code))).toEqual(new Set(['conflict']));
  for (const each of lost)
    expect(each.details).toMatchObject({
      yours: [{ cell: 'C5' }, { cell: 'D5', value: expect.stringMatching(/^Edit/) }],
      theirs: [{ cell: 'C5' }, { cell: 'D5', value: expect.any(String) }],
    });
  const events = await listAuditEvents(db, {
    subjectKind: 'question',
    subjectId: questionId,
    limit: 500,
  });
  expect(events.length).toBe(won.length);
  expect((await verifyAudit(db)).fault).toBeNull();
});

test('edits without a version are made one after another', async () => {
  const { deps, actor, db, questionIds } = await setUp(['drafted']);
  const questionId = questionIds[0] ?? '';
  await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      editAnswer(deps, {
        questionId,
        values: [{ cell: 'D5', value: `Edit ${index}` }],
        expectedVersion: null,
        actor,
      }),
    ),
  );
  expect((await answerOf(db, questionId)).version).toBe(101);
});

test('an approval that races an edit holds for the text that was seen, or for nothing', async () => {
  const { deps, actor, db, questionnaireId, questionIds } = await setUp(Array(20).fill('drafted'));
  await Promise.all(
    questionIds.map(async (questionId, index) => {
      const { textHash: seen } = await answerOf(db, questionId);
      const edit = () =>
        editAnswer(deps, {
          questionId,
          values: [{ cell: `C${index + 5}`, value: 'No' }],
          expectedVersion: null,
          actor,
        });
      const approve = () =>
        approveAnswers(deps, {
          questionnaireId,
          questionIds: [questionId],
          textHashes: { [questionId]: seen },
          actor,
        });
      await Promise.all(index % 2 === 0 ? [edit(), approve()] : [approve(), edit()]);
      const answer = await answerOf(db, questionId);
      expect([answer.state, answer.approvedHash]).toEqual(['in_review', null]);
      expect(answer.values[0]?.value).toBe('No');
    }),
  );
});

test('an approval is bound to one text: a hash that does not stand any more is refused', async () => {
  const { deps, actor, db, questionnaireId, questionIds } = await setUp(['drafted', 'drafted']);
  const [first = '', second = ''] = questionIds;
  const result = await approveAnswers(deps, {
    questionnaireId,
    questionIds,
    textHashes: {
      [first]: textHash(yes(5, 'Draft 5.')),
      [second]: textHash(yes(6, 'Another text.')),
    },
    actor,
  });
  expect(result.approved).toEqual([{ questionId: first, textHash: textHash(yes(5, 'Draft 5.')) }]);
  expect(result.refused).toMatchObject([{ questionId: second, code: 'changed', cell: 'B6' }]);
  expect(await answerOf(db, first)).toMatchObject({ state: 'approved', approvedBy: actor.id });
  expect(await answerOf(db, second)).toMatchObject({ state: 'drafted', approvedHash: null });
});

test('gaps, rejected, stale, illegal and foreign answers are not approved, each with its reason', async () => {
  const { deps, actor, db, questionnaireId, questionIds } = await setUp([
    'needs_input',
    'failed',
    'pending',
    'rejected',
    'drafted',
    'drafted',
  ]);
  await db
    .updateTable('answers')
    .set({ stale_reason: 'policy.md changed' })
    .where('question_id', '=', questionIds[4] ?? '')
    .execute();
  const illegal = [{ cell: 'C10', kind: 'choice', value: 'Maybe', option: 'Maybe' }] as const;
  await db
    .updateTable('answers')
    .set({ cell_values: JSON.stringify(illegal), text_hash: textHash(illegal) })
    .where('question_id', '=', questionIds[5] ?? '')
    .execute();
  const stranger = '00000000-0000-4000-8000-000000000000';
  const { approved, refused } = await approveAnswers(deps, {
    questionnaireId,
    questionIds: [...questionIds, stranger],
    actor,
  });
  expect(approved).toEqual([]);
  expect(refused.map(({ code }) => code)).toEqual([
    'needs_input',
    'failed',
    'pending',
    'rejected',
    'stale',
    'illegal_value',
    'not_found',
  ]);
  expect(refused[5]?.reason).toContain('in C10 "Maybe" is not one of the allowed values');
  expect(await listAuditEvents(db, { subjectKind: 'questionnaire', limit: 9 })).toEqual([]);
});

test('the approved answer enters the library and a later one for the same question retires it', async () => {
  const { deps, actor, db, questionnaireId, questionIds } = await setUp(['drafted']);
  const approve = () => approveAnswers(deps, { questionnaireId, questionIds, actor });
  await approve();
  await approve();
  await editAnswer(deps, {
    questionId: questionIds[0] ?? '',
    values: [{ cell: 'C5', value: 'No' }],
    expectedVersion: null,
    actor,
  });
  await approve();
  const entries = await db
    .selectFrom('library_entries')
    .selectAll()
    .orderBy('created_at')
    .execute();
  expect(
    entries.map((each) => [each.choice, each.verdict, each.retired_at !== null]).sort(),
  ).toEqual([
    ['No', 'no', false],
    ['Yes', null, true],
  ]);
  const events = await listAuditEvents(db, { subjectKind: 'questionnaire', limit: 9 });
  expect(events.map(({ action }) => action)).toEqual(['answers.approved', 'answers.approved']);
});

test('an illegal value is refused with its cell and what the cell takes, and nothing changes', async () => {
  const { deps, actor, db, questionIds } = await setUp(['drafted']);
  const fault = await faultOf(
    editAnswer(deps, {
      questionId: questionIds[0] ?? '',
      values: [
        { cell: 'D5', value: 'fine' },
        { cell: 'C5', value: 'Perhaps' },
      ],
      expectedVersion: null,
      actor,
    }),
  );
  expect(fault?.code).toBe('value_refused');
  expect(fault?.describe()).toBe(
    'sheet "Questions", cell C5: "Perhaps" is not one of the allowed values (Yes | No | N/A).',
  );
  expect((await answerOf(db, questionIds[0])).version).toBe(1);
});

test('a rejection needs a reason, ends an approval, and needs a new look before approval', async () => {
  const { deps, actor, db, questionnaireId, questionIds } = await setUp(['drafted']);
  const questionId = questionIds[0] ?? '';
  await approveAnswers(deps, { questionnaireId, questionIds, actor });
  expect((await faultOf(rejectAnswer(deps, { questionId, reason: ' ', actor })))?.code).toBe(
    'invalid_input',
  );
  const rejected = await rejectAnswer(deps, { questionId, reason: 'Out of date', actor });
  expect(rejected).toMatchObject({
    state: 'rejected',
    approvedHash: null,
    rejectedReason: 'Out of date',
  });
  expect(
    (await approveAnswers(deps, { questionnaireId, questionIds, actor })).refused,
  ).toHaveLength(1);
  expect(await takeIntoReview(deps, { questionId, actor })).toMatchObject({
    state: 'in_review',
    rejectedReason: null,
  });
  expect(
    (await approveAnswers(deps, { questionnaireId, questionIds, actor })).approved,
  ).toHaveLength(1);
  expect((await answerOf(db, questionId)).state).toBe('approved');
});

test('a gap that a person answers is a gap no more', async () => {
  const { deps, actor, db, questionnaireId, questionIds } = await setUp(['needs_input', 'drafted']);
  expect(await listGaps(db, questionnaireId)).toMatchObject([
    { text: 'Is control 5 in place?', blocks: 1 },
  ]);
  await editAnswer(deps, {
    questionId: questionIds[0] ?? '',
    values: [{ cell: 'C5', value: 'No' }],
    expectedVersion: 1,
    actor,
  });
  expect(await listGaps(db)).toEqual([]);
  const shown = await presentQuestionnaire(db, questionnaireId);
  expect(shown.totals).toEqual({
    questions: 2,
    drafted: 2,
    needs_input: 0,
    failed: 0,
    outdated: 0,
    pending: 0,
    states: { answered: 1, drafted: 1 },
  });
  expect(shown.answers[0]).toMatchObject({
    state: 'answered',
    status: 'drafted',
    verdict: 'no',
    origin: 'person',
    reviewer: actor.email,
  });
});

test('ids that do not exist, or are no ids, are one clear sentence', async () => {
  const { deps, actor, db } = await setUp([]);
  for (const id of ['nonsense', '00000000-0000-4000-8000-000000000000']) {
    const faults = await Promise.all([
      faultOf(editAnswer(deps, { questionId: id, values: [], expectedVersion: null, actor })),
      faultOf(approveAnswers(deps, { questionnaireId: id, questionIds: [], actor })),
      faultOf(presentQuestionnaire(db, id)),
    ]);
    expect(faults.map((fault) => fault?.code)).toEqual(['not_found', 'not_found', 'not_found']);
  }
});

test('company facts are set, changed and removed, and a strange key is refused', async () => {
  const { deps, actor, db } = await setUp([]);
  await saveProfile(deps, {
    values: { company_name: ' Larkfield ', website: 'https://larkfield.example' },
    actor,
  });
  await saveProfile(deps, { values: { company_name: 'Larkfield Ltd', website: '' }, actor });
  expect([...(await getProfile(db))]).toEqual([['company_name', 'Larkfield Ltd']]);
  expect((await faultOf(saveProfile(deps, { values: { 'Company Name': 'x' }, actor })))?.code).toBe(
    'invalid_input',
  );
});

test('a NUL in the reason of a rejection is replaced, not a fault', async () => {
  const { deps, actor, questionIds } = await setUp(['drafted']);
  const { rejectedReason } = await rejectAnswer(deps, {
    questionId: questionIds[0] ?? '',
    reason: 'Not\0true',
    actor,
  });
  expect(rejectedReason).toBe('Not\ufffdtrue');
});
