import { escaped, holdsWords } from '../../language/whole-words.ts';
import type { Dossier } from '../dossier.ts';
import type { Case } from './gate.ts';
import { plainWords } from './plain-words.ts';
import { namesOf } from './unsupported-claims.ts';

/** The company's own names, by its profile. */
const fromProfile = ({ facts: { profile } }: Dossier): string[] =>
  [profile.company_name, profile.product_name].filter((each) => each !== undefined);

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** A name that stands in the titles of so many documents is what they are about. */
const TITLES = 2;

/** Does a text write it as a name: just so, and without a number? */
const writes = (text: string, name: string): boolean =>
  !/\d/.test(name) &&
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(text);

/**
 * What the documents are about, by their titles: said in that of a quoted document, in those of two documents on the
 * desk, or in one where the question says it too. Only what their passages write as a name, and never as a plain word.
 */
function inTitles(all: readonly string[], { proposal, dossier }: Case): string[] {
  const plain = plainWords(dossier);
  const text = dossier.candidates.map((each) => each.text).join('\n');
  const names = all.filter((name) => !plain.has(name.toLowerCase()) && writes(text, name));
  const quoted = proposal.quotes.flatMap(({ title }) => title ?? []);
  const titles = unique(dossier.candidates.flatMap(({ title }) => title ?? []));
  return names.filter((name) => {
    const said = titles.filter((title) => holdsWords(title, name)).length;
    return (
      quoted.some((title) => holdsWords(title, name)) ||
      said >= TITLES ||
      (said > 0 && holdsWords(dossier.question.text, name))
    );
  });
}

/** The capitalised words that a text sets before a name. */
const wordsBefore = (name: string, text: string): string[] =>
  [
    ...text.matchAll(
      new RegExp(`([\\p{Lu}][\\p{L}\\p{N}-]+) ${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu'),
    ),
  ].flatMap(([, word]) => word ?? []);

/** A name said in full ("Oban Ledger") where a quote has its last word, and the desk sets no other word before it. */
function inFull(names: readonly string[], proof: string, { said, dossier }: Case): string[] {
  const desk = dossier.candidates.map(({ text, title }) => `${title ?? ''}\n${text}`).join('\n');
  return names.filter((name) =>
    names.some((last) => {
      if (last === name || !holdsWords(proof, last) || !holdsWords(said, `${name} ${last}`))
        return false;
      const before = unique(wordsBefore(last, desk).flatMap((word) => namesOf(`its ${word}`)));
      return before.length === 1 && before[0] === name;
    }),
  );
}

/**
 * Names in an answer that need no quote of their own: the company's, and what its documents are about (a product that
 * the profile does not tell). `proof`: the words of the quotes.
 */
export function ownNames(each: Case, proof: string): string[] {
  const names = unique(namesOf(each.said));
  return [...fromProfile(each.dossier), ...inTitles(names, each), ...inFull(names, proof, each)];
}
