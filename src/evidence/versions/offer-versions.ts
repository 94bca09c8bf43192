import type { Deps } from '../../ports.ts';
import type { DocumentKind } from '../../store/schema.ts';
import { insertOffer, listOfferCandidates } from '../../store/version-offers.ts';
import { versionLikeness } from './newer-version.ts';

/** Documents that are compared word by word with a new one. */
const CANDIDATES = 6;

type Added = {
  readonly documentId: string;
  readonly versionId: string;
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly effectiveDate: string | null;
  readonly texts: readonly string[];
};

/**
 * Looks among the documents of its kind for those that a new document may be a newer version of, and offers them to
 * a person. One that says to be in force since a later day is no older version. Nothing is replaced.
 */
export async function offerVersions(deps: Pick<Deps, 'db' | 'clock'>, added: Added): Promise<void> {
  const candidates = await listOfferCandidates(deps.db, { ...added, limit: CANDIDATES });
  for (const { id: olderId, ...older } of candidates) {
    const isLater =
      added.effectiveDate !== null &&
      older.effectiveDate !== null &&
      older.effectiveDate > added.effectiveDate;
    const shared = isLater ? null : versionLikeness(added, older);
    if (shared !== null)
      await insertOffer(deps.db, {
        documentId: added.documentId,
        olderId,
        shared,
        at: deps.clock.now(),
      });
  }
}
