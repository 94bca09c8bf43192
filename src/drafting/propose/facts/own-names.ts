import { wordsOf } from '../../../language/words.ts';
import type { Proof } from '../../facts.ts';
import type { Reading } from './reading.ts';
import { termsIn } from './terms.ts';

/** What the papers of these proofs say on their cover, and these words of them: where names of the company stand. */
export const coverOf = (...proofs: readonly (readonly Proof[] | undefined)[]): string =>
  proofs
    .flatMap((all) => all ?? [])
    .flatMap(({ passage, quote }) => [passage.title ?? '', passage.section ?? '', quote])
    .join('\n');

/** Words that begin with a capital, one behind the other, with those that names join them by. */
const CAPITALS = /\p{Lu}[\p{L}\d&.-]*(?:[ -]\p{Lu}[\p{L}\d&.-]*)*(?=['’]?s?(?![\p{L}\d]))/gu;

const plain = (text: string): string => ` ${text.replace(/[^\p{L}\d]+/gu, ' ').trim()} `;

/** Without the words at its head that mean something in a question ("Is Fennick …", "When was …"). */
function withoutKnown(said: string): string {
  const words = said.split(' ');
  const first = words.findIndex((word) => termsIn(word).some(({ means }) => means.size === 0));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** Does a word stand by itself in a question, and means nothing there? */
const isUnknown = ({ terms }: Reading, word: string): boolean =>
  terms.some(({ words, means }) => means.size === 0 && wordsOf(word).includes(words));

/**
 * A question without the names that the paper itself says on its cover, by which it is only about this paper: the
 * company's, its product's. `other`: what names what the paper is not about.
 */
export function withoutNamesOf<R extends Reading>(
  reading: R,
  { cover, other = '' }: { readonly cover: string; readonly other?: string },
): R {
  const said = [...new Set(reading.rest.match(CAPITALS) ?? [])]
    .map(withoutKnown)
    .filter((name) => isUnknown(reading, name.split(' ')[0] ?? ''))
    .filter((name) => name !== '' && plain(cover).includes(plain(name)))
    .filter((name) => !plain(other).includes(plain(name)))
    .toSorted((one, two) => two.length - one.length);
  if (said.length === 0) return reading;
  const rest = said.reduce((left, name) => left.split(name).join(' '), reading.rest);
  return { ...reading, rest, terms: termsIn(rest) };
}
