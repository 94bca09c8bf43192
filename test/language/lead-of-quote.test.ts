import { expect, test } from 'vitest';
import { leadOfQuote } from '../../src/language/lead-of-quote.ts';

type Passage = Parameters<typeof leadOfQuote>[0];

const LIST = 'Nobody may:\n- lend a card,\n- open a box alone.';

const CASES: readonly (readonly [
  title: string,
  passage: Passage,
  quote: string,
  lead: string | null,
])[] = [
  [
    'an item has the line that introduces its list',
    { text: LIST, lead: null },
    'open a box alone.',
    'Nobody may:',
  ],
  [
    'the first items of a passage have the line before it',
    { text: '- lend a card,\n- open a box.', lead: 'Nobody may:' },
    'open a box.',
    'Nobody may:',
  ],
  [
    'what stands behind the list has none',
    { text: '- open a box.\n\nCards are counted.', lead: 'Nobody may:' },
    'Cards are counted.',
    null,
  ],
  [
    'a quote that holds the line needs none',
    { text: LIST, lead: null },
    'Nobody may:\n- lend a card,',
    null,
  ],
  [
    'words that do not stand there have none',
    { text: LIST, lead: 'Nobody may:' },
    'close a box',
    null,
  ],
];

test.each(CASES)('%s', (...[, passage, quote, lead]) => {
  expect(leadOfQuote(passage, quote)).toBe(lead);
});
