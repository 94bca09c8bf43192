import { anyOf, phrases } from '../../lexicon/prose.ts';
import { negationsIn } from '../polarity.ts';

const SHUT = phrases(() => anyOf('closed.shut'));

/**
 * Does a sentence deny something, or say that it is forbidden, kept out or switched off? What is said of a thing so
 * holds for each part of it, and says nothing of what it is a kind of.
 */
export const shutsOut = (said: string): boolean => negationsIn(said) > 0 || SHUT.test(said);

/** The same, and not both. */
export const shutsOutOnce = (said: string): boolean =>
  negationsIn(said) + (SHUT.test(said) ? 1 : 0) === 1;
