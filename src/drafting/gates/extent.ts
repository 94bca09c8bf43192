import { isEnglish } from '../../language/language-of.ts';
import { ABSOLUTE, HEDGE } from '../../language/polarity.ts';
import { allProof, type Gate, type Held } from './gate.ts';

const HEDGED: Held = {
  code: 'conflicting_evidence',
  reason: 'The question asks about all cases, the quotes hold only in part or where possible.',
};

/** A Yes to "all" or "always" does not rest on quotes that hold only in part or where possible. */
export const extentAgrees: Gate = {
  name: 'extent',
  about: 'proposal',
  unknown: 'review',
  judge: ({ proposal, dossier }) => {
    if (proposal.verdict !== 'yes' || proposal.origin === 'reuse') return 'passed';
    const { text } = dossier.understanding.shape;
    if (!isEnglish(dossier.question.text)) return 'unknown';
    const isOpen = ABSOLUTE.test(text) && !HEDGE.test(text) && HEDGE.test(allProof(proposal));
    if (!isOpen) return 'passed';
    // Where a reader has looked at the quotes alone, hedges anywhere in them are a doubt to show and no ground to hold.
    return proposal.secondLook?.entailed ? 'unknown' : HEDGED;
  },
};
