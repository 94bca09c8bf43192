import { bareOneOf, oneOf, pattern, type Wanted } from '../../lexicon/look-up.ts';
import type { Concept } from '../../lexicon/schema.ts';

/** Words of a form by which something is told; `words` are folded. */
export type Says = (words: string) => boolean;

/** Whether a text holds a word of one of these concepts. */
export function holds(concepts: readonly Concept[], wanted: Wanted = {}): Says {
  const made = pattern(() => concepts.map((concept) => oneOf(concept, wanted)).join('|'));
  return (words) => made().test(words);
}

/** Whether a text is such a word and nothing else; `stop`: a full stop may follow. */
export function isOneOf(
  concepts: readonly Concept[],
  wanted: Wanted & { stop?: boolean } = {},
): Says {
  const made = pattern(
    () =>
      `^(?:${concepts.map((concept) => bareOneOf(concept, wanted)).join('|')})${wanted.stop ? '[.]?' : ''}$`,
  );
  return (words) => made().test(words);
}

/** Whether a text starts with such a word. */
export function startsWith(concepts: readonly Concept[], wanted: Wanted = {}): Says {
  const made = pattern(() => `^(?:${concepts.map((concept) => oneOf(concept, wanted)).join('|')})`);
  return (words) => made().test(words);
}
