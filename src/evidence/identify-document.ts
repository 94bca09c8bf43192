import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { getDocumentByName, listDocumentsOfFile, type StoredDocument } from '../store/documents.ts';
import { listPendingVersions } from '../store/pending-versions.ts';
import type { IngestInput } from './ingest-input.ts';
import type { Prepared } from './prepare-document.ts';
import { likenessTo } from './versions/pending.ts';

export type Identity = {
  readonly document: StoredDocument | null;
  readonly target: string;
  /** The documents that its name leads to: the one that is called so, and those whose file is. */
  readonly known: readonly StoredDocument[];
  /** Did a person say which document it is? */
  readonly isSaid: boolean;
};

/**
 * The document that these bytes belong to, if it is known, and its name; of several that with these very bytes,
 * else the one called so.
 * @throws AppError not_found for `replaces`
 */
export async function identify(
  deps: Pick<Deps, 'db'>,
  { name, replaces, ownName }: IngestInput,
  hash: string,
): Promise<Identity> {
  if (ownName !== undefined)
    return {
      document: await getDocumentByName(deps.db, ownName),
      target: ownName,
      known: [],
      isSaid: true,
    };
  if (replaces === undefined) {
    const known = await listDocumentsOfFile(deps.db, { name, sha256: hash });
    const [document = null] = known;
    return { document, target: document?.name ?? name, known, isSaid: false };
  }
  const replaced = await getDocumentByName(deps.db, replaces);
  if (replaced === null)
    throw new AppError('not_found', `There is no document "${replaces}" to replace.`, {
      shell: '`vouch documents` shows them.',
    });
  return { document: replaced, target: replaced.name, known: [], isSaid: true };
}

/** Do these very bytes wait for a person already? */
export async function isWaiting(
  deps: Pick<Deps, 'db'>,
  { known }: Identity,
  hash: string,
): Promise<boolean> {
  for (const { id } of known)
    if ((await listPendingVersions(deps.db, id)).some(({ sha256 }) => sha256 === hash)) return true;
  return false;
}

type Place = {
  readonly document: StoredDocument;
  readonly isSame: boolean;
  readonly shared: number;
};

/** The first document of its name that it is like, else the one that it would wait beside. */
export async function placeOf(
  deps: Pick<Deps, 'db'>,
  { known }: Identity,
  prepared: Prepared,
): Promise<Place> {
  const places: Place[] = [];
  for (const document of known) {
    const likeness = await likenessTo(deps, document, prepared);
    if (likeness === null) continue;
    places.push({ document, ...likeness });
    if (likeness.isSame) break;
  }
  const [first] = places;
  if (first === undefined) throw new AppError('internal', 'A version in force was not found.');
  return places.find(({ isSame }) => isSame) ?? first;
}
