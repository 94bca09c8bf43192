import { formsOf } from '../inflections.ts';
import { tagged } from '../grammar/read-grammar.ts';

const SET_UP = formsOf('closed.set-up');
const HAS_SET_UP = /\b(has|have) (been )?(?:(?:formally|officially|also) )?(\w+)(?= |[.,]|$)/gi;
const RESPONSIBLE = /\b(?:is|are) (?:\w+ly |also )?(?:responsible|accountable) for (?:the )?(\w+ing)\b(?:(,? and )(\w+ing)\b)?/gi;

const base = (gerund: string): string =>
  tagged(`they are ${gerund}`).at(-1)?.lemma ?? gerund;

/**
 * A duty told as a responsibility as what has to be done ("is responsible for reviewing": "must review"), and what
 * has been set up as what is there.
 */
export const toldPlainly = (text: string): string =>
  text
    .replace(RESPONSIBLE, (_, first: string, and?: string, second?: string) =>
      `must ${base(first)}${second === undefined ? '' : `${and}${base(second)}`}`,
    )
    .replace(HAS_SET_UP, (said, has: string, been: string | undefined, verb: string) => {
      if (!SET_UP.has(verb.toLowerCase()) || !/(?:ed|d)$/.test(verb)) return said;
      const isMany = has.toLowerCase() === 'have';
      return been === undefined ? has : `${isMany ? 'are' : 'is'} in place`;
    });
