import { wordSet } from '../../lexicon/prose.ts';
import { isKindOf, unitsOf } from '../concepts.ts';
import { tagged } from '../grammar/read-grammar.ts';
import { isVerbal } from '../grammar/verb-groups.ts';
import { formsOf } from '../inflections.ts';
import { wordsOf } from '../words.ts';
import { withoutAdjuncts } from './adjuncts.ts';
import { isKnown } from './known.ts';
import { turns } from './takes-back.ts';
import { toldPlainly } from './told-plainly.ts';

const BY_MEANS = formsOf('closed.by-means');
const OFFERED = formsOf('closed.offered');
const MANNER = wordSet('closed.manner');

/** Does an adverb say how something is done that is done all the same? */
export const isManner = (word: string): boolean => MANNER.has(word);

/** The last verb of a text is one of what is done by means of something. */
function isDoneByMeans(before: string): boolean {
  const verb = tagged(before).filter(isVerbal).at(-1);
  return verb !== undefined && BY_MEANS.has(verb.word.toLowerCase());
}

/** "(DAST)" behind "dynamic testing": the same thing again, by another of its names. */
const withoutRepeated = (text: string): string =>
  text.replace(/\s\(([^()]{2,60})\)/g, (said, inside: string, at: number) => {
    const before = unitsOf(text.slice(0, at)).slice(-4);
    const isSame = unitsOf(inside).every((unit) =>
      before.some(
        (each) =>
          isKindOf(each, unit) || [...unit.concepts].some((concept) => each.concepts.has(concept)),
      ),
    );
    return isSame ? '' : said;
  });

const LINKS = /^(?:and|with|the|our|an?|,)$/i;
const NAMED = /^\p{Lu}[\p{L}\p{N}.+-]*$/u;

/**
 * How many of these words name a tool: names, words of the trade behind them, and what joins several; 0 where no
 * name is among them, or where one names what only some have ("Gold edition").
 */
function toolIn(words: readonly string[]): number {
  let length = 0;
  let end = 0;
  let isNamed = false;
  for (const word of words) {
    const plain = word.replace(/[.,;]+$/, '');
    if (OFFERED.has(plain.toLowerCase())) return 0;
    const isName = NAMED.test(plain);
    const isTrade = isNamed && wordsOf(plain).length > 0 && wordsOf(plain).every(isNoun);
    if (!isName && !isTrade && !LINKS.test(plain)) break;
    length++;
    if (isName || isTrade) end = length;
    isNamed ||= isName;
  }
  return isNamed ? end : 0;
}

const isNoun = (word: string): boolean => isKnown(word) && !LINKS.test(word) && word.length > 2;

const WITH = /,?\s(?:and\s)?(?:with|using|via|through|by means of)\s/g;

/** "… with SonarCloud", "… using AWS KMS": by means of what it is done, where the tool is named. */
function withoutTools(text: string): string {
  for (const { 0: lead, index } of text.matchAll(WITH)) {
    const before = text.slice(0, index);
    const words = text.slice(index + lead.length).split(' ');
    const length = toolIn(words);
    if (length === 0 || !isDoneByMeans(before)) continue;
    const sign = /[.,;]+$/.exec(words[length - 1] ?? '')?.[0] ?? '';
    const rest = words.slice(length).join(' ');
    return withoutTools(`${before}${sign}${rest === '' ? '' : ` ${rest}`}`);
  }
  return text;
}

const PURPOSE = /\s(?:in order )?to ((\w+) [^,.;:]+)[.\s]*$/;

/** "… to find weaknesses": what it is done for, where that turns nothing and names nobody. */
function withoutPurpose(text: string): string {
  const found = PURPOSE.exec(text);
  if (found === null) return text;
  const [, aim = '', verb = ''] = found;
  const before = text.slice(0, found.index);
  const isVerb = tagged(`they must ${verb}`).at(-1)?.pos === 'VERB';
  const isPlain = !turns(aim) && !/\p{Lu}/u.test(aim);
  return isVerb && isPlain && isDoneByMeans(before) ? `${before}.` : text;
}

/**
 * A sentence without what only adds to its claim: another name in brackets, a named tool, an aim at its end.
 */
export const withoutAdded = (text: string): string =>
  withoutPurpose(withoutTools(withoutRepeated(withoutAdjuncts(toldPlainly(text)))));
