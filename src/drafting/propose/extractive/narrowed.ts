import { contentUnits } from '../../../language/content.ts';
import { askedAct } from '../../../language/grammar/acted-on.ts';
import { tagged } from '../../../language/grammar/read-grammar.ts';
import { negationsIn } from '../../../language/polarity.ts';
import { memoized } from '../../../memo.ts';

/** Where a question may go on with the place, the time or the occasion that it asks about alone. */
const ADJUNCT =
  /\s(?:as part of|covering|on|in|for|during|within|across|over|throughout|at|under)\s/gi;
const EXISTENCE =
  /^(?:is|are) there\b|^(?:do|does|have|has|is|are) (?:you|your \w+|the (?:company|organi[sz]ation)) (?:have|use|operate|run|maintain|hold|own)\b/i;

/** It ends with what is said of its subject: "… been disabled". */
const PREDICATE = /^(?:is|are|has|have)\b.* (?:\w+ed|switched off|turned off)$/i;

const actsIn = memoized((text: string): string | null => {
  const asked = askedAct(tagged(text));
  return asked === null ? null : asked.acts.map(({ lemma }) => lemma).join(' ');
}, 500);

/**
 * The same question without what narrows it at its end, the longest first: what is denied or switched off
 * everywhere is so there too. Only where it still asks the same act, or whether the thing is there.
 */
export function widerThan(text: string): string[] {
  if (negationsIn(text) > 0) return [];
  const act = actsIn(text);
  const cuts = [...text.matchAll(ADJUNCT)].map(({ index }) => text.slice(0, index)).reverse();
  return cuts.filter(
    (cut) =>
      contentUnits(cut).length > 0 &&
      (EXISTENCE.test(cut) || (act === null ? PREDICATE.test(cut) : actsIn(cut) === act)),
  );
}
