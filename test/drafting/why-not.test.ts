import { expect, test } from 'vitest';
import { notOneSentence, whyNot } from '../../src/drafting/propose/extractive/why-not.ts';

test('what came nearest is named by its title and page, never by the path of its file', () => {
  const scored = (given: { title: string | null; page: number | null }) =>
    ({
      candidate: { document: 'policies/2026/visitor-rules_v2.pdf', ...given },
      support: { missing: ['badg'], coverage: 0.5 },
    }) as never;
  const asks = 'Are badges collected at the gate?';
  expect(whyNot(scored({ title: 'Visitor Policy', page: 3 }), 0.7, asks)).toBe(
    'The nearest passage (“Visitor Policy”, page 3) does not speak of “badges”.',
  );
  expect(whyNot(scored({ title: null, page: null }), 0.7, asks)).not.toMatch(/[/_]|\.pdf/);
});

test('a passage that falls short is told by the words that it does not say, or by the kind of answer that is wanted', () => {
  const scored = {
    candidate: { document: 'gates.md', title: 'Gate rules', page: null },
    sentence: 'Badges are collected at the door.',
    part: null,
    standing: 'asserts',
    support: { missing: [], coverage: 0.5 },
  };
  const told = (more: object) =>
    whyNot({ ...scored, ...more } as never, 0.7, 'Are badges collected by the lighthouse?');
  const nearest = scored as never;
  const whole = { missing: [], coverage: 1 };
  expect(told({ support: whole })).toContain('does not itself say “lighthouse”');
  expect(told({ support: whole, standing: 'plans' })).toContain('tells a plan');
  expect(whyNot(nearest, 0.7, 'Are badges collected by the lighthouse?')).toBe(
    'The nearest passage (“Gate rules”) does not itself say “lighthouse”.',
  );
  expect(notOneSentence({ wanted: 'how_often' }, nearest)).toContain(
    'wants an interval (how often)',
  );
  expect(notOneSentence({ wanted: 'list' }, nearest)).toContain('“Gate rules”');
});
