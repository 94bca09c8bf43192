import ExcelJS from 'exceljs';
import { beforeEach, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { sha256 } from '../../src/hash.ts';
import type { Deps } from '../../src/ports.ts';
import { exportQuestionnaire } from '../../src/release/export-questionnaire.ts';
import { exportReport } from '../../src/release/export-report.ts';
import { planRelease } from '../../src/release/release-plan.ts';
import { renderReport } from '../../src/release/report-page.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { editAnswer } from '../../src/review/edit-answer.ts';
import { openQuestionnaire } from '../../src/review/open-questionnaire.ts';
import { presentQuestionnaire } from '../../src/review/present-questionnaire.ts';
import { saveProfile } from '../../src/review/save-profile.ts';
import type { Actor } from '../../src/store/actors.ts';
import { textHash } from '../../src/store/answers.ts';
import { listAuditEvents } from '../../src/store/audit.ts';
import { getExport, listExportItems, listExports } from '../../src/store/exports.ts';
import { getFile } from '../../src/store/files.ts';
import { buyerWorkbook } from '../support/buyer-workbook.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedDocument } from '../support/seed-evidence.ts';

const database = useDatabase();
let deps: Deps;
let actor: Actor;
let source: Uint8Array;
let id: string;

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
  await saveProfile(deps, { values: { company_name: 'Larkfield Ltd' }, actor });
  source = await buyerWorkbook();
  id = (await open()).questionnaireId;
});

const open = () =>
  openQuestionnaire(deps, {
    fileName: 'Northgate.xlsx',
    bytes: source,
    buyer: 'Northgate Bank',
    deal: null,
    dueDate: '2026-04-01',
    product: null,
    audience: 'nda',
    requester: null,
    actor,
  });

const rows = async () => (await presentQuestionnaire(deps.db, id)).answers;

async function answer(index: number, values: Record<string, string>) {
  const row = (await rows())[index];
  await editAnswer(deps, {
    questionId: row?.questionId ?? '',
    values: Object.entries(values).map(([column, value]) => ({
      cell: `${column}${row?.row}`,
      value,
    })),
    expectedVersion: null,
    actor,
  });
}

async function approve(...indexes: number[]) {
  const all = await rows();
  return approveAnswers(deps, {
    questionnaireId: id,
    questionIds: indexes.map((index) => all[index]?.questionId ?? ''),
    actor,
  });
}

const release = (more: { openItemsReason?: string; includeDrafts?: boolean } = {}) =>
  exportQuestionnaire(deps, {
    questionnaireId: id,
    openItemsReason: more.openItemsReason ?? null,
    includeDrafts: more.includeDrafts ?? false,
    actor,
  });

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error : null),
  );

async function cellsOf(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.getWorksheet('Security');
  return (address: string) => sheet?.getCell(address).text ?? '';
}

/** Nothing of a refused export may remain. */
async function expectNothingKept() {
  expect(await listExports(deps.db, id)).toEqual([]);
  const events = await listAuditEvents(deps.db, {
    subjectKind: 'questionnaire',
    subjectId: id,
    limit: 50,
  });
  expect(events.map(({ action }) => action)).not.toContain('questionnaire.exported');
  const files = await deps.db.selectFrom('files').select('sha256').execute();
  expect(files).toEqual([{ sha256: sha256(source) }]);
}

test('intake finds the questions in order, fills company facts, and gives a doubled upload the same questionnaire', async () => {
  const shown = await presentQuestionnaire(deps.db, id);
  expect(shown.answers.map(({ questionCell }) => questionCell)).toEqual(['B7', 'B8', 'B9', 'B10']);
  expect(shown.totals).toMatchObject({ questions: 4, pending: 4 });
  expect(shown).toMatchObject({ buyer: 'Northgate Bank', dueDate: '2026-04-01' });
  expect(shown.profile).toMatchObject([
    { state: 'drafted', origin: 'profile', values: [{ value: 'Larkfield Ltd' }] },
  ]);
  expect((await open()).questionnaireId).toBe(id);
});

test('only approved answers leave; open items need a reason and stay as the buyer sent them', async () => {
  await answer(0, { C: 'Yes', D: 'Multi-factor authentication is enforced (Access Policy, 4.2).' });
  await answer(1, { C: 'No' });
  await approve(0);
  const fault = await faultOf(release());
  expect(fault?.code).toBe('open_items');
  expect(fault?.message).toContain('3 questions are not approved');
  expect(fault?.shell).toContain('Security!B8, Security!B9, Security!B10');
  await expectNothingKept();

  const { bytes, report, exportId, fileName } = await release({
    openItemsReason: 'Legal answers by mail',
  });
  expect(fileName).toBe('Northgate (completed).xlsx');
  const at = await cellsOf(bytes);
  expect([at('C7'), at('D7'), at('C8'), at('C9')]).toEqual([
    'Yes',
    'Multi-factor authentication is enforced (Access Policy, 4.2).',
    '',
    '',
  ]);
  expect(report).toMatchObject({
    written: [{ cell: 'C7', value: 'Yes' }, { cell: 'D7' }],
    refused: [],
    includesDrafts: false,
    unapproved: 0,
    openItemsReason: 'Legal answers by mail',
    fidelity: { ok: true },
  });
  expect(report.openItems).toHaveLength(4);
  const kept = await getExport(deps.db, exportId);
  expect(exportReport.parse(kept?.report)).toEqual(report);
  expect(await getFile(deps.db, kept?.fileSha256 ?? '')).toEqual(new Uint8Array(bytes));
  expect(kept?.sourceSha256).toBe(sha256(source));
  expect((await listExportItems(deps.db, exportId)).map((item) => item.textHash)).toEqual([
    (await rows())[0]?.approvedHash,
  ]);
});

test('a dry run carries drafts and says so', async () => {
  await answer(0, { C: 'Yes' });
  await answer(1, { C: 'No' });
  await approve(0);
  const { bytes, report, fileName } = await release({ includeDrafts: true });
  expect(fileName).toBe('Northgate (dry run, not approved).xlsx');
  const at = await cellsOf(bytes);
  expect([at('C7'), at('C8'), at('B3')]).toEqual(['Yes', 'No', 'Larkfield Ltd']);
  expect(report).toMatchObject({ includesDrafts: true, unapproved: 2 });
  expect(renderReport(report)).toContain('Dry run: 2 of the answers written were not approved');
});

test('nothing approved, an unknown id and a stale approval are refused', async () => {
  expect((await faultOf(release({ openItemsReason: 'x' })))?.code).toBe('open_items');
  await answer(0, { C: 'Yes' });
  await approve(0);
  await deps.db
    .updateTable('answers')
    .set({ stale_reason: 'access.md was removed' })
    .where('state', '=', 'approved')
    .execute();
  expect((await faultOf(release({ openItemsReason: 'x' })))?.code).toBe('open_items');
  await expectNothingKept();
  id = 'nonsense';
  expect((await faultOf(release()))?.code).toBe('not_found');
});

test('a text that is not the one approved never leaves, whoever changed it', async () => {
  await answer(0, { C: 'Yes' });
  await answer(1, { C: 'Yes' });
  await approve(0, 1);
  const forged = [{ cell: 'C7', kind: 'choice', value: 'No', option: 'No' }];
  await deps.db
    .updateTable('answers')
    .set({ cell_values: JSON.stringify(forged) })
    .where('question_id', '=', (await rows())[0]?.questionId ?? '')
    .execute();
  const { report, bytes } = await release({ openItemsReason: 'x' });
  expect(report.written.map(({ cell }) => cell)).toEqual(['C8']);
  expect((await cellsOf(bytes))('C7')).toBe('');
});

test('a question that is not at its address any more stops the export and is named', async () => {
  await answer(0, { C: 'Yes' });
  await approve(0);
  await deps.db
    .updateTable('questions')
    .set({ text_hash: sha256('Is everything shared?') })
    .where('question_cell', '=', 'B9')
    .execute();
  const fault = await faultOf(release({ openItemsReason: 'x' }));
  expect(fault?.code).toBe('workbook_changed');
  expect(fault?.describe()).toMatch(/^Northgate\.xlsx: .* what 1 answer was approved for/);
  expect(fault?.shell).toContain('Security!B9');
  await expectNothingKept();
});

const ASKED = [
  'Do you require multi-factor authentication for remote access to production systems?',
  'Is customer data encrypted at rest?',
  'Do you carry cyber insurance of at least five million euros?',
  'Is all access to production removed within 24 hours when an employee leaves?',
] as const;

test.each<[string, readonly string[], readonly string[]]>([
  [
    'a newer version of the template',
    [ASKED[0], 'Is there a SOC?', ...ASKED.slice(1)],
    ['B8', 'B9', 'B10'],
  ],
  ['a shorter version of the template', ASKED.slice(0, 3), ['B10']],
  ['a question worded anew', [...ASKED.slice(0, 3), 'Is access removed in 48 hours?'], ['B10']],
  ['a copy that was saved again', ASKED, []],
])(
  '%s in the place of the file taken in stops the export, with the cells that differ',
  async (_, questions, differing) => {
    await answer(0, { C: 'Yes' });
    await approve(0);
    await deps.db
      .updateTable('files')
      .set({ bytes: await savedAgain(questions) })
      .execute();
    const fault = await faultOf(release({ openItemsReason: 'x' }));
    expect(fault?.code).toBe('workbook_changed');
    const details = (fault?.details ?? []) as readonly { cell: string }[];
    expect(details.map(({ cell }) => cell)).toEqual(differing);
    expect(await listExports(deps.db, id)).toEqual([]);
  },
);

async function savedAgain(questions: readonly string[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await buyerWorkbook(questions)).buffer);
  book.creator = 'somebody else';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('a value that the workbook does not take stops the whole export', async () => {
  await answer(0, { C: 'Yes' });
  await answer(1, { C: 'Yes' });
  const illegal = [{ cell: 'C7', kind: 'choice', value: 'Maybe', option: 'Maybe' }] as const;
  await approve(0, 1);
  await deps.db
    .updateTable('answers')
    .set({
      cell_values: JSON.stringify(illegal),
      text_hash: textHash(illegal),
      approved_hash: textHash(illegal),
    })
    .where('question_id', '=', (await rows())[0]?.questionId ?? '')
    .execute();
  const fault = await faultOf(release({ openItemsReason: 'x' }));
  expect(fault).toMatchObject({ code: 'value_refused', place: { sheet: 'Security', cell: 'C7' } });
  await expectNothingKept();
});

test('an answer that changes while the file is written stops the export', async () => {
  await answer(0, { C: 'Yes' });
  await approve(0);
  const [fault] = await Promise.all([
    faultOf(release({ openItemsReason: 'x' })),
    answer(0, { C: 'No' }),
  ]);
  const kept = await listExports(deps.db, id);
  // Either the export came first, or the edit did and nothing was kept.
  expect(fault === null ? 1 : 0).toBe(kept.length);
  if (fault !== null) expect(['conflict', 'open_items']).toContain(fault.code);
});

test('an export that fails at its last statement leaves nothing behind', async () => {
  await answer(0, { C: 'Yes' });
  await approve(0);
  await deps.db.schema.alterTable('audit_events').renameTo('audit_events_away').execute();
  await expect(release({ openItemsReason: 'x' })).rejects.toThrow();
  await deps.db.schema.alterTable('audit_events_away').renameTo('audit_events').execute();
  await expectNothingKept();
});

test('the printable report escapes what buyers and people wrote', async () => {
  await answer(0, { C: 'Yes', D: '<script>alert(1)</script> & "quotes"' });
  await approve(0);
  const page = renderReport((await release({ openItemsReason: 'because of <b>' })).report);
  expect(page).not.toMatch(/<script>|<b>/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
});

test('a CSV leaves with its answers, whatever the file is called', async () => {
  const bytes = new TextEncoder().encode(
    'ID,Question,Answer (Yes/No/NA),Comments\n1,Is MFA on?,,\n2,Are backups made?,,\n3,Is data encrypted?,,\n',
  );
  const { questionnaireId } = await openQuestionnaire(deps, {
    fileName: 'Due diligence 2026.csv',
    bytes,
    buyer: null,
    deal: null,
    dueDate: null,
    product: null,
    audience: 'nda',
    requester: null,
    actor,
  });
  const [first] = (await presentQuestionnaire(deps.db, questionnaireId)).answers;
  const questionId = first?.questionId ?? '';
  await editAnswer(deps, {
    questionId,
    values: [
      { cell: 'C2', value: 'Yes' },
      { cell: 'D2', value: 'For all, always.' },
    ],
    expectedVersion: null,
    actor,
  });
  await approveAnswers(deps, { questionnaireId, questionIds: [questionId], actor });
  const { bytes: out, report } = await exportQuestionnaire(deps, {
    questionnaireId,
    openItemsReason: 'The rest follows.',
    includeDrafts: false,
    actor,
  });
  expect(new TextDecoder().decode(out)).toBe(
    'ID,Question,Answer (Yes/No/NA),Comments\n1,Is MFA on?,Yes,"For all, always."\n2,Are backups made?,,\n3,Is data encrypted?,,\n',
  );
  expect(report.written.map(({ sheet }) => sheet)).toEqual([
    'Due diligence 2026',
    'Due diligence 2026',
  ]);
});

test('where all that was approved rests on changed documents the refusal says so, with the cells', async () => {
  await answer(0, { C: 'Yes' });
  await approve(0);
  await deps.db.updateTable('answers').set({ stale_reason: 'a newer version' }).execute();
  const fault = await faultOf(release({ openItemsReason: 'Later.' }));
  expect(fault?.code).toBe('open_items');
  expect(fault?.message).toMatch(/has changed since: look at that answer again/);
});

test('more of a confidential document than its limit leaves only on an approver’s word, which is named and audited', async () => {
  const words = Array.from({ length: 400 }, (_, index) => `lantern${index}`);
  await seedDocument(deps, {
    name: 'soc2.pdf',
    audience: 'internal',
    passages: [{ text: words.join(' ') }],
  });
  await answer(0, { C: 'Yes', D: words.slice(0, 28).join(' ') });
  await answer(1, { C: 'Yes', D: words.slice(100, 128).join(' ') });
  await answer(2, { C: 'Yes', D: 'In our own words.' });
  await approve(0, 1, 2);
  const plan = await planRelease(deps, { questionnaireId: id, includeDrafts: false });
  expect(plan.excess?.documents).toMatchObject([
    { document: 'soc2.pdf', words: 56, limit: 40, answers: [{ questionCell: 'B8', words: 28 }] },
  ]);
  const refused = await faultOf(release({ openItemsReason: 'x' }));
  expect(refused).toMatchObject({ code: 'value_refused', details: plan.excess });
  expect(refused?.message).toContain('56 words of soc2.pdf in 1 answer, where 40 may leave');
  expect(refused?.shell).toContain('In Security!B8.');
  await expectNothingKept();
  const given = { questionnaireId: id, openItemsReason: 'x', includeDrafts: false };
  const acceptedExcess = plan.excess?.hash ?? '';
  const reviewer = { ...actor, role: 'reviewer' as const };
  const forbidden = exportQuestionnaire(deps, { ...given, acceptedExcess, actor: reviewer });
  expect((await faultOf(forbidden))?.code).toBe('forbidden');
  const { report } = await exportQuestionnaire(deps, { ...given, acceptedExcess, actor });
  expect(report.acceptedExcess).toMatchObject([{ document: 'soc2.pdf', words: 56 }]);
  const events = await listAuditEvents(deps.db, {
    subjectKind: 'questionnaire',
    subjectId: id,
    limit: 50,
  });
  expect(events.find(({ action }) => action === 'export.excess_accepted')).toMatchObject({
    actor: 'ada@example.com',
  });
  await answer(2, { D: words.slice(200, 228).join(' ') });
  await approve(2);
  const again = exportQuestionnaire(deps, { ...given, acceptedExcess, actor });
  expect((await faultOf(again))?.code).toBe('value_refused');
});
