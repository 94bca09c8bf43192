import { expect, test } from 'vitest';
import { Turns } from '../../../src/adapters/models/turns.ts';

/** Works that begin when it is their turn and end when told to. */
function works(turns: Turns) {
  const begun: string[] = [];
  const enders: (() => void)[] = [];
  const taken: Promise<void>[] = [];
  const take = (name: string, goesFirst = false) => {
    const work = () => {
      begun.push(name);
      return new Promise<void>((end) => enders.push(end));
    };
    taken.push(turns.take(work, { goesFirst }));
  };
  const endAll = async () => {
    for (let end = enders.shift(); end !== undefined; end = enders.shift()) {
      end();
      await new Promise(setImmediate);
    }
    await Promise.all(taken);
  };
  return { take, begun, endAll };
}

test('so many at a time, first come first served, but what ends something goes before what begins something', async () => {
  const { take, begun, endAll } = works(new Turns(2));
  for (const name of ['a', 'b', 'c', 'd']) take(name);
  take('look 1', true);
  take('look 2', true);
  await new Promise(setImmediate);
  expect(begun).toEqual(['a', 'b']);
  await endAll();
  expect(begun).toEqual(['a', 'b', 'look 1', 'look 2', 'c', 'd']);
});

test('who no longer wants a turn when it comes gives it on', async () => {
  const turns = new Turns(1);
  const { take, begun, endAll } = works(turns);
  take('a');
  const gone = new AbortController();
  const refused = turns.take(async () => 'never', { signal: gone.signal }).catch((error) => error);
  take('b');
  const reason = new Error('gone');
  gone.abort(reason);
  await endAll();
  expect(await refused).toBe(reason);
  expect(begun).toEqual(['a', 'b']);
});
