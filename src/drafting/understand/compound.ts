import { wordsOf } from '../../language/words.ts';

/** Many verbs about one thing ("established, documented, approved and maintained"): one question about it. */
export type Compound = {
  /** The question with the first of the verbs alone. */
  readonly text: string;
  readonly verbs: readonly string[];
};

/** A run of participles, parted by commas, "and" or "or". */
const VERBS =
  /\b((?:\p{L}+ly )?(?:\p{L}{2,}ed|written|kept|set|made|built|reviewed)(?:(?:\s*,\s*(?:and |or )?|\s+(?:and\/or|and|or)\s+)(?:\p{L}+ly )?(?:\p{L}{2,}ed|written|kept|set|made|built)){2,})\b/iu;

/** The verbs of such a question; null where it has fewer than three in a row. */
export function compoundOf(question: string): Compound | null {
  const run = VERBS.exec(question)?.[1];
  if (run === undefined) return null;
  const verbs = run
    .split(/\s*,\s*|\s+(?:and\/or|and|or)\s+/i)
    .map((verb) => wordsOf(verb).at(-1) ?? '')
    .filter((verb) => verb !== '' && verb !== 'and' && verb !== 'or');
  const [first] = verbs;
  return first === undefined ? null : { text: question.replace(run, first), verbs };
}
