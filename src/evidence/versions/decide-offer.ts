import type { Transaction } from 'kysely';
import { AppError } from '../../errors.ts';
import type { Deps } from '../../ports.ts';
import type { Actor } from '../../store/actors.ts';
import { appendAudit } from '../../store/audit.ts';
import {
  getDocument,
  lockDocument,
  markDocumentRemoved,
  type StoredDocument,
  updateDocument,
} from '../../store/documents.ts';
import { markAnswersOutOfScope } from '../../store/out-of-scope-answers.ts';
import type { Schema } from '../../store/schema.ts';
import { markAnswersStale } from '../../store/stale-answers.ts';
import { deleteOffersOf, keepOffer, listOffers, moveVersions } from '../../store/version-offers.ts';
import { stricterAudience } from '../description.ts';
import { settleReportValidity } from '../report-validity.ts';

type Decision = { readonly documentId: string; readonly olderId: string; readonly actor: Actor };

/**
 * Keeps both documents; the offer is not made again. @throws AppError not_found where nobody offered it, or it is
 * decided.
 */
export async function keepBoth(
  deps: Pick<Deps, 'db' | 'clock'>,
  { documentId, olderId, actor }: Decision,
): Promise<void> {
  const at = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    if (!(await keepOffer(trx, { documentId, olderId, actorId: actor.id, at }))) throw noOffer();
    await appendAudit(trx, {
      actor,
      action: 'document.kept',
      subjectKind: 'document',
      subjectId: documentId,
      details: { beside: olderId },
      at,
    });
  });
}

/**
 * Makes a document the newer version of the one that it was offered for: that one keeps its name and its earlier
 * versions, answers that rest on those are marked, and of both audiences the stricter one holds. @throws AppError
 * not_found, conflict.
 */
export async function replaceOlder(
  deps: Pick<Deps, 'db' | 'clock'>,
  { documentId, olderId, actor }: Decision,
): Promise<{ staleAnswers: number }> {
  const at = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const { newer, older } = await lockBoth(trx, documentId, olderId);
    const { currentVersionId } = newer;
    await moveVersions(trx, { from: newer.id, to: older.id });
    await updateDocument(trx, older.id, {
      currentVersionId,
      audience: stricterAudience(newer.audience, older.audience),
      validUntil: newer.validUntil,
      validitySaid: newer.validitySaid,
      bridgedBy: null,
      modelAllowed: newer.modelAllowed && older.modelAllowed,
      ...(newer.product === null ? {} : { product: newer.product }),
    });
    await updateDocument(trx, newer.id, { currentVersionId: null });
    await markDocumentRemoved(trx, newer.id, at);
    await deleteOffersOf(trx, newer.id);
    const resting = await markAnswersStale(trx, {
      versionIds: older.currentVersionId === null ? [] : [older.currentVersionId],
      reason: `${older.name} has a newer version.`,
      at,
    });
    const outOfScope = await markAnswersOutOfScope(trx, {
      documentId: older.id,
      reason: `${older.name} is no longer meant for this questionnaire's readers or product.`,
      at,
    });
    const settled = await settleReportValidity(trx, { actor, at });
    const staleAnswers = resting + outOfScope + settled;
    await appendAudit(trx, {
      actor,
      action: 'document.replaced',
      subjectKind: 'document',
      subjectId: older.id,
      details: { by: newer.name, staleAnswers },
      at,
    });
    return { staleAnswers };
  });
}

const noOffer = () =>
  new AppError('not_found', 'These documents are not offered as versions of each other any more.');

async function lockBoth(
  trx: Transaction<Schema>,
  documentId: string,
  olderId: string,
): Promise<{ newer: StoredDocument; older: StoredDocument }> {
  const offers = await listOffers(trx, documentId);
  if (!offers.some((each) => each.documentId === documentId && each.olderId === olderId))
    throw noOffer();
  // In one order, so that two decisions never wait for each other.
  for (const id of [documentId, olderId].sort())
    if (!(await lockDocument(trx, id))) throw noOffer();
  const [newer, older] = [await getDocument(trx, documentId), await getDocument(trx, olderId)];
  if (newer === null || older === null) throw noOffer();
  return { newer, older };
}
