import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { getDocument } from '../store/documents.ts';
import { changeFacts, type FactsChange } from './change-facts.ts';

/**
 * Corrects what is said about a document: for whom, for which product, until when, and whether its text may go to a model.
 * The last is opened by an administrator only; closing it is open to all who keep the evidence.
 * @throws AppError not_found, forbidden.
 */
export async function describeDocument(
  deps: Pick<Deps, 'db' | 'clock'>,
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
  return changeFacts(deps, document, change);
}
