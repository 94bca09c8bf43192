import { expect, test } from 'vitest';
import { longEnough } from '../../src/drafting/long-enough.ts';

const TABLE = 'Date | Who | Result of the drill\n3 May | Ann | OK\n7 June | Bo | OK';

test('a row of a few letters is quoted with the row beside it, all others as they are', () => {
  expect(longEnough(TABLE, '3 May | Ann | OK')).toBe(
    'Date | Who | Result of the drill\n3 May | Ann | OK',
  );
  expect(longEnough(TABLE, '7 June | Bo | OK')).toBe('3 May | Ann | OK\n7 June | Bo | OK');
  expect(longEnough(TABLE, 'Date | Who | Result of the drill')).toBe(
    'Date | Who | Result of the drill',
  );
  expect(longEnough(TABLE, 'OK')).toBe('OK');
});

test('a short sentence is quoted with the one before it, else with the one behind', () => {
  const text = 'Tapes are written each night. Kept 35 days. The vault is locked.';
  expect(longEnough(text, 'Kept 35 days.')).toBe('Tapes are written each night. Kept 35 days.');
  expect(longEnough('Kept 35 days. The vault is locked.', 'Kept 35 days.')).toBe(
    'Kept 35 days. The vault is locked.',
  );
  expect(longEnough(text, 'Kept 36 days.')).toBe('Kept 36 days.');
});
