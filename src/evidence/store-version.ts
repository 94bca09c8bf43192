import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { appendAudit } from '../store/audit.ts';
import { syncControls } from '../store/controls.ts';
import { getVersion, insertVersion } from '../store/document-versions.ts';
import {
  insertDocument,
  lockDocument,
  type StoredDocument,
  updateDocument,
} from '../store/documents.ts';
import { insertFile } from '../store/files.ts';
import { insertLibraryEntries } from '../store/library.ts';
import { insertPages, insertPassages } from '../store/passages.ts';
import { getReport, updateReportCorrections } from '../store/reports.ts';
import type { Audience, DocumentKind, Schema, StatedClassification } from '../store/schema.ts';
import { markAnswersStale } from '../store/stale-answers.ts';
import {
  type DescribedVersion,
  getDescribedVersion,
  updateDescribedVersion,
} from '../store/version-descriptions.ts';
import { carriedOver, described, offeredAudience } from './description.ts';
import { statedIn } from './document-metadata.ts';
import { effectiveDateOf, saysPublic, validUntilOf } from './freshness.ts';
import type { IngestInput } from './ingest-input.ts';
import { assignPassageTopics } from './passage-topics.ts';
import type { Prepared } from './prepare-document.ts';
import { settleReportValidity } from './report-validity.ts';

type StoreDeps = Pick<Deps, 'db' | 'clock'>;
type Target = {
  readonly document: StoredDocument | null;
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

/** May the text of a new document of this kind go to a model outside the process? An administrator may turn it on later. */
const modelAllowedFor = (kind: DocumentKind): boolean => kind !== 'soc2' && kind !== 'pentest';

/**
 * May the text of this version go to a model outside the process? As was decided for the document; where it was read as another kind
 * before, or never, only what its kind and that decision both allow.
 */
export function mayReachModels(kind: DocumentKind, document: StoredDocument | null): boolean {
  if (document === null) return modelAllowedFor(kind);
  const isDecided = document.currentVersionId !== null && document.kind === kind;
  return document.modelAllowed && (isDecided || modelAllowedFor(kind));
}

/** Writes a version with its pages, passages and earlier answers, and makes it the current one, in one transaction. */
export function storeVersion(
  deps: StoreDeps,
  input: IngestInput,
  { document, target, hash, prepared }: Target & { prepared: Prepared },
): Promise<Stored> {
  const now = deps.clock.now();
  const { read, kind, report, particulars, passages, answers } = prepared;
  const facts = factsOf(input, prepared, document);
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
      warnings: read.warnings,
      createdAt: now,
      createdBy: input.actor.id,
    });
    const version = await descriptionOf(trx, read, { document, hash });
    await updateDescribedVersion(trx, versionId, version);
    await keepReportCorrections(trx, versionId, { document, hash });
    if (report !== null) await syncControls(trx, { documentId, versionId, report, at: now });
    await insertPages(trx, versionId, read.pageTexts);
    await insertPassages(trx, versionId, passages);
    await assignPassageTopics(trx, versionId);
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

/** What the version says of itself; what a person said of the one before it goes on to hold. */
async function descriptionOf(
  trx: Transaction<Schema>,
  read: Prepared['read'],
  { document, hash }: Pick<Target, 'document' | 'hash'>,
): Promise<DescribedVersion> {
  const stated = statedIn(read);
  const day = stated.effectiveDate === undefined ? effectiveDateOf(read) : null;
  const before = document?.currentVersionId ?? null;
  const head = before === null ? null : await getVersion(trx, before);
  const corrected = before === null ? null : (await getDescribedVersion(trx, before))?.corrected;
  return described(
    day === null ? stated : { ...stated, effectiveDate: { value: day } },
    carriedOver(corrected ?? {}, head?.sha256 === hash),
  );
}

/** The same bytes read anew: what a person said of the report goes on to hold. */
async function keepReportCorrections(
  trx: Transaction<Schema>,
  versionId: string,
  { document, hash }: Pick<Target, 'document' | 'hash'>,
): Promise<void> {
  const before = document?.currentVersionId ?? null;
  if (before === null || (await getVersion(trx, before))?.sha256 !== hash) return;
  await updateReportCorrections(trx, versionId, (await getReport(trx, before)).corrections);
}

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
  readonly audience: Audience;
  readonly product: string | null;
  readonly validUntil: string | null;
  readonly validitySaid: boolean;
  readonly modelAllowed: boolean;
};

/** What is said about the document: given now, else kept, else found in the text. */
function factsOf(
  input: IngestInput,
  { read, kind, report, particulars }: Prepared,
  document: StoredDocument | null,
): Facts {
  return {
    kind,
    audience: input.audience ?? document?.audience ?? (saysPublic(read) ? 'public' : 'nda'),
    product: input.product ?? document?.product ?? null,
    validUntil: input.validUntil ?? validUntilOf(read, { report, particulars }),
    validitySaid: input.validUntil !== undefined,
    modelAllowed: mayReachModels(kind, document),
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

/** Records that a file could not be read, and why. The version in force, if there is one, stays in force. */
export function storeRefusal(
  deps: StoreDeps,
  input: IngestInput,
  { document, target, hash, reason }: Target & { reason: string },
): Promise<{ documentId: string; versionId: string }> {
  const now = deps.clock.now();
  const kind = input.kind ?? document?.kind ?? 'policy';
  const facts: Facts = {
    kind,
    audience: input.audience ?? 'nda',
    product: input.product ?? null,
    validUntil: input.validUntil ?? null,
    validitySaid: input.validUntil !== undefined,
    modelAllowed: modelAllowedFor(kind),
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
      warnings: [],
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
