import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { appendAudit } from '../store/audit.ts';
import { getVersion, insertVersion } from '../store/document-versions.ts';
import {
  insertDocument,
  lockDocument,
  type StoredDocument,
  updateDocument,
} from '../store/documents.ts';
import { insertFile } from '../store/files.ts';
import { insertLibraryEntries } from '../store/library.ts';
import type { StoredParticulars } from '../store/particulars.ts';
import type { Audience, DocumentKind, Schema, StatedClassification } from '../store/schema.ts';
import { markAnswersStale } from '../store/stale-answers.ts';
import { offeredAudience } from './description.ts';
import { saysPublic, validUntilOf } from './freshness.ts';
import type { IngestInput } from './ingest-input.ts';
import { kindRule } from './kinds/kind-rules.ts';
import { type Before, mayReachModels } from './model-switch.ts';
import type { Prepared } from './prepare-document.ts';
import { READER_VERSION } from './reader-version.ts';
import { settleReportValidity } from './report-validity.ts';
import { writeContent } from './write-content.ts';

type StoreDeps = Pick<Deps, 'db' | 'clock'>;
type Target = {
  readonly document: StoredDocument | null;
  /** What the version in force is more closely. */
  readonly particulars: StoredParticulars | null;
  readonly target: string;
  readonly hash: string;
};
type Stored = {
  readonly documentId: string;
  readonly versionId: string;
  readonly passages: number;
  readonly title: string | null;
  readonly effectiveDate: string | null;
  readonly warnings: readonly string[];
};

/** Writes a version with its pages, passages and earlier answers, and makes it the current one, in one transaction. */
export function storeVersion(
  deps: StoreDeps,
  input: IngestInput,
  { document, particulars: before, target, hash, prepared }: Target & { prepared: Prepared },
): Promise<Stored> {
  const now = deps.clock.now();
  const { read, kind, report, particulars, passages, answers } = prepared;
  const facts = factsOf(
    input,
    prepared,
    document === null ? null : { document, particulars: before },
  );
  return deps.db.transaction().execute(async (trx) => {
    const documentId = await documentFor(trx, { document, target, facts, input, now });
    const fileSha256 = await insertFile(trx, input.bytes);
    const { id: versionId, number } = await insertVersion(trx, {
      documentId,
      fileName: input.name,
      sha256: hash,
      fileSha256,
      mediaType: read.mediaType,
      status: 'indexed',
      reason: null,
      pages: read.pages,
      report,
      particulars,
      paperFacts: prepared.paperFacts,
      warnings: read.warnings,
      readerVersion: READER_VERSION,
      createdAt: now,
      createdBy: input.actor.id,
    });
    const head = await headOf(trx, document);
    const version = await writeContent(trx, prepared, {
      documentId,
      versionId,
      before: head === null ? null : { versionId: head.id, isSameBytes: head.sha256 === hash },
      at: now,
    });
    await insertLibraryEntries(
      trx,
      answers.map((each) => ({
        ...each,
        product: facts.product,
        audience: facts.audience,
        versionId,
        createdAt: now,
      })),
    );
    await updateDocument(trx, documentId, {
      ...facts,
      bridgedBy: null,
      currentVersionId: versionId,
    });
    await settleReportValidity(trx, { actor: input.actor, at: now });
    const replaced = document?.currentVersionId;
    const stale =
      replaced == null
        ? 0
        : await markAnswersStale(trx, {
            versionIds: [replaced],
            reason: `${target} has a newer version (${number}).`,
            at: now,
          });
    await appendAudit(trx, {
      actor: input.actor,
      action: replaced == null ? 'document.added' : 'document.replaced',
      subjectKind: 'document',
      subjectId: documentId,
      details: { kind, version: number, sha256: hash, staleAnswers: stale },
      at: now,
    });
    return {
      documentId,
      versionId,
      passages: kind === 'answers' ? answers.length : passages.length,
      title: version.description.title,
      effectiveDate: version.description.effectiveDate,
      warnings: audienceWarnings(target, facts.audience, version.description.classification),
    };
  });
}

const headOf = (trx: Transaction<Schema>, document: StoredDocument | null) =>
  document?.currentVersionId == null ? null : getVersion(trx, document.currentVersionId);

/** A document is never closed or opened by itself; that it says to be meant for fewer people than it has is told. */
function audienceWarnings(
  name: string,
  audience: Audience,
  classification: StatedClassification | null,
): string[] {
  const offered = offeredAudience(audience, classification);
  return offered?.isStricter === true
    ? [
        `${name} is kept as "${audience}", but its text is classified as "${classification}": set its audience to "${offered.audience}" unless that is meant.`,
      ]
    : [];
}

type Facts = {
  readonly kind: DocumentKind;
  readonly kindSaid: boolean;
  readonly kindDoubt: string | null;
  readonly audience: Audience;
  readonly product: string | null;
  readonly validUntil: string | null;
  readonly validitySaid: boolean;
  readonly modelAllowed: boolean;
};

/** What is said about the document: given now, else kept, else found in the text, else what its kind decides. */
function factsOf(input: IngestInput, prepared: Prepared, before: Before | null): Facts {
  const { read, kind, kindSaid, kindDoubt, report, particulars } = prepared;
  const document = before?.document;
  const usual = kindRule(kind, particulars).audience;
  return {
    kind,
    kindSaid,
    kindDoubt,
    audience: input.audience ?? document?.audience ?? (saysPublic(read) ? 'public' : usual),
    product: input.product ?? document?.product ?? null,
    validUntil: input.validUntil ?? validUntilOf(read, { report, particulars }),
    validitySaid: input.validUntil !== undefined,
    modelAllowed: mayReachModels(prepared, before),
  };
}

type DocumentFor = Pick<Target, 'document' | 'target'> & {
  readonly facts: Facts;
  readonly input: IngestInput;
  readonly now: Date;
};

async function documentFor(
  trx: Transaction<Schema>,
  { document, target, facts, input, now }: DocumentFor,
): Promise<string> {
  if (document !== null) {
    if (await lockDocument(trx, document.id)) return document.id;
    throw new AppError('conflict', `The document "${target}" was removed meanwhile; add it again.`);
  }
  const id = await insertDocument(trx, {
    name: target,
    ...facts,
    createdAt: now,
    createdBy: input.actor.id,
  });
  if (id === null)
    throw new AppError(
      'conflict',
      `A document "${target}" was added meanwhile; add this one again.`,
    );
  return id;
}

const UNREAD = 'It could not be read, so what it is is not known.';

/** Records that a file could not be read, and why. The version in force, if there is one, stays in force. */
export function storeRefusal(
  deps: StoreDeps,
  input: IngestInput,
  { document, target, hash, reason }: Omit<Target, 'particulars'> & { reason: string },
): Promise<{ documentId: string; versionId: string }> {
  const now = deps.clock.now();
  const kind = input.kind ?? document?.kind ?? 'evidence';
  const facts: Facts = {
    kind,
    kindSaid: input.kind !== undefined,
    kindDoubt: input.kind === undefined ? UNREAD : null,
    audience: input.audience ?? 'nda',
    product: input.product ?? null,
    validUntil: input.validUntil ?? null,
    validitySaid: input.validUntil !== undefined,
    modelAllowed: input.kind !== undefined && kindRule(kind, null).modelAllowed,
  };
  return deps.db.transaction().execute(async (trx) => {
    const documentId = await documentFor(trx, { document, target, facts, input, now });
    const { id: versionId, number } = await insertVersion(trx, {
      documentId,
      fileName: input.name,
      sha256: hash,
      fileSha256: null,
      mediaType: 'application/octet-stream',
      status: 'refused',
      reason,
      pages: null,
      report: null,
      particulars: null,
      paperFacts: null,
      warnings: [],
      readerVersion: READER_VERSION,
      createdAt: now,
      createdBy: input.actor.id,
    });
    await appendAudit(trx, {
      actor: input.actor,
      action: 'document.refused',
      subjectKind: 'document',
      subjectId: documentId,
      details: { version: number, sha256: hash },
      at: now,
    });
    return { documentId, versionId };
  });
}
