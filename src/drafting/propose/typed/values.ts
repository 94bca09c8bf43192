import { type Unit, unitsOf } from '../../../language/concepts.ts';
import { datesIn } from '../../../language/dates.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import { wordsOf } from '../../../language/words.ts';
import { namesOf } from '../../gates/unsupported-claims.ts';
import type { Wanted } from '../../understand/wanted.ts';

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const YEAR = /\b(?:19|20)\d{2}\b/g;
const SINCE = new RegExp(
  `\\b(?:since|from|in|as of)\\s+(?:(?:early|late|mid-?)\\s*)?(?:\\d{1,2}\\s+)?(?:${MONTH}\\s+)?(?:\\d{1,2},?\\s+)?((?:19|20)\\d{2})\\b`,
  'gi',
);
const MONTH_YEAR = new RegExp(`\\b${MONTH}\\s+(?:19|20)\\d{2}\\b`, 'gi');
const AT_ONCE =
  /\b(?:immediately|without (?:undue )?delay|indefinitely|permanently|in real[- ]time)\b/gi;
const EACH_TIME =
  /\b(?:continuously|in real[- ]time|every (?:morning|evening|night|weekday|working day|business day|release|deployment|change|commit|build|sprint)|(?:before|after|on|upon|with|at) (?:each|every) \w+)\b/gi;
const RELATIVE =
  /\b(?:before|prior to|after|upon|on|at|by|until|during|following|within|no later than|as soon as|once) (?:the |each |every |a |an |their |our |his |its )?\w+[^,.;]{0,60}/gi;
const NUMBER =
  '(\\d[\\d,]*|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|hundred)';
const ROLE =
  /\b(?:(?:the |our |an? )?(?:[\w-]+ ){0,3}?(?:team|officer|manager|director|owner|department|lead|engineers?|committee|board|council|office|president|supervisor|administrators?|representative|auditors?|counsel|group|function|desk|coordinator|commander|architect|analysts?|developers?|head|ciso|cto|ceo|coo|cfo|cio|dpo)(?: of (?:the )?[\w-]+(?: and [\w-]+)?)?)\b/gi;
const PEOPLE =
  /^(?:people|persons?|employees?|staff|engineers?|individuals?|administrators?|users?|members?|developers?|managers?|analysts?|officers?|colleagues?)$/i;
const PLACE =
  /\b(?:in|at|to|from|within|across|between)\s+(?:the\s+|our\s+)?((?:\p{Lu}[\p{L}\d.-]*)(?:(?:,?\s+(?:and|or|of)\s+|,\s*|\s+)\p{Lu}[\p{L}\d.-]*)*)/gu;
const NO_PLACE = new RegExp(
  `^(?:${MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Section|Annex|Appendix|Chapter)\\b`,
  'i',
);

const days = (text: string, kind: 'duration' | 'cadence'): string[] =>
  quantitiesOf(text)
    .filter((each) => each.kind === kind)
    .map((each) => `${kind} ${Math.round(each.amount * 1000)}`);

const lower = (found: readonly string[] | null): string[] =>
  (found ?? []).map((each) => each.toLowerCase());

const absolute = (text: string): string[] => [
  ...datesIn(text),
  ...(datesIn(text).length > 0 ? [] : lower(text.match(MONTH_YEAR))),
];
const NEEDS_DATE = /\b(?:last|latest|recent(?:ly)?|next|expir\w*|valid|date)\b/i;

/** The noun behind "how many": the first word of the subject, or the last before its verb ("failed sign-in attempts"). */
const countedIn = (subject: string): string[] =>
  wordsOf(
    subject.split(
      /\b(?:is|are|was|were|do|does|did|have|has|may|can|must|will|should|hold|work|you|there)\b/i,
    )[0] ?? '',
  );

/** The number that stands before the counted noun, or before people where people are counted. */
function countsIn(subject: string, clause: string): string[] {
  const nouns = countedIn(subject);
  const noun = nouns.at(-1) ?? '';
  const isPeople = PEOPLE.test(noun);
  const units = unitsOf(noun);
  const pattern = new RegExp(`\\b${NUMBER}\\s+((?:[\\w-]+\\s+){0,3}?[\\w-]+)`, 'gi');
  return [...clause.matchAll(pattern)].flatMap(([, number = '', phrase = '']) => {
    const words = phrase.split(/\s+/);
    const isCounted = words.some(
      (word) => (isPeople && PEOPLE.test(word)) || units.some((unit) => sameUnit(unit, word)),
    );
    return isCounted ? [`count ${number.toLowerCase()}`] : [];
  });
}

const sameUnit = (unit: Unit, word: string): boolean =>
  unitsOf(word).some(
    ({ root, concepts }) =>
      root === unit.root || [...concepts].some((concept) => unit.concepts.has(concept)),
  );

/** A role or body that the question does not name itself. */
const agentsIn = (question: string, clause: string): string[] => {
  const asked = question.toLowerCase();
  return lower(clause.match(ROLE)).filter(
    (role) => !asked.includes(role.replace(/^(?:the|our|an?) /, '')),
  );
};

const placesIn = (question: string, clause: string): string[] =>
  [...clause.matchAll(PLACE)]
    .map(([, place = '']) => place)
    .filter((place) => !NO_PLACE.test(place) && !question.includes(place))
    .map((place) => place.toLowerCase());

const namesBeyond = (question: string, clause: string): string[] => {
  const asked = question.toLowerCase();
  return namesOf(clause)
    .map((name) => name.toLowerCase())
    .filter((name) => !asked.includes(name));
};

/**
 * The values of the wanted kind in a clause, each as a key that is equal for equal values; none where the clause holds none. `subject` is the
 * question without the words that ask.
 */
export function valuesIn(wanted: Wanted, subject: string, clause: string): string[] {
  switch (wanted) {
    case 'how_long':
      return [...days(clause, 'duration'), ...lower(clause.match(AT_ONCE))];
    case 'how_often':
      return [...days(clause, 'cadence'), ...lower(clause.match(EACH_TIME))];
    case 'since_when':
      return [...clause.matchAll(SINCE)].map(([, year = '']) => year);
    case 'when':
      return NEEDS_DATE.test(subject)
        ? [...absolute(clause), ...(absolute(clause).length > 0 ? [] : (clause.match(YEAR) ?? []))]
        : [...absolute(clause), ...days(clause, 'duration'), ...lower(clause.match(RELATIVE))];
    case 'how_many':
      return countsIn(subject, clause);
    case 'who':
      return agentsIn(subject, clause);
    case 'where':
      return placesIn(subject, clause);
    case 'which':
      return namesBeyond(subject, clause);
    default:
      return [];
  }
}

/** Words of a subject that the value itself meets: the counted people, the noun behind "which". */
export function metByValue(wanted: Wanted, subject: string): string | null {
  if (wanted === 'how_many') {
    const noun = countedIn(subject).at(-1);
    return noun !== undefined && PEOPLE.test(noun) ? noun : null;
  }
  if (wanted === 'where')
    return /\b(?:located|based|situated|hosted)\b/i.exec(subject)?.[0] ?? null;
  if (wanted !== 'which') return null;
  return (
    wordsOf(subject.split(/\b(?:is|are|was|were|do|does|did|have|has|of|you)\b/i)[0] ?? '').at(
      -1,
    ) ?? null
  );
}
