import { isGrammatical } from '../content.ts';
import { formsOf } from '../inflections.ts';
import { wordsOf } from '../words.ts';

const MUTUAL = formsOf('closed.mutual');

const WORD =
  '(?!(?:is|are|was|were|be|must|shall|has|have|do|does|not|of|in|on|at|for|by|with|to|from|and|as|all|the|our)\\b)[\\p{L}\\p{N}-]+';
const THING = `(?:${WORD} ){0,2}${WORD}`;
const AFTER = '(?=[.,;]|$| (?:is|are|must|shall|has|have|do|does|of|in|on|at|for|by|with|to)\\b)';

/** A list of at least two things, none told apart by a preposition or a verb: "laptops, desktops and servers". */
const LIST = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${THING})((?:, ${THING})*),? and (${THING})${AFTER}`,
  'gu',
);

/** A thing that can be said by itself: a plural, a mass, or a name; a singular may share its noun with the next. */
const BY_ITSELF =
  /(?:[^s]s|\bdata|\binformation|\bpeople|\bstaff|\bpersonnel|\bequipment)$|^\p{Lu}\S*$/iu;

const isThing = (text: string): boolean =>
  BY_ITSELF.test(text) &&
  wordsOf(text.replace(/^(?:all|the|our) /, '')).every((word) => !isGrammatical(word));

/**
 * A sentence with each of the things of its list alone: what is said of all of them is said of each. The sentence
 * by itself where it tells of them together ("are kept apart").
 */
export function withEachAlone(text: string): readonly string[] {
  if (wordsOf(text).some((word) => MUTUAL.has(word)) || /\b(?:or|nor|both|either)\b/i.test(text))
    return [text];
  const found = [...text.matchAll(LIST)].flatMap(
    ({ 0: list, index, 1: first = '', 2: more = '', 3: last = '' }) => {
      const things = [first, ...more.split(', ').filter((each) => each !== ''), last];
      return things.every(isThing) ? [{ list, index, things }] : [];
    },
  );
  return [
    text,
    ...found.flatMap(({ list, index, things }) =>
      things.map((thing) => `${text.slice(0, index)}${thing}${text.slice(index + list.length)}`),
    ),
  ];
}
