import { fromLexicon } from '../../lexicon/look-up.ts';
import { anyOf } from '../../lexicon/prose.ts';
import type { Concept } from '../../lexicon/schema.ts';
import type { Pair } from './pairs.ts';

type Label = Extract<Concept, `label.${string}`> extends `label.${infer Name}` ? Name : never;

const known = fromLexicon(() => new Map<Label, RegExp>());

function patternOf(label: Label): RegExp {
  const made = known().get(label) ?? new RegExp(`^${anyOf(`label.${label}`)}$`, 'iu');
  known().set(label, made);
  return made;
}

/** Is this what such a value is called? */
export const isCalled = (said: string, label: Label): boolean =>
  patternOf(label).test(
    said
      .replace(/\s+/g, ' ')
      .replace(/[:*]+$/, '')
      .trim(),
  );

/** The values under a label of this meaning, in the paper's order. */
export const labelled = (pairs: readonly Pair[], label: Label): Pair[] =>
  pairs.filter((pair) => isCalled(pair.label, label));

/** The first of them that says something of the kind that is wanted. */
export function valueUnder<T>(
  pairs: readonly Pair[],
  label: Label,
  read: (pair: Pair) => T | null,
): { readonly value: T; readonly pair: Pair } | null {
  for (const pair of labelled(pairs, label)) {
    const value = read(pair);
    if (value !== null) return { value, pair };
  }
  return null;
}
