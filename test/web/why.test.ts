import { expect, test } from 'vitest';
import { GATES } from '../../src/drafting/gates/gates.ts';
import { ORIGINS } from '../../src/drafting/origins.ts';
import { CHECKS } from '../../src/web/components/why.tsx';
import { PRODUCERS } from '../../src/web/pages/reliability.tsx';

test('every gate has its name in plain words on the page', () => {
  const named = Object.keys(CHECKS);
  expect(named.sort()).toEqual(
    [...GATES.map(({ name }) => name), 'cells', 'proposal', 'left_open'].sort(),
  );
});

test('whatever makes drafts has its name in plain words on the page', () => {
  expect(Object.keys(PRODUCERS).sort()).toEqual([...ORIGINS].sort());
});
