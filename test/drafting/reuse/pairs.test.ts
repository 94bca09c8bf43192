import { expect, test } from 'vitest';
import { givenBy, isRight } from './answer-pair.ts';
import { LATER, LATER_TRAPS } from './later-pairs.ts';
import type { Pair, Pairs } from './pair.ts';
import { REUSABLE } from './reusable-pairs.ts';
import { TRAPS } from './trap-pairs.ts';

const rows = (pairs: Pairs): [string, Pair][] =>
  Object.entries(pairs).flatMap(([kind, each]) =>
    each.map((pair): [string, Pair] => [
      `${kind}: “${pair.earlier.join(' ')}” for “${pair.asked}”`,
      pair,
    ]),
  );

test.each([...rows(TRAPS), ...rows(LATER_TRAPS)])(
  '%s gives what a careful person would give',
  async (_, pair) => {
    expect(await givenBy(pair)).toEqual(pair.gives);
  },
);

/** How many of the pairs that a person would reuse are reused; the rest goes to a person. */
const LEAST = 58;

test('an earlier answer that fits is reused, or goes to a person, and never turns into another', async () => {
  const given = await Promise.all(
    [...rows(REUSABLE), ...rows(LATER)].map(async ([name, pair]) => ({
      name,
      given: await givenBy(pair),
      wanted: pair.gives,
    })),
  );
  const right = given.filter((each) => isRight(each.wanted, each.given));
  const wrong = given.filter((each) => !right.includes(each) && each.given !== null);
  expect(wrong).toEqual([]);
  expect(right.length).toBeGreaterThanOrEqual(LEAST);
});
