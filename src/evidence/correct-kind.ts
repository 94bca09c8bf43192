import { AppError } from '../errors.ts';
import type { Deps, Handle } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { getParticulars } from '../store/document-versions.ts';
import {
  getDocument,
  lockDocument,
  type StoredDocument,
  updateDocument,
} from '../store/documents.ts';
import { makeVersionDue } from '../store/reader-versions.ts';
import type { DocumentKind } from '../store/schema.ts';
import { kindRule } from './kinds/kind-rules.ts';

type Said = {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly actor: Actor & { readonly role: string };
};

/**
 * A person says what a document is; that holds for it from now on, also for its later versions. Whether its text
 * may go to a model follows the new kind, but only an administrator opens it. Where the kind changes the version in
 * force is to be read again (`isDue`).
 * @throws AppError not_found.
 */
export async function correctKind(
  deps: Pick<Deps, 'db' | 'clock'>,
  { documentId, kind, actor }: Said,
): Promise<{ isDue: boolean }> {
  return deps.db.transaction().execute(async (trx) => {
    const isThere = await lockDocument(trx, documentId);
    const document = isThere ? await getDocument(trx, documentId) : null;
    if (document === null) throw new AppError('not_found', 'There is no such document.');
    if (isSaidAlready(document, kind)) return { isDue: false };
    const isOther = document.kind !== kind;
    const versionId = document.currentVersionId;
    const wanted = await isOpenKind(trx, document, kind);
    const modelAllowed = switchAfter(document, { isOther, wanted, role: actor.role });
    await updateDocument(trx, documentId, { kind, kindSaid: true, kindDoubt: null, modelAllowed });
    if (isOther && versionId !== null) await makeVersionDue(trx, versionId);
    await appendAudit(trx, {
      actor,
      action: 'document.kind',
      subjectKind: 'document',
      subjectId: documentId,
      details: { kind, before: document.kind, modelAllowed },
      at: deps.clock.now(),
    });
    return { isDue: isOther && versionId !== null };
  });
}

const isSaidAlready = (document: StoredDocument, kind: DocumentKind): boolean =>
  document.kind === kind && document.kindSaid && document.kindDoubt === null;

/** What the table says of that kind; of the same kind, with what the document is more closely. */
async function isOpenKind(
  trx: Handle,
  { kind: before, currentVersionId }: StoredDocument,
  kind: DocumentKind,
): Promise<boolean> {
  const isKnown = before === kind && currentVersionId !== null;
  const particulars = isKnown ? await getParticulars(trx, currentVersionId) : null;
  return kindRule(kind, particulars).modelAllowed;
}

/**
 * An open switch closes with a kind that is kept closed; a closed one opens only where an administrator settles a
 * doubt or another kind.
 */
function switchAfter(
  { modelAllowed, kindDoubt }: StoredDocument,
  { isOther, wanted, role }: { isOther: boolean; wanted: boolean; role: string },
): boolean {
  if (!isOther && kindDoubt === null) return modelAllowed;
  return wanted && (modelAllowed || role === 'administrator');
}
