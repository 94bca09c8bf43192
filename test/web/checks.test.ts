import { expect, test } from 'vitest';
import { checksOf } from '../../src/web/read/checks.ts';

const judged = (origin: string, gate: string, outcome: 'passed' | 'held') => ({
  origin,
  gate,
  outcome,
  reason: null,
});

test('of several proposals the checks of the last one are shown, not what held the others', () => {
  const trace = [
    judged('facts', 'proposal', 'held'),
    judged('extractive', 'quote_stands', 'passed'),
    judged('extractive', 'polarity', 'passed'),
  ];
  expect(checksOf(trace).map(({ gate }) => gate)).toEqual(['quote_stands', 'polarity']);
  expect(checksOf([])).toEqual([]);
});

test('where all proposals were held the checks of the first one are shown, of which the reason speaks', () => {
  const trace = [
    judged('facts', 'proposal', 'held'),
    judged('typed', 'quote_stands', 'passed'),
    judged('typed', 'cells', 'held'),
    judged('extractive', 'proposal', 'held'),
  ];
  expect(checksOf(trace).map(({ gate }) => gate)).toEqual(['quote_stands', 'cells']);
});
