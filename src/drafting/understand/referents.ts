import { anyOf, phrases } from '../../lexicon/prose.ts';

/**
 * Words that point at what was asked before: a demonstrative with or without its noun, "it" as the subject, "the
 * above".
 */
const POINTS = phrases(
  () =>
    `${anyOf('question.points-back')}|^(?:(?:and|also|if so|if yes),? )?(?:(?:how|when|where|why|by whom|who) )?(?:is|are|was|were|do|does|did|has|have|can|will|may) (?:it|they|this|these|that|those)\\b|\\b(?:it|they|them)\\b[^?]{0,30}\\?\\s*$`,
);

/** Does a question lean on the one before it for what it speaks of? */
export const pointsBack = (question: string): boolean =>
  POINTS.test(question.trim().replace(/\s+/g, ' '));
