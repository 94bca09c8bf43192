import { memoized } from '../memo.ts';
import { SUBORDINATOR } from './grammar/main-verb.ts';
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
  SUBORDINATOR.has(word.toLowerCase()) ||
  word === 'that';

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

/** "Is there a plan in place?", "Is a plan available?" as "Do you have a plan?" */
function asHad(question: string): string | null {
  const [, there, thing] =
    /^(?:is|are) (there )?((?:an? |any |the )?[^?]+?)(?: (?:in place|available|in existence))?\?*$/i.exec(
      question.trim(),
    ) ?? [];
  const isPlace = / in place\?*$/i.test(question);
  return thing === undefined || (there === undefined && !isPlace) ? null : `Do you have ${thing}?`;
}

/** "Are customers able to export?" as "Can customers export?" */
function asAble(question: string): string | null {
  const [, subject, verb] = /^(?:is|are) (.+?) able to (.+)$/i.exec(question) ?? [];
  return subject === undefined ? null : `Can ${subject} ${verb}`;
}

/** "Are any tapes lent?" asks whether tapes are lent. */
function withoutAny(question: string): string | null {
  const left = question.replace(/\bany (?:of )?(?=(?:[\w-]+ ){0,3}[\w-]+s\b)/i, '');
  return left === question ? null : left;
}

/** A yes/no question and other ways to put it: by what is done instead of who does it, and in another order. */
export const voicesOf = memoized(
  (question): readonly string[] => [
    question,
    ...[asDone, placeBehind, asHad, asAble, withoutAny].flatMap((put) => put(question) ?? []),
  ],
  2_000,
);
