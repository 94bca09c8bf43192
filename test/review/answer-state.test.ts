import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decision, decide, type Standing } from '../../src/review/answer-state.ts';
import type { AnswerState } from '../../src/store/schema.ts';

const hash = fc.constantFrom('h1', 'h2', 'h3');
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), textHash: hash, isEmpty: fc.boolean() }),
  fc.constant({ kind: 'take_into_review' as const }),
  fc.record({ kind: fc.constant('approve' as const), textHash: hash }),
  fc.constant({ kind: 'reject' as const }),
);
const start: fc.Arbitrary<Standing> = fc.record({
  state: fc.constantFrom<AnswerState>('pending', 'drafted', 'needs_input', 'failed'),
  textHash: hash,
  approvedHash: fc.constant(null),
  isEmpty: fc.boolean(),
  staleReason: fc.option(fc.constant('a document changed')),
});

test('no path of decisions leads to "approved" with a text that nobody approved', () => {
  fc.assert(
    fc.property(start, fc.array(decision, { maxLength: 30 }), (first, decisions) => {
      let standing = first;
      const approvedByPeople = new Set<string>();
      for (const each of decisions) {
        const outcome = decide(standing, each);
        if ('refusal' in outcome) continue;
        standing = outcome.standing;
        if (each.kind === 'approve') approvedByPeople.add(each.textHash);
        expect(standing.state === 'approved').toBe(standing.approvedHash !== null);
        if (standing.state !== 'approved') continue;
        expect(standing.approvedHash).toBe(standing.textHash);
        expect(approvedByPeople.has(standing.textHash)).toBe(true);
        expect([standing.isEmpty, standing.staleReason]).toEqual([false, null]);
      }
    }),
    { numRuns: 2_000 },
  );
});

const standing = (state: AnswerState, more: Partial<Standing> = {}): Standing => ({
  state,
  textHash: 'h1',
  approvedHash: state === 'approved' ? 'h1' : null,
  isEmpty: false,
  staleReason: null,
  ...more,
});

test('an edit answers a gap, reviews a draft, and ends an approval', () => {
  const after = (state: AnswerState) =>
    decide(standing(state), { kind: 'edit', textHash: 'h2', isEmpty: false });
  for (const state of ['pending', 'needs_input', 'failed', 'answered'] as const)
    expect(after(state)).toMatchObject({ standing: { state: 'answered' } });
  for (const state of ['drafted', 'in_review', 'rejected', 'approved'] as const)
    expect(after(state)).toMatchObject({ standing: { state: 'in_review', approvedHash: null } });
});

test('an approval of gaps, rejected, empty, stale and changed answers is refused with its own code', () => {
  const approve = (now: Standing, textHash = 'h1') => decide(now, { kind: 'approve', textHash });
  for (const state of ['pending', 'needs_input', 'failed', 'rejected'] as const)
    expect(approve(standing(state))).toMatchObject({ refusal: state });
  expect(approve(standing('drafted', { isEmpty: true }))).toMatchObject({ refusal: 'empty' });
  expect(approve(standing('drafted', { staleReason: 's' }))).toMatchObject({ refusal: 'stale' });
  expect(approve(standing('drafted'), 'h2')).toMatchObject({ refusal: 'changed' });
  expect(approve(standing('answered'))).toMatchObject({ standing: { state: 'approved' } });
});
