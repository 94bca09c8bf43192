import { affirmed } from '../../language/double-negation.ts';
import { asksOfAll, isRestricted } from '../../language/extent.ts';
import { isEnglish } from '../../language/language-of.ts';
import { HEDGE } from '../../language/polarity.ts';
import { topicShare } from '../../language/weights.ts';
import { allProof, type Case, type Gate, type Held, wholeSentences } from './gate.ts';

const HEDGED: Held = {
  code: 'conflicting_evidence',
  reason: 'The question asks about all cases, the quotes hold only in part or where possible.',
};

const RESTRICTED: Held = {
  code: 'conflicting_evidence',
  reason: 'The quotes name an exception, or hold for some only, and the answer does not say so.',
};

/** A sentence that speaks of this share of the question tells for which cases it is affirmed. */
const SPEAKS = 0.6;

/** Do the quotes name an exception, or say "only", where they speak of the question? */
function holdsForSome({ proposal, dossier }: Case): boolean {
  const { text, units } = dossier.understanding.shape;
  return proposal.quotes
    .flatMap(wholeSentences)
    .some(
      (each) => isRestricted(affirmed(each), text) && topicShare(units, each).coverage >= SPEAKS,
    );
}

/**
 * A Yes to "all" or "always" does not rest on quotes that hold only in part, where possible or but for an
 * exception; no Yes hides an exception that its quotes name.
 */
export const extentAgrees: Gate = {
  name: 'extent',
  asks: 'All, some and none agree with the quotes',
  about: 'proposal',
  unknown: 'review',
  judge: (each) => {
    const { proposal, dossier, said } = each;
    if (proposal.verdict !== 'yes' || proposal.origin === 'reuse') return 'passed';
    const { text } = dossier.understanding.shape;
    if (!isEnglish(dossier.question.text)) return 'unknown';
    if (holdsForSome(each) && (asksOfAll(text) || !isRestricted(said, text))) return RESTRICTED;
    const isOpen = asksOfAll(text) && !HEDGE.test(text) && HEDGE.test(allProof(proposal));
    if (!isOpen) return 'passed';
    // Where a reader has looked at the quotes alone, hedges anywhere in them are a doubt to show and no ground to hold.
    return proposal.secondLook?.entailed ? 'unknown' : HEDGED;
  },
};
