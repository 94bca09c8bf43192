import { AppError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import { storableText } from '../language/storable-text.ts';
import type { Deps } from '../ports.ts';
import { ensureEmbeddings } from '../retrieval/embed-texts.ts';
import {
  getNewestVersion,
  getParticulars,
  getVersion,
  type VersionHead,
} from '../store/document-versions.ts';
import type { StoredDocument } from '../store/documents.ts';
import { libraryQuestionHash } from '../store/library.ts';
import { countPassages, passageHash } from '../store/passages.ts';
import type { DocumentKind } from '../store/schema.ts';
import { refreshStatistics } from '../store/statistics.ts';
import { holdsSameAnswers } from './answered/same-answers.ts';
import { changeFacts } from './change-facts.ts';
import { type Identity, identify, isWaiting, placeOf } from './identify-document.ts';
import type { IngestInput } from './ingest-input.ts';
import { type Before, mayReachModels } from './model-switch.ts';
import { type Prepared, prepareDocument } from './prepare-document.ts';
import { storeRefusal, storeVersion } from './store-version.ts';
import { offerVersions } from './versions/offer-versions.ts';
import { keepPending } from './versions/pending.ts';

export type IngestResult = {
  readonly document: string;
  readonly kind: DocumentKind | null;
  readonly pages: number | null;
  /** Passages, or earlier answers for kind `answers`. */
  readonly passages: number;
  /** `pending`: unlike the document at its path, it is kept beside it until a person says what it is. */
  readonly status: 'indexed' | 'unchanged' | 'replaced' | 'refused' | 'pending';
  readonly reason: string | null;
  /** What to do about it from a shell; never shown on a page. */
  readonly shell?: string | null;
  /** What a person should decide now that it is in. */
  readonly warnings: readonly string[];
  readonly documentId: string | null;
  readonly versionId: string | null;
};

type IngestDeps = Pick<Deps, 'db' | 'embeddings' | 'clock' | 'log'>;

/**
 * Reads a document, cuts it into passages, embeds them and stores all in one transaction; a new version takes the
 * old one's place at once. Unchanged bytes do no work; a file that is unlike the document whose name it came under
 * waits for a person. A document that cannot be read is recorded with its reason and given back as `refused`; the
 * version in force stays.
 * @throws AppError not_found for `replaces`; conflict where another process was faster; rate_limited where too many
 * files are being read.
 */
export async function ingestDocument(deps: IngestDeps, given: IngestInput): Promise<IngestResult> {
  const input = withStorableNames(given);
  const hash = sha256(input.bytes);
  const identity = await identify(deps, input, hash);
  const { document, target } = identity;
  const current =
    document?.currentVersionId == null
      ? null
      : await getVersion(deps.db, document.currentVersionId);
  if (document !== null && current?.sha256 === hash && !changesKind(document, input)) {
    await changeFacts(deps, document, input);
    return unchanged(deps, document, current);
  }
  const isAsked = current !== null && current.sha256 !== hash && !identity.isSaid;
  if (isAsked && (await isWaiting(deps, identity, hash))) return pending(target);
  return readAndStore(deps, input, { identity, hash, current, isAsked });
}

type Known = {
  readonly identity: Identity;
  readonly hash: string;
  readonly current: VersionHead | null;
  /** Does it depend on what it says whether it is a version of the document that its name leads to? */
  readonly isAsked: boolean;
};

async function readAndStore(
  deps: IngestDeps,
  input: IngestInput,
  { identity, hash, current, isAsked }: Known,
): Promise<IngestResult> {
  const { document, target } = identity;
  let prepared: Prepared;
  try {
    prepared = await prepareDocument(
      deps,
      input,
      current === null || document === null ? null : document,
    );
  } catch (error) {
    if (!(error instanceof AppError) || !isOfTheFile(error)) throw error;
    return refuse(deps, input, { document, target, hash, error });
  }
  const settled = await settle(deps, input, { identity, hash, current, isAsked, prepared });
  if (settled !== null) return settled;
  const before = await beforeOf(deps, document);
  await embedPrepared(deps, prepared, mayReachModels(prepared, before));
  const stored = await storeVersion(deps, input, {
    document,
    particulars: before?.particulars ?? null,
    target,
    hash,
    prepared,
  });
  if (document === null)
    await offerVersions(deps, {
      ...stored,
      kind: prepared.kind,
      texts: prepared.passages.map(({ text }) => text),
    });
  await refreshStatistics(deps.db);
  deps.log.debug(
    { kind: prepared.kind, passages: stored.passages, pages: prepared.read.pages },
    'document stored',
  );
  return {
    document: target,
    kind: prepared.kind,
    pages: prepared.read.pages,
    passages: stored.passages,
    status: current === null ? 'indexed' : 'replaced',
    reason: null,
    warnings: input.audience === undefined ? stored.warnings : [],
    documentId: stored.documentId,
    versionId: stored.versionId,
  };
}

/** What is no new version of the document that its name leads to, and what became of it; null where it is one. */
async function settle(
  deps: IngestDeps,
  input: IngestInput,
  { identity, current, isAsked, prepared }: Known & { readonly prepared: Prepared },
): Promise<IngestResult | null> {
  const { document } = identity;
  const asBefore = await whenSaysTheSame(deps, input, { document, current, prepared });
  if (asBefore !== null || !isAsked) return asBefore;
  return putElsewhere(deps, input, { identity, prepared });
}

/** What holds the answers of the version in force in other bytes is no new version; null where it is one. */
async function whenSaysTheSame(
  deps: IngestDeps,
  input: IngestInput,
  given: Pick<Identity, 'document'> & Pick<Known, 'current'> & { readonly prepared: Prepared },
): Promise<IngestResult | null> {
  const { document, current, prepared } = given;
  if (document === null || current === null || document.kind !== prepared.kind) return null;
  if (!(await holdsSameAnswers(deps, input, { current, prepared }))) return null;
  await changeFacts(deps, document, input);
  return unchanged(deps, document, current);
}

/**
 * Where the file is no version of the document that its name leads to first: it waits, or is one of another of that
 * name; else null.
 */
async function putElsewhere(
  deps: IngestDeps,
  input: IngestInput,
  { identity, prepared }: { readonly identity: Identity; readonly prepared: Prepared },
): Promise<IngestResult | null> {
  const { document, isSame, shared } = await placeOf(deps, identity, prepared);
  if (!isSame) {
    await keepPending(deps, input, { document, shared, title: prepared.read.title });
    return pending(identity.target);
  }
  return document.id === identity.document?.id
    ? null
    : ingestDocument(deps, { ...input, replaces: document.name });
}

async function beforeOf(
  { db }: Pick<Deps, 'db'>,
  document: StoredDocument | null,
): Promise<Before | null> {
  if (document === null) return null;
  const { currentVersionId } = document;
  const particulars = currentVersionId === null ? null : await getParticulars(db, currentVersionId);
  return { document, particulars };
}

/** Names come from outside; the database refuses NUL and half a surrogate pair. */
const withStorableNames = (input: IngestInput): IngestInput => ({
  ...input,
  name: storableText(input.name),
  product: input.product === undefined ? undefined : storableText(input.product),
  replaces: input.replaces === undefined ? undefined : storableText(input.replaces),
});

const pending = (document: string): IngestResult => ({
  document,
  kind: null,
  pages: null,
  passages: 0,
  status: 'pending',
  reason: `It has little in common with "${document}" and proves nothing until somebody says whether it is its newer version or another document.`,
  shell: `\`vouch confirm "${document}" --newer\` takes it as its newer version, \`--own\` as another document.`,
  warnings: [],
  documentId: null,
  versionId: null,
});

/** Is it said of the file, so that reading it again would end the same way? */
const isOfTheFile = ({ code }: AppError): boolean => code !== 'internal' && code !== 'rate_limited';

const changesKind = (document: StoredDocument, { kind }: IngestInput): boolean =>
  kind !== undefined && kind !== document.kind;

async function unchanged(
  deps: IngestDeps,
  document: StoredDocument,
  current: VersionHead,
): Promise<IngestResult> {
  return {
    document: document.name,
    kind: document.kind,
    pages: current.pages,
    passages: await countPassages(deps.db, current.id),
    status: 'unchanged',
    reason: null,
    warnings: [],
    documentId: document.id,
    versionId: current.id,
  };
}

type Refusal = {
  readonly document: StoredDocument | null;
  readonly target: string;
  readonly hash: string;
  readonly error: AppError;
};

async function refuse(
  deps: IngestDeps,
  input: IngestInput,
  refusal: Refusal,
): Promise<IngestResult> {
  const { document, target, hash, error } = refusal;
  const reason = error.message;
  const newest = document === null ? null : await getNewestVersion(deps.db, document.id);
  const isKnown =
    newest?.status === 'refused' && newest.sha256 === hash && newest.reason === reason;
  const stored = isKnown
    ? { documentId: document?.id ?? null, versionId: newest.id }
    : await storeRefusal(deps, input, { document, target, hash, reason });
  deps.log.debug({ code: error.code }, 'document refused');
  return {
    document: target,
    kind: input.kind ?? document?.kind ?? null,
    pages: null,
    passages: 0,
    status: 'refused',
    reason,
    shell: error.shell,
    warnings: [],
    ...stored,
  };
}

/**
 * Vectors come before the transaction: the model may take seconds, and the embedded database has one connection. A
 * text that may not leave the process gets none from a remote model; it is found by its words.
 */
export async function embedPrepared(
  deps: Pick<Deps, 'db' | 'embeddings'>,
  { passages, answers }: Prepared,
  modelAllowed: boolean,
): Promise<void> {
  if (deps.embeddings.isRemote === true && !modelAllowed) return;
  await ensureEmbeddings(deps, [
    ...passages.map((each) => ({ hash: passageHash(each), text: each.searchText })),
    ...answers.map(({ question }) => ({ hash: libraryQuestionHash(question), text: question })),
  ]);
}
