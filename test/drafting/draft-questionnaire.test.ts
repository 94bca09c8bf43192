import { expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { AppError } from '../../src/errors.ts';
import type { Deps } from '../../src/ports.ts';
import { ensureEmbeddings } from '../../src/retrieval/embed-texts.ts';
import { listAnswers } from '../../src/store/answers.ts';
import { listCitations } from '../../src/store/citations.ts';
import { listDraftTraces } from '../../src/store/drafts.ts';
import {
  insertLibraryEntries,
  libraryQuestionHash,
  type NewLibraryEntry,
} from '../../src/store/library.ts';
import { getRun } from '../../src/store/runs.ts';
import { useDatabase } from '../support/database.ts';
import { NOW, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { type SeedQuestion, seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();
const deps = (): Deps => testDeps(database().db);

const DENIALS = {
  name: 'denials.md',
  passages: [
    { text: 'We are not authorised under FedRAMP and do not serve federal agencies.' },
    { text: 'Customer data is not printed and not kept on removable media.' },
    { text: 'We do not use subcontractors for support, but we use one for billing.' },
  ],
};

const POLICY = {
  name: 'access-policy.md',
  title: 'Access Policy',
  passages: [
    {
      section: 'Leavers',
      text: 'Accounts of terminated employees must be disabled within 24 hours.',
    },
    { section: 'Reviews', text: 'Managers review user access rights every quarter.' },
    {
      section: 'Password management',
      text: 'Passwords must have at least 14 characters. Shared accounts are not allowed.',
    },
    {
      section: 'Backups',
      text: 'Backups are encrypted with AES-256 and tested every year. Where possible, laptops are encrypted.',
    },
  ],
};

async function drafted(
  questions: readonly (string | SeedQuestion)[],
  scope: Parameters<typeof seedQuestionnaire>[2] = {},
) {
  const all = deps();
  const { runId, questionnaireId } = await seedQuestionnaire(all, questions, scope);
  const totals = await draftQuestionnaire(all, { runId });
  const answers = await listAnswers(all.db, questionnaireId);
  const citations = await listCitations(
    all.db,
    answers.flatMap((each) => each.draftId ?? []),
  );
  return { totals, answers, citations, runId, questionnaireId };
}

test('a question that the documents settle gets a choice, words with a reference and a verbatim quote', async () => {
  await seedDocument(deps(), POLICY);
  const { totals, answers, citations } = await drafted([
    'Are the accounts of employees who leave disabled within two days?',
  ]);
  expect(totals).toEqual({ questions: 1, drafted: 1, needs_input: 0, failed: 0 });
  expect(answers[0]).toMatchObject({
    status: 'drafted',
    state: 'drafted',
    verdict: 'yes',
    origin: 'draft',
  });
  expect(answers[0]?.values).toEqual([
    { cell: 'C2', kind: 'choice', value: 'Yes', option: 'Yes' },
    {
      cell: 'D2',
      kind: 'comment',
      value:
        'Accounts of terminated employees must be disabled within 24 hours. (Access Policy, “Leavers”)',
      option: null,
    },
  ]);
  expect(citations).toEqual([
    expect.objectContaining({
      document: 'access-policy.md',
      quote: 'Accounts of terminated employees must be disabled within 24 hours.',
      source: 'policy',
    }),
  ]);
});

test.each([
  [
    'a number that the document breaks',
    'Are the accounts of terminated employees disabled within 4 hours?',
    'drafted',
    'no',
  ],
  [
    'a number that the document keeps',
    'Are user access rights reviewed at least once a year?',
    'drafted',
    'yes',
  ],
  ['a cadence that is too rare', 'Are user access rights reviewed every month?', 'drafted', 'no'],
  ['a practice that is denied', 'Are shared accounts allowed?', 'drafted', 'no'],
  ['a hedge', 'Are laptops encrypted?', 'needs_input', null],
  ['a topic that is nowhere', 'Do you have a bug bounty programme?', 'needs_input', null],
  [
    'the right topic without the number',
    'Are backups tested within 5 days of a change?',
    'needs_input',
    null,
  ],
  [
    'an absolute that is not said',
    'Are all backups encrypted with AES-256 always?',
    'needs_input',
    null,
  ],
  [
    'a word that is missing',
    'Are backups of customer databases encrypted with customer keys?',
    'needs_input',
    null,
  ],
] as const)('%s', async (...[, question, status, verdict]) => {
  await seedDocument(deps(), POLICY);
  const { answers } = await drafted([question]);
  expect(answers[0]).toMatchObject({ status, verdict });
});

test.each([
  'Are you authorised under FedRAMP?',
  'May staff keep customer data on removable media?',
  'Customer data is kept on removable media.',
  'Do you use subcontractors for support?',
  'Are federal agencies served?',
])('a document that denies it never gives a Yes: “%s”', async (question) => {
  await seedDocument(deps(), DENIALS);
  expect((await drafted([question])).answers[0]?.verdict).not.toBe('yes');
});

test.each([
  ['a policy', 'policy', 'needs_input'],
  ['evidence', 'evidence', 'drafted'],
] as const)('the result of a test (Pass, Fail) is drafted from %s: %s', async (_, kind, status) => {
  await seedDocument(deps(), { ...POLICY, kind });
  const { answers } = await drafted([
    {
      text: 'Accounts of terminated employees are disabled within 24 hours',
      cells: [{ kind: 'choice', header: 'Result', options: ['Pass', 'Fail', 'N/A'] }],
    },
  ]);
  expect(answers[0]?.status).toBe(status);
});

test.each([
  ['past incidents', 'Have you had a data breach in the past three years?', 'sensitive_topic'],
  ['insurance', 'Do you carry cyber insurance?', 'sensitive_topic'],
  ['a file', 'Please attach your access policy.', 'attachment_wanted'],
])('a question about %s goes to a person', async (_name, question, code) => {
  await seedDocument(deps(), POLICY);
  const { answers } = await drafted([question]);
  expect(answers[0]).toMatchObject({ status: 'needs_input', reasonCode: code, values: [] });
  expect(answers[0]?.reason).toMatch(/\w/);
});

test('documents outside the scope prove nothing: another product, expired, removed, not public', async () => {
  const text = 'Backups are encrypted with AES-256.';
  await seedDocument(deps(), { name: 'a.md', product: 'Borealis', passages: [{ text }] });
  await seedDocument(deps(), { name: 'b.md', validUntil: '2026-03-01', passages: [{ text }] });
  await seedDocument(deps(), { name: 'c.md', removed: true, passages: [{ text }] });
  await seedDocument(deps(), {
    name: 'd.md',
    audience: 'internal',
    product: 'Atlas',
    passages: [{ text }],
  });
  const question = 'Are backups encrypted?';
  expect((await drafted([question])).answers[0]?.status).toBe('needs_input');
  expect(
    (await drafted([question], { product: 'Atlas', audience: 'public' })).answers[0]?.status,
  ).toBe('needs_input');
  expect((await drafted([question], { product: 'Atlas' })).answers[0]?.status).toBe('drafted');
});

test('a policy that takes effect later proves nothing, and the reason says when it will', async () => {
  await seedDocument(deps(), {
    name: 'a.md',
    passages: [{ text: 'Backups are encrypted with AES-256.' }],
  });
  await database()
    .db.updateTable('document_versions')
    .set({ effective_date: '2099-01-31' })
    .execute();
  const [answer] = (await drafted(['Are backups encrypted?'])).answers;
  expect(answer).toMatchObject({ status: 'needs_input', reasonCode: 'source_not_valid' });
  expect(answer?.reason).toContain('2099-01-31');
});

test('text that is not quotable is never cited', async () => {
  await seedDocument(deps(), {
    name: 'a.md',
    passages: [{ text: 'Backups are encrypted with AES-256.', quotable: false }],
  });
  expect((await drafted(['Are backups encrypted?'])).answers[0]?.status).toBe('needs_input');
});

const REPORT = {
  name: 'soc2.pdf',
  kind: 'soc2',
  passages: [
    {
      page: 30,
      kind: 'control',
      controlId: 'AC-04',
      text: 'Access of terminated employees is revoked within one day.',
      criteria: ['CC6.2'],
    },
    {
      page: 31,
      kind: 'exception',
      controlId: 'AC-04',
      text: 'For 2 of 25 leavers access was revoked after nine days.',
      criteria: ['CC6.2'],
    },
  ],
} as const;

test('a control in which the auditor noted an exception is held back', async () => {
  await seedDocument(deps(), REPORT);
  const { answers } = await drafted(['Is access of terminated employees revoked within one day?']);
  expect(answers[0]).toMatchObject({
    status: 'needs_input',
    reasonCode: 'exception_in_control',
    values: [],
  });
  expect(answers[0]?.reason).toContain('AC-04');
});

test('a follow-up agrees with its parent: N/A when the parent’s answer does not call for it, open while the parent has none', async () => {
  await seedDocument(deps(), POLICY);
  const when = ['Yes'];
  const { answers } = await drafted([
    'Are shared accounts allowed?',
    {
      text: 'If yes, are the passwords of shared accounts changed when someone leaves?',
      dependsOn: { questionCell: 'B2', when },
    },
    'Do you have a bug bounty programme?',
    { text: 'If yes, where is it published?', dependsOn: { questionCell: 'B4', when } },
  ]);
  expect(answers[0]).toMatchObject({ verdict: 'no' });
  expect(answers[1]).toMatchObject({
    status: 'drafted',
    verdict: 'na',
    values: [{ value: 'N/A' }],
  });
  expect(answers[3]).toMatchObject({ status: 'needs_input', reasonCode: 'depends_on_parent' });
});

const entry = (given: Partial<NewLibraryEntry>): NewLibraryEntry => ({
  question: 'Are backups encrypted?',
  verdict: 'yes',
  choice: 'Yes',
  answer: 'All backups are encrypted before they leave the region.',
  product: null,
  audience: 'nda',
  versionId: null,
  createdAt: NOW,
  ...given,
});

async function remember(...entries: readonly NewLibraryEntry[]): Promise<void> {
  await insertLibraryEntries(deps().db, entries);
  await ensureEmbeddings(
    deps(),
    entries.map(({ question }) => ({ hash: libraryQuestionHash(question), text: question })),
  );
}

test('an earlier answer to the same question is reused word for word', async () => {
  await remember(entry({}));
  const { answers, citations } = await drafted(['Are backups encrypted?']);
  expect(answers[0]).toMatchObject({
    status: 'drafted',
    origin: 'reuse',
    verdict: 'yes',
    values: [
      { value: 'Yes' },
      { value: 'All backups are encrypted before they leave the region.' },
    ],
  });
  expect(citations).toEqual([
    expect.objectContaining({
      source: 'answer',
      quote: 'All backups are encrypted before they leave the region.',
    }),
  ]);
});

test.each([
  ['the opposite', 'Are backups not encrypted?', {}],
  ['another product', 'Are backups encrypted?', { product: 'Borealis' }],
  [
    'another interval',
    'Are backups tested every month?',
    { question: 'Are backups tested every year?' },
  ],
] as const)('an earlier answer about %s is not reused', async (_name, question, given) => {
  await remember(entry(given));
  expect((await drafted([question])).answers[0]).toMatchObject({
    status: 'needs_input',
    origin: 'draft',
  });
});

test('an earlier Yes is not repeated where the auditor noted an exception since', async () => {
  await seedDocument(deps(), REPORT);
  const question = 'Is access of terminated employees revoked within one day?';
  await remember(entry({ question, answer: 'Access ends within one day of leaving.' }));
  const { answers } = await drafted([question]);
  expect(answers[0]).toMatchObject({
    status: 'needs_input',
    reasonCode: 'exception_in_control',
    suggestion: 'Access ends within one day of leaving.',
  });
  const traces = await listDraftTraces(deps().db, [answers[0]?.draftId ?? '']);
  const [trace] = [...traces.values()];
  expect(trace?.trace).toContainEqual(
    expect.objectContaining({ origin: 'reuse', gate: 'exception', outcome: 'held' }),
  );
  expect(trace?.found[0]).toMatchObject({ document: 'soc2.pdf', page: 30 });
});

test('a row is shown whole beside an open question, not the test of it alone', async () => {
  const text =
    'CC7-4 | The fire plan is walked through each year. | Inspected the record of 9 May. | None noted.';
  await seedDocument(deps(), { name: 'report.md', passages: [{ kind: 'table', text }] });
  const { answers } = await drafted([
    'Is the fire plan written down and known to the night shift?',
  ]);
  const traces = await listDraftTraces(deps().db, [answers[0]?.draftId ?? '']);
  expect([...traces.values()][0]?.found[0]?.quote).toBe(text);
});

test('an earlier answer that the documents now contradict is flagged, not reused', async () => {
  await seedDocument(deps(), POLICY);
  await remember(
    entry({
      question: 'Are shared accounts allowed?',
      answer: 'Shared accounts are allowed in the lab.',
    }),
  );
  expect((await drafted(['Are shared accounts allowed?'])).answers[0]).toMatchObject({
    status: 'needs_input',
    reasonCode: 'conflicting_evidence',
  });
});

test('a run that is stopped goes on where it was: nothing is lost, doubled or put on another row', async () => {
  const all = deps();
  await seedDocument(all, POLICY);
  const questions = Array.from(
    { length: 12 },
    (_, index) => `Are the accounts of terminated employees disabled within ${index + 2} days?`,
  );
  const { runId, questionnaireId } = await seedQuestionnaire(all, questions);
  const stop = new AbortController();
  await expect(
    draftQuestionnaire(all, {
      runId,
      signal: stop.signal,
      onProgress: ({ done }) => done === 5 && stop.abort(),
    }),
  ).rejects.toThrow();
  const totals = await draftQuestionnaire(all, { runId });
  expect(totals).toEqual({ questions: 12, drafted: 12, needs_input: 0, failed: 0 });
  const rows = await all.db.selectFrom('drafts').select('question_id').execute();
  expect(new Set(rows.map((row) => row.question_id)).size).toBe(12);
  expect(rows).toHaveLength(12);
  const answers = await listAnswers(all.db, questionnaireId);
  expect(answers.map((each) => each.values[0]?.cell)).toEqual(
    questions.map((_, index) => `C${index + 2}`),
  );
  expect(await all.db.selectFrom('runs').select(['state', 'total']).executeTakeFirst()).toEqual({
    state: 'done',
    total: 12,
  });
});

test('an answer that a person has touched stays; the draft is kept in its history', async () => {
  const all = deps();
  await seedDocument(all, POLICY);
  const { runId, questionIds } = await seedQuestionnaire(all, [
    'Are backups encrypted with AES-256?',
  ]);
  await all.db
    .updateTable('answers')
    .set({
      origin: 'person',
      state: 'in_review',
      cell_values: JSON.stringify([{ cell: 'C2', kind: 'choice', value: 'No', option: 'No' }]),
    })
    .execute();
  await draftQuestionnaire(all, { runId });
  const row = await all.db
    .selectFrom('answers')
    .select(['state', 'cell_values', 'draft_id'])
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'in_review', cell_values: [{ value: 'No' }], draft_id: null });
  expect(await all.db.selectFrom('drafts').select('question_id').execute()).toEqual([
    { question_id: questionIds[0] },
  ]);
});

test('a run that does not exist is a clear fault', async () => {
  await expect(
    draftQuestionnaire(deps(), { runId: '00000000-0000-0000-0000-000000000000' }),
  ).rejects.toMatchObject({ code: 'not_found' });
});

test('a database that goes away in the middle leaves the run open, to be taken up again', async () => {
  const all = deps();
  await seedDocument(all, POLICY);
  const { runId } = await seedQuestionnaire(all, ['Are backups encrypted with AES-256?']);
  const away = new AppError('database_unavailable', 'The database cannot be reached.');
  const onProgress = () => {
    throw away;
  };
  await expect(draftQuestionnaire(all, { runId, onProgress })).rejects.toBe(away);
  expect(await getRun(all.db, runId)).toMatchObject({ state: 'running' });
  await draftQuestionnaire(all, { runId });
  expect(await getRun(all.db, runId)).toMatchObject({ state: 'done' });
});
