import { expect, test } from 'vitest';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { syncControls } from '../../src/store/controls.ts';
import { seedDocument } from '../support/seed-evidence.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { saveDraft } from '../support/store-draft.ts';
import { useService } from './app.ts';

const service = useService();

const json = async (path: string, init: { method?: string; body?: unknown } = {}) => {
  const reply = await service().send(path, {
    method: init.method ?? 'GET',
    headers: { 'Content-Type': 'application/json' },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
};

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

async function report(name: string) {
  const { deps } = service();
  const seeded = await seedDocument(deps, { name, kind: 'soc2', passages: [{ text: 'Report.' }] });
  const control = {
    id: 'AC-01',
    text: 'Access is reviewed.',
    criteria: ['CC6.3'],
    page: 4,
    tests: null,
    results: 'No exceptions noted.',
    exception: false,
  };
  await syncControls(deps.db, {
    ...seeded,
    report: { controls: [control], exceptions: [] },
    at: deps.clock.now(),
  });
  const { body } = await json(`/api/controls?document=${seeded.documentId}`);
  const [entry] = body.controls as { id: string }[];
  return { ...seeded, controlId: entry?.id ?? '' };
}

test('the register is listed, filtered, shown and corrected over the API', async () => {
  const { controlId, documentId } = await report('api.pdf');
  const mine = `/api/controls?document=${documentId}`;
  expect((await json(`${mine}&result=exception`)).body).toMatchObject({ controls: [] });
  expect((await json(`${mine}&criterion=CC6.3`)).body).toMatchObject({
    controls: [{ control: 'AC-01', result: 'none', criteriaFrom: 'report' }],
    criteria: expect.arrayContaining([expect.objectContaining({ id: 'CC6.3', isInScope: true })]),
  });
  const patched = await json(`/api/controls/${controlId}`, {
    method: 'PATCH',
    body: { result: 'exception', owner: 'Head of IT' },
  });
  expect(patched).toMatchObject({
    status: 200,
    body: { control: { result: 'exception', owner: 'Head of IT' } },
  });
  const wrong = await json(`/api/controls/${controlId}`, {
    method: 'PATCH',
    body: { criteria: ['CC66'] },
  });
  expect(wrong).toMatchObject({ status: 400, body: { detail: expect.stringContaining('CC66') } });
  expect((await json('/api/controls/nothing')).status).toBe(404);
});

test('a control that was not read is added once', async () => {
  const { documentId } = await report('added.pdf');
  const body = { documentId, control: 'PH-1', text: 'Doors lock.', criteria: ['CC6.4'] };
  expect((await json('/api/controls', { method: 'POST', body })).status).toBe(201);
  expect((await json('/api/controls', { method: 'POST', body })).status).toBe(409);
});

test('the pages of the register work as forms do, and say what was wrong', async () => {
  const { controlId, documentId } = await report('pages.pdf');
  const list = await (await service().send(`/controls?show=all&document=${documentId}`)).text();
  expect(list).toContain(`/controls/${controlId}`);
  const said = {
    text: 'Access is reviewed.',
    criteria: 'CC6.3',
    result: 'none',
    results: '',
    owner: 'Ada',
  };
  const saved = await service().send(`/controls/${controlId}`, form(said));
  expect(saved.headers.get('location')).toBe(`/controls/${controlId}`);
  expect(await (await service().send(`/controls/${controlId}`)).text()).toContain('Ada');
  const wrong = await service().send(`/controls/${controlId}`, form({ ...said, criteria: 'XX1' }));
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('XX1');
  const facts = await service().send(
    `/documents/${documentId}/report`,
    form({
      type: 'II',
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      asOf: '',
      auditor: 'Brightwater',
      opinion: 'qualified',
      system: '',
      subserviceMethod: '',
      subserviceOrganizations: 'Northquay | Hosting\nQuaypay',
      userEntityControls: 'U-1 | Remove leavers\nKeep keys safe',
    }),
  );
  expect(facts.status).toBe(303);
  expect((await json(`/api/documents/${documentId}/report`)).body).toMatchObject({
    facts: {
      opinion: 'qualified',
      subserviceOrganizations: [
        { name: 'Northquay', service: 'Hosting' },
        { name: 'Quaypay', service: null },
      ],
      userEntityControls: [
        { id: 'U-1', text: 'Remove leavers' },
        { id: null, text: 'Keep keys safe' },
      ],
    },
    corrected: expect.arrayContaining(['auditor', 'opinion']),
  });
});

test('a citation of a control leads to the control, one of a criterion to its controls', async () => {
  const { deps } = service();
  const { controlId, documentId, versionId } = await report('cited.pdf');
  const { questionnaireId, runId, questionIds } = await seedQuestionnaire(deps, [
    'Is it reviewed?',
  ]);
  const [questionId = ''] = questionIds;
  await saveDraft(
    deps,
    { runId, questionId },
    {
      status: 'drafted',
      verdict: 'yes',
      confidence: 0.9,
      reasonCode: null,
      reason: null,
      suggestion: null,
      values: [{ cell: 'C2', kind: 'choice', value: 'Yes', option: 'Yes' }],
      citations: [
        {
          source: 'soc2',
          documentId,
          versionId,
          libraryEntryId: null,
          document: 'cited.pdf',
          version: 1,
          page: 4,
          section: null,
          control: 'AC-01',
          criteria: ['CC6.3'],
          quote: 'Access is reviewed.',
        },
      ],
      drafter: 'test',
      promptHash: null,
      origin: 'draft',
    },
  );
  const review = await service().send(`/questionnaires/${questionnaireId}/questions/${questionId}`);
  const page = await review.text();
  expect(page).toContain(`href="/controls/${controlId}"`);
  expect(page).toContain('href="/controls?criterion=CC6.3"');
  const { body } = await json(`/api/controls/${controlId}`);
  expect(body).toMatchObject({ control: { answers: 1 }, restingAnswers: [{ questionId }] });
});

const POLICY = (hours: number) =>
  new TextEncoder().encode(
    `# Leavers policy\n\nOwner: People team\n\nAccess ends within ${hours} hours of leaving.\n`,
  );

test('what a document says is corrected by PATCH, and what changed is told', async () => {
  const { deps, actor } = service();
  const first = await ingestDocument(deps, { name: 'leavers.md', bytes: POLICY(24), actor });
  const path = `/api/documents/${first.documentId}`;
  const patched = await json(path, { method: 'PATCH', body: { description: { owner: 'Ada' } } });
  expect(patched.body).toMatchObject({
    owner: 'Ada',
    description: {
      owner: {
        value: 'Ada',
        read: { value: 'People team', words: 'Owner: People team' },
        isCorrected: true,
      },
    },
  });
  await ingestDocument(deps, { name: 'leavers.md', bytes: POLICY(8), actor });
  expect((await json(`${path}/changes`)).body).toMatchObject({
    from: { number: 1 },
    to: { number: 2 },
    changes: [{ kind: 'changed' }],
  });
  const page = await (await service().send(`/documents/${first.documentId}/changes`)).text();
  expect(page).toContain('<ins>8 </ins>');
  expect(page).toContain('<del>24 </del>');
});

test('the audience that a document speaks for is taken with one button that says nothing else', async () => {
  const { deps, actor } = service();
  const bytes = new TextEncoder().encode(
    '# Guide\n\nClassification: Internal\n\nKeys rotate yearly.\n',
  );
  const { documentId } = await ingestDocument(deps, { name: 'guide.md', bytes, actor });
  const path = `/documents/${documentId}`;
  expect(await (await service().send(path)).text()).toContain('Make it “Internal”');
  await service().send(path, form({ audience: 'internal' }));
  expect((await json(`/api${path}`)).body).toMatchObject({
    audience: 'internal',
    classification: 'internal',
    audienceOffer: null,
  });
});
