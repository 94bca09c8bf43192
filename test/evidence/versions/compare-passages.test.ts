import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePassages } from '../../../src/evidence/versions/compare-passages.ts';
import { compareWords } from '../../../src/evidence/versions/compare-words.ts';

const passages = (...texts: string[]) => texts.map((text) => ({ text }));
const squeezed = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
const of = (parts: ReturnType<typeof compareWords>, ...kinds: string[]) =>
  squeezed(
    parts
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join(' '),
  );

const text = fc
  .array(fc.constantFrom('access', 'is', 'reviewed', 'every', 'year', 'quarter', 'by', 'owners.'))
  .map((words) => words.join(' '));

test('the same and the added words are the newer text, the same and the removed ones the older', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = compareWords(before, after);
      expect(of(parts, 'same', 'added')).toBe(squeezed(after));
      expect(of(parts, 'same', 'removed')).toBe(squeezed(before));
    }),
  );
});

test('a text compared with itself has nothing added and nothing removed', () => {
  fc.assert(
    fc.property(text, (words) => {
      expect(of(compareWords(words, words), 'added', 'removed')).toBe('');
    }),
  );
});

test('the words that changed are told from those around them', () => {
  expect(compareWords('Removed within 24 hours.', 'Removed within 8 hours.')).toEqual([
    { kind: 'same', text: 'Removed within ' },
    { kind: 'removed', text: '24 ' },
    { kind: 'added', text: '8 ' },
    { kind: 'same', text: 'hours.' },
  ]);
});

test('a passage that was reworded is one change, not a removed and an added one', () => {
  const changes = comparePassages(
    passages('Access is removed within 24 hours of leaving.', 'Backups are daily.'),
    passages('Access is removed within 8 hours of leaving.', 'Backups are daily.'),
  );
  expect(changes.map(({ kind }) => kind)).toEqual(['changed']);
});

test('a passage that only moved did not change; one that came twice counts twice', () => {
  expect(comparePassages(passages('One.', 'Two.'), passages('Two.', 'One.'))).toEqual([]);
  expect(comparePassages(passages('One.', 'One.'), passages('One.'))).toMatchObject([
    { kind: 'removed', before: { text: 'One.' } },
  ]);
});

test('what has nothing in common is removed and added', () => {
  const kinds = comparePassages(
    passages('Visitors are escorted in every office.'),
    passages('Keys rotate yearly.'),
  ).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['added', 'removed']);
});

test('every passage of both versions is accounted for once', () => {
  const list = fc.array(text.filter((words) => words !== '')).map((all) => passages(...all));
  fc.assert(
    fc.property(list, list, (before, after) => {
      const changes = comparePassages(before, after);
      const count = (...kinds: string[]) =>
        changes.filter(({ kind }) => kinds.includes(kind)).length;
      const sameBefore = before.length - count('removed', 'changed');
      expect(sameBefore).toBe(after.length - count('added', 'changed'));
      expect(sameBefore).toBeGreaterThanOrEqual(0);
    }),
  );
});
