/**
 * A pure function of a text that remembers its results, at most `limit` of them (the oldest go first). The same sentences are weighed against
 * every question of a questionnaire.
 */
export function memoized<T>(of: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = of(text);
    if (known.size >= limit) known.delete(known.keys().next().value ?? '');
    known.set(text, made);
    return made;
  };
}
