import { expect, test } from 'vitest';
import { extentAgrees } from '../../../src/drafting/gates/extent.ts';
import { wholeSentences } from '../../../src/drafting/gates/gate.ts';
import { judge } from '../../../src/drafting/gates/gates.ts';
import { polarityAgrees } from '../../../src/drafting/gates/polarity.ts';
import { aCase, dossier, QUESTION, quoted } from './a-case.ts';

test.each([
  [
    'No backups of production databases are encrypted today.',
    'backups of production databases are encrypted',
  ],
  [
    'Backups of production databases are encrypted unless they are on tape.',
    'Backups of production databases are encrypted',
  ],
  [
    'Backups of production databases are encrypted in Riga only.',
    'Backups of production databases are encrypted',
  ],
])('a quote cut from “%s” is judged by its whole sentence', (passage, quote) => {
  const sound = aCase('model');
  const cut = {
    ...sound,
    proposal: { ...sound.proposal, quotes: [quoted(quote, { passage })] },
    dossier: dossier({ asks: QUESTION, page: passage }),
  };
  expect(judge(cut, [polarityAgrees, extentAgrees]).held).not.toBe(null);
});

test('the whole sentences of a quote are those that it touches, and no others', () => {
  const passage = 'Tapes are sealed. Backups are kept for a year. Keys are rotated.';
  expect(wholeSentences(quoted('are kept for', { passage }))).toEqual([
    'Backups are kept for a year.',
  ]);
  expect(wholeSentences(quoted('Backups are lost for ever.', { passage }))).toEqual([
    'Backups are lost for ever.',
  ]);
});
