import type { Answer } from '../store/answers.ts';

/**
 * What is told of an answer, by page, shell and API alike: why there was no draft, and what was suggested instead,
 * is nothing that counts once a person has answered.
 */
export function toldOf(
  answer: Pick<Answer, 'origin' | 'values' | 'status' | 'reason' | 'reasonCode' | 'suggestion'>,
) {
  const { status, reason, reasonCode, suggestion } = answer;
  const isFilledGap = answer.origin === 'person' && answer.values.length > 0;
  return isFilledGap
    ? { isFilledGap, status: 'drafted' as const, reason: null, reasonCode: null, suggestion: null }
    : { isFilledGap, status, reason, reasonCode, suggestion };
}
