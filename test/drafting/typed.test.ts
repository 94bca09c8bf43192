import { expect, test } from 'vitest';
import type { Dossier } from '../../src/drafting/dossier.ts';
import { proposeTyped } from '../../src/drafting/propose/typed/typed.ts';
import { candidate, dossier } from './gates/a-case.ts';

const OWN = { section: null, title: null, document: 'archive-rules.md' };

/** The desk for a question over one page. */
const desk = (asks: string, page: string, given: object = {}): Dossier => ({
  ...dossier({ asks, page }),
  candidates: [candidate(page, { ...OWN, ...given })],
});

function said(asks: string, page: string, given: object = {}): string | null {
  const made = proposeTyped(desk(asks, page, given));
  return made.kind === 'proposal' ? (made.proposal.texts[0] ?? '') : null;
}

const MAIL =
  'Mail archives are kept for 300 days. The records office empties the archive room every spring and every autumn.';

test('a question for a length is answered by the sentence that gives one about the same thing', () => {
  expect(said('How long are mail archives kept?', MAIL)).toBe(
    'Mail archives are kept for 300 days.',
  );
  expect(said('What is the retention period of mail archives?', MAIL)).toContain('300 days');
  expect(said('How long are phone archives kept?', MAIL)).toBeNull();
  expect(said('How often are mail archives kept?', MAIL)).toBeNull();
});

test.each([
  ['How often are keys rotated?', 'Keys are rotated every quarter.', 'every quarter'],
  ['Who rotates the keys?', 'The platform team rotates the keys every quarter.', 'platform team'],
  ['Since when have you used Tollgate?', 'We have used Tollgate since May 2019.', 'May 2019'],
  ['How many people hold root keys?', 'Five engineers hold root keys.', 'Five engineers'],
  ['Where are root keys stored?', 'Root keys are stored in Bergen.', 'Bergen'],
  ['Which cipher protects root keys?', 'Root keys are protected by the AES-256 cipher.', 'AES-256'],
  [
    'When was the key ceremony last held?',
    'The key ceremony was last held on 4 May 2026.',
    '4 May 2026',
  ],
])('%s is answered with %s', (asks, sentence, value) => {
  expect(said(asks, sentence)).toContain(value);
});

test('a sentence that speaks of the thing without a value of the kind answers nothing', () => {
  expect(
    said('How long are mail archives kept?', 'Mail archives are kept in the archive room.'),
  ).toBeNull();
  expect(said('Who rotates the keys?', 'The keys are rotated every quarter.')).toBeNull();
});

test('two values for the same thing in different documents are rivals', () => {
  const asks = 'How long are mail archives kept?';
  const other = candidate('Mail archives are kept for 30 days.', {
    ...OWN,
    id: 2,
    versionId: 'w',
    document: 'mail-rules.md',
  });
  const made = proposeTyped({
    ...desk(asks, 'Mail archives are kept for 300 days.'),
    candidates: [candidate('Mail archives are kept for 300 days.', OWN), other],
  });
  expect(made).toMatchObject({ kind: 'nothing', code: 'conflicting_evidence' });
});

test('a table’s cell answers with its header, whole as a sentence', () => {
  const given = {
    kind: 'table',
    searchText: 'Archive Rules\nMail\nRecord: Door records; Kept for: 60 days; Owner: Site office',
  };
  expect(
    said('How long are door records kept?', 'Door records | 60 days | Site office', given),
  ).toBe('Door records: kept for 60 days.');
});

test('a list is given whole behind the words that introduce it', () => {
  const text = 'The following offices form the key council:\n\n- Platform office\n- Site office';
  expect(said('Who forms the key council?', text)).toBe(
    'The following offices form the key council: Platform office, Site office.',
  );
});

test('the company’s own name is no answer to "which"', () => {
  const asks = 'Which registers are approved for use by the harbour staff?';
  const page = 'Millbrook keeps a set of approved registers for use by the harbour staff.';
  const named = { ...dossier({ asks }).facts, profile: { company_name: 'Millbrook Tides Ltd' } };
  const made = proposeTyped({ ...desk(asks, page), facts: named });
  expect(made.kind).toBe('nothing');
  const told = 'The approved registers for use by the harbour staff are Ledgerly and Tallybook.';
  const known = proposeTyped({ ...desk(asks, told), facts: named });
  expect(known.kind).toBe('proposal');
});

test('a name that most documents say whatever they are about is the company’s own', () => {
  const asks = 'Which registers are approved for use by the harbour staff?';
  const page = 'Millbrook keeps a set of approved registers for use by the harbour staff.';
  const others = [
    'Millbrook opens at nine.',
    'Millbrook dredges in spring.',
    'Millbrook pays crews.',
  ];
  const candidates = [page, ...others].map((text, id) =>
    candidate(text, { ...OWN, id, versionId: `v${id}` }),
  );
  expect(proposeTyped({ ...dossier({ asks, page }), candidates }).kind).toBe('nothing');
});

test('of two columns that hold a value of the kind, the one whose header says no more than is asked answers', () => {
  const given = {
    kind: 'table',
    searchText: 'Archive Rules\nRecord: Door records; Owner: Site office; Deputy owner: Gate team',
  };
  const row = 'Door records | Site office | Gate team';
  expect(said('Who is the owner of door records?', row, given)).toContain('Site office');
});

test('a row of few letters is quoted with the line beside it, so that its quote can stand', () => {
  const made = proposeTyped(
    desk('How long are faxes kept?', 'Letters | 60 days\nFaxes | 20 days\nNotes | 40 days', {
      kind: 'table',
      searchText:
        'Archive Rules\nMail\nRecord: Letters; Kept for: 60 days\nRecord: Faxes; Kept for: 20 days\nRecord: Notes; Kept for: 40 days',
    }),
  );
  expect(made.kind === 'proposal' && made.proposal.quotes[0]?.citation.quote).toBe(
    'Letters | 60 days\nFaxes | 20 days',
  );
});

test('a question for a time of day or a day is answered by such a time alone', () => {
  const often = 'Mail archives are emptied every day and kept for 35 days.';
  expect(said('At what time are mail archives emptied?', often)).toBeNull();
  expect(said('On which day are mail archives emptied?', often)).toBeNull();
  const night = 'Mail archives are emptied on 4 May 2026 at 03:00.';
  expect(said('At what time are mail archives emptied?', night)).toContain('03:00');
});

test('a word that the desk writes in small letters is no answer to "which"', () => {
  const asks = 'Which vault do you use for root keys?';
  expect(said(asks, 'New root keys are used with care. All new keys are used.')).toBeNull();
  expect(said(asks, 'Old root keys are used with care.')).toBeNull();
  expect(said(asks, 'Tollgate is used for root keys.')).toBeNull();
  expect(said(asks, 'Tollgate is used as the vault for root keys.')).toContain('Tollgate');
});
