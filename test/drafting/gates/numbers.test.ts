import { describe, expect, test } from 'vitest';
import { numbersAgree } from '../../../src/drafting/gates/numbers.ts';
import type { Proposal, Quoted } from '../../../src/drafting/proposal.ts';
import { aCase, quoted } from './a-case.ts';

const ASKED = 'Are backups of production databases kept for at least 30 days?';

const ruling = (verdict: Proposal['verdict'], quotes: readonly Quoted[], asks = ASKED) => {
  const texts = quotes.map(({ citation }) => citation.quote);
  const page = texts.join('\n');
  const given = { proposal: { verdict, quotes, texts }, dossier: { asks, page } };
  return numbersAgree.judge(aCase('model', given));
};
const MET = quoted('Backups of production databases are kept for 35 days.');
const BROKEN = quoted('Backups of production databases are kept for 14 days.');
const SILENT = quoted('Backups of production databases are encrypted.');

describe('a Yes', () => {
  test('passes where a quote gives the number that is asked, or more', () => {
    expect(ruling('yes', [MET])).toBe('passed');
    expect(ruling('yes', [SILENT, MET])).toBe('passed');
  });

  test('is held where a quote gives less, whatever another gives, and where none gives any', () => {
    for (const quotes of [[BROKEN], [MET, BROKEN], [SILENT]])
      expect(ruling('yes', quotes)).toMatchObject({ code: 'conflicting_evidence' });
  });

  test('passes where no number is asked', () => {
    expect(ruling('yes', [SILENT], 'Are backups of production databases encrypted?')).toBe(
      'passed',
    );
  });
});

describe('a No', () => {
  test('is held where its quotes give the number that is asked, and say it of today', () => {
    expect(ruling('no', [MET])).toMatchObject({
      reason: expect.stringContaining('the draft says No'),
    });
  });

  test('passes where the number is given by what is planned or failed, in one quote or in all', () => {
    const planned = { ...MET, standing: 'plans' as const };
    const failed = { ...MET, standing: 'reports_failure' as const };
    for (const quotes of [[planned], [failed], [MET, planned], [failed, MET]])
      expect(ruling('no', quotes)).toBe('passed');
  });

  test('passes where a quote denies, or gives another number', () => {
    const denies = quoted('Backups of production databases are not kept for 30 days.');
    for (const quotes of [[denies], [BROKEN], [SILENT]])
      expect(ruling('no', quotes)).toBe('passed');
  });
});

test('what is so in part, or does not apply, needs no number', () => {
  expect([ruling('partial', [MET]), ruling('na', [BROKEN])]).toEqual(['passed', 'passed']);
});

describe('an edition that is asked', () => {
  const asks = 'Is the plant certified against the 2019 edition of ISO 30011?';
  const certified = (edition: string) =>
    quoted(`The plant is certified to ISO 30011${edition} by Norrvik.`);

  test('is given by the year behind the standard’s name, or by an edition', () => {
    expect(ruling('yes', [certified(':2019')], asks)).toBe('passed');
    expect(ruling('yes', [certified(', 2019 edition,')], asks)).toBe('passed');
    expect(ruling('no', [certified(':2019')], asks)).toMatchObject({
      reason: expect.stringContaining('the draft says No'),
    });
  });

  test('is not given by another edition, by none, or by the year of something else', () => {
    for (const edition of [':2012', '', ', audited on 4 May 2019,', ' since 2019'])
      expect(ruling('yes', [certified(edition)], asks)).toMatchObject({
        code: 'conflicting_evidence',
      });
    expect(ruling('no', [certified(':2012')], asks)).toBe('passed');
  });

  test('of two both have to be given', () => {
    const both = 'Do you hold certificates to the 2019 edition and the 2024 edition of ISO 30011?';
    expect(ruling('yes', [certified(':2019')], both)).not.toBe('passed');
    expect(ruling('yes', [certified(':2019'), certified(':2024')], both)).toBe('passed');
  });
});

test('a share is met by no other share, however near', () => {
  const asks = 'Are 100 percent of the gates watched?';
  expect(ruling('yes', [quoted('99.9 percent of the gates are watched.')], asks)).not.toBe(
    'passed',
  );
  expect(ruling('no', [quoted('99.9 percent of the gates are watched.')], asks)).toBe('passed');
});

describe('an age', () => {
  const asks = 'Was the dry dock surveyed in the last 12 months?';
  const on = (date: string) => quoted(`The dry dock was last surveyed on ${date}.`);

  test('is counted from a date to the day of the answer', () => {
    expect(ruling('yes', [on('4 February 2026')], asks)).toBe('passed');
    expect(ruling('yes', [on('4 February 2024')], asks)).not.toBe('passed');
    expect(ruling('no', [on('4 February 2024')], asks)).toBe('passed');
    expect(ruling('no', [on('4 February 2026')], asks)).not.toBe('passed');
  });

  test('is not that of a date to come, of a plan, or of something else', () => {
    const planned = { ...on('4 February 2026'), standing: 'plans' as const };
    for (const quote of [on('4 February 2031'), planned])
      expect(ruling('yes', [quote], asks)).not.toBe('passed');
    const statements = [
      { text: 'The dry dock was surveyed on 1 June 2023.', standing: 'asserts' as const },
      { text: 'Its canteen opened on 4 February 2026.', standing: 'asserts' as const },
    ];
    const both = quoted(statements.map(({ text }) => text).join(' '), { statements });
    expect(ruling('yes', [both], asks)).not.toBe('passed');
  });
});

test.each([
  ['several times a year', 'every quarter', 'once a year'],
  ['more than once a year', 'twice a year', 'annually'],
  ['multiple times per month', 'every week', 'every month'],
])('“%s” is met by “%s” and not by “%s”', (often, more, less) => {
  const asks = `Are the buoys counted ${often}?`;
  expect(ruling('yes', [quoted(`The buoys are counted ${more}.`)], asks)).toBe('passed');
  expect(ruling('yes', [quoted(`The buoys are counted ${less}.`)], asks)).not.toBe('passed');
});

describe('another number beside the one that is asked', () => {
  const asks = 'Are pilots of the harbour examined every year?';
  const pilots = quoted('Pilots of the harbour are examined every year.');
  const others = quoted('Harbour clerks are examined every three years.');
  const answers = (answer: string, question = asks) => {
    const proposal = { verdict: 'yes' as const, quotes: [pilots, others], texts: [answer] };
    return numbersAgree.judge(aCase('model', { proposal, dossier: { asks: question } }));
  };

  test('breaks nothing where its quote speaks clearly less of the question, or the answer tells it', () => {
    expect(answers('Yes, every year.')).toBe('passed');
    const told = 'Yes. Pilots are examined every year and clerks every three years.';
    expect(answers(told, 'Are people of the harbour examined every year?')).toBe('passed');
  });

  test('breaks what is asked of all, and what the answer hides', () => {
    const told = 'Yes. Pilots are examined every year and clerks every three years.';
    expect(answers(told, 'Are all people of the harbour examined every year?')).not.toBe('passed');
    expect(answers('Yes, every year.', 'Are people of the harbour examined every year?')).not.toBe(
      'passed',
    );
  });
});
