/** A whole number from 0 to below the given one. */
export type Random = (below: number) => number;

export function pick<T>(from: readonly T[], random: Random): T {
  const chosen = from[random(from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

export function flipBits(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  for (let left = 1 + random(8); left > 0; left--) {
    const at = random(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
  }
  return changed;
}

export const truncate = (bytes: Buffer, random: Random): Buffer =>
  bytes.subarray(0, random(bytes.length));

/** Cuts out, doubles or replaces some of the pieces that a text falls into. */
export function editPieces(
  pieces: readonly string[],
  scraps: readonly string[],
  random: Random,
): string {
  const edited = [...pieces];
  for (let left = 1 + random(4); left > 0; left--) {
    const at = random(edited.length);
    const piece = edited[at] ?? '';
    edited[at] = pick(['', piece + piece, pick(scraps, random)], random);
  }
  return edited.join('');
}
