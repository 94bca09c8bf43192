import { ideasOf } from '../../language/concepts.ts';
import { isGrammatical } from '../../language/content.ts';
import { datesIn, daysInMonths, monthsIn, withoutDates } from '../../language/dates.ts';
import { listedTimes } from '../../language/listed-times.ts';
import { isNumeral, numberIn } from '../../language/number-words.ts';
import { type Quantity, quantitiesOf } from '../../language/quantities.ts';
import { sameAmount } from '../../language/same-amount.ts';
import { isRounded, sharesTold } from '../../language/shares-told.ts';
import { holdsWords } from '../../language/whole-words.ts';
import { stem, wordsOf } from '../../language/words.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
import { isCutShort, isSpelledOut } from './acronyms.ts';

/**
 * Algorithms, protocols, standards and frameworks with their numbers: `AES-256`, `TLS 1.2`, `ISO/IEC 27001`, `CC6.1`.
 */
export const NAMED_NUMBER =
  /\b(?:AES|RSA|SHA|TLS|SSL|MD|HMAC|ECDSA|ECC|ED|CC|ISO(?:\/IEC)?|IEC|NIST|SOC|PCI(?:[- ]DSS)?|FIPS|RFC|SP|IPv|NIS|SAML|OAuth|TKIP|WPA|bcrypt|scrypt|PBKDF|Type)[\s-]*v?\d[\d.-]*\b/gi;

const withoutIec = (text: string): string => text.replace(/\/iec\b/gi, '');

/** Does a text say this name, as whole words? `ISO/IEC 27001` is `ISO 27001`. */
export const saysName = (text: string, name: string): boolean =>
  holdsWords(withoutIec(text), withoutIec(name));

/**
 * Names in a text that a reader would check: algorithms and standards, acronyms, capitalised words (vendors,
 * products, people). A word that begins a sentence is none where `plain` (words that stand in lower case elsewhere)
 * has it.
 */
export function namesOf(text: string, plain: ReadonlySet<string> = NONE): string[] {
  const named = [...text.matchAll(NAMED_NUMBER)].map((match) => match[0]);
  const rest = text.replace(NAMED_NUMBER, ' ');
  const names: string[] = [];
  for (const sentence of rest.split(/(?<=[.!?:;])\s+|\n/)) {
    const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}&'’.-]*/gu) ?? [];
    words.forEach((raw, at) => {
      const word = raw.replace(/n['’]t$|['’]\p{Ll}{1,2}$|[.'’-]+$/gu, '');
      if (!/^\p{Lu}/u.test(word) && !/^\p{Ll}+\p{Lu}/u.test(word)) return;
      if (/^(?:I|A)$/.test(word)) return;
      if (
        at === 0 &&
        !/\p{Lu}.*\p{Lu}/u.test(word) &&
        (isPlainWord(word) || plain.has(word.toLowerCase()))
      )
        return;
      names.push(word);
    });
  }
  return [...named, ...names];
}

/** One thing is added to another: "a further 30 days". */
const ADDED = phrases(() => anyOf('turn.added'));

const NONE: ReadonlySet<string> = new Set();

const STARTERS = new Set(
  'yes no not partly partially our we all the a an this these those it its in on at for to by with access employees staff where when if each every any customers data only both such they their there after before during as no'.split(
    ' ',
  ),
);
const isPlainWord = (word: string): boolean =>
  STARTERS.has(word.toLowerCase()) ||
  isGrammatical(word.toLowerCase()) ||
  word.toLowerCase().split('-').every(isNumeral) ||
  /^(?:half|hundred)$/i.test(word) ||
  ideasOf(word).concepts.size > 0 ||
  /(?:(?:ing|ed|tion|ment|ly|ness|ance|ity)s?|[eo]rs)$/.test(word);

const same = (a: Quantity, b: Quantity): boolean =>
  (a.kind === b.kind || (isTime(a) && isTime(b))) &&
  sameAmount(a, b) &&
  ('unit' in a && 'unit' in b && a.kind === 'count'
    ? a.unit === b.unit || a.text.replace(/\D/g, '') === b.text.replace(/\D/g, '')
    : true);
const isTime = (quantity: Quantity) => quantity.kind === 'duration' || quantity.kind === 'cadence';

/** Two lengths of time of an answer, both in its quotes, which tells that one is added to the other. */
const isSum = (claim: Quantity, parts: readonly Quantity[]): boolean =>
  claim.kind === 'duration' &&
  parts.some((one, at) =>
    parts
      .slice(at + 1)
      .some(
        (other) =>
          one.kind === 'duration' &&
          other.kind === 'duration' &&
          sameAmount(claim, { ...one, amount: one.amount + other.amount }),
      ),
  );

const isYear = ({ kind, amount }: Quantity): boolean =>
  kind === 'count' && Number.isInteger(amount) && amount > 1900 && amount < 2100;

/** Numbers above one that a text writes in words without what they count: "the nine who came first". */
const countsInWords = (text: string): ReadonlySet<number> =>
  new Set(
    wordsOf(text)
      .filter((word) => /^\p{L}/u.test(word) && isNumeral(word))
      .map(numberIn)
      .filter((number) => number > 1),
  );

/** Does a text say the day with its month, and the year apart from it: "2026: yes, 11 June"? */
function saysInParts(text: string, date: string): boolean {
  const [year = '', month = '', day = ''] = date.split('-');
  return holdsWords(text, year) && daysInMonths(text).some((each) => each === `${month}-${day}`);
}

/** A number that counts nothing, only names: "(4.1)". */
const isLabel = (claim: Quantity): boolean =>
  claim.kind === 'count' && claim.unit === '' && /^\d+(?:\.\d+)*$/.test(claim.text);

/** What other words of the proof come to: a share of its parts, a cadence of the times that are listed. */
function follows(claim: Quantity, shares: readonly number[], times: readonly number[]): boolean {
  if (claim.kind === 'percent') return shares.some((share) => isRounded(claim.text, share));
  return (
    claim.kind === 'cadence' && times.some((days) => sameAmount(claim, { ...claim, amount: days }))
  );
}

/** The numbers of an answer that no quote has; a year also by the heading that the quote stands under. */
function uncoveredNumbers(answer: string, proof: string, when: string): Quantity[] {
  const known = quantitiesOf(proof);
  const claims = quantitiesOf(answer);
  const counts = countsInWords(proof);
  const [shares, times] = [sharesTold(proof), listedTimes(proof)];
  const isCovered = (claim: Quantity) =>
    known.some((each) => same(claim, each)) ||
    (claim.kind === 'count' && counts.has(claim.amount)) ||
    (isLabel(claim) && holdsWords(proof, claim.text)) ||
    follows(claim, shares, times);
  const parts = ADDED.test(proof) ? claims.filter(isCovered) : [];
  return claims.filter(
    (claim) =>
      !isCovered(claim) &&
      !isSum(claim, parts) &&
      !(isYear(claim) && holdsWords(when, String(claim.amount))),
  );
}

/**
 * What an answer claims and its quotes do not say: numbers, periods, cadences, dates, algorithms, standards,
 * vendors and products. Empty when every claim is covered. `known` are names that need no proof (the company's
 * own), `when` the headings that the quotes stand under, which say of which day, month or year they tell, `named`
 * what says names beside them. `plain`: see `namesOf`. Fails closed: a name that cannot be told from an ordinary
 * word counts as a claim.
 */
export function unsupportedClaims(
  answer: string,
  quotes: readonly string[],
  {
    known = [],
    plain = NONE,
    when = '',
    named = '',
  }: {
    readonly named?: string;
    readonly known?: readonly string[];
    readonly plain?: ReadonlySet<string>;
    readonly when?: string;
  } = {},
): string[] {
  const proof = quotes.join('\n');
  const dated = `${proof}\n${when}`;
  const dates = datesIn(dated);
  const naming = `${proof}\n${named}`;
  const words = new Set(wordsOf(naming).map(stem));
  const allowed = new Set(known.flatMap(wordsOf));
  const undated = withoutDates(answer, [...dates, ...monthsIn(dated)]);
  return [
    ...datesIn(answer).filter((date) => !dates.includes(date) && !saysInParts(dated, date)),
    ...uncoveredNumbers(undated, proof, when).map((claim) => claim.text),
    ...namesOf(undated, plain).filter(
      (name) =>
        !saysName(naming, name) &&
        !isSpelledOut(name, naming) &&
        !isCutShort(name, naming) &&
        !wordsOf(name).every((word) => allowed.has(word) || words.has(stem(word))),
    ),
  ];
}
