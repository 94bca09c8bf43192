import { expect, test } from 'vitest';
import { CHECKS } from '../../src/drafting/gates/check-names.ts';
import { GATES } from '../../src/drafting/gates/gates.ts';
import { ORIGINS } from '../../src/drafting/origins.ts';
import { PRODUCERS } from '../../src/review/explanation-words.ts';

test('every gate has its name in plain words on the page', () => {
  const named = Object.keys(CHECKS);
  expect(named.sort()).toEqual(
    [...GATES.map(({ name }) => name), 'cells', 'proposal', 'left_open'].sort(),
  );
});

test('whatever makes drafts has its name in plain words on the page', () => {
  expect(Object.keys(PRODUCERS).sort()).toEqual([...ORIGINS].sort());
});
