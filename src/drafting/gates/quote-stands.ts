import { quoteStands } from '../dossier.ts';
import type { Gate } from './gate.ts';

/**
 * Every quote stands on the page that it cites, word for word as a reader sees it; an answer without a quote has no
 * proof.
 */
export const quoteStandsOnPage: Gate = {
  name: 'quote_stands',
  asks: 'Every quote stands on its page',
  about: 'proposal',
  unknown: 'held',
  judge: ({ proposal, dossier }) =>
    proposal.quotes.length > 0 &&
    proposal.quotes.every(({ citation }) => quoteStands(dossier, citation))
      ? 'passed'
      : {
          code: 'quote_not_found',
          reason:
            'A quote does not stand in its document word for word, so the draft was held back.',
        },
};
