import { compareWords, type Part } from './compare-words.ts';

type Comparable = { readonly text: string };

/** One passage that is not in both versions as it is. */
export type PassageChange<T extends Comparable> =
  | { readonly kind: 'added'; readonly after: T }
  | { readonly kind: 'removed'; readonly before: T }
  | {
      readonly kind: 'changed';
      readonly before: T;
      readonly after: T;
      readonly parts: readonly Part[];
    };

/** Two passages of which this share of the words is the same are one that was changed. */
const ALIKE = 0.5;
/** The share from which two passages say much the same: forms and templates share less than that. */
const MUCH_ALIKE = 0.75;
/** Words that stand in more passages than this tell nothing about which belong together. */
const MOST_HOLDERS = 60;

const keyOf = ({ text }: Comparable): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
const wordsIn = ({ text }: Comparable): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/**
 * What changed between two versions, passage by passage: passages with the same words are the same wherever they
 * stand; of the others those that are alike are one that was changed, each used once, the nearest first. In the
 * order of the newer version; what was removed stands about where it stood.
 */
export function comparePassages<T extends Comparable>(
  before: readonly T[],
  after: readonly T[],
): PassageChange<T>[] {
  const { gone, fresh } = withoutSame(before, after);
  const pairs = pairUp(gone, fresh);
  const changed = new Set([...pairs.values()].map(({ at }) => at));
  const placed: { at: number; change: PassageChange<T> }[] = [
    ...fresh.map(({ passage, at }) => {
      const old = pairs.get(at)?.passage;
      const change: PassageChange<T> =
        old === undefined
          ? { kind: 'added', after: passage }
          : {
              kind: 'changed',
              before: old,
              after: passage,
              parts: compareWords(old.text, passage.text),
            };
      return { at: at / after.length, change };
    }),
    ...gone
      .filter(({ at }) => !changed.has(at))
      .map(({ passage, at }) => ({
        at: at / before.length,
        change: { kind: 'removed' as const, before: passage },
      })),
  ];
  return placed.sort((a, b) => a.at - b.at).map(({ change }) => change);
}

/** How many passages have one in the other text that says the same or much the same, each used once. */
export function pairsAlike<T extends Comparable>(
  before: readonly T[],
  after: readonly T[],
): number {
  const { gone, fresh } = withoutSame(before, after);
  return after.length - fresh.length + pairUp(gone, fresh, MUCH_ALIKE).size;
}

type Placed<T> = { readonly passage: T; readonly at: number };

/** The passages that the other version does not have, each with its place; the same words twice need two. */
function withoutSame<T extends Comparable>(
  before: readonly T[],
  after: readonly T[],
): { gone: Placed<T>[]; fresh: Placed<T>[] } {
  const known = new Map<string, Placed<T>[]>();
  before.forEach((passage, at) => {
    const key = keyOf(passage);
    known.set(key, [...(known.get(key) ?? []), { passage, at }]);
  });
  const fresh = after.flatMap((passage, at) =>
    known.get(keyOf(passage))?.shift() === undefined ? [{ passage, at }] : [],
  );
  return { gone: [...known.values()].flat().sort((a, b) => a.at - b.at), fresh };
}

/** The place of a new passage → the old one that it was made of. */
function pairUp<T extends Comparable>(
  gone: readonly Placed<T>[],
  fresh: readonly Placed<T>[],
  least: number = ALIKE,
): Map<number, Placed<T>> {
  const words = gone.map(({ passage }) => wordsIn(passage));
  const holders = new Map<string, number[]>();
  words.forEach((set, index) => {
    for (const word of set) holders.set(word, [...(holders.get(word) ?? []), index]);
  });
  const likenesses = fresh.flatMap(({ passage, at }) => {
    const own = wordsIn(passage);
    const shared = new Map<number, number>();
    for (const word of own) {
      const held = holders.get(word) ?? [];
      if (held.length <= MOST_HOLDERS)
        for (const index of held) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    return [...shared].map(([index]) => ({
      at,
      index,
      likeness: likenessOf(own, words[index] ?? new Set()),
    }));
  });
  const pairs = new Map<number, Placed<T>>();
  const used = new Set<number>();
  for (const { at, index, likeness } of likenesses.sort((a, b) => b.likeness - a.likeness)) {
    const old = gone[index];
    if (likeness < least || used.has(index) || pairs.has(at) || old === undefined) continue;
    pairs.set(at, old);
    used.add(index);
  }
  return pairs;
}

/** Dice's coefficient of the words of two texts, 0 to 1. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / Math.max(a.size + b.size, 1);
}
