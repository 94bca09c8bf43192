import { beforeEach, expect, test } from 'vitest';
import type { AppError } from '../../../src/errors.ts';
import type { Deps } from '../../../src/ports.ts';
import { exportQuestionnaire } from '../../../src/release/export-questionnaire.ts';
import { presentPlan } from '../../../src/release/present-plan.ts';
import { FINDING_KINDS } from '../../../src/release/reading/finding-kinds.ts';
import { planRelease } from '../../../src/release/release-plan.ts';
import { approveAnswers } from '../../../src/review/approve-answers.ts';
import { editAnswer } from '../../../src/review/edit-answer.ts';
import { openQuestionnaire } from '../../../src/review/open-questionnaire.ts';
import type { Actor } from '../../../src/store/actors.ts';
import { insertCitations } from '../../../src/store/citations.ts';
import { listQuestions } from '../../../src/store/questions.ts';
import type { CitationSource, DocumentKind } from '../../../src/store/schema.ts';
import { buyerWorkbook } from '../../support/buyer-workbook.ts';
import { useDatabase } from '../../support/database.ts';
import { NOW, testActor, testDeps } from '../../support/deps.ts';
import { seedDocument } from '../../support/seed-evidence.ts';
import { insertDraft } from '../../support/store-draft.ts';

const database = useDatabase();
let deps: Deps;
let actor: Actor;

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
});

type Row = {
  readonly ask: string;
  readonly say: string;
  readonly words?: string;
  readonly quote?: string;
  readonly source?: CitationSource & DocumentKind;
  /** The library entry that it repeats, in place of a document. */
  readonly repeats?: string;
  /** What reading made of the document. */
  readonly facts?: { readonly particulars?: object; readonly report?: object };
};

let document = 0;

async function cite(row: Row, questionId: string, runId: string): Promise<void> {
  const { quote, source = 'policy', facts = {}, repeats } = row;
  if (quote === undefined) return;
  document += 1;
  const name = `document-${document}.pdf`;
  const seeded = await seedDocument(deps, { name, kind: source, passages: [{ text: quote }] });
  await deps.db
    .updateTable('document_versions')
    .set({
      particulars: facts.particulars === undefined ? null : JSON.stringify(facts.particulars),
      report: facts.report === undefined ? null : JSON.stringify(facts.report),
    })
    .where('id', '=', seeded.versionId)
    .execute();
  const draftId = await insertDraft(
    deps.db,
    { questionId, runId, now: NOW },
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
      ...(repeats === undefined
        ? { source, ...seeded, libraryEntryId: null }
        : { source: 'answer', documentId: null, versionId: null, libraryEntryId: repeats }),
      document: name,
      version: 1,
      page: null,
      section: null,
      control: null,
      criteria: [],
      quote,
    },
  ]);
  await deps.db
    .updateTable('answers')
    .set({ draft_id: draftId, status: 'needs_input', state: 'needs_input' })
    .where('question_id', '=', questionId)
    .execute();
}

/** A workbook whose rows a person answered and approved. */
async function answered(rows: readonly Row[]): Promise<string> {
  const opened = await openQuestionnaire(deps, {
    fileName: 'Reedwater.xlsx',
    bytes: await buyerWorkbook(rows.map(({ ask }) => ask)),
    buyer: 'Reedwater',
    deal: null,
    dueDate: null,
    product: null,
    audience: 'nda',
    requester: null,
    actor,
  });
  const { questionnaireId } = opened;
  const questions = (await listQuestions(deps.db, questionnaireId)).filter(
    ({ kind }) => kind === 'question',
  );
  for (const [at, row] of rows.entries()) {
    const question = questions[at];
    if (question === undefined) throw new Error(`No question for “${row.ask}”.`);
    await cite(row, question.id, opened.runId);
    const [choice, comment] = question.answers;
    await editAnswer(deps, {
      questionId: question.id,
      values: [
        { cell: choice?.cell ?? '', value: row.say },
        ...(row.words === undefined ? [] : [{ cell: comment?.cell ?? '', value: row.words }]),
      ],
      expectedVersion: null,
      actor,
    });
  }
  const questionIds = questions.map(({ id }) => id);
  await approveAnswers(deps, { questionnaireId, questionIds, actor });
  return questionnaireId;
}

const plan = (questionnaireId: string) =>
  planRelease(deps, { questionnaireId, includeDrafts: false });

/** Kind and row of each finding. */
async function kindsOf(rows: readonly Row[]): Promise<string[]> {
  const { findings } = await plan(await answered(rows));
  return findings.map(({ kind, place }) => `${kind} ${place?.text ?? ''}`.trim());
}

const MFA = 'Is a second factor asked for at every sign-in?';
const SUMMARY = 'Testers attacked the service from outside and reported what they found.';
const tested = (testedTo: string) => ({
  particulars: {
    is: 'pentest_summary',
    facts: {
      tester: null,
      testedFrom: null,
      testedTo,
      reported: null,
      scope: null,
      open: { critical: null, high: null, medium: null, low: null, informational: null },
    },
  },
});

test('a Yes beside a plan, a Yes without proof and an attachment that does not come are named with their questions', async () => {
  expect(
    await kindsOf([
      { ask: MFA, say: 'Yes', words: 'We plan to introduce hardware keys next year.', quote: MFA },
      { ask: 'Are laptops encrypted?', say: 'Yes', words: 'See attached.', quote: 'Laptops are.' },
      { ask: 'Are visitors escorted?', say: 'Yes' },
      { ask: 'Do you keep tapes?', say: 'No', words: 'We plan to buy some.' },
    ]),
  ).toEqual([
    `planned_yes ${MFA}`,
    'no_attachment Are laptops encrypted?',
    'no_evidence Are visitors escorted?',
  ]);
});

test('figures and extents that no citation holds are pointed at', async () => {
  const quote = 'Access is reviewed every quarter by the owners of the systems.';
  expect(
    await kindsOf([
      { ask: 'Is access reviewed?', say: 'Yes', words: 'Within 30 days, each quarter.', quote },
      { ask: 'Are reviews kept?', say: 'Yes', words: 'All of them, always.', quote },
      { ask: 'Do owners review access?', say: 'Yes', words: 'Reviewed every quarter.', quote },
    ]),
  ).toEqual(['unproven_figure Is access reviewed?', 'no_scope Are reviews kept?']);
});

test('a penetration test is old by its summary or by its own words', async () => {
  const asked = [
    'Was the service tested by outsiders?',
    'Is a penetration test made?',
    'Do you buy penetration tests?',
  ] as const;
  expect(
    await kindsOf([
      { ask: asked[0], say: 'Yes', quote: SUMMARY, source: 'pentest', facts: tested('2024-05-02') },
      { ask: asked[1], say: 'Yes', words: 'Last in May 2023.', quote: 'A test was made May 2023.' },
      { ask: asked[2], say: 'Yes', words: 'Last in 2024.', quote: 'A test was made in 2024.' },
      {
        ask: 'Is the newest penetration test of this year?',
        say: 'Yes',
        words: `It ended on ${NOW.toISOString().slice(0, 10)}.`,
        quote: `It ended on ${NOW.toISOString().slice(0, 10)}.`,
        source: 'pentest',
        facts: tested(NOW.toISOString().slice(0, 10)),
      },
    ]),
  ).toEqual(asked.map((ask) => `old_test ${ask}`));
});

test('an answer that repeats an approved one is read by what that one rests on', async () => {
  const ask = 'Is a penetration test made?';
  const [bare, first] = ['Are visitors escorted?', 'Are all laptops encrypted?'];
  await answered([
    {
      ask,
      say: 'Yes',
      words: 'In 2026.',
      quote: SUMMARY,
      source: 'pentest',
      facts: tested('2024-05-02'),
    },
    { ask: bare, say: 'Yes' },
    { ask: first, say: 'Yes', words: 'Within 30 days.', quote: 'Laptops are encrypted.' },
  ]);
  const entries = await deps.db.selectFrom('library_entries').select(['id', 'question']).execute();
  const repeating = (asked: string, words?: string): Row => ({
    ask: asked,
    say: 'Yes',
    ...(words === undefined ? {} : { words }),
    quote: words ?? 'Yes',
    repeats: entries.find(({ question }) => question === asked)?.id ?? '',
  });
  // In another order: the very same file would be the questionnaire that is there.
  expect(
    await kindsOf([
      repeating(bare),
      repeating(ask, 'In 2026.'),
      repeating(first, 'Within 30 days.'),
    ]),
  ).toEqual([
    `no_evidence ${bare}`,
    `unproven_figure ${ask}`,
    `unproven_figure ${first}`,
    `old_test ${ask}`,
  ]);
});

test('a report that leaves a provider out is said to, and a report is dated', async () => {
  const ask = 'Do you have a SOC 2 report?';
  const other = 'Do you hold a current SOC 2 Type II report?';
  const facts = {
    report: {
      standard: 'SOC 2',
      subserviceMethod: 'carve-out',
      subserviceOrganizations: [{ name: 'Fernhill Hosting', service: 'hosting' }],
    },
  };
  const quote = 'We examined the description of the system of Brookline.';
  expect(
    await kindsOf([
      { ask, say: 'Yes', words: 'Type II.', quote, source: 'soc2', facts },
      {
        ask: other,
        say: 'Yes',
        words: 'It covers 2026; Fernhill Hosting is carved out.',
        quote: `${quote} It covers 2026.`,
        source: 'soc2',
        facts,
      },
    ]),
  ).toEqual([`no_date ${ask}`, `carve_out ${ask}`]);
});

test.each([
  ['carve-out', ['carve_out Do you have a SOC 2 report?']],
  ['inclusive', []],
])('a provider whose own method is %s counts as left out accordingly', async (method, found) => {
  const facts = {
    report: {
      standard: 'SOC 2',
      subserviceMethod: null,
      subserviceOrganizations: [{ name: 'Fernhill Hosting', service: 'hosting', method }],
    },
  };
  const quote = 'We examined the description of the system of Brookline. It covers 2026.';
  const ask = 'Do you have a SOC 2 report?';
  expect(
    await kindsOf([{ ask, say: 'Yes', words: 'It covers 2026.', quote, source: 'soc2', facts }]),
  ).toEqual(found);
});

test('what a buyer may object to leaves only with an approver’s word for exactly that, and the word is kept', async () => {
  const questionnaireId = await answered([{ ask: MFA, say: 'Yes', words: 'See attached.' }]);
  const made = await plan(questionnaireId);
  const shown = presentPlan(made);
  expect(shown.findings[0]).toMatchObject({
    kind: 'no_attachment',
    effect: 'asks',
    heading: FINDING_KINDS.no_attachment.heading,
    place: { text: MFA },
  });
  const input = {
    questionnaireId,
    openItemsReason: 'The company facts are not asked here.',
    includeDrafts: false,
    actor,
  };
  const refused = await exportQuestionnaire(deps, input).catch((error: AppError) => error);
  expect(refused).toMatchObject({ code: 'value_refused', details: [{ kind: 'no_attachment' }] });
  const reviewer = { ...actor, role: 'reviewer' as const };
  const acceptedFindings = made.askedHash;
  await expect(
    exportQuestionnaire(deps, { ...input, acceptedFindings, actor: reviewer }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  const { report } = await exportQuestionnaire(deps, { ...input, acceptedFindings });
  expect(report.acceptedFindings).toMatchObject([{ kind: 'no_attachment' }]);
  const events = await deps.db.selectFrom('audit_events').select('action').execute();
  expect(events.map(({ action }) => action)).toContain('export.findings_accepted');
});
