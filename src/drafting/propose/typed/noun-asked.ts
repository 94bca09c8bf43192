import { unitsOf } from '../../../language/concepts.ts';
import { tagged } from '../../../language/grammar/read-grammar.ts';
import { isVerbal } from '../../../language/grammar/verb-groups.ts';
import { wordsOf } from '../../../language/words.ts';
import { fromLexicon } from '../../../lexicon/look-up.ts';
import { wordSet } from '../../../lexicon/prose.ts';
import type { Wanted } from '../../understand/wanted.ts';

const SHARES = wordSet('question.share');

const people = fromLexicon(
  (): ReadonlySet<number> => unitsOf('employee')[0]?.concepts ?? new Set(),
);

/** Is a noun one of people, whatever their work is? */
export const isPeople = (noun: string): boolean =>
  unitsOf(noun).some(
    ({ concepts, word }) =>
      [...concepts].some((concept) => people().has(concept)) ||
      /^(?:engineer|administrator|user|member|developer|manager|analyst|officer)s?$/.test(word),
  );

/**
 * The noun that a question's interrogative stands before ("which | cloud provider | hosts …"): the last word of the
 * noun phrase that opens the subject.
 */
export function nounAsked(subject: string): string {
  const tokens = tagged(`the ${subject}`).slice(1);
  const end = tokens.findIndex(
    (token, at) =>
      at > 0 &&
      (isVerbal(token) || /^(?:ADP|PRON|SCONJ|PUNCT|CCONJ|DET)$/.test(token.pos)) &&
      !/^(?:NOUN|PROPN)$/.test(token.pos),
  );
  const phrase = end < 0 ? tokens : tokens.slice(0, end);
  return wordsOf(phrase.map(({ word }) => word).join(' ')).at(-1) ?? '';
}

/**
 * The word of a subject that the value itself meets: the counted people, the noun behind "which", "hosted" where a
 * place is asked for; null for none.
 */
export function metByValue(wanted: Wanted, subject: string): string | null {
  switch (wanted) {
    case 'how_many': {
      const noun = nounAsked(subject);
      return isPeople(noun) ? noun : null;
    }
    case 'share':
      return wordsOf(subject).find((word) => SHARES.has(word)) ?? null;
    case 'where':
      return /\b(?:located|based|situated|hosted)\b/i.exec(subject)?.[0] ?? null;
    case 'which':
      return nounAsked(subject) || null;
    default:
      return null;
  }
}
