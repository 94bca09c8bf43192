import type { AnswerState } from '../store/schema.ts';

/** The queues a reviewer works through, with the states of the answers that lie in each. */
export const REVIEW_QUEUES = [
  { key: 'review', label: 'To review', states: ['drafted', 'in_review', 'answered'] },
  { key: 'input', label: 'Needs input', states: ['needs_input', 'failed'] },
  { key: 'approved', label: 'Approved', states: ['approved'] },
  { key: 'rejected', label: 'Rejected', states: ['rejected'] },
  { key: 'pending', label: 'Waiting', states: ['pending'] },
] as const satisfies readonly { key: string; label: string; states: readonly AnswerState[] }[];

const CHANGED_BY_DRAFTING: readonly string[] = ['review', 'input', 'pending'];

/** The queues that drafting changes, with how many answers lie in each where so many stand in each state. */
export function countWhileDrafting(
  states: Partial<Record<AnswerState, number>>,
): Record<string, number> {
  const changing = REVIEW_QUEUES.filter(({ key }) => CHANGED_BY_DRAFTING.includes(key));
  return Object.fromEntries(
    changing.map(({ key, states: counted }) => [
      key,
      counted.reduce((sum, state) => sum + (states[state] ?? 0), 0),
    ]),
  );
}
