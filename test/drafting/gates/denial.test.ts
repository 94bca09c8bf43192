import { expect, test } from 'vitest';
import { denialIsSaid } from '../../../src/drafting/gates/denial.ts';
import type { Case } from '../../../src/drafting/gates/gate.ts';
import { affirmsUnturned } from '../../../src/drafting/gates/unturned.ts';
import { understand } from '../../../src/drafting/understand/understanding.ts';
import type { Standing } from '../../../src/language/standing.ts';
import type { Verdict } from '../../../src/store/schema.ts';
import { aCase, dossier, quoted } from './a-case.ts';

type Confirmed = readonly [verdict: Verdict, asks: string, says: string, standing?: Standing];

/** A verdict of a model that a second look confirmed. */
function confirmed([verdict, asks, says, standing = 'asserts']: Confirmed): Case {
  const sound = aCase('model');
  return {
    ...sound,
    proposal: { ...sound.proposal, verdict, quotes: [quoted(says, { standing, title: null })] },
    dossier: { ...dossier({ asks, page: says }), understanding: understand(asks) },
  };
}

const HELD: readonly Confirmed[] = [
  [
    'no',
    'Can guests bring their own harbour keys?',
    'Dogs and bicycles are not supported at the present time on any pier.',
  ],
  ['no', 'Is the ferry inspected by divers?', 'The ferry is inspected by the harbour office.'],
  ['na', 'Are visitors of the depot escorted?', 'Visitors of the depot sign a book.'],
  ['na', 'Are visitors of the depot escorted?', 'Visitors of the depot are not escorted.'],
  ['na', 'Are visitors of the depot escorted?', 'No tickets are sold on board.'],
  // The number of a paragraph counts nothing, and what is not counted in the question is denied by no count.
  [
    'no',
    'Is the cargo of the ferry weighed?',
    '4.2 The cargo of the ferry is lashed with two chains.',
  ],
  ['no', 'Is the pump of the ferry oiled?', 'Five pumps of the ferry are painted.'],
  // Only something else is denied.
  [
    'no',
    'Is the cargo of the ferry weighed?',
    'There are no sails; the cargo of the ferry is lashed.',
  ],
  [
    'no',
    'Is the cargo of the ferry weighed?',
    'The mate who is not on duty lashes the cargo of the ferry.',
  ],
  [
    'no',
    'Is the cargo of the ferry weighed?',
    'The cargo of the ferry is lashed without delay or bother.',
  ],
  [
    'no',
    'Is the crew paid?',
    'The crew of the ferry wears badges, including but not limited to the cook.',
  ],
  [
    'na',
    'Is the log of the ferry signed?',
    'The log of the ferry follows without blame within two days.',
  ],
  // What is asked is given, or more of it.
  ['no', 'Are hulls checked every year?', 'Hulls are checked every quarter.'],
  ['no', 'Are oars kept for at least two years?', 'Oars are kept for three years.'],
  // A denial is denied again, which affirms it.
  [
    'no',
    'Is the cargo weighed without the crew on board?',
    'No crew is on board when the cargo is weighed.',
  ],
  // A plan, or what others do, of something else.
  ['no', 'Is the cargo of the ferry weighed?', 'The canteen is to be painted.', 'plans'],
  [
    'no',
    'Is the cargo of the ferry weighed?',
    'The mill grinds its own flour.',
    'speaks_of_others',
  ],
];

test.each(HELD.map((each) => ({ each })))(
  'a confirmed denial is held: $each.0 $each.1 $each.2',
  ({ each }) => {
    expect(denialIsSaid.judge(confirmed(each))).toMatchObject({ code: 'not_enough_evidence' });
  },
);

const DENIED: readonly Confirmed[] = [
  // The last word of a phrase tells of it, though it is a light one by itself.
  [
    'no',
    'Can guests bring their own harbour keys?',
    'Keys that guests have made are not supported at the present time on any pier.',
  ],
  ['no', 'Are visitors of the depot escorted?', 'Visitors of the depot are not escorted.'],
  ['no', 'Are shared keys allowed?', 'Shared keys are prohibited.'],
  ['no', 'Is the alarm of the depot on at night?', 'The alarm is off until a guard turns it on.'],
  ['no', 'Is the ferry moored at a single pier?', 'The ferry is moored at three piers.'],
  ['no', 'Are hulls checked every month?', 'Hulls are checked every quarter.'],
  ['no', 'Are visitors escorted?', 'Visitors will be escorted.', 'plans'],
  [
    'no',
    'Must guests wear a vest?',
    'Vests are handed to guests. It is optional; the mate can make it compulsory.',
  ],
  [
    'no',
    'Is the hatch of the ferry locked?',
    'The hatch of the ferry has a lock. It is off until the mate turns it on.',
  ],
  [
    'no',
    'Is cargo weighed by a machine?',
    'Weighing of cargo (by a machine) isn’t part of the loading.',
  ],
  ['no', 'Has the ferry a sauna?', 'Nothing on this list is in place today.'],
  ['no', 'Do you own a crane?', 'No. We hire one.'],
  ['no', 'Is the roof shut by hand?', 'Roof | shut by a motor | no hand crank'],
  [
    'na',
    'If hulls are painted by other yards, are these inspected?',
    'No painting of hulls is given to outside yards.',
  ],
  ['na', 'Are visitors to your depots escorted?', 'We have no depots.'],
  ['na', 'Does the rule hold for visitors?', 'The rule does not apply to visitors.'],
  ['na', 'If you sell tickets on board, are they numbered?', 'Tickets are not sold on board.'],
  ['na', 'Is the pier lit?', 'The pier is lit by the harbour office.', 'speaks_of_others'],
  ['no', 'Sind gemeinsame Schlüssel im Depot erlaubt?', 'Shared keys are prohibited.'],
];

test.each(DENIED.map((each) => ({ each })))(
  'a denial that is said passes: $each.0 $each.1 $each.2',
  ({ each }) => {
    expect(denialIsSaid.judge(confirmed(each))).toBe('passed');
  },
);

test.each([
  [
    'Are tickets sold on board the ferry?',
    'We do not sell tickets on board the ferry, nor do we let others do so.',
  ],
  [
    'Is a sprinkler installed in your engine rooms?',
    'The depot has no offices and no engine rooms.',
  ],
  ['Are hulls of the ferries inspected?', 'Hulls of the ferries are inspected where time allows.'],
  ['Are all ferries insured?', 'Large ferries are insured.'],
])('a confirmed Yes to “%s” is held on “%s”', (asks, says) => {
  expect(affirmsUnturned.judge(confirmed(['yes', asks, says]))).toMatchObject({
    code: 'conflicting_evidence',
  });
});

test.each([
  ['Are hulls of the ferries inspected?', 'Hulls of the ferries are inspected.'],
  ['Do you use any pumps to drain ferries?', 'Ferries are drained by two pumps.'],
  ['Are all ferries insured?', 'Every ferry is insured.'],
  ['Is nobody let on board without a ticket?', 'Nobody is let on board without a ticket.'],
])('a confirmed Yes to “%s” passes on “%s”', (asks, says) => {
  expect(affirmsUnturned.judge(confirmed(['yes', asks, says]))).toBe('passed');
});
