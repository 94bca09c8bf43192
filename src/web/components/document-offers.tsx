import type { DocumentView } from '../pages/document-view.ts';
import { urls } from '../urls.ts';
import { AUDIENCES, CLASSIFICATIONS } from '../words.ts';
import { Icon } from './icon.tsx';

/** The document says that it is meant for others than it is kept for: offered, never done by itself. */
export function AudienceOffer({ view }: { view: DocumentView }) {
  const { audienceOffer: offer, document, stated } = view;
  if (offer === null) return null;
  const said = stated.find(({ field }) => field === 'classification');
  const { label, hint } = AUDIENCES[offer.audience];
  return (
    <section class="flash flash-attention" aria-label="Audience">
      <Icon name="alert" size={18} />
      <div class="stack">
        <p class="wrap">
          {`It is classified as “${CLASSIFICATIONS[said?.value ?? ''] ?? said?.value}”, but kept as “${AUDIENCES[document.audience].label}”. `}
          {offer.isStricter
            ? 'Until you decide, answers for that wider circle may rest on it.'
            : 'It is not opened by itself.'}
        </p>
        <form method="post" action={urls.document(document.id)}>
          <input type="hidden" name="audience" value={offer.audience} />
          <button class="button button-small" type="submit" title={hint}>
            {`Make it “${label}”`}
          </button>
        </form>
      </div>
    </section>
  );
}

/** Looks like a newer version of another document, or another looks like one of this. */
export function NewerOffers({ view: { document, offers } }: { view: DocumentView }) {
  return (
    <>
      {offers.map(({ documentId, document: name, olderId, older, shared }) =>
        documentId === document.id ? (
          <section class="flash flash-attention" aria-label="Another version">
            <Icon name="alert" size={18} />
            <div class="stack">
              <p class="wrap">
                {'It looks like a newer version of '}
                <a href={urls.document(olderId)}>{older}</a>
                {`: ${Math.round(shared * 100)} % of the shorter text stands in both. `}
                <a href={urls.changes(document.id, { since: olderId })}>See what changes</a>
                {`. Replacing keeps the name and the earlier versions of that document, the stricter of both audiences, and marks the answers that rest on the old text.`}
              </p>
              <form class="row" method="post" action={urls.newer(document.id)}>
                <input type="hidden" name="older" value={olderId} />
                <button class="button button-small" type="submit" name="decision" value="replace">
                  {`Replace ${older} by this`}
                </button>
                <button class="button button-small" type="submit" name="decision" value="keep">
                  Keep both
                </button>
              </form>
            </div>
          </section>
        ) : (
          <p class="notice">
            <Icon name="alert" />
            <span>
              <a href={urls.document(documentId)}>{name}</a>
              {' looks like a newer version of this document.'}
            </span>
          </p>
        ),
      )}
    </>
  );
}
