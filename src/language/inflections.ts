import { IRREGULAR } from './word-forms.ts';
import { american, linesOf } from './words.ts';

const irregular = new Map(
  linesOf(IRREGULAR).flatMap((forms) => forms.map((form) => [form, forms] as const)),
);

/** The regular forms that a word may have as a verb, a noun or an adjective; more than there are, none that another word has by its stem. */
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
 * The words of a list with their forms in both spellings: a list of words is compared with whole words, never by stem (`valid` is not
 * `validated`).
 */
export function withForms(list: string): ReadonlySet<string> {
  const words = list.trim().split(/\s+/);
  return new Set(
    words
      .flatMap((word) => [word, ...(irregular.get(word) ?? [])])
      .flatMap(regularForms)
      .flatMap((form) => [form, american(form)]),
  );
}
