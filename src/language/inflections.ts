import { fromLexicon } from '../lexicon/look-up.ts';
import { type WordSet, wordGroups, wordList } from '../lexicon/prose.ts';
import type { Concept } from '../lexicon/schema.ts';
import { american } from './words.ts';

const groups = wordGroups('forms.irregular');
const irregular = fromLexicon(
  () => new Map(groups().flatMap((forms) => forms.map((form) => [form, forms] as const))),
);

/**
 * The regular forms that a word may have as a verb, a noun or an adjective; more than there are, none that another
 * word has by its stem.
 */
function regularForms(word: string): string[] {
  const short = word.replace(/e$/, '');
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(word) ? `${word}${word.at(-1)}` : short;
  const plural = word.replace(/[^aeiou]y$/, (end) => `${end[0]}ie`);
  return [
    ...['', 's', 'ly'].map((end) => `${word}${end}`),
    ...['es', 'ed', 'ing'].flatMap((end) => [`${short}${end}`, `${doubled}${end}`]),
    ...[`${word}ing`, `${plural}s`, `${plural}d`, `${plural.replace(/ie$/, 'i')}ly`],
  ];
}

/**
 * The words of a concept with their forms in both spellings: they are compared with whole words, never by stem
 * (`valid` is not `validated`).
 */
export function formsOf(concept: Concept): WordSet {
  const words = wordList(concept);
  const forms = fromLexicon(
    (): ReadonlySet<string> =>
      new Set(
        words()
          .flatMap((word) => [word, ...(irregular().get(word) ?? [])])
          .flatMap(regularForms)
          .flatMap((form) => [form, american(form)]),
      ),
  );
  return { has: (word) => forms().has(word) };
}

/** The past participle of a verb in its base form: by the vocabulary where it is irregular, else by rule. */
export function participleOf(verb: string): string {
  const known = irregular().get(verb);
  if (known !== undefined) return known.at(-1) ?? verb;
  if (/e$/.test(verb)) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  const isShort = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb);
  return isShort ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}
