import { describe, expect, test } from 'vitest';
import { carriedBySentence } from '../../../src/drafting/gates/carried.ts';
import { claimsCovered } from '../../../src/drafting/gates/claims.ts';
import type { Case, Gate } from '../../../src/drafting/gates/gate.ts';
import { sentenceSpans } from '../../../src/language/sentences.ts';
import type { Standing } from '../../../src/language/standing.ts';
import { statementsTouched } from '../../../src/retrieval/standing-of-quote.ts';
import type { Verdict } from '../../../src/store/schema.ts';
import { aCase, candidate, dossier, quoted } from './a-case.ts';

type Given = {
  readonly said: string;
  readonly quote: string;
  /** The passage that the quote stands in; the quote alone where left out. */
  readonly page?: string;
  readonly section?: string;
  readonly asks?: string;
  readonly verdict?: Verdict | null;
  readonly desk?: readonly string[];
  /** What the sentences of the passage are worth that hold these words. */
  readonly plans?: string;
};

function given({ said, quote, asks, verdict = 'yes', desk = [], plans, ...rest }: Given): Case {
  const { page = quote, section = null } = rest;
  const statements = sentenceSpans(page).map(({ start, end, text }) => ({
    start,
    end,
    standing: (plans !== undefined && text.includes(plans) ? 'plans' : 'asserts') as Standing,
  }));
  const found = candidate(page, { statements });
  const one = quoted(quote, {
    passage: page,
    statements: statementsTouched(found, quote).map(({ start, end, standing }) => ({
      text: page.slice(start, end),
      standing,
    })),
  });
  const quotes = [
    { ...one, title: null, citation: { ...one.citation, section, document: 'a.md' } },
  ];
  const others = desk.map((text, at) => candidate(text, { id: at + 2 }));
  const made = aCase('model', { proposal: { quotes, verdict, texts: [said] } });
  return {
    ...made,
    said,
    dossier: {
      ...dossier({ ...(asks === undefined ? {} : { asks }), page }),
      candidates: [found, ...others],
    },
  };
}

const passes = (gate: Gate, each: Given) => gate.judge(given(each)) === 'passed';

const DRILL = 'The lock runs on Meltwater. Its gates are greased every week.';
const GATES_QUOTE = 'Its gates are greased every week.';

describe('a name that stands beside the quote is covered', () => {
  test.each<[string, Given]>([
    [
      'in its paragraph',
      { said: 'The gates of Meltwater are greased every week.', quote: GATES_QUOTE, page: DRILL },
    ],
    [
      'in the question above it',
      {
        said: 'Ospra can be hired by members.',
        quote: 'Yes, by members of the club only.',
        page: 'Can one hire the Ospra?\n\nYes, by members of the club only.',
      },
    ],
    [
      'in its heading',
      {
        said: 'The Lantern Barge is not part of the parade.',
        quote: 'It takes no part in the parade.',
        section: '8. Lantern Barge',
      },
    ],
    [
      'in the rest of its sentence',
      {
        said: 'Divers of Skarn look at the hull yearly.',
        quote: 'look at the hull once a year',
        page: 'Divers of Skarn look at the hull once a year.',
      },
    ],
    [
      'before an abbreviated label',
      {
        said: 'Article 12 of the harbour code names the warden.',
        quote: 'The warden is named (Art. 12 of the harbour code).',
      },
    ],
    [
      'as an acronym',
      { said: 'The Ferry Safety Board meets at noon.', quote: 'The FSB meets at noon.' },
    ],
    [
      'as a country by its adjective',
      {
        said: 'Crews in Norway are paid monthly.',
        quote: 'Crews are paid monthly, as Norwegian law asks.',
      },
    ],
    [
      'as the country of a town',
      {
        said: 'Our loft is in Bodø, Norway.',
        quote: 'The loft stands in Bodø.',
        desk: ['We have a loft in Bodø, Norway, and a shed.'],
      },
    ],
  ])('%s', (_, each) => expect(passes(claimsCovered, each)).toBe(true));
});

describe('a name that stands elsewhere is held', () => {
  test.each<[string, Given]>([
    [
      'in another paragraph',
      {
        said: 'The gates of Meltwater are greased every week.',
        quote: GATES_QUOTE,
        page: 'The lock runs on Meltwater.\n\nThe quay is old.\n\nIts gates are greased every week.',
      },
    ],
    [
      'in the place of the quote’s own',
      {
        said: 'Dunmoor hosts the regatta.',
        quote: 'Skarn hosts the regatta.',
        page: 'Skarn hosts the regatta. Dunmoor sells the tickets.',
      },
    ],
    [
      'in another row',
      {
        said: 'Dunmoor gets the masts.',
        quote: 'Skarn | masts',
        page: 'Yard | What\nSkarn | masts\nDunmoor | sails',
      },
    ],
    [
      'below another heading',
      {
        said: 'The Lantern Barge is not part of the parade.',
        quote: 'It takes no part in the parade.',
        section: '9. Tugboat',
      },
    ],
    [
      'another label',
      {
        said: 'Clause 12 of the harbour code names the warden.',
        quote: 'The warden is named (Art. 12 of the harbour code).',
      },
    ],
    [
      'another acronym',
      { said: 'The Ferry Audit Board meets at noon.', quote: 'The FSB meets at noon.' },
    ],
    [
      'another country',
      {
        said: 'Crews in Sweden are paid monthly.',
        quote: 'Crews are paid monthly, as Norwegian law asks.',
      },
    ],
    [
      'the country of another town',
      {
        said: 'Our loft is in Bodø, Norway.',
        quote: 'The loft stands in Bodø.',
        desk: ['We have a loft in Moss, Norway, and a shed.'],
      },
    ],
  ])('%s', (_, each) => expect(passes(claimsCovered, each)).toBe(false));
});

describe('a number that follows from the quote', () => {
  test.each<[string, string, boolean]>([
    ['About 98 % of the boats were painted.', 'We painted 41 of 42 boats.', true],
    ['About 96 % of the boats were painted.', 'We painted 41 of 42 boats.', false],
    ['We’ve painted 41 of 42 boats.', 'We painted 41 of 42 boats.', true],
    ['Forty-one of 42 boats were painted.', 'We painted 41 of 42 boats.', true],
    ['Half of them, 50 %, were painted.', 'Three of six boats were painted.', true],
    ['The pilots meet twice a week.', 'The pilots meet each Monday and Thursday.', true],
    ['The pilots meet weekly.', 'The pilots meet each Monday and Thursday.', false],
    ['The pumps are tried twice a year.', 'The pumps are tried every March and September.', true],
    ['The pumps are tried quarterly.', 'The pumps are tried every March and September.', false],
    ['The chart in force (6.3) is on the bridge.', 'Edition 6.3 · on the bridge', true],
    ['The chart in force (6.4) is on the bridge.', 'Edition 6.3 · on the bridge', false],
  ])('“%s” on “%s”: %s', (said, quote, isCarried) =>
    expect(passes(claimsCovered, { said, quote })).toBe(isCarried),
  );

  test('a number that stands beside the quote only is a claim', () =>
    expect(
      passes(claimsCovered, {
        said: 'The gates are greased every 9 days.',
        quote: 'The gates are greased.',
        page: 'The gates are greased. The bell is rung every 9 days.',
      }),
    ).toBe(false));
});

describe('a name of the question', () => {
  const asks = 'Is the yard approved under SOLAS?';
  const quote = 'The yard carries no passengers.';
  test.each<[Verdict | null, string, boolean]>([
    ['na', 'The yard carries no passengers, so SOLAS does not apply.', true],
    ['no', 'No, the yard is not approved under SOLAS.', true],
    [null, 'The yard is not approved under SOLAS.', true],
    [null, 'The yard carries no passengers. It follows SOLAS.', false],
    ['yes', 'The yard is not against SOLAS.', false],
    ['na', 'The yard carries no passengers, so MARPOL does not apply.', false],
  ])('with %s “%s”: %s', (verdict, said, isCovered) =>
    expect(passes(claimsCovered, { asks, quote, verdict, said })).toBe(isCovered),
  );
});

describe('a sentence is carried', () => {
  const asks = 'Is a mooring given up after repeated missed payments?';
  const page = 'Herons nest on the pontoon. Three missed bills end the mooring after 20 days.';
  const quote = 'Three missed bills end the mooring after 20 days.';
  test.each<[string, Given, boolean]>([
    [
      'by its numbers beside few words',
      {
        asks,
        quote,
        said: 'A berth is lost upon three unpaid bills in 20 days.',
      },
      true,
    ],
    [
      'not by other numbers',
      {
        asks,
        quote,
        said: 'A berth is lost upon four unpaid bills in 90 days.',
      },
      false,
    ],
    [
      'by what its paragraph asserts',
      {
        asks,
        page,
        quote,
        said: 'Three missed bills end the mooring. Herons nest on the pontoon.',
      },
      true,
    ],
    [
      'not by what its paragraph plans',
      {
        asks,
        page,
        quote,
        plans: 'Herons',
        said: 'Three missed bills end the mooring. Herons nest on the pontoon.',
      },
      false,
    ],
    [
      'not by another paragraph',
      {
        asks,
        quote,
        page: `Herons nest on the pontoon.\n\nThe quay is old.\n\n${quote}`,
        said: 'Three missed bills end the mooring. Herons nest on the pontoon.',
      },
      false,
    ],
    [
      'by the question where it says how far it goes',
      {
        asks,
        quote,
        verdict: 'partial',
        said: 'Three missed bills end the mooring. It is not given up after repeated late payments.',
      },
      true,
    ],
    [
      'not by the question where it affirms',
      {
        asks,
        quote: 'The quay office keeps a ledger.',
        said: 'Moorings are given up after repeated missed payments.',
      },
      false,
    ],
    [
      'with what it says in brackets',
      {
        asks,
        quote: 'Skarn | masts, oars | Norway',
        said: 'Skarn (Norway) receives masts and oars.',
      },
      true,
    ],
  ])('%s', (_, each, isCarried) => expect(passes(carriedBySentence, each)).toBe(isCarried));
});
