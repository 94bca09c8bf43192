import { fromLexicon } from '../lexicon/look-up.ts';
import { wordGroups } from '../lexicon/prose.ts';
import { escaped, holdsWords } from './whole-words.ts';

const groups = wordGroups('place.country');
const countries = fromLexicon(() => groups().map(([name = '', ...peoples]) => ({ name, peoples })));

/**
 * Countries that a text tells of: by their adjective ("Polish law"), or because a second text puts them right behind
 * a name of the first ("Kraków, Poland", "Kraków (Poland)"). By their English names, in lower case.
 */
export function countriesTold(text: string, elsewhere: readonly string[]): string[] {
  return countries()
    .filter(
      ({ name, peoples }) =>
        peoples.some((people) => holdsWords(text, people)) ||
        elsewhere.some((other) => isPlacedIn(text, other, name)),
    )
    .map(({ name }) => name);
}

/** Does the other text put a country right behind a name that the first text says? */
function isPlacedIn(text: string, other: string, country: string): boolean {
  if (!holdsWords(other, country)) return false;
  const place = new RegExp(`(\\p{Lu}[\\p{L}'’-]+)(?:, | \\()${escaped(country)}(?!\\p{L})`, 'giu');
  return [...other.matchAll(place)].some(
    ([, name = '']) => /^\p{Lu}/u.test(name) && holdsWords(text, name),
  );
}
