import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Breaker } from '../../src/drafting/breaker.ts';

const went = fc.constantFrom('passing' as const, true, false);

type Course = readonly ('passing' | boolean)[];

/** What became of the questions of a run that goes like this. */
function play(course: Course) {
  const breaker = new Breaker<number>();
  const [stored, failed]: [number[], number[]] = [[], []];
  for (const [question, each] of course.entries()) {
    const next = breaker.note(question, each);
    if (next === 'pause') return { stored, failed, held: null };
    if (next === 'store') stored.push(question);
    if (each === true) failed.push(...breaker.release({ atEnd: false }));
  }
  failed.push(...breaker.release({ atEnd: true }));
  return { stored, failed, held: breaker.holds };
}

test('every question is stored, released or held, once, until the run is paused', () => {
  fc.assert(
    fc.property(fc.array(went), (course) => {
      const { stored, failed, held } = play(course);
      expect(new Set([...stored, ...failed]).size).toBe(stored.length + failed.length);
      expect(failed.every((question) => course[question] === 'passing')).toBe(true);
      if (held !== null) expect(stored.length + failed.length + held).toBe(course.length);
    }),
  );
});

test('three faults with no answer between them pause, two do not', () => {
  const breaker = new Breaker<string>();
  expect(['a', 'b'].map((each) => breaker.note(each, 'passing'))).toEqual(['hold', 'hold']);
  expect(breaker.note('routed', false)).toBe('store');
  expect(breaker.note('c', 'passing')).toBe('pause');
});

test('an answer between faults says that the questions failed, not the model', () => {
  const breaker = new Breaker<string>();
  breaker.note('a', 'passing');
  expect(breaker.note('b', true)).toBe('store');
  expect(breaker.release({ atEnd: false })).toEqual(['a']);
  expect(['c', 'd'].map((each) => breaker.note(each, 'passing'))).toEqual(['hold', 'hold']);
  expect(breaker.release({ atEnd: true })).toEqual(['c', 'd']);
});

test('at the end of a run that the model never answered, nothing failed: it is held', () => {
  const breaker = new Breaker<string>();
  breaker.note('a', 'passing');
  expect(breaker.release({ atEnd: true })).toEqual([]);
  expect(breaker.holds).toBe(1);
});

test('a fault that somebody has to mend pauses at once', () => {
  expect(new Breaker<string>().note('a', 'lasting')).toBe('pause');
});
