import { AppError } from '../../errors.ts';
import type { Deps } from '../../ports.ts';
import type { Actor } from '../../store/actors.ts';
import { appendAudit } from '../../store/audit.ts';
import {
  type KeptVersion,
  listKeptVersions,
  updateTakenOut,
} from '../../store/document-versions.ts';
import { getDocument } from '../../store/documents.ts';
import { getFile } from '../../store/files.ts';
import { type IngestResult, ingestDocument } from '../ingest-document.ts';
import { freeName } from './free-name.ts';

type TakeApartDeps = Pick<Deps, 'db' | 'embeddings' | 'clock' | 'log'>;
type Part = {
  readonly documentId: string;
  /** The number of the version that does not belong there. */
  readonly version: number;
  /** What it is called from now on; left out: a free name like its file's. */
  readonly name?: string | undefined;
  readonly actor: Actor;
};

/**
 * Makes a version that was merged wrongly a document of its own, read as if it came now. Where it was in force, the
 * one before it is read again and in force; the answers that rest on it are marked by that. Gives the new document.
 * @throws AppError not_found; conflict where it is the only one, was taken out, or the name is in use;
 * invalid_input where it cannot be read
 */
export async function takeApart(
  deps: TakeApartDeps,
  { documentId, version, name, actor }: Part,
): Promise<IngestResult> {
  const document = await getDocument(deps.db, documentId);
  const versions = document === null ? [] : await listKeptVersions(deps.db, document.id);
  const taken = versions.find(({ number }) => number === version);
  if (document === null || taken === undefined)
    throw new AppError('not_found', 'There is no such version whose file is kept.');
  const rest = versions.filter((each) => each.sha256 !== taken.sha256 && each.takenOutAs === null);
  if (taken.takenOutAs !== null || rest.length === 0)
    throw new AppError(
      'conflict',
      taken.takenOutAs === null
        ? 'It is all that the document consists of; there is nothing to take apart.'
        : `This version was taken out already: it is "${taken.takenOutAs}".`,
    );
  const ownName = await freeName(deps.db, taken.fileName, name);
  const result = await read(deps, taken, { ownName, actor });
  const isInForce = versions.some(
    (each) => each.id === document.currentVersionId && each.sha256 === taken.sha256,
  );
  const before = rest.toReversed().find(({ number }) => number < version) ?? rest.at(-1);
  if (isInForce && before !== undefined)
    await read(deps, before, { replaces: document.name, actor });
  await deps.db.transaction().execute(async (trx) => {
    await updateTakenOut(trx, { documentId: document.id, sha256: taken.sha256, as: ownName });
    await appendAudit(trx, {
      actor,
      action: 'document.taken_apart',
      subjectKind: 'document',
      subjectId: document.id,
      details: { version, as: result.documentId, sha256: taken.sha256 },
      at: deps.clock.now(),
    });
  });
  return result;
}

async function read(
  deps: TakeApartDeps,
  { fileName, fileSha256 }: KeptVersion,
  as: { readonly actor: Actor; readonly ownName?: string; readonly replaces?: string },
): Promise<IngestResult> {
  const bytes = await getFile(deps.db, fileSha256);
  if (bytes === null)
    throw new AppError('not_found', 'The file of this version is not kept any more.');
  const result = await ingestDocument(deps, { name: fileName, bytes, ...as });
  if (result.status === 'refused')
    throw new AppError('invalid_input', `It cannot be read: ${result.reason} Upload it again.`);
  return result;
}
