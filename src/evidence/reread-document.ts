import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { getParticulars } from '../store/document-versions.ts';
import {
  getDocument,
  lockDocument,
  type StoredDocument,
  updateDocument,
} from '../store/documents.ts';
import { getFile } from '../store/files.ts';
import { syncLibraryEntries } from '../store/library.ts';
import { deleteTexts } from '../store/passages.ts';
import { getVersionFile, markUnreadable, updateReading } from '../store/reader-versions.ts';
import type { Schema } from '../store/schema.ts';
import { refreshStatistics } from '../store/statistics.ts';
import { validUntilOf } from './freshness.ts';
import { embedPrepared } from './ingest-document.ts';
import { mayReachModels } from './model-switch.ts';
import { type Prepared, prepareDocument } from './prepare-document.ts';
import { READER_VERSION } from './reader-version.ts';
import { settleReportValidity } from './report-validity.ts';
import { writeContent } from './write-content.ts';

type RereadDeps = Pick<Deps, 'db' | 'embeddings' | 'clock' | 'log'>;
type Settings = { readonly documentId: string; readonly actor: Actor | null };

/**
 * Reads the kept bytes of a document's version in force again, with today's readers and as the kind that a person
 * said: its passages and what it says are replaced in one transaction, its number stays, vectors of unchanged texts
 * too. `kept`: today's readers cannot read it, so what was read stays with a warning. `gone`: it was removed or
 * replaced meanwhile, or its bytes are not kept.
 */
export async function rereadDocument(
  deps: RereadDeps,
  { documentId, actor }: Settings,
): Promise<'reread' | 'kept' | 'gone'> {
  const document = await getDocument(deps.db, documentId);
  const versionId = document?.currentVersionId ?? null;
  if (document === null || versionId === null) return 'gone';
  const file = await getVersionFile(deps.db, versionId);
  if (file === null) return 'gone';
  const bytes = await getFile(deps.db, file.fileSha256);
  if (bytes === null) return keep(deps, versionId, 'its file is not here');
  let prepared: Prepared;
  try {
    prepared = await prepareDocument(deps, { bytes, name: file.fileName }, document);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal' || error.code === 'rate_limited')
      throw error;
    return keep(deps, versionId, error.message);
  }
  const before = { document, particulars: await getParticulars(deps.db, versionId) };
  const modelAllowed = mayReachModels(prepared, before);
  await embedPrepared(deps, prepared, modelAllowed);
  const isReplaced = await replace(deps, { document, versionId, prepared, modelAllowed, actor });
  if (isReplaced) await refreshStatistics(deps.db);
  return isReplaced ? 'reread' : 'gone';
}

async function keep({ db }: RereadDeps, versionId: string, reason: string): Promise<'kept'> {
  await markUnreadable(db, versionId, {
    readerVersion: READER_VERSION,
    warning: `It could not be read again, so it proves nothing new: add the file again. (${reason})`,
  });
  return 'kept';
}

type Replacement = {
  readonly document: StoredDocument;
  readonly versionId: string;
  readonly prepared: Prepared;
  readonly modelAllowed: boolean;
  readonly actor: Actor | null;
};

function replace(deps: RereadDeps, given: Replacement): Promise<boolean> {
  const at = deps.clock.now();
  const { document, versionId, prepared, actor } = given;
  return deps.db.transaction().execute(async (trx) => {
    if (!(await lockDocument(trx, document.id))) return false;
    const now = await getDocument(trx, document.id);
    if (now?.currentVersionId !== versionId || now.kindSaid !== document.kindSaid) return false;
    if (now.kind !== document.kind) return false;
    const { read, report, particulars, paperFacts } = prepared;
    await updateReading(trx, versionId, {
      pages: read.pages,
      report,
      particulars,
      paperFacts,
      warnings: read.warnings,
      readerVersion: READER_VERSION,
    });
    await deleteTexts(trx, [versionId]);
    await writeContent(trx, prepared, {
      documentId: document.id,
      versionId,
      before: { versionId, isSameBytes: true },
      at,
    });
    await syncAnswers(trx, given, at);
    await updateDocument(trx, document.id, changeOf(given));
    await settleReportValidity(trx, { actor, at });
    await appendAudit(trx, {
      actor,
      action: 'document.reread',
      subjectKind: 'document',
      subjectId: document.id,
      details: { kind: prepared.kind, reader: READER_VERSION },
      at,
    });
    return true;
  });
}

const syncAnswers = (
  trx: Transaction<Schema>,
  { document, versionId, prepared }: Replacement,
  at: Date,
) =>
  syncLibraryEntries(
    trx,
    versionId,
    prepared.answers.map((each) => ({
      ...each,
      product: document.product,
      audience: document.audience,
      versionId,
      createdAt: at,
    })),
  );

/** What reading again says of the document; where another kind was found than before, a person is asked. */
function changeOf({ document, prepared, modelAllowed }: Replacement) {
  const { read, kind, kindDoubt, report, particulars } = prepared;
  // Before validity was marked as said, a date may be a person's: only what has none takes the one that was read.
  const isSaid = document.validitySaid || (document.validUntil !== null && report === null);
  const isOther = kind !== document.kind && !document.kindSaid;
  return {
    kind,
    kindDoubt: kindDoubt ?? (isOther ? OTHER_NOW : null),
    modelAllowed,
    ...(isSaid ? {} : { validUntil: validUntilOf(read, { report, particulars }) }),
  };
}

const OTHER_NOW = 'Reading it again found another kind than before: say what it is.';
