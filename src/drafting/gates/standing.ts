import { asksForAbility, tellsAbility } from '../../language/ability.ts';
import { mayProveNo, mayProveYes } from '../../language/standing.ts';
import type { Gate, Held } from './gate.ts';

const NOT_PRACTICE: Held = {
  code: 'not_practice',
  reason:
    'The passages only plan, recommend, define or ask about this, or report that it did not work: they do not show what is done today.',
};

/**
 * What its quotes are worth allows the verdict: a Yes, a value or "not applicable" rests on what is so or what the company's own rule demands; a
 * plan or a reported failure proves No or Partial at most; advice, definitions, questions and others' practice prove nothing. What customers can do shows what the product supports, where that is asked.
 */
export const standingAllowsVerdict: Gate = {
  name: 'standing',
  about: 'proposal',
  unknown: 'review',
  judge: ({ proposal: { verdict, quotes }, dossier }) => {
    const asksAbility = asksForAbility(dossier.understanding.shape.text);
    const standings = quotes.map(({ standing, citation: { quote } }) =>
      asksAbility && standing === 'speaks_of_others' && tellsAbility(quote) ? 'asserts' : standing,
    );
    const affirmed = standings.some(mayProveYes);
    const denied = standings.some(mayProveNo);
    const unknown = standings.includes('unknown');
    if (verdict === 'no' || verdict === 'partial')
      return affirmed || denied ? 'passed' : unknown ? 'unknown' : NOT_PRACTICE;
    if (denied) return NOT_PRACTICE;
    return affirmed ? 'passed' : unknown ? 'unknown' : NOT_PRACTICE;
  },
};
