const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const [K1, B] = [1.2, 0.75];

/**
 * Plain Okapi BM25 over some things by their text, words as they stand: no stemming, no synonyms. Gives the best
 * `most` for a question.
 */
export function bm25Over<T>(
  things: readonly T[],
  textOf: (thing: T) => string,
): (question: string, most: number) => T[] {
  const texts = things.map((thing) => ({ thing, words: tokens(textOf(thing)) }));
  const average = texts.reduce((sum, { words }) => sum + words.length, 0) / texts.length;
  const holding = new Map<string, number>();
  for (const { words } of texts)
    for (const word of new Set(words)) holding.set(word, (holding.get(word) ?? 0) + 1);
  const rarity = (word: string) => {
    const count = holding.get(word) ?? 0;
    return Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
  };
  const scoreOf = (asked: readonly string[], words: readonly string[]) =>
    asked.reduce((sum, word) => {
      const count = words.filter((each) => each === word).length;
      const length = 1 - B + (B * words.length) / average;
      return sum + (rarity(word) * count * (K1 + 1)) / (count + K1 * length);
    }, 0);
  return (question, most) => {
    const asked = tokens(question);
    return texts
      .map(({ thing, words }) => ({ thing, score: scoreOf(asked, words) }))
      .filter(({ score }) => score > 0)
      .sort((left, right) => right.score - left.score)
      .slice(0, most)
      .map(({ thing }) => thing);
  };
}
