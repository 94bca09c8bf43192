import { expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { AppError } from '../../src/errors.ts';
import type { WorkbookLayout } from '../../src/questionnaire/layout/layout.ts';
import { exportQuestionnaire } from '../../src/release/export-questionnaire.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { correctLayout, type LossDetails } from '../../src/review/correct-layout.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { openQuestionnaire } from '../../src/review/open-questionnaire.ts';
import { getAnswer } from '../../src/store/answers.ts';
import { listAuditEvents } from '../../src/store/audit.ts';
import { getTemplateLayout, upsertTemplateLayout } from '../../src/store/layouts.ts';
import { getQuestionnaire } from '../../src/store/questionnaires.ts';
import { listQuestions } from '../../src/store/questions.ts';
import { verifyAudit } from '../../src/store/verify-audit.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { ODD_LAYOUT, oddWorkbook } from '../support/odd-workbook.ts';

const database = useDatabase();

async function opened(bytes?: Uint8Array, layout: WorkbookLayout | null = null) {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { questionnaireId, runId } = await openQuestionnaire(deps, {
    fileName: 'northgate.xlsx',
    bytes: bytes ?? (await oddWorkbook()),
    buyer: 'Northgate Bank',
    deal: null,
    dueDate: null,
    product: null,
    audience: 'nda',
    requester: null,
    layout,
    actor,
  });
  await draftQuestionnaire(deps, { runId });
  const correct = (more: Partial<Parameters<typeof correctLayout>[1]> = {}) =>
    correctLayout(deps, {
      questionnaireId,
      layout: ODD_LAYOUT,
      expectedVersion: 1,
      acceptedLoss: null,
      actor,
      ...more,
    });
  const asked = async () =>
    (await listQuestions(deps.db, questionnaireId)).map(
      ({ sheet, questionCell }) => `${sheet}!${questionCell}`,
    );
  const at = async (cell: string) => {
    const all = await listQuestions(deps.db, questionnaireId);
    const question = all.find((each) => `${each.sheet}!${each.questionCell}` === cell);
    const answer = question === undefined ? null : await getAnswer(deps.db, question.id);
    if (question === undefined || answer === null) throw new Error(`nothing is asked in ${cell}`);
    return { question, answer };
  };
  const answer = async (cell: string, values: { cell: string; value: string }[]) => {
    const { question } = await at(cell);
    const edited = await editAnswer(deps, {
      questionId: question.id,
      values,
      expectedVersion: null,
      actor,
    });
    return { questionId: question.id, textHash: edited.textHash };
  };
  const approve = async (cell: string, values: { cell: string; value: string }[]) => {
    const { questionId } = await answer(cell, values);
    await approveAnswers(deps, { questionnaireId, questionIds: [questionId], actor });
    return questionId;
  };
  return { deps, actor, questionnaireId, correct, asked, at, answer, approve };
}

const fault = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error : null),
  );

/** What a refused correction would lose. */
async function lossOf(work: Promise<unknown>): Promise<LossDetails> {
  const refused = await fault(work);
  if (refused === null) throw new Error('the correction was not refused');
  return refused.details as LossDetails;
}

test('a correction keeps the answers of what stays, adds what was missed and takes away what is not asked', async () => {
  const { deps, correct, asked, at, approve, questionnaireId, actor } = await opened();
  expect(await asked()).toEqual(['Security!B4', 'Security!B5', 'Security!B6']);
  const id = await approve('Security!B4', [{ cell: 'C4', value: 'Yes' }]);
  const corrected = await correct();
  expect(corrected).toMatchObject({
    version: 2,
    kept: 2,
    added: 2,
    removed: 1,
    isRemembered: true,
  });
  expect(await asked()).toEqual(['Security!B4', 'Security!B5', 'Topics!B3', 'Topics!B4']);
  const { question, answer } = await at('Security!B4');
  expect([question.id, answer.state]).toEqual([id, 'approved']);
  expect((await at('Topics!B3')).answer.state).toBe('pending');
  const totals = await draftQuestionnaire(deps, { runId: corrected.runId ?? '' });
  expect(totals.questions).toBe(2);
  expect((await at('Security!B4')).answer.state).toBe('approved');
  const [event] = await listAuditEvents(deps.db, {
    subjectKind: 'questionnaire',
    subjectId: questionnaireId,
    limit: 5,
  }).then((events) => events.filter(({ action }) => action.endsWith('layout_corrected')));
  expect(event).toMatchObject({ actor: actor.email, details: { added: 2, removed: 1, lost: [] } });
  expect(JSON.stringify(event?.details)).not.toContain('Restore');
  expect((await verifyAudit(deps.db)).fault).toBeNull();
});

test('the workbook is written by the layout that was corrected', async () => {
  const { deps, correct, approve, questionnaireId, actor } = await opened();
  const { runId } = await correct();
  await draftQuestionnaire(deps, { runId: runId ?? '' });
  await approve('Topics!B4', [{ cell: 'C4', value: 'Met' }]);
  const { bytes } = await exportQuestionnaire(deps, {
    questionnaireId,
    openItemsReason: 'the rest follows',
    includeDrafts: false,
    actor,
  });
  const { grid } = await openWorkbook(bytes, 'out.xlsx');
  expect(grid.sheets[1]?.rows.get(4)?.get(3)?.text).toBe('Met');
});

test('the next file of that template is read by the correction and says whose it is', async () => {
  const { deps, correct } = await opened();
  await correct();
  const next = await opened(
    await oddWorkbook({
      title: 'Harbour Mutual',
      security: [
        ['1', 'Is customer data encrypted at rest and in transit?'],
        ['2', 'Are laptops encrypted?'],
        ['3', 'Are visitors registered?'],
      ],
      odd: [['a', 'Key rotation']],
    }),
  );
  expect(await next.asked()).toEqual(['Security!B4', 'Security!B5', 'Security!B6', 'Topics!B3']);
  const stored = await getQuestionnaire(deps.db, next.questionnaireId);
  expect(stored?.warnings[0]).toMatchObject({
    code: 'layout_remembered',
    message: 'Read with the layout that ada@example.com corrected on 2 March 2026.',
  });
});

test('a form that grew and renamed a sheet is read by the correction of the earlier one, and that is told', async () => {
  const { deps, correct } = await opened();
  await correct();
  const next = await opened(
    await oddWorkbook({
      topics: 'Matters 2027',
      odd: [
        ['a', 'Restore tests'],
        ['b', 'Shared accounts'],
        ['c', 'Key rotation'],
      ],
    }),
  );
  expect(await next.asked()).toEqual([
    'Security!B4',
    'Security!B5',
    'Matters 2027!B3',
    'Matters 2027!B4',
    'Matters 2027!B5',
  ]);
  const stored = await getQuestionnaire(deps.db, next.questionnaireId);
  expect(stored?.warnings[0]?.message).toBe(
    'Read with the layout that ada@example.com corrected on 2 March 2026 for an earlier version of this form.',
  );
});

test('a layout that comes with the file is used and remembered; reading as guessed takes that back', async () => {
  const { deps, asked, correct, questionnaireId } = await opened(undefined, ODD_LAYOUT);
  expect(await asked()).toEqual(['Security!B4', 'Security!B5', 'Topics!B3', 'Topics!B4']);
  const fingerprint = (await getQuestionnaire(deps.db, questionnaireId))?.fingerprint ?? '';
  expect((await getTemplateLayout(deps.db, fingerprint))?.layout).toMatchObject({ version: 1 });
  const back = await correct({ layout: { version: 1, sheets: [] } });
  expect(back).toMatchObject({ isRemembered: false, added: 1, removed: 2 });
  expect(await getTemplateLayout(deps.db, fingerprint)).toBeNull();
});

test('a remembered layout that does not fit the next file is left aside, and that is told', async () => {
  const { deps, actor, correct, questionnaireId } = await opened();
  await correct();
  const fingerprint = (await getQuestionnaire(deps.db, questionnaireId))?.fingerprint ?? '';
  await deps.db.transaction().execute((trx) =>
    upsertTemplateLayout(trx, {
      fingerprint,
      layout: { version: 1, sheets: [{ sheet: 'Topics', role: 'questions', notQuestions: [900] }] },
      questionnaireId,
      correctedBy: actor.id,
      correctedAt: deps.clock.now(),
    }),
  );
  const next = await opened(await oddWorkbook({ title: 'Harbour Mutual' }));
  expect(await next.asked()).toEqual(['Security!B4', 'Security!B5', 'Security!B6']);
  const stored = await getQuestionnaire(deps.db, next.questionnaireId);
  expect(stored?.layout).toBeNull();
  expect(stored?.warnings[0]?.message).toMatch(
    /^Not read with the layout that ada@example\.com corrected on 2 March 2026: .*row 900/,
  );
});

test('what a person wrote is lost only where that very loss was seen and accepted', async () => {
  const { correct, answer, asked } = await opened();
  await answer('Security!B6', [{ cell: 'C6', value: 'Yes' }]);
  expect((await fault(correct()))?.message).toMatch(/wrote for 1 question .* would be lost/);
  const { lost, lossHash } = await lossOf(correct());
  expect(lost).toMatchObject([{ questionCell: 'B6', values: [{ cell: 'C6', value: 'Yes' }] }]);
  expect(await asked()).toContain('Security!B6');
  await answer('Security!B6', [{ cell: 'C6', value: 'No' }]);
  const seen = await lossOf(correct({ acceptedLoss: lossHash }));
  expect(seen.lossHash).not.toBe(lossHash);
  await correct({ acceptedLoss: seen.lossHash });
  expect(await asked()).not.toContain('Security!B6');
});

test('what was approved for a question that goes is not repeated any more, and answers that repeat it are marked', async () => {
  const { deps, correct, approve } = await opened();
  await approve('Security!B6', [{ cell: 'C6', value: 'Yes' }]);
  const other = await opened(await oddWorkbook({ title: 'Harbour Mutual' }));
  expect((await other.at('Security!B6')).answer).toMatchObject({
    origin: 'reuse',
    staleReason: null,
  });
  const { lossHash } = await lossOf(correct());
  await correct({ acceptedLoss: lossHash });
  const entries = await deps.db.selectFrom('library_entries').select('retired_at').execute();
  expect(entries.map(({ retired_at }) => retired_at)).not.toContain(null);
  expect((await other.at('Security!B6')).answer.staleReason).toMatch(/not asked any more/);
});

test('a text moves with its answer column, and its approval ends', async () => {
  const { correct, approve, at } = await opened();
  const text = 'AES-256, everywhere.';
  const id = await approve('Security!B4', [
    { cell: 'C4', value: 'Yes' },
    { cell: 'D4', value: text },
  ]);
  await correct({
    layout: {
      version: 1,
      sheets: [
        {
          sheet: 'Security',
          role: 'questions',
          tables: [
            {
              header: 'A3:D3',
              columns: [
                { column: 'B', role: 'question' },
                { column: 'C', role: 'answer' },
                { column: 'E', role: 'comment' },
              ],
            },
          ],
        },
      ],
    },
  });
  const { question, answer } = await at('Security!B4');
  expect(question.id).toBe(id);
  expect(answer).toMatchObject({ state: 'in_review', approvedHash: null });
  expect(answer.values.map(({ cell, value }) => [cell, value])).toEqual([
    ['C4', 'Yes'],
    ['E4', text],
  ]);
});

test('an answer whose question reads otherwise by the correction is looked at again before it is approved', async () => {
  const { deps, actor, questionnaireId, correct, answer, at } = await opened();
  const { textHash } = await answer('Security!B4', [{ cell: 'C4', value: 'Yes' }]);
  await correct({
    layout: {
      version: 1,
      sheets: [
        {
          sheet: 'Security',
          role: 'questions',
          tables: [
            {
              header: 'A3:D3',
              columns: [
                { column: 'A', role: 'question' },
                { column: 'C', role: 'answer' },
                { column: 'D', role: 'comment' },
              ],
            },
          ],
          questions: [4, 5],
        },
      ],
    },
  });
  const { question, answer: moved } = await at('Security!A4');
  expect([question.text, moved.values[0]?.value]).toEqual(['1', 'Yes']);
  const approval = await approveAnswers(deps, {
    questionnaireId,
    questionIds: [question.id],
    textHashes: { [question.id]: textHash },
    actor,
  });
  expect(approval).toMatchObject({ approved: [], refused: [{ code: 'stale' }] });
  expect(moved.staleReason).toMatch(/question reads otherwise/);
});

test('of two people who correct the same layout the second is told', async () => {
  const { correct } = await opened();
  await correct();
  expect((await fault(correct()))?.message).toMatch(/Somebody corrected the layout .* meanwhile/);
});

test('a question that was sent to the buyer stays', async () => {
  const { deps, correct, approve, questionnaireId, actor } = await opened();
  await approve('Security!B6', [{ cell: 'C6', value: 'Yes' }]);
  await exportQuestionnaire(deps, {
    questionnaireId,
    openItemsReason: 'the rest follows',
    includeDrafts: false,
    actor,
  });
  const { lossHash } = await lossOf(correct());
  const refused = await fault(correct({ acceptedLoss: lossHash }));
  expect(refused?.describe()).toMatch(/cell B6: .*exported already/);
});

test('a layout that does not fit changes nothing', async () => {
  const { correct, asked, deps, questionnaireId } = await opened();
  const wrong: WorkbookLayout = { version: 1, sheets: [{ sheet: 'Nowhere', role: 'questions' }] };
  expect((await fault(correct({ layout: wrong })))?.describe()).toMatch(/sheet "Nowhere"/);
  expect(await asked()).toHaveLength(3);
  expect((await getQuestionnaire(deps.db, questionnaireId))?.layoutVersion).toBe(1);
});

test('what looks like an item and was not taken is kept with the questionnaire, and again after a correction', async () => {
  const { deps, questionnaireId, correct } = await opened();
  const before = await getQuestionnaire(deps.db, questionnaireId);
  expect(before?.leftOut.length).toBeGreaterThan(0);
  await correct();
  const after = await getQuestionnaire(deps.db, questionnaireId);
  expect(after?.leftOut).not.toEqual(before?.leftOut);
});
