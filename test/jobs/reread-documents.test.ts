import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readMigrations } from '../../src/adapters/database/migration-files.ts';
import { correctKind } from '../../src/evidence/correct-kind.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { READER_VERSION } from '../../src/evidence/reader-version.ts';
import { sha256 } from '../../src/hash.ts';
import { rereadDocuments } from '../../src/jobs/reread-documents.ts';
import type { Database } from '../../src/ports.ts';
import { countDoubtedAnswers, listDoubtedAnswers } from '../../src/store/answer-doubts.ts';
import { getDocumentByName } from '../../src/store/documents.ts';
import { migrate } from '../../src/store/migrate.ts';
import { countDueVersions } from '../../src/store/reader-versions.ts';
import { testDatabase, useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { REPORT_MARKDOWN } from '../support/report-markdown.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const ACTOR = id(1);
const [REPORT, TEST, LOST] = [11, 12, 13] as const;
const bytes = (text: string) => new TextEncoder().encode(text);

const PENTEST = `# Security Review of the Ledger

Brackenhall Labs tested the portal from 2 March 2026 to 13 March 2026 and found two issues.

| ID | Finding | Severity | Status |
|---|---|---|---|
| B-1 | Sessions do not end | High | Open |
| B-2 | Headers are missing | Low | Fixed |
`;
const QUOTES = {
  stands: 'Accounts of leavers are disabled on their last working day.',
  gone: 'Accounts of leavers are disabled within the hour.',
};

/**
 * A database as an older release left it: files kept, passages without standing, kinds as they were told then,
 * answers approved.
 */
async function fillOldRelease(db: Database): Promise<void> {
  const document = async (number: number, kind: string, text: string | null) => {
    const hash = text === null ? 'lost' : sha256(bytes(text));
    await sql`insert into files (sha256, bytes, size) values (${hash}, ${Buffer.from(text ?? '')}, 1)`.execute(
      db,
    );
    await sql`insert into documents (id, name, kind, audience, model_allowed, created_at, created_by)
      values (${id(number)}, ${`d${number}.md`}, ${kind}, 'nda', ${kind === 'policy'}, now(), ${ACTOR})`.execute(
      db,
    );
    await sql`insert into document_versions (id, document_id, number, file_name, sha256, file_sha256, media_type, status, created_at, created_by)
      values (${id(number)}, ${id(number)}, 3, ${`d${number}.md`}, ${hash}, ${hash}, 'text/markdown', 'indexed', now(), ${ACTOR})`.execute(
      db,
    );
    await sql`update documents set current_version_id = id where id = ${id(number)}`.execute(db);
    await sql`insert into document_pages (version_id, page, text) values (${id(number)}, 0, ${text ?? 'An old text.'})`.execute(
      db,
    );
    await sql`insert into passages (version_id, ordinal, kind, text, search_text, search_hash)
      values (${id(number)}, 0, 'prose', ${text ?? 'An old text.'}, 'old', ${`old${number}`})`.execute(
      db,
    );
  };
  await sql`insert into actors (id, email, name, role) values (${ACTOR}, 'ada@example.com', 'Ada', 'administrator')`.execute(
    db,
  );
  await document(REPORT, 'soc2', REPORT_MARKDOWN);
  await document(TEST, 'policy', PENTEST);
  await document(LOST, 'policy', null);
  await sql`insert into files (sha256, bytes, size) values ('buyer', '\\x00', 1)`.execute(db);
  await sql`insert into questionnaires (id, file_name, file_sha256, audience, sheets, warnings, created_at, created_by)
    values (${id(21)}, 'buyer.xlsx', 'buyer', 'nda', '[]', '[]', now(), ${ACTOR})`.execute(db);
  await sql`insert into runs (id, questionnaire_id, state, drafter, created_at, created_by) values (${id(22)}, ${id(21)}, 'done', 'builtin', now(), ${ACTOR})`.execute(
    db,
  );
  await approved(db, 31, { verdict: 'no', quote: QUOTES.stands, version: REPORT });
  await approved(db, 32, { verdict: 'no', quote: QUOTES.gone, version: REPORT });
}

async function approved(
  db: Database,
  number: number,
  { verdict, quote, version }: { verdict: string; quote: string; version: number },
): Promise<void> {
  await sql`insert into questions (id, questionnaire_id, ordinal, kind, sheet, row_number, question_cell, text, text_hash, answer_cells)
    values (${id(number)}, ${id(21)}, ${number}, 'question', 'S', 2, ${`B${number}`}, 'Do you keep accounts of leavers?', 'q', '[]')`.execute(
    db,
  );
  await sql`insert into drafts (id, question_id, run_id, status, verdict, cell_values, drafter, origin, created_at)
    values (${id(number)}, ${id(number)}, ${id(22)}, 'drafted', ${verdict}, '[]', 'builtin', 'draft', now())`.execute(
    db,
  );
  await sql`insert into answers (question_id, status, state, origin, draft_id, verdict, text_hash, approved_hash, approved_by, approved_at, updated_at)
    values (${id(number)}, 'drafted', 'approved', 'draft', ${id(number)}, ${verdict}, 't', 't', ${ACTOR}, '2026-01-05', now())`.execute(
    db,
  );
  await sql`insert into citations (draft_id, ordinal, source, document_id, version_id, document, version, quote)
    values (${id(number)}, 0, 'soc2', ${id(version)}, ${id(version)}, 'd11.md', 3, ${quote})`.execute(
    db,
  );
}

test('what an older release read is read again: same version, new passages; approved answers that would be held are listed and stay', async () => {
  const { db, close } = await testDatabase();
  const migrations = await readMigrations();
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  await migrate(
    db,
    migrations.filter(({ name }) => name < '0008'),
  );
  await fillOldRelease(db);
  await migrate(db, migrations);
  const deps = testDeps(db);
  expect(await countDueVersions(db, READER_VERSION)).toBe(3);
  await rereadDocuments(deps);
  expect(await countDueVersions(db, READER_VERSION)).toBe(0);

  const report = await getDocumentByName(db, 'd11.md');
  expect(report).toMatchObject({ kind: 'soc2', currentVersionId: id(REPORT), kindDoubt: null });
  const passages = await sql<{ kind: string; control_id: string | null }>`
    select kind, control_id from passages where version_id = ${id(REPORT)} and kind = 'exception'`.execute(
    db,
  );
  expect(passages.rows).toEqual([{ kind: 'exception', control_id: 'AC-02' }]);
  expect(await getDocumentByName(db, 'd12.md')).toMatchObject({
    kind: 'pentest',
    modelAllowed: false,
    kindDoubt: expect.stringContaining('say what it is'),
  });
  const lost = await sql<{ warnings: string[] }>`
    select warnings from document_versions where id = ${id(LOST)}`.execute(db);
  expect(lost.rows[0]?.warnings[0]).toContain('proves nothing new');

  const doubted = await listDoubtedAnswers(db);
  expect(doubted.map(({ questionCell }) => questionCell)).toEqual(['B32']);
  const states = await sql<{ state: string }>`select distinct state from answers`.execute(db);
  expect(states.rows).toEqual([{ state: 'approved' }]);
  await sql`update answers set approved_at = now() + interval '1 day'`.execute(db);
  expect(await countDoubtedAnswers(db)).toBe(0);
  await close();
});

const database = useDatabase();

test('a kind that a person corrects is kept, the document is read anew as that, and no version is added', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const input = { name: 'review.md', bytes: bytes(REPORT_MARKDOWN), actor };
  const { documentId } = await ingestDocument(deps, { ...input, kind: 'policy' });
  const exceptions = () =>
    sql<{
      count: number;
    }>`select count(*)::int as count from passages where kind = 'exception'`.execute(deps.db);
  expect((await exceptions()).rows[0]?.count).toBe(1);
  await correctKind(deps, { documentId: documentId ?? '', kind: 'soc2', actor });
  await rereadDocuments(deps);
  const stored = await deps.db
    .selectFrom('document_versions')
    .select(['number', 'report'])
    .execute();
  expect(stored).toHaveLength(1);
  expect(stored[0]).toMatchObject({ number: 1, report: { auditor: null, type: 'II' } });
  expect((await exceptions()).rows[0]?.count).toBe(1);
  expect(await getDocumentByName(deps.db, 'review.md')).toMatchObject({
    kind: 'soc2',
    kindSaid: true,
    modelAllowed: false,
  });
  await ingestDocument(deps, { ...input, bytes: bytes(`${REPORT_MARKDOWN}\nMore.\n`) });
  expect(await getDocumentByName(deps.db, 'review.md')).toMatchObject({ kind: 'soc2' });
});

test('only an administrator opens a document for models by saying what it is', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  const { documentId } = await ingestDocument(deps, { name: 'r.md', bytes: bytes(PENTEST), actor });
  await correctKind(deps, {
    documentId: documentId ?? '',
    kind: 'policy',
    actor: { ...actor, role: 'reviewer' },
  });
  expect(await getDocumentByName(deps.db, 'r.md')).toMatchObject({
    kind: 'policy',
    modelAllowed: false,
    kindDoubt: null,
  });
});

test('a file that cannot be read is no policy and stays closed to models until it can be', async () => {
  const deps = testDeps(database().db);
  const actor = await testActor(deps.db);
  await ingestDocument(deps, { name: 'p.md', bytes: bytes(''), actor });
  expect(await getDocumentByName(deps.db, 'p.md')).toMatchObject({
    kind: 'evidence',
    modelAllowed: false,
    kindDoubt: expect.any(String),
  });
  await ingestDocument(deps, {
    name: 'p.md',
    bytes: bytes('# Access Policy\n\nAccess is reviewed every quarter by the owner.\n'),
    actor,
  });
  expect(await getDocumentByName(deps.db, 'p.md')).toMatchObject({
    kind: 'policy',
    modelAllowed: true,
    kindDoubt: null,
  });
});
