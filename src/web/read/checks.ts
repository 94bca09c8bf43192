import type { CheckView } from '../components/checks.tsx';

type Judged = CheckView & { readonly origin: string };

/** Did this check end its proposal? One that could not be made ends it where it says why. */
const isEnd = ({ gate, outcome, reason }: CheckView): boolean =>
  outcome === 'held' || (outcome === 'unknown' && reason !== null && gate !== 'left_open');

/**
 * What was checked of one proposal: the one that stands, which is the last; where all were held, the first that had
 * something to say, as the answer's reason speaks of it. What others were refused for is told in the account.
 */
export function checksOf<T extends Judged>(trace: readonly T[]): T[] {
  const checksOfOrigin = (origin: string | undefined) =>
    trace.filter((each) => each.origin === origin);
  const last = checksOfOrigin(trace.at(-1)?.origin);
  const judged = trace.find(({ gate }) => gate !== 'proposal');
  return last.some(isEnd) && judged !== undefined ? checksOfOrigin(judged.origin) : last;
}
