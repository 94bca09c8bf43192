import { expect, test } from 'vitest';
import { proposeFromSentences } from '../../src/drafting/propose/extractive/extractive.ts';
import { candidate, dossier } from './gates/a-case.ts';

/** What is proposed for a question over these sentences, each of a document of its own. */
function proposed(asks: string, ...sentences: string[]) {
  const candidates = sentences.map((text, id) =>
    candidate(text, { id, versionId: `v${id}`, document: `rules-${id}.md`, title: null }),
  );
  return proposeFromSentences({ ...dossier({ asks }), candidates });
}

test('a list is affirmed where each of its items is, with the sentence of each', () => {
  const made = proposed(
    'Do you encrypt harbour radios and signal lamps?',
    'All harbour radios are encrypted.',
    'We encrypt signal lamps.',
  );
  expect(made).toMatchObject({ kind: 'proposal', proposal: { verdict: 'yes' } });
  expect(made.kind === 'proposal' ? made.proposal.quotes.length : 0).toBe(2);
});

test('where the documents are silent on an item, the reason says on which', () => {
  const made = proposed(
    'Do you encrypt harbour radios and signal lamps?',
    'All harbour radios are encrypted.',
  );
  expect(made).toMatchObject({ kind: 'nothing', code: 'not_enough_evidence' });
  expect(made.kind === 'nothing' ? made.reason : '').toContain('silent on');
  expect(made.kind === 'nothing' ? made.reason : '').toContain('signal lamps');
  expect(made.kind === 'nothing' ? made.reason : '').not.toContain('encrypt harbour radios?');
});

test('of many verbs about one thing each has to be affirmed', () => {
  const asks = 'Is the harbour dredging plan documented, approved and rehearsed?';
  const one = proposed(asks, 'The harbour dredging plan is documented.');
  expect(one).toMatchObject({ kind: 'nothing' });
  expect(one.kind === 'nothing' ? one.reason : '').toContain('rehearsed');
  const all = proposed(
    asks,
    'The harbour dredging plan is documented.',
    'The harbour dredging plan is approved by the board.',
    'The harbour dredging plan is rehearsed every year.',
  );
  expect(all).toMatchObject({ kind: 'proposal', proposal: { verdict: 'yes' } });
});

test('a table’s row is not read as a sentence: its other cells may say anything', () => {
  const made = proposed(
    'Are harbour radios tested every month?',
    'Harbour radios | tested every month | radio room',
  );
  expect(made).toMatchObject({ kind: 'nothing' });
});
