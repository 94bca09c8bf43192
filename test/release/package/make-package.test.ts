import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../src/errors.ts';
import { sha256 } from '../../../src/hash.ts';
import type { Deps } from '../../../src/ports.ts';
import { exportQuestionnaire } from '../../../src/release/export-questionnaire.ts';
import { makePackage, viewPackage } from '../../../src/release/package/make-package.ts';
import type { Actor } from '../../../src/store/actors.ts';
import { listAuditEvents } from '../../../src/store/audit.ts';
import { AUDIENCES } from '../../../src/web/words.ts';
import { useDatabase } from '../../support/database.ts';
import { testActor, testDeps } from '../../support/deps.ts';
import { bytesOf, type Cited, makeCitedExport, unzip } from './cited-export.ts';

const database = useDatabase();
let deps: Deps;
let actor: Actor;

beforeEach(async () => {
  deps = testDeps(database().db);
  actor = await testActor(deps.db);
});

const pack = (exportId: string, accepted: readonly string[] = [], by = actor) =>
  makePackage(deps, { exportId, accepted, actor: by });

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'made',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

const wordsOf = async (exportId: string) =>
  (await viewPackage(deps, exportId)).contents.documents.flatMap(({ waits, word }) =>
    waits.length > 0 ? word : [],
  );

test('a package holds the workbook, the public documents, and a manifest that leads from each answer to file and page', async () => {
  const { exportId, workbook } = await makeCitedExport(deps, actor, {
    documents: [
      { name: 'policies/access.md', title: 'Access policy', audience: 'public' },
      { name: 'report.md', title: 'SOC 2 report', kind: 'soc2', audience: 'nda' },
    ],
  });
  const made = await pack(exportId);
  const files = await unzip(made.bytes);
  expect([...files.keys()]).toEqual([
    'Northgate (completed).xlsx',
    'manifest.json',
    'manifest.csv',
    'evidence/Access policy.md',
  ]);
  expect(sha256(files.get('Northgate (completed).xlsx') ?? new Uint8Array())).toBe(
    sha256(workbook),
  );
  const manifest = JSON.parse(String(files.get('manifest.json')));
  expect(manifest).toMatchObject({
    format: 'vouch-package/1',
    workbook: { sha256: sha256(workbook), bytes: workbook.length },
    evidence: [
      { file: 'evidence/Access policy.md', sha256: sha256(bytesOf('policies/access.md')) },
    ],
    answers: [
      {
        cell: 'B7',
        question: 'Is policies/access.md in place?',
        evidence: [{ file: 'evidence/Access policy.md', page: 3 }],
      },
    ],
  });
  expect(made.fileName).toBe('Northgate (completed) with evidence.zip');
  expect(String(files.get('manifest.csv'))).toContain('"B7"');
  expect((await pack(exportId)).bytes).toEqual(made.bytes);
});

test('a document under NDA goes only with an approver’s word for this very file and buyer, and the log keeps it', async () => {
  const { exportId, questionnaireId } = await makeCitedExport(deps, actor, {
    documents: [{ name: 'report.md', title: 'SOC 2 report', audience: 'nda' }],
  });
  const words = await wordsOf(exportId);
  expect(words).toHaveLength(1);
  expect(await codeOf(pack(exportId, words, { ...actor, role: 'reviewer' }))).toBe('forbidden');
  expect(await codeOf(pack(exportId, ['0'.repeat(64)]))).toBe('conflict');
  const { bytes } = await pack(exportId, words, { ...actor, role: 'approver' });
  expect([...(await unzip(bytes)).keys()]).toContain('evidence/SOC 2 report.md');
  const [event] = await listAuditEvents(deps.db, {
    subjectKind: 'questionnaire',
    subjectId: questionnaireId,
    limit: 1,
  });
  expect(event).toMatchObject({
    action: 'export.packaged',
    details: {
      export: exportId,
      package: sha256(bytes),
      documents: [{ document: 'report.md', audience: 'nda', accepted: ['under_nda'] }],
    },
  });
});

test('a word given before the document was replaced or closed lets nothing go', async () => {
  const { exportId, documentIds } = await makeCitedExport(deps, actor, {
    documents: [{ name: 'report.md', audience: 'nda' }],
  });
  const words = await wordsOf(exportId);
  await deps.db
    .updateTable('documents')
    .set({ audience: 'internal' })
    .where('id', 'in', documentIds)
    .execute();
  expect(await codeOf(pack(exportId, words))).toBe('conflict');
  expect([...(await unzip((await pack(exportId)).bytes)).keys()]).toHaveLength(3);
});

test('neither quotes, people, held texts nor ids of the store stand in what is added to the workbook', async () => {
  const { exportId, questionnaireId } = await makeCitedExport(deps, actor, {
    documents: [
      { name: 'open.md', audience: 'public' },
      { name: 'secret-plan.md', title: 'Secret plan', audience: 'internal' },
    ],
  });
  const files = await unzip((await pack(exportId)).bytes);
  const added = ['manifest.json', 'manifest.csv'].map((name) => String(files.get(name))).join('\n');
  for (const word of ['secret', 'Secret plan', 'The safeguard of', 'DRAFT-THAT-WAS-HELD'])
    expect(added).not.toContain(word);
  for (const word of [actor.email, actor.name, actor.id, questionnaireId, exportId])
    expect(added).not.toContain(word);
});

test('a dry run, an answer that is outdated, and a file that was changed in the store make no package', async () => {
  const { exportId, questionnaireId } = await makeCitedExport(deps, actor, {
    documents: [{ name: 'open.md', audience: 'public' }],
  });
  const dry = await exportQuestionnaire(deps, {
    questionnaireId,
    openItemsReason: null,
    includeDrafts: true,
    actor,
  });
  expect(await codeOf(pack(dry.exportId))).toBe('value_refused');

  await deps.db
    .updateTable('files')
    .set({ bytes: new TextEncoder().encode('other') })
    .where('sha256', '=', sha256(bytesOf('open.md')))
    .execute();
  expect(await codeOf(pack(exportId))).toBe('data_damaged');

  await deps.db
    .updateTable('answers')
    .set({ stale_reason: 'Its document was replaced.' })
    .where('state', '=', 'approved')
    .execute();
  expect(await codeOf(pack(exportId))).toBe('value_refused');
  expect(await codeOf(pack('00000000-0000-4000-8000-000000000000'))).toBe('not_found');
});

const cited = fc.record({
  kind: fc.constantFrom('policy', 'policy', 'soc2', 'evidence', 'answers'),
  audience: fc.constantFrom(...(Object.keys(AUDIENCES) as (keyof typeof AUDIENCES)[])),
  product: fc.constantFrom(null, null, null, 'Core', 'Other'),
  isKept: fc.constantFrom(true, true, true, false),
  validUntil: fc.constantFrom(null, null, '2099-01-01', '2020-01-01'),
  fate: fc.constantFrom('stays', 'stays', 'stays', 'stays', 'removed', 'replaced', 'closed'),
  isAccepted: fc.constantFrom(true, true, false),
} as const);

test('no document outside the allowed audience is ever in a package, whatever is cited, accepted and changed meanwhile', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(cited, { minLength: 1, maxLength: 4 }),
      fc.constantFrom<'nda' | 'public'>('nda', 'public'),
      async (given, audience) => {
        round += 1;
        const documents = given.map(
          ({ kind, audience: of, product, isKept, validUntil }, index): Cited => ({
            ...{ name: `round${round}-${index}.md`, kind, audience: of, product, validUntil },
            ...(isKept ? {} : { bytes: null }),
          }),
        );
        const { exportId, documentIds } = await makeCitedExport(deps, actor, {
          ...{ documents, audience, product: 'Core' },
        });
        const seen = await viewPackage(deps, exportId);
        const accepted = seen.contents.documents.flatMap(({ name, waits, word }) =>
          waits.length > 0 && given[Number(/-(\d+)/.exec(name)?.[1])]?.isAccepted ? word : [],
        );
        for (const [index, { fate }] of given.entries()) await befall(documentIds[index], fate);
        const made = await pack(exportId, accepted).catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error;
          return null;
        });
        if (made === null) return;
        const held = [...(await unzip(made.bytes)).values()].map(String).join('\n');
        for (const [index, each] of given.entries()) {
          const mayGo =
            each.fate === 'stays' &&
            each.kind !== 'answers' &&
            each.isKept &&
            each.product !== 'Other' &&
            each.validUntil !== '2020-01-01' &&
            (each.audience === 'public' ||
              (each.audience === 'nda' && audience === 'nda' && each.isAccepted));
          const name = `round${round}-${index}.md`;
          expect(held.includes(`The safeguard of ${name}`), `${name} ${JSON.stringify(each)}`).toBe(
            mayGo,
          );
        }
      },
    ),
    { numRuns: 25 },
  );
});

async function befall(documentId: string | undefined, fate: string): Promise<void> {
  if (documentId === undefined || fate === 'stays') return;
  const set = {
    removed: { removed_at: deps.clock.now() },
    replaced: { current_version_id: null },
    closed: { audience: 'internal' as const },
  }[fate];
  if (set !== undefined)
    await deps.db.updateTable('documents').set(set).where('id', '=', documentId).execute();
}
