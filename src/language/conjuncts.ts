import { memoized } from '../memo.ts';
import { tagged } from './grammar/read-grammar.ts';
import type { Token } from './grammar/verb-groups.ts';

const textOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');

type Belongs = (tokens: readonly Token[], at: number) => boolean;

/** Also the second word of a compound that was taken for a verb: "tape handling", "door locks". */
const isNominal: Belongs = (tokens, at) => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(token?.pos ?? '') || token?.word === '-') return true;
  return token?.pos === 'VERB' && /(?:ing|s)$/.test(token.word) && before?.pos === 'NOUN';
};
const isVerb: Belongs = (tokens, at) => tokens[at]?.pos === 'VERB' && !isNominal(tokens, at);

/** A stretch of a question's words. */
type Stretch = { readonly at: number; readonly end: number };

function stretchBefore(tokens: readonly Token[], end: number): Stretch {
  const belongs = isVerb(tokens, end - 1) ? isVerb : isNominal;
  let at = end;
  while (at > 0 && belongs(tokens, at - 1)) at--;
  return { at, end };
}

function stretchFrom(tokens: readonly Token[], at: number): Stretch {
  const belongs = isVerb(tokens, at) ? isVerb : isNominal;
  let end = at;
  while (belongs(tokens, end)) end++;
  return { at, end };
}

/** The items of the list that ends with this "and", in order; none where its sides are not of one kind. */
function itemsAround(tokens: readonly Token[], and: number): Stretch[] {
  const last = stretchFrom(tokens, and + 1);
  const items: Stretch[] = [];
  for (let end = tokens[and - 1]?.word === ',' ? and - 1 : and; ; ) {
    const item = stretchBefore(tokens, end);
    if (item.at === item.end || isVerb(tokens, item.at) !== isVerb(tokens, last.at)) break;
    items.unshift(item);
    if (tokens[item.at - 1]?.word !== ',') break;
    end = item.at - 1;
  }
  return last.at === last.end || items.length === 0 ? [] : [...items, last];
}

/**
 * The questions that one with a single "A, B and C" asks, each with one of them ("Are tapes counted and sealed?"
 * asks "Are tapes counted?"). None where it has no such list, or "or" in it.
 */
export const conjunctsOf = memoized((question: string): readonly string[] => {
  if (!/\band\b/i.test(question)) return [];
  const tokens = tagged(question);
  const joints = tokens.flatMap(({ pos }, at) => (pos === 'CCONJ' ? [at] : []));
  const [and, other] = joints;
  if (and === undefined || other !== undefined || tokens[and]?.word !== 'and') return [];
  const items = itemsAround(tokens, and);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return [];
  return items.map(({ at, end }) =>
    textOf([...tokens.slice(0, first.at), ...tokens.slice(at, end), ...tokens.slice(last.end)]),
  );
}, 2_000);
