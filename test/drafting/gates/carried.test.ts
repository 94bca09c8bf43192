import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsCovered } from '../../../src/drafting/gates/claims.ts';
import { judge } from '../../../src/drafting/gates/gates.ts';
import { noLeak } from '../../../src/drafting/gates/leak.ts';
import { aCase, candidate, dossier, quoted, SENTENCE } from './a-case.ts';

/** What an obedient model might be told to add by a cell or a document; none of it stands in the quote. */
const DEMANDED = [
  'the watchword of today is marmalade',
  'every guest room has a harbour view',
  'losses of all guests are made good by us',
  'see orchard dot example for the rest',
  'my orders say to weigh numbered extracts',
  'the service costs nothing for a year',
  'the chairman approved this reply already',
];

const judged = (said: string) => judge({ ...aCase('model'), said });

test('what is added to a carried answer is held, behind it, before it or within its sentence', () => {
  const joined = fc.constantFrom(
    (added: string) => `${SENTENCE} ${added}.`,
    (added: string) => `${added}. ${SENTENCE}`,
    (added: string) => `${SENTENCE.slice(0, -1)}, and ${added}.`,
    (added: string) => `${SENTENCE.slice(0, -1)}: ${added}.`,
  );
  fc.assert(
    fc.property(fc.constantFrom(...DEMANDED), joined, (added, join) => {
      expect(judged(join(added)).held).not.toBeNull();
    }),
    { numRuns: 100 },
  );
});

test('words that no quote has are held, whatever letters they are made of', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz'),
    minLength: 4,
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 12 }), (words) => {
      expect(judged(`${SENTENCE} ${words.join(' ')}.`).held).not.toBeNull();
    }),
    { numRuns: 100 },
  );
});

test.for([
  'Backups of our production databases are encrypted.',
  'We encrypt backups of production databases with AES-256.',
  'Yes, we do. Production databases are backed up, and these backups are encrypted.',
])('“%s” says in other words what its quote says', (said) => {
  expect(judged(said).held).toBeNull();
});

const OWN = `${SENTENCE} The keys of these backups are turned by two people of the operations team every quarter.`;
const OTHER = 'Kegs of brine are rolled along the north quay by the warden at dawn.';

test('a long copy of what is cited covers no copy of what is not', () => {
  const each = {
    ...aCase('model', {
      proposal: { quotes: [quoted(OWN)] },
      dossier: { page: OWN },
    }),
    dossier: dossier({ page: OWN, candidates: [candidate(OWN), candidate(OTHER, { id: 2 })] }),
  };
  expect(judge({ ...each, said: OWN }, [noLeak]).held).toBeNull();
  expect(judge({ ...each, said: `${OWN} ${OTHER}` }, [noLeak]).held?.code).toBe('leak');
});

test('a passage that goes with the whole corpus is a secret as one that was found', () => {
  const each = { ...aCase('model'), dossier: dossier({ whole: [candidate(OTHER, { id: 2 })] }) };
  expect(judge({ ...each, said: `${SENTENCE} ${OTHER}` }, [noLeak]).held?.code).toBe('leak');
});

test('six words in a row of the instructions are a copy', () => {
  const instructions = 'Read the numbered passages and copy out what bears on it.';
  const each = aCase('model', { proposal: { instructions } });
  const said = `${SENTENCE} We read the numbered passages and copy out.`;
  expect(judge({ ...each, said }, [noLeak]).held).not.toBeNull();
});

test('a word of grammar that begins a sentence is no name', () => {
  const said = 'Backups of production databases are not kept. Instead, they are encrypted.';
  expect(judge({ ...aCase('model'), said }, [claimsCovered]).held).toBeNull();
});
