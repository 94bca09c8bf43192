import type { Dossier } from '../dossier.ts';

const LOWER_CASE = /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’-]*(?![\p{L}\p{N}])/gu;

/**
 * Words that stand in lower case in the question or on the desk: at a sentence's beginning, or in a heading, they
 * are no names.
 */
export const plainWords = ({ question, candidates }: Dossier): ReadonlySet<string> =>
  new Set(
    [question.text, ...candidates.map(({ text }) => text)].flatMap(
      (text) => text.match(LOWER_CASE) ?? [],
    ),
  );
