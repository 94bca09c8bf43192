import { expect, test } from 'vitest';
import { numbersAgree } from '../../../src/drafting/gates/numbers.ts';
import type { Origin } from '../../../src/drafting/origins.ts';
import { aCase, quoted } from './a-case.ts';

const ruling = (asks: string, says: string, origin: Origin = 'model') =>
  numbersAgree.judge(
    aCase(origin, {
      proposal: { verdict: null, texts: [says], quotes: [quoted(says)] },
      dossier: { asks, page: says },
    }),
  );

test.each([
  ['How long are ticket stubs kept?', 'Ticket stubs are kept for nine weeks.'],
  ['How long are ticket stubs kept?', 'Ticket stubs are kept until the voyage ends.'],
  ['How long are ticket stubs kept?', 'Ticket stubs | 9 | weeks'],
  ['How often is the mast greased?', 'The mast is greased every fortnight.'],
  ['How often is the mast greased?', 'The mast is greased before each voyage.'],
  ['When was the last drill of the crew?', 'The last drill of the crew was in May 2026.'],
  ['When may the crew go ashore?', 'The crew may go ashore once the cargo is unloaded.'],
  ['How many wardens has the depot?', 'The depot has eleven wardens.'],
  ['How many wardens has the depot?', 'The depot has no wardens.'],
  ['What share of the crew can swim?', 'Of the crew, 19 of 20 can swim.'],
  ['What percentage of the crew can swim?', 'All of the crew can swim.'],
  ['Which harbours are called at?', 'The ferry calls at Ardmore.'],
])('“%s” is answered by “%s”', (asks, says) => {
  expect(ruling(asks, says)).toBe('passed');
});

test.each([
  ['How long are ticket stubs kept?', 'Ticket stubs are kept in a locked drawer.'],
  ['How long are ticket stubs kept?', '4.2 Ticket stubs are handed to the purser.'],
  ['How often is the mast greased?', 'The mast is greased by the boatswain.'],
  ['When was the last drill of the crew?', 'The drill of the crew took 3 hours.'],
  ['On what date did the crew last drill?', 'The crew drills once the cargo is unloaded.'],
  ['How many wardens has the depot?', '7.1 Wardens of the depot carry keys.'],
  ['What share of the crew can swim?', 'Swimmers of the crew wear a badge.'],
])('“%s” is not answered by “%s”', (asks, says) => {
  expect(ruling(asks, says)).toMatchObject({ reason: expect.stringContaining('an amount') });
});

test('what people wrote themselves is not searched for an amount', () => {
  const says = 'Ticket stubs are kept in a locked drawer.';
  expect(ruling('How long are ticket stubs kept?', says, 'reuse')).toBe('passed');
});
