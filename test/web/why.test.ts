import { expect, test } from 'vitest';
import { GATES } from '../../src/drafting/gates/gates.ts';
import { CHECKS } from '../../src/web/components/why.tsx';

test('every gate has its name in plain words on the page', () => {
  const named = Object.keys(CHECKS);
  expect(named.sort()).toEqual([...GATES.map(({ name }) => name), 'cells', 'proposal'].sort());
});
