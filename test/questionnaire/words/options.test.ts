import { describe, expect, test } from 'vitest';
import {
  isCommonOption,
  listedOptions,
  optionsInCell,
  optionsInSentence,
  statedOptions,
} from '../../../src/questionnaire/words/options.ts';

describe('codes between strokes', () => {
  test('are options by themselves only where each has two letters at most', () => {
    expect(statedOptions('C/P/NE')).toEqual(['C', 'P', 'NE']);
    expect(statedOptions('SLA/RTO/RPO')).toBeNull();
    expect(statedOptions('C/P/SLA')).toBeNull();
  });

  test('are options in brackets with three letters too', () => {
    expect(statedOptions('Status (C/P/TBD)')).toEqual(['C', 'P', 'TBD']);
  });

  test('are none where there are two, or small letters', () => {
    expect(statedOptions('C/P')).toBeNull();
    expect(statedOptions('c/p/n')).toBeNull();
    expect(statedOptions('ABCD/EFGH/IJKL')).toBeNull();
  });
});

describe('a range of whole numbers in brackets', () => {
  test('states each number', () => {
    expect(statedOptions('Maturity [0-3]')).toEqual(['0', '1', '2', '3']);
    expect(statedOptions('Level (1 to 11)')).toHaveLength(11);
  });

  test('states none where it goes down, stands still or is long', () => {
    expect(statedOptions('Maturity [3-1]')).toBeNull();
    expect(statedOptions('Maturity [3-3]')).toBeNull();
    expect(statedOptions('Level (1 to 12)')).toBeNull();
  });
});

describe('a list in one line', () => {
  test('has two to ten different parts of forty signs at most', () => {
    const of = (count: number) => Array.from({ length: count }, (_, at) => `o${at}`).join('/');
    expect(listedOptions('a1')).toBeNull();
    expect(listedOptions(of(2))).toHaveLength(2);
    expect(listedOptions(of(10))).toHaveLength(10);
    expect(listedOptions(of(11))).toBeNull();
    expect(listedOptions('Same / Same')).toBeNull();
    expect(listedOptions(`${'x'.repeat(40)} / y`)).toHaveLength(2);
    expect(listedOptions(`${'x'.repeat(41)} / y`)).toBeNull();
  });

  test('keeps N/A whole', () => {
    expect(listedOptions('Yes / No / N/A')).toEqual(['Yes', 'No', 'N/A']);
  });

  test('counts from two usual options on', () => {
    expect(statedOptions('Yes / No / Outsourced')).toEqual(['Yes', 'No', 'Outsourced']);
    expect(statedOptions('Yes / Outsourced / Shared')).toBeNull();
  });
});

describe('options in a cell', () => {
  test('stand one a line, with or without numbers', () => {
    expect(optionsInCell('1. Daily\n2. Weekly\n3) Never')).toEqual(['Daily', 'Weekly', 'Never']);
    expect(optionsInCell('• Daily\n• Weekly\n• Daily')).toEqual(['Daily', 'Weekly']);
    expect(optionsInCell('1. Daily\n3. Weekly')).toEqual(['1. Daily', '3. Weekly']);
  });

  test('are at most twenty, and none is longer than eighty signs', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `L${at}`).join('\n');
    expect(optionsInCell(lines(20))).toHaveLength(20);
    expect(optionsInCell(lines(21))).toBeNull();
    expect(optionsInCell(`${'x'.repeat(80)}\ny`)).toHaveLength(2);
    expect(optionsInCell(`${'x'.repeat(81)}\ny`)).toBeNull();
  });

  test('stand between strokes, but not in a sentence with commas', () => {
    expect(optionsInCell('Daily / Weekly / Never')).toEqual(['Daily', 'Weekly', 'Never']);
    expect(optionsInCell('Daily, at best / weekly')).toBeNull();
    expect(optionsInCell('Daily')).toBeNull();
  });
});

test('a sentence of instructions lists usual options only', () => {
  expect(optionsInSentence('Please answer with Yes, No or N/A.')).toEqual(['Yes', 'No', 'N/A']);
  expect(optionsInSentence('Please answer with dates, names or N/A.')).toBeNull();
  expect(optionsInSentence('Doors are Yes, No or N/A.')).toBeNull();
});

test('a box before or behind a usual option is no part of it; a long text is none', () => {
  expect(['☐ Yes', 'No ☐', 'Outsourced', `Yes${' '.repeat(60)}yes`].map(isCommonOption)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
