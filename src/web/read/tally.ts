import type { AnswerState } from '../../store/schema.ts';
import type { Tally } from '../components/progress.tsx';

/** Counts by state as the progress bar shows them; of the approved ones, `outdated` do not stand any more. */
export function tallyOf(counts: Partial<Record<AnswerState, number>>, outdated = 0): Tally {
  const of = (...states: AnswerState[]) =>
    states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return {
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    pending: of('pending'),
    drafted: of('drafted'),
    edited: of('in_review', 'answered'),
    needsInput: of('needs_input'),
    failed: of('failed'),
    rejected: of('rejected'),
    approved: of('approved') - outdated,
    outdated,
  };
}
