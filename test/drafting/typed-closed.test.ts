import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeTyped } from '../../src/drafting/propose/typed/typed.ts';
import type { Candidate } from '../../src/retrieval/search-passages.ts';
import { worthOf } from '../support/worth-of.ts';
import { candidate, dossier } from './gates/a-case.ts';

const RULES = { section: null, title: null, document: 'rules.md' };

/** What is answered from one page; null where a person has to answer. */
function said(asks: string, page: string, given: Partial<Candidate> = {}): string | null {
  const text = { ...RULES, ...worthOf(page, given.section ?? null), ...given };
  const made = proposeTyped({ ...dossier({ asks, page }), candidates: [candidate(page, text)] });
  return made.kind === 'proposal' ? (made.proposal.texts[0] ?? '') : null;
}

/** A question for each kind of value with a sentence that gives one, cut behind its subject. */
const GIVEN = [
  ['How long are backups kept?', 'Backups', 'are kept for 35 days'],
  ['After how many minutes are sessions locked?', 'Sessions', 'are locked after 15 minutes'],
  ['How often are firewall rules reviewed?', 'Firewall rules', 'are reviewed every six months'],
  ['Since when are backups encrypted?', 'Backups', 'are encrypted since 2021'],
  ['Who approves access?', 'Access', 'is approved by the security manager'],
  ['Where are backups stored?', 'Backups', 'are stored in Bergen'],
  ['Which scanner checks source code?', 'Source code', 'is checked by the scanner Sifter'],
  ['How many characters must passwords have?', 'Passwords', 'must have at least 14 characters'],
] as const;

test.each(GIVEN)('%s is answered by “%s %s.”', (asks, subject, claim) => {
  expect(said(asks, `${subject} ${claim}.`)).toBe(`${subject} ${claim}.`);
});

const given = fc.constantFrom(...GIVEN);
const stranger = fc
  .array(fc.constantFrom('bra', 'ko', 'lin', 'mu', 'ster', 'vo', 'zel'), {
    minLength: 2,
    maxLength: 3,
  })
  .map((parts) => parts.join(''));
const limit = fc
  .tuple(
    fc.constantFrom('in', 'for', 'on', 'of', 'where', 'if', 'unless', 'while', 'only for', 'with'),
    stranger,
  )
  .map((words) => words.join(' '));
const clause = fc
  .tuple(
    fc.constantFrom('where', 'if', 'unless', 'although', 'once', 'until', 'as long as'),
    fc.constantFrom('they are new', 'time allows', 'it is possible', 'the client pays'),
  )
  .map((words) => words.join(' '));
const weakening = fc.constantFrom(
  'as a rule',
  'in most cases',
  'if possible',
  'in theory',
  'one day',
  'from May 2031',
  'so far',
  'for now',
  'in the Gold edition',
  '(pilot)',
  '– mostly',
  'for some',
);

test('a sentence with anything unread at its end, in its middle or before it gives no value', () => {
  fc.assert(
    fc.property(
      given,
      fc.oneof(limit, clause, weakening),
      fc.constantFrom('end', 'middle', 'start'),
      ([asks, subject, claim], more, place) => {
        const text = {
          end: `${subject} ${claim} ${more}.`,
          middle: `${subject} ${more} ${claim}.`,
          start: `${more[0]?.toUpperCase()}${more.slice(1)}, ${subject.toLowerCase()} ${claim}.`,
        }[place];
        expect(said(asks, text), text).toBeNull();
      },
    ),
    { numRuns: 300 },
  );
});

test('a value of one kind of a thing is none of the thing', () => {
  const kinds = ['new', 'some', 'most', 'former', 'external', 'German', 'other', 'sandbox'];
  fc.assert(
    fc.property(
      given,
      fc.oneof(stranger, fc.constantFrom(...kinds)),
      ([asks, subject, claim], kind) => {
        const text = `${kind[0]?.toUpperCase()}${kind.slice(1)} ${subject.toLowerCase()} ${claim}.`;
        expect(said(asks, text), text).toBeNull();
      },
    ),
    { numRuns: 150 },
  );
});

test('another mood, tense or denial gives no value', () => {
  const turned = ['are not', 'were', 'will be', 'should be', 'may be', 'are never', 'used to be'];
  for (const [asks, subject, claim] of GIVEN)
    for (const other of turned) {
      const text = `${subject} ${claim.replace(/^(?:are|is|must have)\b/, other)}.`;
      expect(said(asks, text), text).toBeNull();
    }
});

test.each(['Gold edition', 'Leeds', 'Laptops', 'For customers in Canada', 'Exceptions'])(
  'a value under “%s” holds for that alone',
  (section) => {
    for (const [asks, subject, claim] of GIVEN.slice(0, 3))
      expect(said(asks, `${subject} ${claim}.`, { section })).toBeNull();
  },
);

test.each([
  'Those of the branch are an exception.',
  'However, the tapes of the branch are kept for a week.',
  'This does not hold for tapes.',
  'Backups of the archive are kept for 7 days.',
])('a sentence gives no value beside “%s”', (beside) => {
  expect(said('How long are backups kept?', `Backups are kept for 35 days. ${beside}`)).toBeNull();
});

test('a lead-in that narrows holds the value of its items', () => {
  const list = (lead: string) =>
    `${lead}\n\n- Backups are kept for 35 days.\n- Mail is kept for a year.`;
  expect(said('How long are backups kept?', list('For customers of the Gold edition:'))).toBeNull();
});

test('the value has to stand in the claim that does what is asked', () => {
  expect(
    said('How often are backups tested?', 'Backups are tested and copied every day.'),
  ).toBeNull();
  expect(
    said('How long are backups kept?', 'Backups are taken every day and kept for 35 days.'),
  ).toContain('35 days');
  expect(
    said(
      'How often are restores tested?',
      'Full backups are taken daily, and restores are tested every quarter.',
    ),
  ).toContain('every quarter');
});

test('kinds of a thing that two documents give the same value say it of the thing', () => {
  const asks = 'How long are backups kept?';
  const pages = [
    'Daily backups of databases are kept for 35 days.',
    'Encrypted backups are kept for 35 days.',
  ];
  const candidates = pages.map((page, id) =>
    candidate(page, { ...RULES, ...worthOf(page), id, versionId: `v${id}` }),
  );
  const made = (given: readonly Candidate[]) =>
    proposeTyped({ ...dossier({ asks, page: pages[0] ?? '' }), candidates: [...given] });
  expect(made(candidates).kind).toBe('proposal');
  expect(made(candidates.slice(0, 1)).kind).toBe('nothing');
});

/** A table's row with the header that stands over it. */
const row = (header: readonly string[], cells: readonly string[]): [string, Partial<Candidate>] => [
  cells.join(' | '),
  {
    kind: 'table',
    searchText: `Rules\n${header.map((each, at) => `${each}: ${cells[at]}`).join('; ')}`,
    statements: [{ start: 0, end: cells.join(' | ').length, standing: 'asserts' }],
  },
];

test('a row gives its value where its other cells only add to it', () => {
  const asks = 'How long are door records kept?';
  expect(
    said(asks, ...row(['Record', 'Kept for', 'Owner'], ['Door records', '60 days', 'Site office'])),
  ).toBe('Door records: kept for 60 days.');
  const traps: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ['Record', 'Kept for', 'Notes'],
      ['Door records', '60 days', 'in Leeds only'],
    ],
    [
      ['Record', 'Kept for', 'Status'],
      ['Door records', '60 days', 'planned'],
    ],
    [
      ['Record', 'Kept for', 'Site'],
      ['Door records', '60 days', 'Leeds'],
    ],
    [
      ['Record', 'Kept for', 'From'],
      ['Door records', '60 days', '2031-01-01'],
    ],
    [
      ['Record', 'Kept for'],
      ['Door records of the annex', '60 days'],
    ],
    [
      ['Record', 'Kept for'],
      ['Former door records', '60 days'],
    ],
    [
      ['Record', 'Kept for'],
      ['Door records', '60 days where possible'],
    ],
    [
      ['Record', 'Kept for'],
      ['Door records', '60 days (Gold)'],
    ],
  ];
  for (const [header, cells] of traps)
    expect(said(asks, ...row(header, cells)), cells.join(' | ')).toBeNull();
});

test('without a company’s name in the profile, a name in all titles found is the company’s', () => {
  const page = 'Backups are kept for 35 days.';
  const asks = 'How long do you keep backups?';
  const desk = (...titles: readonly string[]) =>
    titles.map((title, at) =>
      candidate(at === 0 ? page : 'Visitors sign in.', { ...RULES, ...worthOf(page, null), title }),
    );
  const answered = (candidates: readonly Candidate[]) =>
    proposeTyped({ ...dossier({ asks, page }), candidates: [...candidates] }).kind === 'proposal';
  expect(answered(desk('Lundmark Overview'))).toBe(true);
  expect(answered(desk('Lundmark Overview', 'Lundmark Visitor Policy'))).toBe(true);
  expect(answered(desk('Lundmark Overview', 'Osterby Visitor Policy'))).toBe(false);
});
