/**
 * A pure function of a text that remembers its results, at most `limit` of them (the oldest go first). The same
 * sentences are weighed against every question of a questionnaire.
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

/** A pure function of an object that works its result out once, for as long as the object lives. */
export function memoizedOf<Key extends object, T>(of: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly made: T }>();
  return (key) => {
    const found = known.get(key) ?? { made: of(key) };
    known.set(key, found);
    return found.made;
  };
}
