import { expect, test } from 'vitest';
import { datesIn, withoutDates } from '../../src/language/dates.ts';

test('every full date of a text is found once, the earliest first', () => {
  const text =
    'Valid 2023-03-01 to 28 February 2026; reviewed on March 1st, 2023 and on 2 May 2027.';
  expect(datesIn(text)).toEqual(['2023-03-01', '2026-02-28', '2027-05-02']);
});

test('a month, a number and a day that no calendar has are no dates', () => {
  expect(datesIn('May 2026, ISO 27001:2022, 2026-02-30, 12026-01-01, 3/4/2026')).toEqual([]);
});

test('a month and a year go only where a known date lies in them; an impossible date stays', () => {
  const text = 'Renewed in April 2028 and in May 2028, on 2028-02-30 and on 3 April 2028.';
  expect(withoutDates(text, ['2028-04-30'])).toBe(
    'Renewed in   and in May 2028, on 2028-02-30 and on  .',
  );
});
