import { quantitiesOf } from './quantities.ts';

const near = (a: number, b: number) => Math.abs(a - b) <= 0.05 * Math.max(a, b);

function periodsIn(text: string, kind: 'cadence' | 'duration'): number[] {
  return quantitiesOf(text)
    .filter((each) => each.kind === kind)
    .map(({ amount }) => amount);
}

/** Do two texts about the same thing both say how often or how long, without one period in common? */
export const namesOtherPeriod = (one: string, other: string): boolean =>
  (['cadence', 'duration'] as const).some((kind) => {
    const [left, right] = [periodsIn(one, kind), periodsIn(other, kind)];
    return left.length > 0 && right.length > 0 && !left.some((a) => right.some((b) => near(a, b)));
  });
