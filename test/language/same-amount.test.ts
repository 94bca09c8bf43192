import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantitiesOf } from '../../src/language/quantities.ts';
import { sameAmount } from '../../src/language/same-amount.ts';

const same = (one: string, other: string): boolean => {
  const [[a], [b]] = [quantitiesOf(one), quantitiesOf(other)];
  if (a === undefined || b === undefined) throw new Error(`No number in “${one}” or “${other}”`);
  return sameAmount(a, b);
};

test.each([
  ['a year', 'twelve months'],
  ['90 days', 'three months'],
  ['48 hours', 'two days'],
  ['every six hours', 'six-hourly'],
  ['twice a year', 'twice yearly'],
  ['each year', 'annually'],
] as const)('%s is %s', (one, other) => expect(same(one, other)).toBe(true));

test.each([
  ['99.5 %', '99.9 %'],
  ['100 percent', '99.9 percent'],
  ['99.99 %', '99.9 %'],
  ['66 devices', '67 devices'],
  ['360 days', '365 days'],
  ['every six hours', 'hourly'],
] as const)('%s is not %s', (one, other) => expect(same(one, other)).toBe(false));

test('a length of time is another number of the same unit only where both numbers are equal', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 900 }),
      fc.integer({ min: 2, max: 900 }),
      fc.constantFrom('seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'),
      (one, other, unit) => {
        expect(same(`${one} ${unit}`, `${other} ${unit}`)).toBe(one === other);
      },
    ),
  );
});
