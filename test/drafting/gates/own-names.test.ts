import { describe, expect, test } from 'vitest';
import { claimsCovered } from '../../../src/drafting/gates/claims.ts';
import { aCase, candidate, dossier, quoted } from './a-case.ts';

const judged = (
  [said, quote]: readonly [string, string],
  desk: readonly { readonly text: string; readonly title: string }[],
  asks = 'Are sails mended?',
) => {
  const ruling = claimsCovered.judge(
    aCase('model', {
      proposal: { quotes: [quoted(quote, { title: desk[0]?.title ?? null })], texts: [said] },
      dossier: dossier({
        asks,
        candidates: desk.map(({ text, title }, id) => candidate(text, { id, title })),
      }),
    }),
  );
  return typeof ruling === 'string' ? ruling : ruling.reason;
};

const QUOTE = 'Torn sails are mended within two days of the storm.';
const SAID = 'Torn sails of Windlass are mended within two days.';

describe('what the documents are about needs no quote', () => {
  test('the name in the title of the quoted document', () => {
    const desk = [
      { text: `${QUOTE} Windlass is looked after by the yard.`, title: 'Windlass: repairs' },
    ];
    expect(judged([SAID, QUOTE], desk)).toBe('passed');
  });

  test('the name in two titles of the desk', () => {
    const desk = [
      { text: QUOTE, title: 'Repairs' },
      { text: 'Windlass is looked after by the yard.', title: 'How Windlass is built' },
      { text: 'Windlass has two hulls.', title: 'Windlass in winter' },
    ];
    expect(judged([SAID, QUOTE], desk)).toBe('passed');
    expect(judged([SAID, QUOTE], desk.slice(0, 2))).toContain('Windlass');
    expect(judged([SAID, QUOTE], desk.slice(0, 2), 'Are the sails of Windlass mended?')).toBe(
      'passed',
    );
  });

  test('no name that stands in a passage only: a supplier is no product', () => {
    const desk = [{ text: `${QUOTE} Windlass lends us needles.`, title: 'Repairs' }];
    expect(judged([SAID, QUOTE], desk)).toContain('Windlass');
    expect(judged([SAID, QUOTE], desk, 'Does Windlass mend the sails?')).toContain('Windlass');
  });

  test('no word of a title that is a plain word elsewhere', () => {
    const desk = [{ text: `${QUOTE} The windlass is oiled.`, title: 'Windlass: repairs' }];
    expect(judged([SAID, QUOTE], desk)).toContain('Windlass');
  });
});

describe('a product by its name in full', () => {
  const quote = 'Torn sails of Ledger are mended within two days of the storm.';
  const said = 'Torn sails of Oban Ledger are mended within two days.';

  test('where the desk calls it so', () => {
    const desk = [{ text: `${quote} Oban Ledger has two hulls.`, title: 'Repairs' }];
    expect(judged([said, quote], desk)).toBe('passed');
  });

  test('not where the desk knows two of that name, or none', () => {
    const two = [{ text: `${quote} Oban Ledger and Skye Ledger are boats.`, title: 'Repairs' }];
    expect(judged([said, quote], two)).toContain('Oban');
    expect(judged([said, quote], [{ text: quote, title: 'Repairs' }])).toContain('Oban');
  });
});

test('a sentence may begin with who does something', () => {
  const quote = 'Anyone who keeps a key of the yard signs for it in the green book.';
  const desk = [{ text: quote, title: 'Keys' }];
  expect(judged(['Holders of a key of the yard sign for it.', quote], desk)).toBe('passed');
});
