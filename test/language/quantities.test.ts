import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantitiesOf } from '../../src/language/quantities.ts';

test.each([
  ['reviewed every quarter', 'cadence', 91.25, 'exact'],
  ['reviewed at least annually', 'cadence', 365, 'least'],
  ['tested twice a year', 'cadence', 182.5, 'exact'],
  ['changed every 90 days', 'cadence', 90, 'exact'],
  ['within 30 days', 'duration', 30, 'most'],
  ['no later than one working day afterwards', 'duration', 1, 'most'],
  ['kept for at least one year', 'duration', 365, 'least'],
  ['for 12 months or longer', 'duration', 12 * 30.4, 'least'],
  ['30 days or fewer', 'duration', 30, 'most'],
  ['locked after 15 minutes', 'duration', 15 / 1440, 'exact'],
  ['a minimum of 12 characters', 'count', 12, 'least'],
  ['99.9 % of the time', 'percent', 99.9, 'exact'],
] as const)('“%s” is read as %s of %d, %s', (...[text, kind, days, bound]) => {
  expect(quantitiesOf(text)).toEqual([expect.objectContaining({ kind, bound })]);
  expect(quantitiesOf(text)[0]?.amount).toBeCloseTo(days, 5);
});

test.each([
  ['within twenty-four hours', 'duration', 1, 'most'],
  ['thirty-six months', 'duration', 36 * 30.4, 'exact'],
  ['one hundred and eighty days', 'duration', 180, 'exact'],
  ['two hundred days', 'duration', 200, 'exact'],
  ['within half an hour', 'duration', 0.5 / 24, 'most'],
  ['seventy days', 'duration', 70, 'exact'],
  ['three times a week', 'cadence', 7 / 3, 'exact'],
  ['twice a month', 'cadence', 30.4 / 2, 'exact'],
  ['every other week', 'cadence', 14, 'exact'],
  ['six-hourly snapshots', 'cadence', 0.25, 'exact'],
  ['a two-weekly meeting', 'cadence', 14, 'exact'],
  ['reviewed three-yearly', 'cadence', 3 * 365, 'exact'],
  ['tested twice yearly', 'cadence', 182.5, 'exact'],
  ['copied three times daily', 'cadence', 1 / 3, 'exact'],
  ['a fortnightly walk', 'cadence', 14, 'exact'],
  ['answered after 6 h', 'duration', 6 / 24, 'exact'],
  ['at least once in each calendar year', 'cadence', 365, 'least'],
  ['renewed every fiscal year', 'cadence', 365, 'exact'],
  ['twice in every calendar month', 'cadence', 30.4 / 2, 'exact'],
  ['once in a quarter', 'cadence', 91.25, 'exact'],
  ['compared every working day', 'cadence', 1, 'exact'],
  ['access control. 90 days', 'duration', 90, 'exact'],
] as const)('“%s” is read whole, as %s of %d, %s', (...[text, kind, days, bound]) => {
  expect(quantitiesOf(text)).toEqual([expect.objectContaining({ kind, bound })]);
  expect(quantitiesOf(text)[0]?.amount).toBeCloseTo(days, 5);
});

test.each([
  'a quarter of the laptops',
  'one second line of defence',
  'help is there 24 hours a day',
  'a min. of two lists',
])('“%s” is no period', (text) => {
  expect(
    quantitiesOf(text).filter(({ kind }) => kind === 'duration' || kind === 'cadence'),
  ).toEqual([]);
});

test.each([
  'CC6.1',
  'ISO/IEC 27001',
  'a SOC 2 report',
  'TLS 1.2 or later',
  'TLS 1.0 and 1.1 are switched off',
  'TLS 1.0, 1.1 or 1.2',
  'AES-256',
  'a second person',
  'section 4.2',
  'support 24/7',
  'NIST SP 800-53',
  'the 2022 edition of ISO/IEC 27001',
  'two-factor sign-in',
  '2-step verification',
  'ISO/IEC 27001:2022',
])('“%s” names something and measures nothing', (text) => {
  expect(quantitiesOf(text)).toEqual([]);
});

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spelled(number: number): string {
  if (number >= 100)
    return [`${SMALL[Math.floor(number / 100) - 1]} hundred`, spelled(number % 100)]
      .filter(Boolean)
      .join(' and ');
  if (number < 20) return SMALL[number - 1] ?? '';
  return [TENS[Math.floor(number / 10) - 2], SMALL[(number % 10) - 1]].filter(Boolean).join('-');
}

test('a number of days in words is the number in digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999 }), (number) => {
      const [inWords, inDigits] = [spelled(number), `${number}`].map((text) =>
        quantitiesOf(`kept for ${text} days at most`),
      );
      expect(inWords?.map(({ amount, kind }) => [amount, kind])).toEqual([[number, 'duration']]);
      expect(inDigits?.map(({ amount, kind }) => [amount, kind])).toEqual([[number, 'duration']]);
    }),
  );
});
