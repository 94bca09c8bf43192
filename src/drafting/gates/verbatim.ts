import { withinVerbatimLimit } from '../cells/wording.ts';
import type { Gate } from './gate.ts';

/**
 * At most 30 consecutive words of a document that is not public reach a cell. An earlier answer is the company's
 * own wording, made for buyers, and exempt. The share over a whole questionnaire is counted before release.
 */
export const withinVerbatim: Gate = {
  name: 'verbatim',
  asks: 'It copies no confidential document at length',
  about: 'proposal',
  unknown: 'held',
  judge: ({ said, proposal, dossier }) => {
    const quoted = proposal.quotes
      .filter(({ passageKind }) => passageKind !== 'answer')
      .map(({ passage, audience }) => ({ text: passage, audience }));
    const near = proposal.origin === 'reuse' ? [] : dossier.candidates;
    return withinVerbatimLimit(said, [...quoted, ...near])
      ? 'passed'
      : {
          code: 'leak',
          reason:
            'The draft copies more than 30 consecutive words of a document that is not public: word it anew.',
        };
  },
};
