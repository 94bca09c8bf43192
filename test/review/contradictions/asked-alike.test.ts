import { expect, test } from 'vitest';
import { type Asked, pairAlike } from '../../../src/review/contradictions/asked-alike.ts';

const pairs = (rows: readonly (string | Asked)[]) =>
  pairAlike([...rows.keys()], (at) => {
    const row = rows[at] ?? '';
    return typeof row === 'string' ? { text: row, parent: null } : row;
  }).map(({ one, other, how }) => [one, other, how]);

test.each<[string, string, string, 'same' | 'contrary' | null]>([
  ['letter case and white space', 'Are visitors escorted?', 'are  visitors Escorted?', 'same'],
  [
    'the order of words and their forms',
    'Do you log administrator access to the billing system?',
    'Is access of administrators to the billing system logged?',
    'same',
  ],
  [
    'an opposite verb',
    'Is the use of shared folders allowed on company laptops?',
    'Is the use of shared folders prohibited on company laptops?',
    'contrary',
  ],
  [
    'an opposite word of a short question',
    'Are glass vials allowed?',
    'Are glass vials prohibited?',
    'contrary',
  ],
  ['the thing of a short question', 'Are vials allowed?', 'Are lamps prohibited?', null],
  [
    'a negation',
    'Are archived tickets readable by contractors?',
    'Are archived tickets not readable by contractors?',
    'contrary',
  ],
  [
    'a double denial is the same again, not the contrary',
    'Is the use of shared folders not allowed on company laptops?',
    'Is the use of shared folders prohibited on company laptops?',
    null,
  ],
  [
    'words that every question may have',
    'Do you require a passkey for remote access to production systems?',
    'Is a passkey required for remote access to production?',
    'same',
  ],
  [
    'the words around a short topic',
    'Are backups tested regularly?',
    'Do you test your backups on a regular basis?',
    'same',
  ],
  [
    'the one word that tells the topic',
    'Do you require a passkey for remote access to production systems?',
    'Is a passkey required for remote access to test systems?',
    null,
  ],
  [
    'a name that is an everyday word',
    'Are backups of the orders database encrypted?',
    'Are backups of the support database encrypted?',
    null,
  ],
  [
    'a name that means what is asked elsewhere in the question',
    'Are changes to the shipping gateway tested before release?',
    'Are changes to the support gateway tested before release?',
    null,
  ],
  [
    'a verb that only carries the noun',
    'Are background checks performed before hiring?',
    'Are background checks carried out before hiring?',
    'same',
  ],
  [
    'another thing',
    'Are archived tickets readable by contractors?',
    'Are archived invoices readable by contractors?',
    null,
  ],
  [
    'another interval',
    'Are firewall rules reviewed at least quarterly?',
    'Are firewall rules reviewed at least annually?',
    null,
  ],
  [
    'all of them and some of them',
    'Are all firewall rules reviewed by the owner?',
    'Are firewall rules reviewed by the owner?',
    null,
  ],
])('rows that differ in %s', (...[, one, other, how]) => {
  expect(pairs([one, other])).toEqual(how === null ? [] : [[0, 1, how]]);
  expect(pairs([other, one])).toEqual(how === null ? [] : [[0, 1, how]]);
});

test('rows that lean on the one before ask the same only under the same question', () => {
  const [tapes, disks] = ['Do you keep tapes?', 'Do you keep disks?'];
  const explain = (parent: string | null) => ({ text: 'If yes, please explain.', parent });
  expect(pairs([explain(null), explain(null)])).toEqual([]);
  expect(pairs([explain(tapes), explain(disks)])).toEqual([]);
  expect(pairs([explain(tapes), explain(tapes)])).toEqual([[0, 1, 'same']]);
});

test('of several rows that ask the same each is paired with the first', () => {
  const asked = 'Do you test the restore of backups?';
  expect(pairs([asked, asked, 'Are visitors escorted?', asked])).toEqual([
    [0, 1, 'same'],
    [0, 3, 'same'],
  ]);
});
