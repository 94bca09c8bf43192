import { expect, test } from 'vitest';
import { readControl } from '../../../src/evidence/controls/control-detail.ts';
import {
  filterControls,
  isStale,
  isUnproven,
  readRegister,
} from '../../../src/evidence/controls/control-register.ts';
import { addControl, correctControl } from '../../../src/evidence/controls/correct-control.ts';
import { removeDocument } from '../../../src/evidence/remove-document.ts';
import { listAuditEvents } from '../../../src/store/audit.ts';
import { listControls, syncControls } from '../../../src/store/controls.ts';
import { listExceptions } from '../../../src/store/soc2-exceptions.ts';
import { useDatabase } from '../../support/database.ts';
import { NOW, testActor, testDeps } from '../../support/deps.ts';
import { seedDocument } from '../../support/seed-evidence.ts';
import { seedQuestionnaire } from '../../support/seed-questionnaire.ts';
import { saveDraft } from '../../support/store-draft.ts';

const database = useDatabase();
const TODAY = NOW.toISOString().slice(0, 10);
const SCOPE = { product: null, audience: 'nda' as const, today: TODAY };

const control = (id: string, more: object = {}) => ({
  id,
  text: `Production access for ${id} is reviewed every quarter.`,
  criteria: ['CC6.3'],
  page: 12,
  tests: 'Inspected a sample of reviews.',
  results: 'No exceptions noted.',
  exception: false,
  ...more,
});

async function report(controls: readonly ReturnType<typeof control>[], validUntil = '2026-12-31') {
  const deps = testDeps(database().db);
  const seeded = await seedDocument(deps, {
    name: 'soc2.pdf',
    kind: 'soc2',
    validUntil,
    passages: controls.map(({ id, text, criteria, page }) => ({
      text,
      criteria,
      page,
      kind: 'control',
      controlId: id,
    })),
  });
  await syncControls(deps.db, {
    ...seeded,
    at: NOW,
    report: {
      controls,
      exceptions: [{ controlId: 'AC-02', managementResponse: 'The review was made up for.' }],
    },
  });
  return { deps, ...seeded, actor: await testActor(deps.db) };
}

const policy = (name: string, criteria: readonly string[], more: object = {}) =>
  seedDocument(testDeps(database().db), {
    name,
    passages: [{ text: `Access rights are reviewed. See control AC-01.`, criteria, page: 3 }],
    ...more,
  });

const register = () => readRegister(database().db, TODAY);
const entry = async (id: string) => {
  const found = (await register()).controls.find((each) => each.control === id);
  if (found === undefined) throw new Error(`${id} is not in the register.`);
  return found;
};

test('a control stands with its criteria, result, policies and evidence', async () => {
  await report([control('AC-01'), control('AC-02', { exception: true, results: '1 of 4 late.' })]);
  await policy('access.md', ['CC6.3']);
  await policy('reviews.csv', ['CC6.3'], { kind: 'evidence' });
  await policy('backup.md', ['A1.2']);
  expect(await entry('AC-01')).toMatchObject({
    criteria: ['CC6.3'],
    criteriaFrom: 'report',
    domains: ['access and identity'],
    result: 'none',
    isCurrent: true,
    policies: [{ name: 'access.md' }],
    evidence: [{ name: 'reviews.csv' }],
    freshness: { state: 'fresh' },
  });
  expect(await entry('AC-02')).toMatchObject({
    result: 'exception',
    managementResponse: 'The review was made up for.',
  });
});

test('a control for which the report names no criteria is placed by its words, and says so', async () => {
  await report([
    control('BK-1', { criteria: [], text: 'Backups are replicated to another availability zone.' }),
  ]);
  const { criteria, criteriaFrom, domains } = await entry('BK-1');
  expect(criteriaFrom).toBe('words');
  expect(criteria).toContain('A1.2');
  expect(domains).toContain('business continuity');
});

test('the filters leave what they name', async () => {
  await report([
    control('AC-01'),
    control('AC-02', { exception: true }),
    control('CM-01', { criteria: ['CC8.1'], exception: null }),
  ]);
  await policy('access.md', ['CC6.3'], { validUntil: '2026-01-01' });
  const { controls } = await register();
  const left = (filter: object) => filterControls(controls, filter).map((each) => each.control);
  expect(left({})).toEqual(['AC-01', 'AC-02', 'CM-01']);
  expect(left({ result: 'exception' })).toEqual(['AC-02']);
  expect(left({ result: 'unknown' })).toEqual(['CM-01']);
  expect(left({ criterion: 'CC8.1' })).toEqual(['CM-01']);
  expect(left({ domain: 'access and identity' })).toEqual(['AC-01', 'AC-02']);
  expect(left({ stale: true })).toEqual(['AC-01', 'AC-02']);
  expect(left({ unproven: true })).toEqual(['AC-01', 'AC-02', 'CM-01']);
  expect(left({ find: 'cm-01 quarter' })).toEqual(['CM-01']);
  expect(controls.map(isUnproven)).toEqual([true, true, true]);
});

test('the coverage names the criteria that have no control, by what is in scope', async () => {
  await report([control('AC-01'), control('AV-01', { criteria: ['A1.2'] })]);
  await policy('access.md', ['CC6.3']);
  const { criteria } = await register();
  const of = (id: string) => criteria.find((each) => each.id === id);
  expect(of('CC6.3')).toMatchObject({ isInScope: true, controls: 1, policies: 1, evidence: 0 });
  expect(of('A1.3')).toMatchObject({ isInScope: true, controls: 0 });
  expect(of('P1.1')).toMatchObject({ isInScope: false, controls: 0 });
});

test('a control whose report ran out is stale', async () => {
  await report([control('AC-01')], '2026-01-31');
  const found = await entry('AC-01');
  expect(isStale(found)).toBe(true);
  expect(found.freshness.reason).toContain('2026-01-31');
});

test('a control that the newer report does not name stays, and is told from the others', async () => {
  const { deps, documentId } = await report([control('AC-01'), control('AC-02')]);
  const newer = await seedDocument(deps, {
    name: 'soc2-new.pdf',
    kind: 'soc2',
    passages: [{ text: 'New.' }],
  });
  await deps.db
    .updateTable('documents')
    .set({ current_version_id: newer.versionId })
    .where('id', '=', documentId)
    .execute();
  await syncControls(deps.db, {
    documentId,
    versionId: newer.versionId,
    report: { controls: [control('AC-01')], exceptions: [] },
    at: NOW,
  });
  expect((await entry('AC-01')).isCurrent).toBe(true);
  expect(await entry('AC-02')).toMatchObject({ isCurrent: false, freshness: { state: 'stale' } });
});

test('the page of a control shows what its report says, who names it, and what speaks of its criteria', async () => {
  const { deps } = await report([control('AC-01'), control('AC-11')]);
  await policy('naming.md', ['A1.2']);
  await policy('sharing.md', ['CC6.3'], {
    passages: [
      { text: 'Unrelated words about a criterion.', criteria: ['CC6.3'] },
      { text: 'Production access is reviewed every quarter by its owners.', criteria: ['CC6.3'] },
    ],
  });
  const found = await entry('AC-01');
  const detail = await readControl(deps.db, { id: found.id, today: TODAY });
  expect(detail.passages.map(({ text }) => text)).toEqual([control('AC-01').text]);
  expect(detail.proof.map(({ name, isNaming }) => [name, isNaming])).toEqual([
    ['naming.md', true],
    ['sharing.md', false],
  ]);
  expect(detail.proof[1]?.passages[0]?.text).toContain('reviewed every quarter');
});

async function answerOn(versionId: string, documentId: string, controlId: string) {
  const deps = testDeps(database().db);
  const { runId, questionIds } = await seedQuestionnaire(deps, ['Is access reviewed?']);
  const citation = {
    source: 'soc2' as const,
    documentId,
    versionId,
    libraryEntryId: null,
    document: 'soc2.pdf',
    version: 1,
    page: 12,
    section: null,
    control: controlId,
    criteria: ['CC6.3'],
    quote: control(controlId).text,
  };
  await saveDraft(
    deps,
    { runId, questionId: questionIds[0] ?? '' },
    {
      status: 'drafted',
      verdict: 'yes',
      confidence: 0.9,
      reasonCode: null,
      reason: null,
      suggestion: null,
      values: [{ cell: 'B2', kind: 'text', value: 'Yes.', option: null }],
      citations: [citation],
      drafter: 'test',
      promptHash: null,
      origin: 'draft',
    },
  );
  return questionIds[0] ?? '';
}

test('an exception that a person sees holds drafts back and marks the answers that cite the control', async () => {
  const { deps, documentId, versionId, actor } = await report([control('AC-01')]);
  await answerOn(versionId, documentId, 'AC-01');
  expect(await listExceptions(deps.db, SCOPE)).toEqual([]);
  const { id } = await entry('AC-01');
  const { staleAnswers } = await correctControl(deps, {
    id,
    exception: true,
    results: 'One review was late.',
    actor,
  });
  expect(staleAnswers).toBe(1);
  expect(await listExceptions(deps.db, SCOPE)).toMatchObject([
    { controlId: 'AC-01', text: 'One review was late.', versionId },
  ]);
  const { restingAnswers } = await readControl(deps.db, { id, today: TODAY });
  expect(restingAnswers).toMatchObject([{ staleReason: expect.stringContaining('AC-01') }]);
  expect(await entry('AC-01')).toMatchObject({ result: 'exception', answers: 1 });
  const [event] = await listAuditEvents(deps.db, { subjectKind: 'control', limit: 1 });
  expect(event).toMatchObject({ action: 'control.corrected', actor: actor.email });
});

test('an exception that is none in the eyes of a person holds nothing back', async () => {
  const { deps, actor } = await report([control('AC-02', { exception: true })]);
  expect(await listExceptions(deps.db, SCOPE)).toHaveLength(1);
  const { id } = await entry('AC-02');
  await correctControl(deps, { id, exception: false, actor });
  expect(await listExceptions(deps.db, SCOPE)).toEqual([]);
});

test('an exception that stands in a report holds drafts back until a person says that it is none', async () => {
  const { deps, versionId, actor } = await report([control('AC-02', { exception: true })]);
  await deps.db
    .updateTable('passages')
    .set({ kind: 'exception' })
    .where('version_id', '=', versionId)
    .execute();
  const { id } = await entry('AC-02');
  await correctControl(deps, { id, exception: null, actor });
  expect(await listExceptions(deps.db, SCOPE)).toHaveLength(1);
  await correctControl(deps, { id, exception: false, actor });
  expect(await listExceptions(deps.db, SCOPE)).toEqual([]);
});

test('a correction and an owner outlive a second reading; a text that changed ends the correction alone', async () => {
  const { deps, documentId, versionId, actor } = await report([control('AC-01')]);
  const { id } = await entry('AC-01');
  await correctControl(deps, { id, criteria: ['CC6.1'], owner: 'Head of IT', actor });
  const read = (controls: readonly ReturnType<typeof control>[]) =>
    syncControls(deps.db, { documentId, versionId, report: { controls, exceptions: [] }, at: NOW });
  await read([control('AC-01')]);
  expect(await entry('AC-01')).toMatchObject({
    criteria: ['CC6.1'],
    criteriaFrom: 'person',
    owner: 'Head of IT',
  });
  await read([control('AC-01', { text: 'Access is reviewed every month.' })]);
  expect(await entry('AC-01')).toMatchObject({ criteria: ['CC6.3'], owner: 'Head of IT' });
});

test('a control that the reader missed is added once; what is no criterion is refused by name', async () => {
  const { deps, documentId, actor } = await report([control('AC-01')]);
  const said = { documentId, control: 'AC-09', text: 'Doors lock.', page: 14, actor };
  await addControl(deps, { ...said, criteria: ['CC6.4'] });
  expect(await entry('AC-09')).toMatchObject({ origin: 'person', criteriaFrom: 'person' });
  await expect(addControl(deps, said)).rejects.toThrow(/AC-09 already/);
  await expect(addControl(deps, { ...said, control: 'X', criteria: ['CC99.1'] })).rejects.toThrow(
    /CC99\.1/,
  );
});

test('a removed report takes its controls out of the register', async () => {
  const { deps, actor } = await report([control('AC-01')]);
  await removeDocument(deps, { name: 'soc2.pdf', actor });
  expect(await listControls(deps.db)).toEqual([]);
});
