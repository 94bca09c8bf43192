import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import { TWINS } from './twins.ts';

for (const twin of TWINS)
  describe(twin.name, () => {
    test.each(twin.expected.map(([quote, ...right]) => [quote, right] as const))(
      '“%s” is worth %j',
      async (quote, right) => {
        expect(right).toContain((await judged(twin))(quote));
      },
    );
  });
