import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesIn, tickedIn, tickIn } from '../../src/workbook/boxes.ts';

test.each([
  ['☐ Yes   ☐ No   ☐ N/A', ['No'], '☐ Yes   ☒ No   ☐ N/A'],
  ['Yes ☐ / No ☐', ['Yes'], 'Yes ☒ / No ☐'],
  ['☐ On site\n☐ Cloud\n☐ Both', ['Cloud'], '☐ On site\n☒ Cloud\n☐ Both'],
  ['[ ] Daily [x] Weekly', ['Daily'], '[x] Daily [ ] Weekly'],
  ['○ Low ◉ High', ['Low'], '◉ Low ○ High'],
  ['__ Yes __ No', ['No'], '__ Yes _x_ No'],
  ['☐ Mail ☐ Phone ☐ Post', ['Mail', 'Post'], '☒ Mail ☐ Phone ☒ Post'],
])('in "%s" the box of %j is ticked and every other is empty', (text, chosen, ticked) => {
  expect(tickIn(text, chosen)).toBe(ticked);
  expect(tickedIn(ticked)).toEqual(chosen);
});

test.each([
  ['☐ Yes ☐ No', ['Maybe']],
  ['☐ Yes', ['Yes']],
  ['Yes / No', ['Yes']],
  ['☐ Yes ☐ Yes', ['Yes']],
])('in "%s" nothing is ticked for %j', (text, chosen) => {
  expect(tickIn(text, chosen)).toBeNull();
});

test('ticking changes the boxes alone, and a second tick takes the place of the first', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
  const lists = fc.uniqueArray(word, { minLength: 2, maxLength: 6 });
  const boxes = fc.constantFrom('☐', '□', '[ ]', '( )', '○', '__');
  fc.assert(
    fc.property(lists, boxes, fc.tuple(fc.nat(), fc.nat()), (labels, box, [a, b]) => {
      const text = labels.map((label) => `${box} ${label}`).join('  ');
      const [first = '', second = ''] = [labels[a % labels.length], labels[b % labels.length]];
      const once = tickIn(text, [first]) ?? '';
      expect(boxesIn(once).labels).toEqual(labels);
      expect(tickedIn(once)).toEqual([first]);
      expect(tickedIn(tickIn(once, [second]) ?? '')).toEqual([second]);
    }),
  );
});
