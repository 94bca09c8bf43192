/** Counts up each time that what is remembered holds no more. */
let era = 0;

/** Forgets all results: what they were made from (the words in use) has changed. */
export function forgetResults(): void {
  era += 1;
}

/**
 * A pure function of a text that remembers its results, at most `limit` of them (the oldest go first). The same
 * sentences are weighed against every question of a questionnaire.
 */
export function memoized<T>(of: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  let since = era;
  return (text) => {
    if (since !== era) known.clear();
    since = era;
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
  const known = new WeakMap<Key, { readonly made: T; readonly since: number }>();
  return (key) => {
    const found = known.get(key);
    if (found?.since === era) return found.made;
    const made = of(key);
    known.set(key, { made, since: era });
    return made;
  };
}
