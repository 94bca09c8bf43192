import { expect, test } from 'vitest';
import { givenBy, isRight } from './answer-pair.ts';
import type { Pair, Pairs } from './pair.ts';
import { REUSABLE } from './reusable-pairs.ts';
import { TRAPS } from './trap-pairs.ts';

const rows = (pairs: Pairs) =>
  Object.entries(pairs).flatMap(([kind, each]) => each.map((pair) => [kind, pair] as const));

const said = ({ earlier, asked }: Pair) => `${earlier.join(' ')} → ${asked}`;

test('first sight', async () => {
  const lines: string[] = [];
  for (const [name, set] of [
    ['REUSABLE', REUSABLE],
    ['TRAPS', TRAPS],
  ] as const) {
    let right = 0;
    for (const [kind, pair] of rows(set)) {
      const given = await givenBy(pair);
      if (isRight(pair.gives, given)) right++;
      else
        lines.push(
          `${kind}: ${said(pair)} | wanted ${JSON.stringify(pair.gives)} got ${JSON.stringify(given)}`,
        );
    }
    lines.push(`${name}: ${right} of ${rows(set).length}`);
  }
  console.log(lines.join('\n'));
  expect(lines.length).toBeGreaterThan(0);
});
