import exceljs from 'exceljs';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { describeDocument } from '../../src/evidence/describe-document.ts';
import { type IngestResult, ingestDocument } from '../../src/evidence/ingest-document.ts';
import { removeDocument } from '../../src/evidence/remove-document.ts';
import { listAuditEvents } from '../../src/store/audit.ts';
import { listDocumentOverviews } from '../../src/store/document-overview.ts';
import { getDocumentByName } from '../../src/store/documents.ts';
import { FORGOTTEN_QUOTE } from '../../src/store/forget-texts.ts';
import { takeTurn } from '../../src/threads/turns.ts';
import { buyerWorkbook } from '../support/buyer-workbook.ts';
import { useDatabase } from '../support/database.ts';
import { testActor, testDeps } from '../support/deps.ts';
import { seedQuestionnaire } from '../support/seed-questionnaire.ts';
import { saveDraft } from '../support/store-draft.ts';

const database = useDatabase();
const bytes = (text: string) => new TextEncoder().encode(text);
const POLICY = '# Access Policy\n\n## Leavers\n\nAccess is removed within 24 hours.\n';

async function ingest(
  name: string,
  content: Uint8Array | string,
  more: object = {},
): Promise<IngestResult> {
  const deps = testDeps(database().db);
  return ingestDocument(deps, {
    name,
    bytes: typeof content === 'string' ? bytes(content) : content,
    actor: await testActor(deps.db),
    ...more,
  });
}

const REPORT = `# Ledger\n\nSOC 2 Type II\n\n## Independent Service Auditor's Report\n\nWe have examined the description of its Ledger System throughout the period 1 January 2025 to 30 June 2025 and the operating effectiveness of controls, based on the trust services criteria relevant to security. In our opinion, in all material respects, it is fair.\n`;

async function count(table: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from ${sql.table(table)}`.execute(database().db);
  return Number(rows[0]?.count);
}

async function currentTexts(): Promise<string[]> {
  const { rows } = await sql<{
    text: string;
  }>`select p.text from passages p join documents d on d.current_version_id = p.version_id where d.removed_at is null order by p.id`.execute(
    database().db,
  );
  return rows.map(({ text }) => text);
}

/** Stores a drafted answer that cites this version. */
async function answerResting(versionId: string): Promise<void> {
  const deps = testDeps(database().db);
  const { runId, questionIds } = await seedQuestionnaire(deps, ['When is access removed?']);
  const citation = {
    source: 'policy' as const,
    documentId: null,
    versionId,
    libraryEntryId: null,
    document: 'a.md',
    version: 1,
    page: null,
    section: null,
    control: null,
    criteria: [],
    quote: 'Access is removed within 24 hours.',
  };
  await saveDraft(
    deps,
    { questionId: questionIds[0] ?? '', runId },
    {
      status: 'drafted',
      verdict: null,
      confidence: 0.8,
      reasonCode: null,
      reason: null,
      suggestion: null,
      values: [],
      drafter: 'test',
      promptHash: null,
      origin: 'draft',
      citations: [citation],
    },
  );
}

const staleReasons = async () =>
  (await database().db.selectFrom('answers').select('stale_reason').execute()).map(
    (row) => row.stale_reason,
  );

describe('ingesting', () => {
  test('a document gets a version, its pages and its passages', async () => {
    const result = await ingest('policies/access.md', POLICY);
    expect(result).toMatchObject({
      document: 'policies/access.md',
      kind: 'policy',
      pages: null,
      passages: 1,
      status: 'indexed',
      reason: null,
    });
    expect(await currentTexts()).toEqual(['Access is removed within 24 hours.']);
    const [overview] = await listDocumentOverviews(database().db);
    expect(overview).toMatchObject({
      name: 'policies/access.md',
      title: 'Access Policy',
      audience: 'nda',
      version: 1,
    });
  });

  test('unchanged bytes do no work', async () => {
    const first = await ingest('a.md', POLICY);
    const again = await ingest('a.md', POLICY);
    expect([again.status, again.versionId, await count('document_versions')]).toEqual([
      'unchanged',
      first.versionId,
      1,
    ]);
  });

  test('the same path with other bytes is a new version; only it is found', async () => {
    await ingest('a.md', POLICY);
    const second = await ingest('a.md', POLICY.replace('24', '8'));
    expect([second.status, await currentTexts()]).toEqual([
      'replaced',
      ['Access is removed within 8 hours.'],
    ]);
    expect(await count('documents')).toBe(1);
  });

  test('an answer library that is exported anew with the same answers changes nothing; one changed answer does', async () => {
    const file = async (answer: string, day: string) => {
      const book = new exceljs.Workbook();
      book.created = new Date(day);
      const sheet = book.addWorksheet('Answers');
      sheet.addRow(['Question', 'Response', 'Owner']);
      sheet.addRow(['Are visitors signed in?', answer, 'Mara']);
      sheet.addRow(['Are keys counted?', 'Yes, every week.', 'Mara']);
      return new Uint8Array(await book.xlsx.writeBuffer());
    };
    const kind = { kind: 'answers' } as const;
    const first = await ingest('answers.xlsx', await file('Yes.', '2026-01-05'), kind);
    const again = await ingest('answers.xlsx', await file('Yes.', '2026-02-05'), kind);
    expect([again.status, again.versionId]).toEqual(['unchanged', first.versionId]);
    expect([await count('document_versions'), await count('library_entries')]).toEqual([1, 2]);
    const changed = await ingest('answers.xlsx', await file('No.', '2026-03-05'), kind);
    expect(changed.status).toBe('replaced');
  });

  test('another name is another document unless it replaces one', async () => {
    await ingest('2025.md', POLICY);
    const second = await ingest('2026.md', POLICY.replace('24', '8'), { replaces: '2025.md' });
    expect([second.document, second.status]).toEqual(['2025.md', 'replaced']);
    expect((await ingest('2026.md', POLICY.replace('24', '8'))).status).toBe('unchanged');
    await expect(ingest('b.md', POLICY, { replaces: 'none.md' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('a file that cannot be read is recorded with its reason and leaves the version in force', async () => {
    await ingest('a.md', POLICY);
    const refused = await ingest('a.md', '');
    expect(refused).toMatchObject({
      status: 'refused',
      passages: 0,
      reason: expect.stringContaining('0 bytes'),
    });
    expect(await currentTexts()).toEqual(['Access is removed within 24 hours.']);
    expect((await ingest('new.pdf', 'no pdf')).status).toBe('refused');
    await ingest('new.pdf', 'no pdf');
    expect(await count('document_versions')).toBe(3);
    const overviews = await listDocumentOverviews(database().db);
    expect(overviews.map(({ name, status }) => [name, status])).toEqual([
      ['a.md', 'indexed'],
      ['new.pdf', 'refused'],
    ]);
  });

  test('what is said about a document changes without a new version', async () => {
    await ingest('a.md', POLICY);
    await ingest('a.md', POLICY, {
      audience: 'public',
      product: 'Ledger',
      validUntil: '2027-01-31',
    });
    const [overview] = await listDocumentOverviews(database().db);
    expect(overview).toMatchObject({
      version: 1,
      audience: 'public',
      product: 'Ledger',
      validUntil: '2027-01-31',
    });
  });

  test('a document that calls itself public is public', async () => {
    await ingest('a.md', `---\nclassification: Public\n---\n${POLICY}`);
    expect((await listDocumentOverviews(database().db))[0]?.audience).toBe('public');
  });

  test('a SOC 2 report is kept from models, ends 12 months after its period and has its facts stored', async () => {
    expect((await ingest('report.md', REPORT)).kind).toBe('soc2');
    const row = await database()
      .db.selectFrom('documents')
      .select(['valid_until', 'model_allowed'])
      .executeTakeFirstOrThrow();
    const version = await database()
      .db.selectFrom('document_versions')
      .select('report')
      .executeTakeFirstOrThrow();
    expect([row.valid_until, row.model_allowed]).toEqual(['2026-06-30', false]);
    expect(version.report).toMatchObject({ type: 'II', opinion: 'unqualified' });
  });

  test('a SOC 2 report whose first upload could not be read is still kept from models', async () => {
    expect((await ingest('report.md', '')).status).toBe('refused');
    expect((await ingest('report.md', REPORT)).kind).toBe('soc2');
    expect((await listDocumentOverviews(database().db))[0]?.modelAllowed).toBe(false);
  });

  test('a remote model embeds a policy, but nothing of a SOC 2 report', async () => {
    const deps = testDeps(database().db);
    const sent: string[] = [];
    const { model, dimensions } = deps.embeddings;
    const embedDocuments = async (texts: string[]) => {
      sent.push(...texts);
      return deps.embeddings.embedDocuments(texts);
    };
    const embedQuery = (text: string) => deps.embeddings.embedQuery(text);
    const embeddings = { model, dimensions, isRemote: true, embedDocuments, embedQuery };
    const actor = await testActor(deps.db);
    for (const [name, text] of [
      ['report.md', REPORT],
      ['policy.md', POLICY],
    ] as const)
      await ingestDocument({ ...deps, embeddings }, { name, bytes: bytes(text), actor });
    expect(sent.join('\n')).toContain('24 hours');
    expect(sent.join('\n')).not.toContain('opinion');
  });

  test('a report that an administrator opens for models gets the vectors that a remote model was not asked for', async () => {
    const base = testDeps(database().db);
    const { model, dimensions } = base.embeddings;
    const embedDocuments = (texts: string[]) => base.embeddings.embedDocuments(texts);
    const embedQuery = (text: string) => base.embeddings.embedQuery(text);
    const embeddings = { model, dimensions, isRemote: true, embedDocuments, embedQuery };
    const deps = { ...base, embeddings };
    const actor = await testActor(deps.db);
    await ingestDocument(deps, { name: 'report.md', bytes: bytes(REPORT), actor });
    expect(await count('embeddings')).toBe(0);
    const document = await getDocumentByName(deps.db, 'report.md');
    const documentId = document?.id ?? '';
    await describeDocument(deps, { documentId, audience: 'internal', actor });
    expect(await count('embeddings')).toBe(0);
    await describeDocument(deps, { documentId, modelAllowed: true, actor });
    expect(await count('embeddings')).toBeGreaterThan(0);
  });

  test('a NUL and half a pair in what is said about a document do not keep it out', async () => {
    const { status } = await ingest('a\0.md', POLICY, { product: 'Led\ud800ger\0' });
    const [overview] = await listDocumentOverviews(database().db);
    expect([status, overview?.product]).toEqual(['indexed', 'Led\ufffdger\ufffd']);
  });
});

describe('answers that rest on a document', () => {
  test('become stale with a newer version, and with its removal', async () => {
    const first = await ingest('a.md', POLICY);
    await answerResting(first.versionId ?? '');
    await ingest('a.md', POLICY);
    expect(await staleReasons()).toEqual([null]);
    await ingest('a.md', POLICY.replace('24', '8'));
    expect(await staleReasons()).toEqual(['a.md has a newer version (2).']);
    const deps = testDeps(database().db);
    const removed = await removeDocument(deps, { name: 'a.md', actor: await testActor(deps.db) });
    expect([removed.staleAnswers, await staleReasons()]).toEqual([1, ['a.md was removed.']]);
  });
});

describe('earlier answers', () => {
  test('a CSV of questions and answers fills the library; blanks are skipped', async () => {
    const csv =
      'Question,Answer,Tags,Owner,Reviewed\nIs data encrypted at rest?,"Yes, with AES-256.",crypto;data,Ada,2026-01-15\nDo you test backups?,FILL IN,,,\nAnything else?,,,,\n';
    expect(await ingest('library.csv', csv)).toMatchObject({
      kind: 'answers',
      passages: 1,
      status: 'indexed',
    });
    const rows = await database().db.selectFrom('library_entries').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      question: 'Is data encrypted at rest?',
      answer: 'Yes, with AES-256.',
      verdict: 'yes',
      tags: ['crypto', 'data'],
      owner: 'Ada',
      reviewed_at: '2026-01-15',
    });
  });

  test('a questionnaire without answers is refused as one', async () => {
    const refused = await ingest('blank.xlsx', await buyerWorkbook(), { kind: 'answers' });
    expect([refused.status, await count('library_entries')]).toEqual(['refused', 0]);
  });
});

describe('removing', () => {
  test('deletes text, bytes and report; the name is free again; the log keeps that it was here', async () => {
    await ingest('a.md', POLICY);
    await ingest('a.md', POLICY.replace('24', '8'));
    const deps = testDeps(database().db);
    const actor = await testActor(deps.db);
    await removeDocument(deps, { name: 'a.md', actor });
    expect([await count('passages'), await count('document_pages'), await count('files')]).toEqual([
      0, 0, 0,
    ]);
    expect(await listDocumentOverviews(deps.db)).toEqual([]);
    const [event] = await listAuditEvents(deps.db, { subjectKind: 'document', limit: 1 });
    expect(event).toMatchObject({ action: 'document.removed', actor: actor.email });
    await expect(removeDocument(deps, { name: 'a.md', actor })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await ingest('a.md', POLICY)).status).toBe('indexed');
  });
});

describe('what a removed document said', () => {
  test('is left in no table: no quote, no earlier answer, no vector; what another document says too stays', async () => {
    const csv =
      'Question,Answer,Tags,Owner\nAre logs shipped to Harbourlog?,"Yes, to Harbourlog.",logs,Ada\n';
    const first = await ingest(
      'a.md',
      `${POLICY}\n## Logs\n\nLogs are shipped to Harbourlog every hour.\n`,
    );
    await ingest('b.md', POLICY);
    await ingest('library.csv', csv);
    await answerResting(first.versionId ?? '');
    const deps = testDeps(database().db);
    const actor = await testActor(deps.db);
    for (const name of ['a.md', 'library.csv']) await removeDocument(deps, { name, actor });
    const texts = await sql`
      select quote as text from citations union all select question || answer || tags::text || coalesce(owner, '') from library_entries
      union all select text from passages union all select text from document_pages`.execute(
      deps.db,
    );
    expect(JSON.stringify(texts.rows)).not.toMatch(/Harbourlog|logs|Ada/);
    const quotes = await deps.db.selectFrom('citations').select('quote').execute();
    expect(quotes.map(({ quote }) => quote)).toEqual([FORGOTTEN_QUOTE]);
    const kept = await deps.db.selectFrom('passages').select('search_hash as hash').execute();
    const vectors = await deps.db.selectFrom('embeddings').select('text_hash as hash').execute();
    expect(vectors).toEqual(kept);
  });
});

describe('what an earlier answer says', () => {
  test.each([
    ['Yes', 'yes'],
    ['Yes, AES-256 for all data.', 'yes'],
    ['Yes, a small percentage of systems', 'partial'],
    ['Yes, but not in the test environment', 'partial'],
    ['No', 'no'],
    ['N/A', 'na'],
    ['We use AES-256.', null],
  ])('%s → %s', async (answer, verdict) => {
    await ingest('library.csv', `question,answer\nIs it so?,"${answer}"\n`);
    const row = await database()
      .db.selectFrom('library_entries')
      .select('verdict')
      .executeTakeFirstOrThrow();
    expect(row.verdict).toBe(verdict);
  });
});

test('a document that comes while too many are being read is not refused for that: it is to be tried again', async () => {
  const turns = Array.from({ length: 200 }, () => takeTurn().catch(() => () => undefined));
  const long = POLICY.repeat(1_000);
  await expect(ingest('access.md', long)).rejects.toMatchObject({ code: 'rate_limited' });
  expect(await count('documents')).toBe(0);
  for (const turn of turns) (await turn)();
});
