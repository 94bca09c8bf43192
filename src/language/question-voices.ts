import { partsOf } from './grammar/question-parts.ts';
import { tagged } from './grammar/read-grammar.ts';
import type { Token } from './grammar/verb-groups.ts';
import { participleOf } from './inflections.ts';

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ word }) => word)
    .join(' ')
    .replace(/ ?([-/’']) ?/g, '$1');

const COMPANY = /^(?:you|we)$/i;
/** Where the object of a verb ends. */
const isEnd = ({ pos, word }: Token): boolean =>
  (/^(?:ADP|ADV|SCONJ|CCONJ|PUNCT|VERB|AUX|PART)$/.test(pos) && word !== 'of' && word !== '-') ||
  /^(?:who|that|which|when|where)$/i.test(word);

/** "Do you encrypt tapes in the vault?" as "Are tapes encrypted in the vault?"; null where another one acts. */
function asDone(question: string): string | null {
  const parts = partsOf(question);
  if (parts === null || parts.opening !== 'do' || !COMPANY.test(parts.subject)) return null;
  const [verb, ...rest] = tagged(`they must ${parts.predicate}`).slice(2);
  if (verb?.pos !== 'VERB') return null;
  const found = rest.findIndex(isEnd);
  const end = found < 0 ? rest.length : found;
  const object = rest.slice(0, end);
  if (!object.some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))) return null;
  const behind = textOf(rest.slice(end));
  const done = participleOf(verb.word.toLowerCase());
  return `Are ${textOf(object)} ${done} ${behind}?`.replace(' ?', '?');
}

/** "Is data in transit encrypted?" as "Is data encrypted in transit?" */
function placeBehind(question: string): string | null {
  const parts = partsOf(question);
  if (parts === null || !/^(?:is|are)$/.test(parts.opening)) return null;
  const { opening, subject, predicate } = parts;
  const [, thing, place] = /^(.+?) ((?:in|at|on|during) [\w-]+)$/i.exec(subject) ?? [];
  return thing === undefined ? null : `${opening} ${thing} ${predicate} ${place}?`;
}

/** A yes/no question and other ways to put it: by what is done instead of who does it, and in another order. */
export const voicesOf = (question: string): readonly string[] => [
  question,
  ...[asDone, placeBehind].flatMap((put) => put(question) ?? []),
];
