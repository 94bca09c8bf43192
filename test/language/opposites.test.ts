import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opposites, oppositionBetween } from '../../src/language/opposites.ts';
import { englishWords } from '../support/english-words.ts';

const NONE = { contrary: 0, apart: 0 };

test.each([
  ['Is sharing of passwords allowed?', 'Sharing passwords is prohibited.'],
  ['May staff share passwords?', 'Staff are forbidden to share passwords.'],
  ['Is multi-factor authentication mandatory?', 'Multi-factor authentication is optional.'],
  ['Is logging enabled by default?', 'Logging is disabled by default.'],
  ['Are laptops encrypted?', 'Laptops stay unencrypted for now.'],
])('“%s” is contradicted by “%s”', (question, sentence) => {
  expect(oppositionBetween(question, sentence)).toEqual({ contrary: 1, apart: 0 });
});

test.each([
  ['a process', 'Is there a process for changes?', 'Control of changes lies with the board.'],
  ['a process', 'Do you process card data?', 'Controls over card data are tested.'],
  ['a centre', 'Is it hosted in a data centre?', 'Localisation is done by translators.'],
  ['a separation', 'Is there a separation of duties?', 'Combinations of duties are listed.'],
])('%s is no side of any pair', (_, question, sentence) => {
  expect(oppositionBetween(question, sentence)).toEqual(NONE);
});

test.each([
  ['Are internal audits done every year?', 'An external audit is done every year.'],
  ['Do you act as a data processor?', 'Brackwater is the controller of account data.'],
  ['Is private data kept apart?', 'Public keys are kept in the repository.'],
  ['Are entries checked manually?', 'Entries are checked automatically.'],
  ['Is access authorised by a manager?', 'Unauthorised access is reported.'],
  ['Are active accounts listed?', 'Inactive accounts are listed.'],
])('“%s” and “%s” may both be so', (question, sentence) => {
  expect(oppositionBetween(question, sentence)).toEqual({ contrary: 0, apart: 1 });
});

test('who names both sides of a pair contradicts neither', () => {
  expect(
    oppositionBetween(
      'Is encryption optional?',
      'It is required in production and optional in tests.',
    ),
  ).toEqual(NONE);
});

test('no pair fires on a word that is not one of its own forms', () => {
  const listed = new Set(opposites().flat(2));
  // "cannot" is read as two words, one of them a form.
  const foreign = englishWords().filter((word) => !listed.has(word) && word !== 'cannot');
  expect(foreign.length).toBeGreaterThan(10_000);
  const fires = (text: string, other: string) =>
    Object.values(oppositionBetween(text, other)).some((pairs) => pairs > 0);
  for (const side of [0, 1] as const) {
    const forms = opposites()
      .map((pair) => pair[side].join('. '))
      .join('. ');
    expect(fires(foreign.join('. '), forms)).toBe(false);
  }
  for (const [left, right] of opposites()) {
    const silent = left.flatMap((one) => right.filter((other) => !fires(one, other)));
    expect(silent).toEqual([]);
  }
});

test('the sides of a pair have no form in common, and a text never contradicts itself', () => {
  for (const [left, right] of opposites())
    expect(left.filter((form) => right.includes(form))).toEqual([]);
  const forms = fc.array(fc.constantFrom(...opposites().flat(2), 'the', 'data', 'is'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(forms, (some) => {
      const text = some.join(' ');
      expect(oppositionBetween(text, text)).toEqual(NONE);
    }),
  );
});
