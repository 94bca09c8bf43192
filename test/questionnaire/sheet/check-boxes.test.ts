import { expect, test } from 'vitest';
import {
  isEmptyBox,
  isPlaceholder,
  isPrinted,
  prefilledOptions,
  printedOptions,
} from '../../../src/questionnaire/sheet/check-boxes.ts';

test('a box is empty where nobody ticked it and nothing stands beside it', () => {
  expect(['☐', '[ ]', '( )', ' □ '].map(isEmptyBox)).toEqual([true, true, true, true]);
  expect(['☒', '[x]', '☐ Yes', '☐ ☐', ''].map(isEmptyBox)).toEqual(Array(5).fill(false));
});

test('boxes with a word each are the options of their cell, in its order', () => {
  expect(prefilledOptions('☐ Yes  ☐ No  ☐ N/A')).toEqual(['Yes', 'No', 'N/A']);
  expect(prefilledOptions('[ ] fully met  [ ] met in part')).toEqual(['fully met', 'met in part']);
});

test('boxes are no options where one has no word, two have the same, or one has a paragraph', () => {
  expect(prefilledOptions('☐ Yes  ☐')).toBe(null);
  expect(prefilledOptions('☐ Yes  ☐ Yes')).toBe(null);
  expect(prefilledOptions(`☐ Yes  ☐ ${'only on weekdays '.repeat(4)}`)).toBe(null);
  expect(prefilledOptions('☐ Yes')).toBe(null);
});

test('a label of sixty signs is an option, one of sixty-one is prose', () => {
  const label = `in place at ${'n'.repeat(48)}`;
  expect(prefilledOptions(`☐ Yes ☐ ${label}`)).toEqual(['Yes', label]);
  expect(prefilledOptions(`☐ Yes ☐ ${label}n`)).toBe(null);
});

test('without boxes only usual options are alternatives: what a vendor wrote is an answer', () => {
  expect(prefilledOptions('Yes / No')).toEqual(['Yes', 'No']);
  expect(prefilledOptions('Yes / Amsterdam')).toBe(null);
  expect(prefilledOptions('Yes')).toBe(null);
});

test('printed alternatives are single short words between bars or strokes', () => {
  expect(printedOptions('C / P / N')).toEqual(['C', 'P', 'N']);
  expect(printedOptions('[met | unmet]')).toEqual(['met', 'unmet']);
  expect(printedOptions('C / in part / N')).toBe(null);
  expect(printedOptions('C, P / N')).toBe(null);
  expect(printedOptions('C')).toBe(null);
});

test('a printed alternative has at most twenty signs', () => {
  const [longest, longer] = ['n'.repeat(20), 'n'.repeat(21)];
  expect(printedOptions(`no/${longest}`)).toEqual(['no', longest]);
  expect(printedOptions(`no/${longer}`)).toBe(null);
});

test('words in brackets hold a place, and alternatives do; a sentence does not', () => {
  expect(['[your answer]', '<text>', '{name}', 'C / P / N'].map(isPrinted)).toEqual(
    Array(4).fill(true),
  );
  expect(['Backups are kept.', `[${'long '.repeat(15)}]`, '[]'].map(isPrinted)).toEqual(
    Array(3).fill(false),
  );
});

test('what asks to choose or to fill in holds a place, whatever dashes stand before it', () => {
  const holds = ['Select one', '-- Please select --', '<please describe>', 'TBD', '____', 'xxx'];
  expect(holds.filter((text) => !isPlaceholder(text))).toEqual([]);
  const tells = ['We select one supplier for each region and year.', 'Selected in 2024', ''];
  expect(tells.filter(isPlaceholder)).toEqual([]);
});
