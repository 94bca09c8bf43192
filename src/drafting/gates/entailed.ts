import type { Gate } from './gate.ts';

/**
 * A second reader who saw the question, the answer and the quotes alone says that the quotes carry it. What is made
 * without a model is held to the rules of the other gates instead.
 */
export const entailed: Gate = {
  name: 'entailed',
  asks: 'A second look finds that the quotes carry the answer',
  about: 'proposal',
  unknown: 'review',
  judge: ({ proposal: { origin, secondLook } }) => {
    if (secondLook === null) return origin === 'model' ? 'unknown' : 'passed';
    return secondLook.entailed
      ? 'passed'
      : { code: 'not_enough_evidence', reason: secondLook.reason };
  },
};
