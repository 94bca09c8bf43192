import { openAsBlob } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { openEmbedded } from '../../src/adapters/database/pglite.ts';
import { draftQuestionnaire } from '../../src/drafting/draft-questionnaire.ts';
import { describeDocument } from '../../src/evidence/describe-document.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { removeDocument } from '../../src/evidence/remove-document.ts';
import { approveAnswers } from '../../src/review/approve-answers.ts';
import { scrubDatabase } from '../../src/store/scrub-database.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { saveDraft } from '../support/store-draft.ts';

const database = useDatabase();
const CANARY = 'Quillfeather';
const bytes = (text: string) => new TextEncoder().encode(text);

const REPORT = `# Report of ${CANARY}

Owner: ${CANARY} Assurance
Classification: Confidential

SOC 2 Type II

## Independent Service Auditor's Report

We have examined the description of its ${CANARY} System throughout the period 1 January 2026 to 30 June 2026 and the operating effectiveness of controls, based on the trust services criteria relevant to security. In our opinion, in all material respects, it is fair.

## Access reviews

Access is reviewed every quarter, including the accounts of ${CANARY}.

## ${CANARY} tests of controls

| Control | Criteria | Description | Test | Result |
| --- | --- | --- | --- | --- |
| AC-01 | CC6.3 | The ${CANARY} board reviews access every quarter. | Inspected the ${CANARY} minutes. | No exceptions noted. |
| AC-02 | CC6.2 | Accounts of the ${CANARY} team end with the contract. | Inspected ${CANARY} tickets. | Exception noted: one ${CANARY} account stayed open. |
`;

const CERTIFICATE = `# Certificate of Registration

This is to certify that the organisation has been assessed.

Certificate holder: ${CANARY}

Standard: ISO/IEC 27001:2022

Valid until: 3 March 2027
`;

const ANSWERS = `question,answer,tags,owner\nIs ${CANARY} encrypted?,Yes: ${CANARY} uses AES-256.,${CANARY},${CANARY}\n`;

/** The tables of any schema of ours that hold the word in any column, as text or as bytes. */
async function holding(word: string): Promise<string[]> {
  const { db } = database();
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.raw(name)} as whole
      where whole::text ilike ${`%${word}%`} or whole::text like ${`%${Buffer.from(word).toString('hex')}%`}`.execute(
      db,
    );
    if (Number(rows[0]?.count) > 0) found.push(name);
  }
  return found.toSorted();
}

/**
 * What a person approved stays, marked; it is taken out of the tables so that all else is seen. Gives the states
 * and marks.
 */
async function takeOutAnswers(): Promise<{ state: string; reason: string | null }[]> {
  const { db } = database();
  const { rows } = await sql<{ state: string; reason: string | null }>`
    update answers set cell_values = '[]' where cell_values <> '[]' returning state, stale_reason as reason`.execute(
    db,
  );
  await sql`delete from library_entries where approved_question_id is not null`.execute(db);
  return rows;
}

test('beside what people approved, which is marked, no table holds a word of a document that was removed', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const add = (name: string, content: string) =>
    ingestDocument(deps, { name, bytes: bytes(content), actor });
  const report = await add('soc2.md', REPORT);
  await add('soc2.md', `${REPORT}\nThe ${CANARY} system is hosted.\n`);
  await add('earlier.csv', ANSWERS);
  await add('iso.md', CERTIFICATE);
  await describeDocument(deps, {
    documentId: report.documentId ?? '',
    description: { owner: `${CANARY} and partners` },
    actor,
  });
  const { runId, questionIds, questionnaireId } = await seedQuestionnaire(deps, [
    'Is access reviewed every quarter?',
    'Does the board review access and who takes the minutes of every review?',
  ]);
  await draftQuestionnaire(deps, { runId });
  const held = await seedQuestionnaire(deps, ['Who reviews access?']);
  await saveDraft(
    deps,
    { runId: held.runId, questionId: held.questionIds[0] ?? '' },
    {
      status: 'needs_input',
      verdict: null,
      confidence: null,
      reasonCode: 'not_enough_evidence',
      reason: 'It is not said.',
      suggestion: `The ${CANARY} board reviews access every quarter.`,
      values: [],
      citations: [],
      drafter: 'test',
      promptHash: null,
      origin: 'draft',
    },
  );
  expect(questionIds).toHaveLength(2);
  await sql`update drafts set reason = ${`Held: the ${CANARY} board reviews access every quarter.`} where id in (select id from drafts limit 1)`.execute(
    deps.db,
  );
  const { approved } = await approveAnswers(deps, {
    questionnaireId,
    questionIds: questionIds.slice(0, 1),
    actor,
  });
  expect(approved).toHaveLength(1);
  expect(await holding(CANARY)).toEqual(
    expect.arrayContaining([
      'public.answers',
      'public.controls',
      'public.document_pages',
      'public.document_versions',
      'public.drafts',
      'public.files',
      'public.library_entries',
      'public.passages',
    ]),
  );
  await removeDocument(deps, { name: 'soc2.md', actor });
  await removeDocument(deps, { name: 'earlier.csv', actor });
  await removeDocument(deps, { name: 'iso.md', actor });
  const marks = await takeOutAnswers();
  expect(marks).toEqual([{ state: 'approved', reason: expect.stringContaining('soc2.md') }]);
  expect(await holding(CANARY)).toEqual([]);
  await scrubDatabase(deps.db);
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from embeddings`.execute(deps.db);
  expect(Number(rows[0]?.count)).toBeLessThanOrEqual(3);
}, 180_000);

/** The files below a folder that hold the word, as text in any of the encodings that documents come in. */
async function filesWith(folder: string, word: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  const needles = [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word.toLowerCase()),
  ];
  const found: string[] = [];
  for (const file of files) {
    const content = await readFile(file);
    if (needles.some((needle) => content.includes(needle))) found.push(relative(folder, file));
  }
  return found;
}

test('no file of the data folder holds a word of it either, the log of the database included', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-forget-'));
  const opened = await openEmbedded(
    join(folder, 'database'),
    await openAsBlob(inject('database').image),
  );
  const deps = testDeps(opened.db);
  const actor = await testActor(deps.db);
  for (const [name, content] of [
    ['soc2.md', REPORT],
    ['earlier.csv', ANSWERS],
    ['iso.md', CERTIFICATE],
  ] as const)
    await ingestDocument(deps, { name, bytes: bytes(content), actor });
  await sql`analyze`.execute(deps.db);
  await sql`checkpoint`.execute(deps.db);
  expect(await filesWith(folder, CANARY)).not.toEqual([]);
  for (const name of ['soc2.md', 'earlier.csv', 'iso.md'])
    await removeDocument(deps, { name, actor });
  await scrubDatabase(deps.db);
  expect(await filesWith(folder, CANARY)).toEqual([]);
  await opened.close();
  expect(await filesWith(folder, CANARY)).toEqual([]);
  await rm(folder, { recursive: true, force: true });
}, 180_000);
