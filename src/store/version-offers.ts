import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import type { Audience, DocumentKind } from './schema.ts';

/** A document that looks like another version of one that was here before. */
export type VersionOffer = {
  readonly documentId: string;
  readonly document: string;
  readonly olderId: string;
  readonly older: string;
  readonly audience: Audience;
  readonly olderAudience: Audience;
  /** The part of the shorter text that stands in both, 0 to 1. */
  readonly shared: number;
};

/** A document that another may be a version of. */
export type OfferCandidate = {
  readonly id: string;
  readonly title: string | null;
  readonly effectiveDate: string | null;
  readonly texts: readonly string[];
};

/**
 * The documents of a kind that have most headings in common with a version, at most `limit`, with their texts:
 * those that are worth comparing word by word.
 */
export async function listOfferCandidates(
  handle: Handle,
  input: { documentId: string; versionId: string; kind: DocumentKind; limit: number },
): Promise<OfferCandidate[]> {
  const { rows } = await sql<OfferCandidate>`
    with own as (select distinct section from passages where version_id = ${input.versionId} and section is not null),
    nearest as (
      select d.id, d.current_version_id, v.title, v.effective_date,
        (select count(distinct p.section) from passages p join own on own.section = p.section
          where p.version_id = d.current_version_id) as common
      from documents d join document_versions v on v.id = d.current_version_id
      where d.removed_at is null and d.kind = ${input.kind} and d.id <> ${input.documentId}
      order by common desc, d.created_at desc limit ${input.limit})
    select n.id, n.title, n.effective_date::text as "effectiveDate",
      (select coalesce(jsonb_agg(p.text), '[]') from passages p where p.version_id = n.current_version_id) as texts
    from nearest n where n.common > 0`.execute(handle);
  return rows;
}

/**
 * Offers to see one document as the newer version of another; an offer that was made before stays as it was decided.
 */
export async function insertOffer(
  handle: Handle,
  offer: { documentId: string; olderId: string; shared: number; at: Date },
): Promise<void> {
  await handle
    .insertInto('version_offers')
    .values({
      document_id: offer.documentId,
      older_id: offer.olderId,
      shared: offer.shared,
      offered_at: offer.at,
      kept_at: null,
      kept_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The offers that nobody decided, of documents that are here; all, or those of one document on either side. */
export async function listOffers(handle: Handle, documentId?: string): Promise<VersionOffer[]> {
  let query = handle
    .selectFrom('version_offers as o')
    .innerJoin('documents as d', 'd.id', 'o.document_id')
    .innerJoin('documents as e', 'e.id', 'o.older_id')
    .select(['d.id as documentId', 'd.name as document', 'e.id as olderId', 'e.name as older'])
    .select(['d.audience', 'e.audience as olderAudience', 'o.shared'])
    .where('o.kept_at', 'is', null)
    .where('d.removed_at', 'is', null)
    .where('e.removed_at', 'is', null);
  if (documentId !== undefined)
    query = query.where(({ or, eb }) =>
      or([eb('o.document_id', '=', documentId), eb('o.older_id', '=', documentId)]),
    );
  return query.orderBy('o.shared', 'desc').execute();
}

/** Notes that two documents are kept side by side; tells whether that was open. */
export async function keepOffer(
  trx: Handle,
  offer: { documentId: string; olderId: string; actorId: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('version_offers')
    .set({ kept_at: offer.at, kept_by: offer.actorId })
    .where('document_id', '=', offer.documentId)
    .where('older_id', '=', offer.olderId)
    .where('kept_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets the offers that a document is part of. */
export async function deleteOffersOf(trx: Handle, documentId: string): Promise<void> {
  await trx
    .deleteFrom('version_offers')
    .where(({ or, eb }) =>
      or([eb('document_id', '=', documentId), eb('older_id', '=', documentId)]),
    )
    .execute();
}

/**
 * Puts the versions of one document behind those of another, in their order, with all that names them: passages and
 * pages follow by themselves, citations and controls are told. Both documents have to be locked.
 */
export async function moveVersions(
  trx: Handle,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await sql`
    update document_versions set document_id = ${to},
      number = number + (select coalesce(max(number), 0) from document_versions where document_id = ${to})
    where document_id = ${from}`.execute(trx);
  await trx
    .updateTable('citations')
    .set({ document_id: to })
    .where('document_id', '=', from)
    .execute();
  // A control that both name is the newer one's; its owner is whoever is known.
  await sql`
    update controls n set owner = coalesce(n.owner, o.owner) from controls o
    where n.document_id = ${from} and o.document_id = ${to} and o.control_id = n.control_id`.execute(
    trx,
  );
  await sql`
    delete from controls o using controls n
    where o.document_id = ${to} and n.document_id = ${from} and o.control_id = n.control_id`.execute(
    trx,
  );
  await trx
    .updateTable('controls')
    .set({ document_id: to })
    .where('document_id', '=', from)
    .execute();
}
