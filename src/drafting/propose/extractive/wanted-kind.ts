import { quantitiesOf } from '../../../language/quantities.ts';

const OPEN_WANTS: readonly (readonly [RegExp, (text: string) => boolean])[] = [
  [
    /^(?:how (?:many|much|long|often|frequently|soon|quickly|fast|old|large)|when|at what|what (?:is|are) (?:the|your) (?:\w+ ){0,3}(?:rto|rpo|frequency|interval|number|period|length|date|time))\b/i,
    (text) => quantitiesOf(text).length > 0 || /\b\d{4}-\d{2}-\d{2}\b|\bimmediately\b/i.test(text),
  ],
  [
    /^(?:who|whom|by whom|which (?:role|person|team|executive|officer))\b/i,
    (text) =>
      /\b(?:team|officer|manager|director|owner|department|head|lead|leads|engineer\w*|on-?call|committee|board|c[a-z]o|president|supervisor|administrator|representative|auditor|counsel)\b/i.test(
        text,
      ),
  ],
  [
    /^where\b/i,
    (text) =>
      /\b(?:host\w*|locat\w+|region\w*|countr\w+|data cent(?:er|re)s?|stored (?:in|at|on)|https?:|website|publish\w*|available (?:at|on))\b/i.test(
        text,
      ),
  ],
];

/** Does a sentence hold the kind of thing that is asked for: a number, a person, a place? */
export const gives = (question: string, sentence: string): boolean =>
  OPEN_WANTS.every(([asks, holds]) => !asks.test(question.trim()) || holds(sentence));
