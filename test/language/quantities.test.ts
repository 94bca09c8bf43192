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
  expect(quantitiesOf(text)[0]?.days).toBeCloseTo(days, 5);
});

test.each([
  'CC6.1',
  'ISO/IEC 27001',
  'a SOC 2 report',
  'TLS 1.2 or later',
  'AES-256',
  'a second person',
  'section 4.2',
  'support 24/7',
  'NIST SP 800-53',
])('“%s” names something and measures nothing', (text) => {
  expect(quantitiesOf(text)).toEqual([]);
});
