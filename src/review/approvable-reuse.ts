import type { QueuedQuestion } from '../store/review-queue.ts';

/** One action approves at most as many answers: a person still looks at what leaves. */
export const MOST_AT_ONCE = 25;

/** Does the draft only repeat what somebody approved before, with nothing known against it? */
export function isApprovableReuse({ kind, state, isReuse, stale }: QueuedQuestion): boolean {
  return kind === 'question' && state === 'drafted' && isReuse && !stale;
}
