import type { Transaction } from 'kysely';
import { AppError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import type { Deps, Handle } from '../../ports.ts';
import type { Actor } from '../../store/actors.ts';
import { appendAudit } from '../../store/audit.ts';
import { lockDocument } from '../../store/documents.ts';
import type { StoredExport } from '../../store/exports.ts';
import { getFile } from '../../store/files.ts';
import type { Schema } from '../../store/schema.ts';
import { isCompoundFile } from '../../workbook/file-kind.ts';
import { zipFiles } from '../../workbook/write-zip.ts';
import { planRelease, type ReleasePlan } from '../release-plan.ts';
import { type CheckedExport, checkExport, leavingOf, refuseOutdated } from './checked-export.ts';
import { fileNameOf } from './file-names.ts';
import { type Manifest, manifestCsv, manifestJson } from './manifest.ts';
import { type PackageDocument, type PackagePlan, planPackage } from './plan-package.ts';

/** All files of a package together; more is sent by another way. */
const MOST_BYTES = 200 * 1024 * 1024;

export type PackageInput = {
  readonly exportId: string;
  /** `word` of each document that an approver lets go. */
  readonly accepted: readonly string[];
  readonly actor: Actor;
};

export type MadePackage = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
};

/** What a package of this export would hold. Throws as `makePackage`, but for what only making it refuses. */
export async function viewPackage(
  deps: Pick<Deps, 'db' | 'clock'>,
  exportId: string,
): Promise<CheckedExport & { readonly contents: PackagePlan }> {
  const checked = await checkExport(deps, exportId);
  const today = deps.clock.now().toISOString().slice(0, 10);
  const leaving = await leavingOf(deps.db, checked.made);
  const { questionnaire } = checked.plan;
  const contents = await planPackage(deps.db, { questionnaire, leaving, today });
  return { ...checked, contents };
}

/**
 * Documents that go: those that need nobody's word, and those for which it was given. Throws `conflict` where it
 * was given for something else, `forbidden` where somebody else gave it.
 */
function chooseDocuments(
  { documents }: PackagePlan,
  { accepted, actor }: Pick<PackageInput, 'accepted' | 'actor'>,
): PackageDocument[] {
  const waiting = new Set(documents.flatMap(({ waits, word }) => (waits.length > 0 ? word : [])));
  if (accepted.some((word) => !waiting.has(word)))
    throw new AppError(
      'conflict',
      'What was confirmed for the package has changed since: look at its documents again.',
    );
  if (accepted.length > 0 && actor.role !== 'administrator' && actor.role !== 'approver')
    throw new AppError(
      'forbidden',
      'Only an approver may let a document go that is not for everyone.',
    );
  return documents.filter(({ waits, word }) => waits.length === 0 || accepted.includes(word));
}

/** What a package of a workbook made now would hold; the words are the same as for the export that is made of it. */
export async function previewPackage(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { questionnaire, leaving }: Pick<ReleasePlan, 'questionnaire' | 'leaving'>,
): Promise<PackagePlan> {
  return planPackage(db, {
    questionnaire,
    leaving: leaving.map(({ question, answer: { draftId } }) => ({ question, draftId })),
    today: clock.now().toISOString().slice(0, 10),
  });
}

/**
 * Before the workbook is made: throws where the words given for its package are for something else, or by nobody
 * who may give them.
 */
export async function checkPackage(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: Pick<PackageInput, 'accepted' | 'actor'> & { readonly questionnaireId: string },
): Promise<void> {
  const { questionnaireId } = input;
  const plan = await planRelease(deps, { questionnaireId, includeDrafts: false });
  chooseDocuments(await previewPackage(deps, plan), input);
}

async function readWhole(handle: Handle, hash: string, called: string): Promise<Uint8Array> {
  const bytes = await getFile(handle, hash);
  if (bytes === null || sha256(bytes) !== hash)
    throw new AppError(
      'data_damaged',
      `The stored file of ${called} is not the one that came in: add the document again.`,
      { shell: '`vouch doctor` says which files were changed.' },
    );
  return bytes;
}

function refuseTooLarge(documents: readonly PackageDocument[]): void {
  const total = documents.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  if (total <= MOST_BYTES) return;
  throw new AppError(
    'file_limits',
    `The documents together are larger than ${MOST_BYTES / 1024 / 1024} MB: send the large ones by another way.`,
  );
}

type Contents = { readonly plan: PackagePlan; readonly documents: readonly PackageDocument[] };

function answersOf({ plan, documents }: Contents, isEncrypted: boolean): Manifest['answers'] {
  const files = new Map(documents.map(({ versionId, packedAs }) => [versionId, packedAs]));
  return plan.rows.flatMap(({ question, places }) => {
    const evidence = places.flatMap(({ versionId, ...place }) => {
      const file = files.get(versionId);
      return file === undefined ? [] : [{ file, ...place }];
    });
    if (evidence.length === 0) return [];
    const { sheet, questionCell: cell, shownId: id, text } = question;
    return [{ sheet, cell, id, question: isEncrypted ? null : text, evidence }];
  });
}

/**
 * A zip of the finished workbook, the documents that its answers rest on and that its buyer may have, and a
 * manifest that leads from each answer to file and page. No quotes, people, drafts or ids of the store are in it;
 * the same export and documents give the same bytes. What was put in is logged. Throws `not_found`,
 * `value_refused`, `conflict`, `forbidden`, `file_limits`, `data_damaged`.
 */
export async function makePackage(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: PackageInput,
): Promise<MadePackage> {
  const seen = await viewPackage(deps, input.exportId);
  refuseOutdated(seen);
  return deps.db
    .transaction()
    .execute((trx) => pack(trx, seen, { ...input, now: deps.clock.now() }));
}

async function pack(
  trx: Transaction<Schema>,
  { made, report, plan: { questionnaire }, contents }: Awaited<ReturnType<typeof viewPackage>>,
  input: PackageInput & { readonly now: Date },
): Promise<MadePackage> {
  // What may go is decided on documents that cannot change until it is done.
  const ids = new Set(contents.documents.map(({ documentId }) => documentId));
  for (const id of [...ids].sort()) await lockDocument(trx, id);
  const today = input.now.toISOString().slice(0, 10);
  const leaving = await leavingOf(trx, made);
  const plan = await planPackage(trx, { questionnaire, leaving, today });
  const documents = chooseDocuments(plan, input).filter(({ documentId }) => ids.has(documentId));
  refuseTooLarge(documents);
  const workbook = await readWhole(trx, made.fileSha256, 'the workbook');
  const [, base = report.out.name, end = ''] = /^(.*?)(\.[^.]*)?$/s.exec(report.out.name) ?? [];
  const workbookName = fileNameOf(base, end);
  const files = [];
  for (const { packedAs, fileSha256, called } of documents)
    files.push({ name: packedAs, bytes: await readWhole(trx, fileSha256 ?? '', called) });
  const manifest: Manifest = {
    format: 'vouch-package/1',
    workbook: { file: workbookName, sha256: sha256(workbook), bytes: workbook.length },
    evidence: files.map(({ name: file, bytes }) => ({
      file,
      sha256: sha256(bytes),
      bytes: bytes.length,
    })),
    answers: answersOf({ plan, documents }, isCompoundFile(workbook)),
  };
  const bytes = zipFiles([
    { name: workbookName, bytes: workbook },
    { name: 'manifest.json', bytes: manifestJson(manifest) },
    { name: 'manifest.csv', bytes: manifestCsv(manifest) },
    ...files,
  ]);
  await log(trx, { made, documents, bytes }, input);
  return { fileName: `${base} with evidence.zip`, bytes, manifest };
}

async function log(
  trx: Transaction<Schema>,
  {
    made,
    documents,
    bytes,
  }: { made: StoredExport; documents: readonly PackageDocument[]; bytes: Uint8Array },
  { actor, now }: PackageInput & { readonly now: Date },
): Promise<void> {
  await appendAudit(trx, {
    actor,
    action: 'export.packaged',
    subjectKind: 'questionnaire',
    subjectId: made.questionnaireId,
    details: {
      export: made.id,
      file: made.fileSha256,
      package: sha256(bytes),
      documents: documents.map(({ name, version, audience, fileSha256, waits }) => ({
        document: name,
        version,
        audience,
        file: fileSha256,
        accepted: [...waits],
      })),
    },
    at: now,
  });
}
