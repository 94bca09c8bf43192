import type { Dossier } from '../dossier.ts';
import { inert } from './messages.ts';

/** What a yes-or-no question is answered from where the form has no list of its own. */
const PLAIN_OPTIONS = ['Yes', 'No', 'Partial', 'N/A'];

type Cells = Dossier['question']['answers'];

const marksOf = (cells: Cells) =>
  cells.filter(({ kind }) => kind === 'mark').flatMap(({ options }) => options?.slice(0, 1) ?? []);

/** The options that the row's form offers, in its own words; those of a plain yes-or-no question where it has no list; none for an open one. */
export function optionsOf({ question, understanding }: Dossier): string[] {
  const marks = marksOf(question.answers);
  if (marks.length > 0) return [...new Set(marks)];
  const list = question.answers.find(({ kind, options }) => kind === 'choice' && options);
  if (list?.options) return [...list.options];
  return understanding.shape.asks === 'yes-no' ? PLAIN_OPTIONS : [];
}

/** The form as the model is shown it: options, and the parts that take words with their limits. */
export function formText(dossier: Dossier): string {
  const options = optionsOf(dossier);
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
        : `Options: ${options.map((each) => `"${each}"`).join(' | ')}`,
      ...words.map((each) => `Words: ${each}`),
    ].join('\n'),
  );
}
