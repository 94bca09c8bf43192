import { describe, expect, test } from 'vitest';
import {
  optionsInSentence,
  statedMaxLength,
  statedOptions,
} from '../../../src/questionnaire/words/options.ts';
import { isInstruction, isProfileLabel } from '../../../src/questionnaire/words/phrases.ts';
import {
  identifierDepth,
  isIdentifier,
  toneOf,
  wordCount,
} from '../../../src/questionnaire/words/text.ts';
import { roleOfHeader } from '../../../src/questionnaire/words/vocabulary.ts';

test.each([
  ['Do you encrypt data at rest', 'question'],
  ['情報セキュリティの責任者を定めていますか。', 'question'],
  ['책임자를 지정하였습니까', 'question'],
  ['Please describe your backups', 'request'],
  ['Falls ja, beschreiben Sie das Verfahren', 'request'],
  ['Visitors sign in and are escorted at all times.', 'statement'],
  ['Physical security', 'label'],
])('%s is a %s', (text, tone) => {
  expect(toneOf(text)).toBe(tone);
});

test.each([
  '1',
  '1.2',
  'Q-01a',
  'A&A-01.1',
  'G-SM-A-1-1',
  'DOCU-01',
  '１．１',
  'a)',
  '70c15989-c726-42c7-b0d3-24b7375b9201',
])('%s is an id', (text) => {
  expect(isIdentifier(text)).toBe(true);
});

test.each(['Yes', 'Access control', 'Is it so?', ''])('"%s" is no id', (text) => {
  expect(isIdentifier(text)).toBe(false);
});

test('an id of more parts is deeper', () => {
  expect(['V1', '1.2', 'A.1.1'].map(identifierDepth)).toEqual([1, 2, 3]);
});

describe('headers', () => {
  test.each([
    ['Question ID', 'id'],
    ['Vendor Answer', 'answer'],
    ['Our rating', 'buyer'],
    ['Your rating', 'answer'],
    ['Score (0-3)', 'score'],
    ['Depends on', 'depends'],
    ['Supporting evidence', 'comment'],
    ['Expected evidence', 'guidance'],
    ['Anforderung', 'question'],
    ['Control domain', 'section'],
    ['How the control is met', 'comment'],
    ['対応状況', 'answer'],
  ])('%s heads %s', (text, role) => {
    expect(roleOfHeader(text)?.role).toBe(role);
  });

  test('a sentence heads nothing', () => {
    expect(roleOfHeader('Question = what we ask')).toBeNull();
  });
});

test.each([
  ['Antwort (Ja / Nein / Entfällt)', ['Ja', 'Nein', 'Entfällt']],
  ['Answer [Yes/No/N/A]', ['Yes', 'No', 'N/A']],
  ['Y/N', ['Y', 'N']],
  ['Maturity (0-3)', ['0', '1', '2', '3']],
  ['Answer (free text / link)', null],
  ['Answer', null],
])('the header %s states %j', (text, options) => {
  expect(statedOptions(text)).toEqual(options);
});

test('an instruction states the options of the form', () => {
  expect(optionsInSentence('Please answer with Yes, No or N/A.')).toEqual(['Yes', 'No', 'N/A']);
  expect(optionsInSentence('Please answer within two weeks.')).toBeNull();
});

test.each([
  ['Detail (at most 400 characters)', 400],
  ['max. 1,000 chars', 1000],
  ['500文字以内', 500],
  ['Höchstens 250 Zeichen', 250],
  ['fewer than 100 characters', 99],
  ['Use strong characters', null],
])('%s limits the length to %j', (text, length) => {
  expect(statedMaxLength(text)).toBe(length);
});

test.each(['Vendor name:', 'Company', 'Completed by', 'Datum', '会社名', 'Contact e-mail'])(
  '%s is a fact about the company',
  (text) => {
    expect(isProfileLabel(text)).toBe(true);
  },
);

test.each(['Name your chief security officer.', 'Encryption at rest', 'Do you have a website?'])(
  '%s is no such fact',
  (text) => {
    expect(isProfileLabel(text)).toBe(false);
  },
);

test('a request about the form itself is an instruction', () => {
  expect(isInstruction('Please answer each question in the grey box.')).toBe(true);
  expect(isInstruction('Describe how you answer security incidents.')).toBe(false);
});

test('words are counted between blanks of any kind, two signs of a script without blanks as one', () => {
  expect(
    ['', '  ', 'one', 'two\u00a0words', ' a\tb\nc ', '情報を', 'ISO規格 9001', '보안 정책'].map(
      wordCount,
    ),
  ).toEqual([0, 0, 1, 2, 3, 2, 3, 2]);
});
