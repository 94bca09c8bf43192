import { pattern } from '../../lexicon/look-up.ts';
import { anyOf } from '../../lexicon/prose.ts';
import { tagged } from '../grammar/read-grammar.ts';
import { formsOf } from '../inflections.ts';

const SET_UP = formsOf('closed.set-up');
const HAS_SET_UP = /\b(has|have) (been )?(?:(?:formally|officially|also) )?(\w+)(?= |[.,]|$)/gi;
const RESPONSIBLE =
  /\b(?:is|are) (?:\w+ly |also )?(?:responsible|accountable) for (?:the )?(\w+ing)\b(?:(,? and )(\w+ing)\b)?/gi;

/** "In addition, …": joins the sentence to what stands before. */
const OPENING = pattern(() => `^${anyOf('closed.opening')},? `, 'iu');
/** "Our policy requires that …", "we ensure that …": what is so by the company's own rule. */
const RULED = pattern(
  () =>
    `^(?:it is (?:the |our |company |security )*policy that |(?:${anyOf('closed.own-rule')}) (?:also )?(?:must |shall )?(?:${anyOf('closed.rule-verb')}) that )(?=.{12})`,
  'iu',
);
/** "We require employees to …": what they must do. */
const REQUIRED = pattern(
  () =>
    `^(?:${anyOf('closed.own-rule')}) (?:also )?(?:requires?|obliges?|mandates?) ([\\p{L} -]{3,60}?) to (?=(?!(?:the|our|all|an?)\\b)\\p{L}{2,})`,
  'iu',
);
const SUBJECT_TO = /\b(is|are) subject to\b/g;

const base = (gerund: string): string => tagged(`they are ${gerund}`).at(-1)?.lemma ?? gerund;

/** "Is responsible for reviewing and updating": "must review and update". */
function inDuty(...found: readonly string[]): string {
  const [, first = '', and = '', second = ''] = found;
  return second === '' ? `must ${base(first)}` : `must ${base(first)}${and}${base(second)}`;
}

/** "Has appointed": "has"; "has been established": "is in place". */
function inPlace(...found: readonly string[]): string {
  const [said = '', has = '', been, verb = ''] = found;
  if (!SET_UP.has(verb.toLowerCase()) || !verb.endsWith('ed')) return said;
  if (been === undefined) return has;
  return has.toLowerCase() === 'have' ? 'are in place' : 'is in place';
}

/**
 * A duty told as a responsibility as what has to be done ("is responsible for reviewing": "must review"), and what
 * has been set up as what is there.
 */
export const toldPlainly = (text: string): string =>
  text
    .replace(OPENING(), '')
    .replace(RULED(), '')
    .replace(REQUIRED(), '$1 must ')
    .replace(SUBJECT_TO, (_, be: string) => (be === 'is' ? 'undergoes' : 'undergo'))
    .replace(RESPONSIBLE, inDuty)
    .replace(HAS_SET_UP, inPlace);
