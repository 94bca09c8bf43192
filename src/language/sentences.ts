/** A piece of a passage that can be quoted by itself. `lead` is the line that introduces a list this item belongs to. */
export type Sentence = { readonly text: string; readonly lead: string | null };

const ABBREVIATION =
  /\b(?:e\.g|i\.e|etc|incl|approx|vs|no|art|sec|fig|inc|ltd|dr|mr|ms|st|u\.s)\.$/i;
const ITEM = /^\s*(?:[-*•‣▪◦+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/;

function breakLine(line: string): string[] {
  const out: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?]["”’)\]]*\s+(?=["“([*_]*[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(line.slice(start, end))) continue;
    out.push(line.slice(start, end));
    start = match.index + match[0].length;
  }
  out.push(line.slice(start));
  return out;
}

function joinLines(text: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd();
    const starts = line.trim() === '' || ITEM.test(line) || /^\s*(#|\||<)/.test(line);
    if (starts || !open || lines.length === 0) lines.push(line);
    else lines[lines.length - 1] += `\n${line}`;
    open = line.trim() !== '' && !/^\s*(#|\|)/.test(line);
  }
  return lines;
}

const isSaying = (text: string): boolean => /\p{L}.*\p{L}/su.test(text);

/** A line that ends with a colon introduces the items below it. */
const leadOf = (line: string): string | null =>
  /:\s*$/.test(line)
    ? (line
        .trim()
        .split(/(?<=[.!?])\s+/)
        .at(-1) ?? null)
    : null;

/**
 * The sentences and list items of a passage, each one a run of its own characters (so that a quote of it is verbatim).
 * A heading, an empty line, a list marker and a table row part sentences; a wrapped line does not.
 */
export function sentencesOf(text: string): Sentence[] {
  const out: Sentence[] = [];
  let lead: string | null = null;
  for (const line of joinLines(text).filter((each) => each.trim() !== '')) {
    const item = ITEM.test(line);
    if (!item) lead = null;
    const pieces = breakLine(line.replace(ITEM, '')).map((piece) =>
      piece.replace(/^\s*#+\s*/, '').trim(),
    );
    for (const piece of pieces.filter(isSaying))
      out.push({ text: piece, lead: item ? lead : null });
    lead = leadOf(line) ?? lead;
  }
  return out;
}
