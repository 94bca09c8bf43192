import { expect, test } from 'vitest';
import {
  mayProveNo,
  mayProveYes,
  STANDINGS,
  weakestStanding,
} from '../../src/language/standing.ts';

test('only what is asserted or required proves a Yes', () => {
  expect(STANDINGS.filter(mayProveYes)).toEqual(['asserts', 'requires']);
});

test('what is planned and what failed proves that the thing is not so', () => {
  expect(STANDINGS.filter(mayProveNo)).toEqual(['plans', 'reports_failure']);
});

test('of several statements the weakest counts, and of none nothing is known', () => {
  expect(weakestStanding(['asserts', 'recommends', 'requires'])).toBe('recommends');
  expect(weakestStanding(['asserts', 'plans'])).toBe('plans');
  expect(weakestStanding([])).toBe('unknown');
});
