import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readMigrations } from '../../src/adapters/database/migration-files.ts';
import type { Database } from '../../src/ports.ts';
import { listControls } from '../../src/store/controls.ts';
import { migrate } from '../../src/store/migrate.ts';
import { getSearchModel } from '../../src/store/search-model.ts';
import { getDescribedVersion } from '../../src/store/version-descriptions.ts';
import { testDatabase } from '../support/database.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const ACTOR = id(1);
/** Documents and their versions share a number. */
const [POLICY, REPORT, LIMITED, REMOVED, REFUSED] = [11, 12, 13, 14, 15] as const;

const control = (name: string, more: object) => ({
  id: name,
  text: `${name} is operated.`,
  criteria: ['CC6.1'],
  page: 3,
  tests: null,
  results: null,
  exception: null,
  ...more,
});
const READ_REPORT = {
  periodEnd: '2025-06-30',
  controls: [
    control('AC-1', { exception: true, results: 'One was late.' }),
    control('AC-1', { exception: true, results: 'One was late.' }),
    control('AC-2', { exception: false, page: null }),
  ],
  exceptions: [{ controlId: 'AC-1', managementResponse: 'It was made up for.' }],
};

/**
 * A database as the first release left it: documents of every state, passages with vectors of two models, a
 * questionnaire with its answer.
 */
async function fillFirstRelease(db: Database): Promise<void> {
  const document = (number: number, kind: string, more: { until?: string; removed?: boolean }) =>
    sql`insert into documents (id, name, kind, audience, valid_until, model_allowed, created_at, created_by, removed_at)
      values (${id(number)}, ${`d${number}`}, ${kind}, 'nda', ${more.until ?? null}, true, now(), ${ACTOR}, ${more.removed ? sql`now()` : null})`;
  const version = (number: number, report: object | null, status = 'indexed') =>
    sql`insert into document_versions (id, document_id, number, file_name, sha256, media_type, status, title, effective_date, report, created_at, created_by)
      values (${id(number)}, ${id(number)}, 1, 'f', ${`sha${number}`}, 'text/plain', ${status}, 'A title', '2025-01-15', ${report === null ? null : JSON.stringify(report)}::jsonb, now(), ${ACTOR})`;
  const statements = [
    sql`insert into actors (id, email, name, role) values (${ACTOR}, 'ada@example.com', 'Ada', 'administrator')`,
    document(POLICY, 'policy', {}),
    document(REPORT, 'soc2', { until: '2026-06-30' }),
    document(LIMITED, 'soc2', { until: '2025-12-31' }),
    document(REMOVED, 'soc2', { removed: true }),
    document(REFUSED, 'policy', {}),
    version(POLICY, null),
    version(REPORT, READ_REPORT),
    version(LIMITED, { ...READ_REPORT, controls: [], exceptions: [] }),
    version(REMOVED, null),
    version(REFUSED, null, 'refused'),
    sql`update documents set current_version_id = id where id <> ${id(REFUSED)}`,
    sql`insert into passages (version_id, ordinal, kind, text, search_text, search_hash)
      select ${id(POLICY)}, n, 'prose', 'Leavers lose access.', 'Leavers lose access.', 'hash' || n from generate_series(1, 2000) n`,
    sql`insert into embeddings (model, text_hash, embedding) select 'old', 'hash' || n, '[1,-1,0.5]' from generate_series(1, 1500) n`,
    sql`insert into embeddings (model, text_hash, embedding) select 'older', 'hash' || n, '[1,-1]' from generate_series(1, 20) n`,
    sql`insert into files (sha256, bytes, size) values ('file', '\\x00', 1)`,
    sql`insert into questionnaires (id, file_name, file_sha256, audience, sheets, warnings, created_at, created_by)
      values (${id(21)}, 'buyer.xlsx', 'file', 'nda', '[]', '[]', now(), ${ACTOR})`,
    sql`insert into questions (id, questionnaire_id, ordinal, kind, sheet, row_number, question_cell, text, text_hash, answer_cells)
      values (${id(31)}, ${id(21)}, 0, 'question', 'S', 2, 'B2', 'Do leavers lose access?', 'q', '[]')`,
    sql`insert into answers (question_id, status, state, text_hash, updated_at) values (${id(31)}, 'pending', 'pending', 't', now())`,
  ];
  for (const statement of statements) await statement.execute(db);
}

test('a database of the first release with its documents and answers is brought up to date', async () => {
  const { db, close } = await testDatabase();
  const migrations = await readMigrations();
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  await migrate(db, migrations.slice(0, 1));
  await fillFirstRelease(db);
  expect(await migrate(db, migrations)).toHaveLength(migrations.length - 1);

  const signs = await sql<{ model: string; count: number; length: number }>`
    select model, count(*)::int as count, max(length(signs)) as length from passage_signs group by model order by model`.execute(
    db,
  );
  expect(signs.rows).toEqual([
    { model: 'old', count: 1500, length: 3 },
    { model: 'older', count: 20, length: 2 },
  ]);
  expect(await getSearchModel(db)).toEqual({ model: 'old', dimensions: 3 });
  const controls = await listControls(db);
  expect(
    controls.map(({ control: name, exception, managementResponse }) => [
      name,
      exception,
      managementResponse,
    ]),
  ).toEqual([
    ['AC-1', true, 'It was made up for.'],
    ['AC-2', false, null],
  ]);
  const said = await sql<{ name: string; validity_said: boolean }>`
    select name, validity_said from documents where kind = 'soc2' order by name`.execute(db);
  expect(said.rows.map(({ validity_said }) => validity_said)).toEqual([false, true, false]);
  expect((await getDescribedVersion(db, id(POLICY)))?.description).toMatchObject({
    title: 'A title',
    effectiveDate: '2025-01-15',
  });
  await close();
});
