import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { ensureEmbeddings } from '../retrieval/embed-texts.ts';
import type { Actor } from '../store/actors.ts';
import { getDocument } from '../store/documents.ts';
import { listEmbeddedTexts } from '../store/passages.ts';
import { changeFacts, type FactsChange } from './change-facts.ts';

/**
 * Corrects what is said about a document: for whom, for which product, until when, and whether its text may go to a
 * model. The last is opened by an administrator only; closing it is open to all who keep the evidence. A document
 * that is open gets the vectors that it lacks; where the model fails, saying so again tries again.
 * @throws AppError not_found, forbidden.
 */
export async function describeDocument(
  deps: Pick<Deps, 'db' | 'clock' | 'embeddings'>,
  { documentId, ...change }: FactsChange & { readonly documentId: string; readonly actor: Actor },
): Promise<{ staleAnswers: number }> {
  const document = await getDocument(deps.db, documentId);
  if (document === null) throw new AppError('not_found', 'There is no such document.');
  const opens = change.modelAllowed === true && !document.modelAllowed;
  if (opens && change.actor.role !== 'administrator')
    throw new AppError(
      'forbidden',
      'Only an administrator may let the text of a document go to a model.',
    );
  const changed = await changeFacts(deps, document, change);
  if (change.modelAllowed === true && document.currentVersionId !== null)
    await ensureEmbeddings(deps, await listEmbeddedTexts(deps.db, document.currentVersionId));
  return changed;
}
