import { quantitiesOf } from '../../language/quantities.ts';
import { NAMED_NUMBER, saysName } from './unsupported-claims.ts';

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** Acronyms and names with a capital inside: written the same in every language. */
const NAME = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,}[\p{Lu}\p{N}-]*|\p{L}*\p{Ll}\p{Lu}\p{L}*)(?![\p{L}])/gu;
/** In scripts without capitals, a word in Latin letters is a name. */
const LATIN = /\p{Script=Latin}{2,}[\p{Script=Latin}\p{N}-]*/gu;

const plainNumber = (text: string) => text.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.');

/**
 * What a text in another language than English claims and its quotes do not say, as far as digits and names tell,
 * which all languages write alike: numbers, algorithms, standards, acronyms, names in Latin letters. Numbers in
 * words are left to the second look.
 */
export function foreignClaims(said: string, proof: string): string[] {
  const named = [...said.matchAll(NAMED_NUMBER)].map(([name]) => name);
  const rest = said.replace(NAMED_NUMBER, ' ');
  const numbers = new Set([
    ...(proof.match(NUMBER) ?? []).map(plainNumber),
    ...quantitiesOf(proof).map(({ amount }) => String(Math.round(amount * 100) / 100)),
  ]);
  const isLatin =
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]/u.test(
      said,
    );
  const names = rest.match(isLatin ? NAME : LATIN) ?? [];
  return [
    ...(rest.match(NUMBER) ?? []).filter((each) => !numbers.has(plainNumber(each))),
    ...[...named, ...names].filter((name) => !saysName(proof, name)),
  ];
}
