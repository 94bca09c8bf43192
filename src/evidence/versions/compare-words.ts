/** A stretch of a text that both versions have, or one of them alone. */
export type Part = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Above this many pairs of words the middle is shown as a whole: the table would not fit. */
const MOST_PAIRS = 4_000_000;

/** Words with the white space after them. */
const tokensOf = (text: string): string[] => text.match(/\S+\s*/g) ?? [];
const sameWord = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a.trim() === b?.trim();

/**
 * Two texts as stretches that are the same, added or removed, word by word (longest common subsequence). The same
 * and the added ones together are the newer text, the same and the removed ones the older, white space between
 * words aside.
 */
export function compareWords(before: string, after: string): Part[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  let start = 0;
  while (start < now.length && sameWord(old[start], now[start])) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    sameWord(old[old.length - 1 - end], now[now.length - 1 - end])
  )
    end += 1;
  return joined([
    ...same(now.slice(0, start)),
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...same(now.slice(now.length - end)),
  ]);
}

const same = (words: readonly string[]): Part[] => words.map((text) => ({ kind: 'same', text }));
const added = (words: readonly string[]): Part[] => words.map((text) => ({ kind: 'added', text }));
const removed = (words: readonly string[]): Part[] =>
  words.map((text) => ({ kind: 'removed', text }));

function middle(old: readonly string[], now: readonly string[]): Part[] {
  if (old.length * now.length > MOST_PAIRS) return [...removed(old), ...added(now)];
  const left = commonLengths(old, now);
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (sameWord(old[i], now[j])) {
      parts.push(...same(now.slice(j, j + 1)));
      i += 1;
      j += 1;
    } else if (left(i + 1, j) >= left(i, j + 1)) {
      parts.push(...removed(old.slice(i, i + 1)));
      i += 1;
    } else {
      parts.push(...added(now.slice(j, j + 1)));
      j += 1;
    }
  }
  return [...parts, ...removed(old.slice(i)), ...added(now.slice(j))];
}

/** How many words in order both have in common from these places on. */
function commonLengths(
  old: readonly string[],
  now: readonly string[],
): (i: number, j: number) => number {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = sameWord(old[i], now[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
}

/** Neighbours of one kind are one stretch. */
function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.kind === part.kind)
      out[out.length - 1] = { kind: part.kind, text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
