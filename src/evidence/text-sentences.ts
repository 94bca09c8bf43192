/** Sentences of running text; what ends one is followed by white space and a capital, a digit or a quote. */
export function sentencesWithGaps(text: string): { text: string; separator: string }[] {
  const out: { text: string; separator: string }[] = [];
  let [start, separator] = [0, ''];
  for (const match of text.matchAll(/([.!?;:]["”’)\]]*)(\s+)(?=["“‘([]?[\p{Lu}\d])/gu)) {
    const end = match.index + (match[1] ?? '').length;
    if (
      /\b(?:e\.g|i\.e|etc|vs|no|art|sec|fig|inc|ltd|dr|mr|ms|st)\.$/i.test(text.slice(start, end))
    )
      continue;
    out.push({ text: text.slice(start, end), separator });
    separator = match[2] ?? ' ';
    start = end + separator.length;
  }
  out.push({ text: text.slice(start), separator });
  return out.filter((each) => each.text.trim() !== '');
}

/** The statements of a text as a letter or a notice writes them: each ends with a sign or its line. */
export const statementsIn = (text: string): string[] => text.split(/(?<=[.!?;])\s+|\n/);
