import { pattern } from '../../lexicon/look-up.ts';
import { anyOf } from '../../lexicon/prose.ts';
import { isGrammatical } from '../content.ts';
import { tagged } from '../grammar/read-grammar.ts';
import { isParticiple, type Token } from '../grammar/verb-groups.ts';
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

const VERB = /^(?:VERB|AUX)$/;

/** The place of each word of a text; none where the text does not hold them as they are told. */
function placesOf(text: string, tokens: readonly Token[]): readonly number[] {
  let from = 0;
  return tokens.map(({ word }) => {
    const at = text.indexOf(word, from);
    if (at >= 0) from = at + word.length;
    return at;
  });
}

/** Are these words put alike: two participles, two present tenses? */
const isAlike = (one: Token, other: Token): boolean =>
  one.pos === other.pos && one.word.slice(-1) === other.word.slice(-1);

/**
 * "Documents, reviews and updates firewall rules" with each of its verbs alone: what is done to the same thing,
 * where each verb is put alike.
 */
function withEachVerb(text: string): readonly string[] {
  const tokens = tagged(text);
  const places = placesOf(text, tokens);
  const last = tokens.findIndex(
    ({ word, pos }, at) =>
      word === 'and' &&
      VERB.test(tokens[at + 1]?.pos ?? '') &&
      VERB.test(tokens[at - 1]?.pos ?? pos),
  );
  const end = tokens[last + 1];
  // What stands behind two participles may belong to the last: "are tested and copied daily".
  if (last < 1 || end === undefined || isParticiple(end)) return [];
  const verbs = [last + 1];
  for (let at = last - 1; at >= 0; at -= 2) {
    const token = tokens[at];
    if (token === undefined || !isAlike(token, end)) break;
    verbs.unshift(at);
    if (tokens[at - 1]?.word !== ',') break;
  }
  const [from = -1] = verbs.map((at) => places[at] ?? -1);
  const to = (places[last + 1] ?? -1) + end.word.length;
  if (verbs.length < 2 || from < 0 || to < from) return [];
  return verbs.map((at) => `${text.slice(0, from)}${tokens[at]?.word}${text.slice(to)}`);
}

/** "In transit and at rest": two places, times or occasions beside each other. */
const twoPlaces = pattern(() => {
  const placed = `${anyOf('closed.place-lead')} (?:(?:${THE}) )?(?:${WORD} ){0,2}?${WORD}`;
  return `(?<=\\s)(${placed})(?:,? and|,? as well as) (${placed})(?=[.,;]|$)`;
}, 'iu');
const THE = 'the|our|an?|all';

/** What is so in two places or at two times is so in each. */
function withEachPlace(text: string): readonly string[] {
  const found = twoPlaces().exec(text);
  return found === null
    ? []
    : [found[1] ?? '', found[2] ?? ''].map(
        (each) =>
          `${text.slice(0, found.index)}${each}${text.slice(found.index + found[0].length)}`,
      );
}

/**
 * A sentence with each of the things, verbs or places of its list alone: what is said of all of them is said of
 * each. The sentence by itself where it tells of them together ("are kept apart").
 */
export function withEachAlone(text: string): readonly string[] {
  if (wordsOf(text).some((word) => MUTUAL.has(word)) || /\b(?:or|nor|both|either)\b/i.test(text))
    return [text];
  const single = [text, ...withEachVerb(text), ...withEachPlace(text)];
  return [...new Set([...single, ...single.flatMap(withEachThing)])];
}

function withEachThing(text: string): readonly string[] {
  return [...text.matchAll(LIST)].flatMap(
    ({ 0: list, index, 1: first = '', 2: more = '', 3: last = '' }) => {
      const things = [first, ...more.split(', ').filter((each) => each !== ''), last];
      return things.every(isThing)
        ? things.map((thing) => `${text.slice(0, index)}${thing}${text.slice(index + list.length)}`)
        : [];
    },
  );
}
