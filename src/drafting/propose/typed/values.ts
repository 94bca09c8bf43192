import { isPlainPhrase } from '../../../language/closed/known.ts';
import { agentsIn } from '../../../language/closed/role.ts';
import { unitsOf } from '../../../language/concepts.ts';
import { datesIn } from '../../../language/dates.ts';
import { NUMBER, numberIn } from '../../../language/number-words.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import { escaped } from '../../../language/whole-words.ts';
import { wordsOf } from '../../../language/words.ts';
import type { Wanted } from '../../understand/wanted.ts';
import { nameRuns } from './names.ts';
import { isPeople, nounAsked } from './noun-asked.ts';

/** What answers a question, as it is written, with a key that is equal for equal values. */
export type Value = { readonly key: string; readonly text: string };

/** Who looks for a value: the question without the words that ask, and the words that no answer consists of. */
export type Seeker = {
  readonly wanted: Wanted;
  readonly subject: string;
  /** Words in small letters of the question and of the company's own names. */
  readonly known: ReadonlySet<string>;
  /** Words that the desk writes in small letters. */
  readonly desk: ReadonlySet<string>;
  /** The day (ISO) after which nothing has begun yet. */
  readonly today?: string;
};

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const SINCE = new RegExp(
  `\\b(?:since|from|in|as of)\\s+(?:(?:early|late|mid-?)\\s*)?(?:\\d{1,2}\\s+)?(?:${MONTH}\\s+)?(?:\\d{1,2},?\\s+)?((?:19|20)\\d{2})\\b`,
  'gi',
);
const WRITTEN_DATE = new RegExp(
  `\\b(?:on |in |until |by )?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|${MONTH} (?:19|20)\\d{2})\\b`,
  'gi',
);
const CLOCK = new RegExp(
  `\\b(?:(?:on|at|between|by|from) )?(?:${DAY}|\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m)?|midnight|noon)(?: (?:and|to) (?:${DAY}|\\d{1,2}[:.]\\d{2}))?(?: (?:UTC|CET|GMT))?`,
  'gi',
);
const AT_ONCE =
  /\b(?:immediately|without (?:undue )?delay|indefinitely|permanently|in real[- ]time)\b/gi;
const EACH_TIME =
  /\b(?:continuously|in real[- ]time|every (?:morning|evening|night|weekday|working day|business day)|(?:before|after|on|upon|with|at|for) (?:each|every) (?:[\w-]+ )?\w+)\b/gi;
const RELATIVE =
  /\b(?:before|prior to|after|upon|on|at|by|until|during|following|within|no later than|as soon as|once) (?:the |each |every |a |an |their |our |his |its )?\w+[^,.;]{0,60}/gi;
const PLACE =
  /\b(?:in|at|to|from|within|across|between)\s+(?:the\s+|our\s+)?((?:\p{Lu}[\p{L}\d.-]*)(?:(?:,?\s+(?:and|or|of)\s+|,\s*|\s+)\p{Lu}[\p{L}\d.-]*)*)/gu;
const NO_PLACE = new RegExp(`^(?:${MONTH}|${DAY}|Section|Annex|Appendix|Chapter)\\b`, 'i');
const NEEDS_DATE = /\b(?:last|latest|recent(?:ly)?|next|expir\w*|valid|date)\b/i;

const measured = (text: string, kind: 'duration' | 'cadence'): Value[] =>
  quantitiesOf(text)
    .filter((each) => each.kind === kind)
    .map(({ amount, text: said }) => ({
      key: `${kind} ${Math.round(amount * 1000)}`,
      text: said,
    }));

/** "One day" says how long only behind "for", "within" and their like. */
const isLength = ({ text: said }: Value, text: string): boolean =>
  !/^(?:an?|one) /i.test(said) ||
  new RegExp(`\\b(?:for|within|in|after|of|than|least|most|to|is) ${escaped(said)}`, 'i').test(
    text,
  );

const lengthsIn = (text: string): Value[] => [
  ...measured(text, 'duration').filter((each) => isLength(each, text)),
  ...written(text.match(AT_ONCE)),
];

const written = (found: readonly string[] | null): Value[] =>
  (found ?? []).map((text) => ({ key: text.toLowerCase(), text }));

/** The dates that a text writes, with the preposition before each. */
export const datesOf = (text: string): Value[] =>
  (text.match(WRITTEN_DATE) ?? []).map((said) => ({
    key: datesIn(said)[0] ?? said.toLowerCase(),
    text: said,
  }));

/** "After the contract ends": a time told by what happens, in words of the trade alone. */
const relative = (text: string): Value[] =>
  written(text.match(RELATIVE)).filter(({ text: said }) => isPlainPhrase(said));

function timesIn(subject: string, text: string): Value[] {
  const dates = datesOf(text);
  if (NEEDS_DATE.test(subject)) return dates;
  const absolute = [...dates, ...written(text.match(CLOCK))];
  if (absolute.length > 0) return absolute;
  const lengths = lengthsIn(text);
  return lengths.length > 0 ? lengths : relative(text);
}

/** The number that stands before the counted noun, or before people where people are counted. */
function countsIn(subject: string, text: string): Value[] {
  const noun = nounAsked(subject);
  const units = unitsOf(noun);
  const pattern = new RegExp(
    `(?<![\\w.-])(${NUMBER}|no(?! (?:fewer|less|more)\\b))(?=\\s+((?:[\\w-]+\\s+){0,3}[\\w-]+))`,
    'gi',
  );
  return [...text.matchAll(pattern)].flatMap(([, number = '', phrase = '']) => {
    const isCounted = phrase
      .split(/\s+/)
      .some((word) =>
        unitsOf(word).some((said) =>
          units.some(
            (unit) =>
              said.root === unit.root || [...said.concepts].some((each) => unit.concepts.has(each)),
          ),
        ),
      );
    if (/^(?:an?|half.*)$/i.test(number)) return [];
    if (isPeople(noun)) {
      const counted = nounAsked(phrase);
      return isPeople(counted)
        ? [{ key: `count ${number.toLowerCase()}`, text: `${number} ${counted}` }]
        : [];
    }
    return isCounted ? [{ key: `count ${number.toLowerCase()}`, text: number }] : [];
  });
}

/** "41 of 42", "all but 2 of 42": a share by its two numbers. */
const OUT_OF = new RegExp(
  `(?<![\\w.-])(${NUMBER})(?: out)? of (?:the |our |all )?(\\d+)(?![\\w.,]*\\d)`,
  'gi',
);

const sharesIn = (text: string): Value[] => [
  ...quantitiesOf(text)
    .filter(({ kind }) => kind === 'percent')
    .map(({ amount, text: said }) => ({ key: `share ${amount}`, text: said })),
  ...[...text.matchAll(OUT_OF)].map(([said, part = '', whole = '']) => ({
    key: `share ${Math.round((numberIn(part.toLowerCase()) / Number(whole)) * 100)}`,
    text: said,
  })),
];

/** One beginning, which does not lie ahead. */
function sincesIn({ today = '' }: Seeker, text: string): Value[][] {
  const found = [...text.matchAll(SINCE)].map(([said, year = '']) => ({ key: year, text: said }));
  return found.length === 1 && !found.some(({ key }) => key > today.slice(0, 4)) ? [found] : [];
}

const placesIn = (seeker: Seeker, text: string): Value[] =>
  [...text.matchAll(PLACE)].flatMap(([said, place = '']) =>
    NO_PLACE.test(place) || wordsOf(place).every((word) => seeker.known.has(word))
      ? []
      : [{ key: place.toLowerCase().replace(/\.$/, ''), text: said.replace(/\.$/, '') }],
  );

const namesIn = ({ known, desk }: Seeker, text: string): Value[] =>
  written(nameRuns(text, known, desk));

const each = (values: readonly Value[]): Value[][] => values.map((value) => [value]);
const together = (values: Value[]): Value[][] => (values.length === 0 ? [] : [values]);

/**
 * The values of the wanted kind in a text: one list for each way to read it, whose values are the answer together.
 * None where the text holds none. A name, a place, a role answers by itself: another one beside it is no part of
 * the answer.
 */
export function valuesIn(seeker: Seeker, text: string): Value[][] {
  const { wanted, subject } = seeker;
  switch (wanted) {
    case 'how_long':
      return together(lengthsIn(text));
    case 'how_often':
      return together([...measured(text, 'cadence'), ...written(text.match(EACH_TIME))]);
    case 'since_when':
      return sincesIn(seeker, text);
    case 'when':
      return together(timesIn(subject, text));
    case 'how_many':
      return each(countsIn(subject, text));
    case 'share':
      return together(sharesIn(text));
    case 'who':
      return each([
        ...written(agentsIn(text)).filter(
          ({ text: role }) =>
            !wordsOf(role).every((word) => seeker.known.has(word) || /^(?:by|the|our)$/.test(word)),
        ),
        ...namesIn(seeker, text),
      ]);
    case 'where':
      return each(placesIn(seeker, text));
    case 'which':
      return each(namesIn(seeker, text));
    default:
      return [];
  }
}
