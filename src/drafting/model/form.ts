import type { Dossier } from '../dossier.ts';
import { inert } from './messages.ts';

/** What a yes-or-no question is answered from where the form has no list of its own. */
const PLAIN_OPTIONS = ['Yes', 'No', 'Partial', 'N/A'];

type Cells = Dossier['question']['answers'];

const marksOf = (cells: Cells) =>
  cells.filter(({ kind }) => kind === 'mark').flatMap(({ options }) => options?.slice(0, 1) ?? []);

/** What may be chosen. `isClosed`: the form has a list of its own, so that one of it has to be chosen. */
export type Options = { readonly isClosed: boolean; readonly options: readonly string[] };

/**
 * The options that the row's form offers, in its own words; those of a plain yes-or-no question where it has no
 * list; none for an open one.
 */
export function optionsOf({ question, understanding }: Dossier): Options {
  const marks = marksOf(question.answers);
  if (marks.length > 0) return { isClosed: true, options: [...new Set(marks)] };
  const list = question.answers.find(({ kind, options }) => kind === 'choice' && options);
  if (list?.options) return { isClosed: true, options: list.options };
  return { isClosed: false, options: understanding.shape.asks === 'yes-no' ? PLAIN_OPTIONS : [] };
}

/** The form as the model is shown it: options, and the parts that take words with their limits. */
export function formText(dossier: Dossier): string {
  const { isClosed, options } = optionsOf(dossier);
  const list = options.map((each) => `"${each}"`).join(' | ');
  const words = dossier.question.answers
    .filter(({ kind }) => kind === 'text' || kind === 'comment')
    .map(({ header, maxLength }) =>
      [header ?? 'Comment', maxLength === null ? null : `at most ${maxLength} characters`]
        .filter((part) => part !== null)
        .join(', '),
    );
  return inert(
    [
      options.length === 0
        ? 'No options: an open question, "choice" is null.'
        : `Options: ${list}${isClosed ? '' : ' (null is allowed where the question is an open one)'}`,
      ...words.map((each) => `Words: ${each}`),
    ].join('\n'),
  );
}
