import { stem, wordsOf } from '../../../language/words.ts';

const rootsOf = (text: string): string[] => wordsOf(text).map(stem);

/** Words of grammar that a question may say between those of a scope. */
const BETWEEN = /^(?:a|an|the|of|and|its|your|our)$/;
const plainRoots = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !BETWEEN.test(word))
    .map(stem);

/**
 * Is what a question names ("the mobile app") one item of a scope, in its words and their order? Never where its
 * words stand in different items.
 */
export function partOfScope(named: string, scope: string | null): boolean {
  const asked = plainRoots(named).join(' ');
  if (asked === '' || scope === null) return false;
  return scope
    .split(/[,;]|\band\b|\bor\b/)
    .some((item) => ` ${plainRoots(item).join(' ')} `.includes(` ${asked} `));
}

/** The same words in the same order, whatever their forms. */
export const isSameName = (one: string, other: string): boolean =>
  rootsOf(one).join(' ') === rootsOf(other).join(' ');
