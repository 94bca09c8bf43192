import { monthsIn } from '../../language/dates.ts';
import { isRow } from '../../language/line-breaks.ts';
import { isNumeral } from '../../language/number-words.ts';
import { quantitiesOf } from '../../language/quantities.ts';
import { bareSentence } from '../../language/standing/bare-sentence.ts';
import { wordsOf } from '../../language/words.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import { valuesIn } from '../propose/typed/values.ts';
import type { Wanted } from '../understand/wanted.ts';

const PART = phrases(
  () => `%|\\b\\d[\\d,.]* (?:out )?of (?:the |our |all )*\\d|${anyOf('amounts.part')}`,
);
/** A length told by what ends it. */
const LASTING = phrases(() => anyOf('amounts.lasting'));
const EACH_TIME = phrases(() => anyOf('amounts.each-time'));
const EVENT = phrases(() => anyOf('amounts.event'));
const OF_A_DATE = phrases(() => anyOf('amounts.dated'));
const COUNTED = phrases(() => anyOf('amounts.counted'));
const YEAR = /\b(?:19|20)\d\d\b/;
const CLOCK = /\b\d{1,2}[:.]\d\d\b|\b(?:midnight|noon|24\s*[x/]\s*7|around the clock)\b/i;
const LENGTHS = /^(?:duration|cadence)$/;

const lastsIn = (text: string): boolean =>
  quantitiesOf(text).some(({ kind }) => LENGTHS.test(kind));
const typed = (wanted: Wanted, subject: string, text: string): boolean =>
  valuesIn({ wanted, subject, known: new Set(), desk: new Set() }, text).length > 0;
const isDated = (text: string): boolean => monthsIn(text).length > 0 || YEAR.test(text);

/** A number that counts: no date, no clock time, no number of a section or a standard. */
const countsIn = (text: string): boolean =>
  text
    .split('\n')
    .map(bareSentence)
    .some((line) => wordsOf(line.replace(new RegExp(CLOCK, 'gi'), ' ')).some(isNumeral)) ||
  COUNTED.test(text);

/**
 * Does a text hold an amount of the kind that an open question wants: a length, an interval, a time, a number or a
 * share? True for every other kind. A row's cell may hold a number whose unit stands in the header.
 */
export function holdsAmount(wanted: Wanted, subject: string, text: string): boolean {
  if (text.split('\n').some((line) => isRow(line) && /\d/.test(line))) return true;
  switch (wanted) {
    case 'how_long':
      return lastsIn(text) || LASTING.test(text) || typed(wanted, subject, text);
    case 'how_often':
      return lastsIn(text) || EACH_TIME.test(text) || typed(wanted, subject, text);
    case 'since_when':
    case 'when':
      return (
        isDated(text) ||
        (!OF_A_DATE.test(subject) && (lastsIn(text) || CLOCK.test(text) || EVENT.test(text)))
      );
    case 'how_many':
      return countsIn(text);
    case 'share':
      return PART.test(text);
    default:
      return true;
  }
}
