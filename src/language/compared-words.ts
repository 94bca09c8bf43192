const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function parts(word: string): string[] {
  if (!UNSPACED.test(word)) return [word];
  return [...segmenter.segment(word)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? segment : [],
  );
}

/**
 * The words of a text for comparing: case, punctuation, width and invisible characters aside; scripts without
 * spaces in dictionary words.
 */
export function comparedWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).flatMap(parts);
}
