import { expect, test } from 'vitest';
import { quotedByPage } from '../../src/drafting/over-pages.ts';
import type { Quoted } from '../../src/drafting/proposal.ts';
import { quoted as aQuote } from './gates/a-case.ts';

const VERSION = '7c9a2b52-6f3f-4b58-9b3e-0f6f0c7c8a11';
const PAGES: readonly (readonly [number, string])[] = [
  [
    4,
    'Rules of the archive\n\nBoxes are counted. Copies are kept in the vault and are never\n\npage 4',
  ],
  [5, 'Rules of the archive\n\ngiven to anybody without a card. Lists are kept.\n\npage 5'],
];
const GROUNDS = new Map(PAGES.map(([page, text]) => [`${VERSION}:${page}`, text]));

const quoted = (page: number, quote: string): Quoted => {
  const { citation, ...rest } = aQuote(quote);
  return { ...rest, citation: { ...citation, versionId: VERSION, page } };
};

const split = (page: number, quote: string) =>
  quotedByPage(quoted(page, quote), { grounds: GROUNDS }).map(({ citation }) => [
    citation.page,
    citation.quote,
  ]);

test('a sentence that runs on over the end of its page is quoted on each of the two', () => {
  expect(
    split(4, 'Copies are kept in the vault and are never given to anybody without a card.'),
  ).toEqual([
    [4, 'Copies are kept in the vault and are never'],
    [5, 'given to anybody without a card.'],
  ]);
});

test('words of one page are quoted as they are', () => {
  expect(split(4, 'Boxes are counted.')).toEqual([[4, 'Boxes are counted.']]);
});

test('words that do not follow on each other are not put together', () => {
  const far = new Map([...GROUNDS, [`${VERSION}:4`, `${PAGES[0]?.[1]}${' and so on'.repeat(80)}`]]);
  const quote = 'Copies are kept in the vault and are never given to anybody without a card.';
  expect(quotedByPage(quoted(4, quote), { grounds: far })).toHaveLength(1);
  expect(
    split(4, 'Copies are kept in the cellar and given to anybody without a card.'),
  ).toHaveLength(1);
});
