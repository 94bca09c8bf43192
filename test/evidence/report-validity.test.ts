import { beforeEach, describe, expect, test } from 'vitest';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { correctReport } from '../../src/evidence/correct-report.ts';
import { describeDocument } from '../../src/evidence/describe-document.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { removeDocument } from '../../src/evidence/remove-document.ts';
import { getDocumentOverview, listDocumentOverviews } from '../../src/store/document-overview.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';

const database = useDatabase();

/** After the twelve months of the report below, before the end of its letter. */
const TODAY = new Date('2026-11-21T09:00:00Z');

/** Its twelve months end on 30 September 2026. */
const report = (end = '30 September 2025') => `# Report on the Ferncastle Ledger System

SOC 2 Type II

## Independent Service Auditor's Report

We have examined the description of its Ferncastle Ledger System throughout the period 1 October 2024 to ${end} and the operating effectiveness of controls, based on the trust services criteria relevant to security. In our opinion, in all material respects, it is fair.

## Tests of controls

| Control | Criteria | Description | Test | Result |
| --- | --- | --- | --- | --- |
| AC-01 | CC6.3 | Access rights of all users are reviewed every quarter. | Inspected the minutes. | No exceptions noted. |
`;

type Letter = { readonly from?: string; readonly to?: string; readonly of?: string };
const letter = ({
  from = 'October 1, 2025',
  to = 'December 15, 2026',
  of = 'Ferncastle',
}: Letter = {}) => `# SOC 2 Bridge Letter

The most recent SOC 2 Type II report of ${of} covers the period October 1, 2024 to September 30, 2025.

For the period ${from} to ${to} there were no material changes to our controls.
`;

const setUp = async () => {
  const deps = testDeps(database().db, { clock: { now: () => TODAY } });
  const actor = await testActor(deps.db);
  const add = (name: string, content: string, more: object = {}) =>
    ingestDocument(deps, { name, bytes: new TextEncoder().encode(content), actor, ...more });
  const validity = async (name = 'soc2.md') => {
    const found = (await listDocumentOverviews(deps.db)).find((each) => each.name === name);
    return [found?.validUntil, found?.bridgedBy?.name];
  };
  return { deps, actor, add, validity };
};
let it: Awaited<ReturnType<typeof setUp>>;
beforeEach(async () => {
  it = await setUp();
});

const ALONE = ['2026-09-30', undefined];
const BRIDGED = ['2026-12-15', 'letter.md'];

describe('a gap letter carries the report that it follows on', () => {
  test.each([
    ['added after it', ['soc2.md', 'letter.md']],
    ['added before it', ['letter.md', 'soc2.md']],
  ])('%s', async (_, order) => {
    for (const name of order) await it.add(name, name === 'soc2.md' ? report() : letter());
    expect(await it.validity()).toEqual(BRIDGED);
  });

  test('only where it says that nothing material has changed', async () => {
    await it.add('soc2.md', report());
    const told = letter().replace('there were no material changes', 'there were changes');
    await it.add('letter.md', told);
    const found = (await listDocumentOverviews(it.deps.db)).find(
      ({ name }) => name === 'letter.md',
    );
    expect(found?.particulars).toMatchObject({ is: 'gap_letter' });
    expect(await it.validity()).toEqual(ALONE);
  });

  test('no further than three months', async () => {
    await it.add('soc2.md', report());
    await it.add('letter.md', letter({ to: 'June 30, 2027' }));
    expect(await it.validity()).toEqual(['2026-12-30', 'letter.md']);
  });

  test('the one that carries it furthest, of several', async () => {
    await it.add('soc2.md', report());
    await it.add('early.md', letter({ to: 'October 31, 2026' }));
    await it.add('letter.md', letter());
    expect(await it.validity()).toEqual(BRIDGED);
  });

  test('as far as a newer version of the letter says', async () => {
    await it.add('soc2.md', report());
    await it.add('letter.md', letter({ to: 'October 31, 2026' }));
    await it.add('letter.md', letter());
    expect(await it.validity()).toEqual(BRIDGED);
  });

  test('and no newer version of the report whose period is another', async () => {
    await it.add('soc2.md', report());
    await it.add('letter.md', letter());
    await it.add('soc2.md', report('31 December 2025'));
    expect(await it.validity()).toEqual(['2026-12-31', undefined]);
  });
});

describe('a gap letter carries no report', () => {
  test.each([
    ['when it begins after a hole', letter({ from: 'November 1, 2025' })],
    ['of another company', letter({ of: 'Harbourlight Hosting' })],
    ['of another period', letter().replace('September 30, 2025', 'June 30, 2025')],
  ])('%s', async (_, text) => {
    await it.add('soc2.md', report());
    await it.add('letter.md', text);
    expect(await it.validity()).toEqual(ALONE);
  });

  test('whose validity a person said; without that word it follows its period again', async () => {
    await it.add('letter.md', letter());
    const { documentId } = await it.add('soc2.md', report(), { validUntil: '2026-10-31' });
    expect(await it.validity()).toEqual(['2026-10-31', undefined]);
    const change = { documentId: documentId ?? '', actor: it.actor };
    await describeDocument(it.deps, { ...change, validUntil: null });
    expect(await it.validity()).toEqual(BRIDGED);
    await describeDocument(it.deps, { ...change, validUntil: '2026-09-30' });
    expect(await it.validity()).toEqual(ALONE);
  });
});

test('what a person corrects of the letter or of the report changes how far it carries', async () => {
  const { documentId } = await it.add('soc2.md', report());
  const added = await it.add('letter.md', letter());
  await describeDocument(it.deps, {
    documentId: added.documentId ?? '',
    validUntil: '2026-11-30',
    actor: it.actor,
  });
  expect(await it.validity()).toEqual(['2026-11-30', 'letter.md']);
  await correctReport(it.deps, {
    documentId: documentId ?? '',
    actor: it.actor,
    facts: { periodEnd: '2025-09-29' },
  });
  expect(await it.validity()).toEqual(['2026-09-29', undefined]);
});

async function drafted() {
  const { runId, questionIds } = await seedQuestionnaire(it.deps, [
    'Are access rights of all users reviewed every quarter?',
  ]);
  await draftQuestionnaire(it.deps, { runId });
  return it.deps.db
    .selectFrom('answers')
    .select(['state', 'stale_reason as reason', 'question_id as id'])
    .where('question_id', '=', questionIds[0] ?? '')
    .executeTakeFirstOrThrow();
}

test('a report that has ended is drawn on again once a letter carries it', async () => {
  await it.add('soc2.md', report());
  expect(await drafted()).toMatchObject({ state: 'needs_input' });
  await it.add('letter.md', letter());
  expect(await drafted()).toMatchObject({ state: 'drafted', reason: null });
});

test('a report without its letter ends, and the answers that rest on it are marked', async () => {
  const { documentId } = await it.add('soc2.md', report());
  await it.add('letter.md', letter());
  const { id } = await drafted();
  const { staleAnswers } = await removeDocument(it.deps, { name: 'letter.md', actor: it.actor });
  expect(staleAnswers).toBe(1);
  expect(await it.validity()).toEqual(ALONE);
  expect(await getDocumentOverview(it.deps.db, documentId ?? '')).toMatchObject({
    bridgedBy: null,
  });
  const answer = await it.deps.db
    .selectFrom('answers')
    .select('stale_reason as reason')
    .where('question_id', '=', id)
    .executeTakeFirst();
  expect(answer?.reason).toBe('soc2.md was valid until 2026-09-30.');
});
