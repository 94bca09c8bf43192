import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/drafting/gates/gate.ts';
import { speaksOfTopic } from '../../../src/drafting/gates/topic.ts';
import { understand } from '../../../src/drafting/understand/understanding.ts';
import { aCase, candidate, dossier, quoted } from './a-case.ts';

const LONG =
  'Do in-scope information systems protect the confidentiality of information at rest using a security function and cryptographic mechanisms that are commensurate with its classification and the threats that the organization has identified?';

type Given = {
  readonly asks: string;
  readonly says: string;
  readonly section?: string;
  readonly queries?: readonly string[];
  readonly desk?: string;
};

/** A Yes of a model that a second look confirmed. */
function confirmed({ asks, says, section, queries = [], desk = says }: Given): Case {
  const sound = aCase('model');
  const quote = quoted(says);
  const citation = { ...quote.citation, section: section ?? null, document: 'handbook.md' };
  return {
    ...sound,
    proposal: { ...sound.proposal, quotes: [{ ...quote, citation, title: null }] },
    dossier: {
      ...dossier({ asks, page: says, queries }),
      understanding: understand(asks),
      candidates: [candidate(desk, { title: null })],
    },
  };
}

describe('a confirmed Yes is held where', () => {
  test.each([
    {
      why: 'the quote speaks of nothing that is asked',
      asks: 'Are visitors to the depot registered?',
      says: 'The ferry timetable is printed twice a year.',
    },
    {
      why: 'the thing asked is named nowhere on the desk',
      asks: 'Are glockenspiels tuned, oiled and wrapped before the winter?',
      says: 'Ferries are oiled.',
    },
  ])('$why', (given) => {
    expect(speaksOfTopic.judge(confirmed(given))).toMatchObject({ code: 'not_enough_evidence' });
  });
});

describe('a confirmed Yes passes where', () => {
  test.each([
    {
      why: 'the quote says it in other words',
      asks: 'Are the logins of people who leave the ferry company switched off within a day?',
      says: 'Accounts of terminated employees are disabled within one business day.',
    },
    {
      why: 'the heading says what the quote leaves out',
      asks: 'Are visitors registered at the front desk of the depot?',
      says: 'Names are written down at the front desk.',
      section: 'Visitors of the depot',
    },
    {
      why: 'a long question in the words of a form is met by a short rule',
      asks: LONG,
      says: 'All databases and disks are encrypted at rest.',
      desk: LONG,
    },
  ])('$why', (given) => {
    expect(speaksOfTopic.judge(confirmed(given))).toBe('passed');
  });
});

describe('a written query that puts the question in the words of documents', () => {
  const asks = 'Is there a fixed sum by which helpers ashore are thanked for their trouble?';
  const says = 'Volunteers on land receive a flat allowance.';
  const queries = [asks, 'flat allowance for volunteers'];

  test('is spoken of instead of it', () => {
    expect(speaksOfTopic.judge(confirmed({ asks, says, queries }))).toBe('passed');
    expect(speaksOfTopic.judge(confirmed({ asks, says }))).not.toBe('passed');
  });

  test('is not, where the quote says less than half of it', () => {
    const other = 'Volunteers on land receive soup.';
    expect(speaksOfTopic.judge(confirmed({ asks, says: other, queries }))).not.toBe('passed');
  });

  test.each(['no', 'na'] as const)('is none for a denial (%s)', (verdict) => {
    const each = confirmed({ asks, says, queries });
    const denied = { ...each, proposal: { ...each.proposal, verdict } };
    expect(speaksOfTopic.judge(denied)).not.toBe('passed');
  });
});

describe('a question in another language than its quotes', () => {
  const asks = 'Werden Besucher des Depots am Eingang in ein Buch eingetragen?';
  const says = 'Visitors sign a book at the entrance of the depot.';

  test('is judged by the queries that were written for it', () => {
    const queries = [asks, 'visitor registration at the depot entrance', 'visitor book'];
    expect(speaksOfTopic.judge(confirmed({ asks, says, queries }))).toBe('passed');
    const other = 'The ferry timetable is printed twice a year.';
    expect(speaksOfTopic.judge(confirmed({ asks, says: other, queries }))).toMatchObject({
      code: 'not_enough_evidence',
    });
  });

  test('cannot be judged without them, and goes to a person', () => {
    const foreign = 'Werden Sicherungen verschlüsselt gespeichert?';
    const each = confirmed({ asks: foreign, says: 'The tapes are locked away.' });
    expect(speaksOfTopic.judge(each)).toBe('unknown');
    expect(speaksOfTopic.unknown).toBe('held');
  });

  test('is judged by its own words where the quote is in its language', () => {
    const german = 'Besucher werden am Eingang des Depots in ein Buch eingetragen.';
    expect(speaksOfTopic.judge(confirmed({ asks, says: german }))).toBe('passed');
    const japanese = confirmed({
      asks: 'バックアップは暗号化して保存されますか。',
      says: 'バックアップはすべて暗号化して保存する。',
    });
    expect(speaksOfTopic.judge(japanese)).toBe('passed');
  });
});
