import { memoized } from '../../memo.ts';
import { tagged } from '../grammar/read-grammar.ts';
import { isVerbal } from '../grammar/verb-groups.ts';

/** Where a sentence goes on with another predicate: ", and" or a comma, and a verb behind it. */
const cutsOf = (text: string): number[] => {
  const tokens = tagged(text);
  const cuts: number[] = [];
  let from = 0;
  let hasVerb = false;
  tokens.forEach((token, at) => {
    const start = text.indexOf(token.word, from);
    if (start >= 0) from = start + token.word.length;
    const joins = token.word === ',' || token.word.toLowerCase() === 'and';
    if (hasVerb && joins && start >= 0) {
      const next = tokens.slice(at + 1, at + 4);
      const verb = next.findIndex(({ pos, word }) => pos !== 'ADV' && !/^and$/i.test(word));
      const found = next[verb];
      if (found !== undefined && isVerbal(found)) cuts.push(start);
    }
    hasVerb ||= isVerbal(token);
  });
  return cuts;
};

/**
 * A sentence cut into its subject with the first predicate, and each further predicate that shares the subject ("…
 * are taken daily | and kept for a year").
 */
export const segmentsOf = memoized((text: string): readonly string[] => {
  const cuts = [0, ...cutsOf(text)];
  return cuts
    .map((start, at) =>
      text
        .slice(start, cuts[at + 1] ?? text.length)
        .replace(/^[\s,]*(?:and\b)?/i, '')
        .trim(),
    )
    .filter((part) => /\p{L}/u.test(part));
}, 2_000);
