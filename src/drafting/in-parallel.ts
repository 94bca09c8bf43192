/**
 * Runs `work` on every item, at most `most` at a time; the first fault stops new work and is thrown when what runs
 * has ended.
 */
export async function inParallel<T>(
  items: readonly T[],
  most: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let fault: { readonly error: unknown } | null = null;
  const hand = async () => {
    while (next < items.length && fault === null) {
      const index = next++;
      try {
        await work(items[index] as T, index);
      } catch (error) {
        fault ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(most, items.length)) }, hand));
  if (fault !== null) throw (fault as { error: unknown }).error;
}
