/** Letters of a heading at most that nothing but its words tells. */
const LENGTH = 90;
const NAMED =
  /^(?:section|chapter|part|article|annex|appendix|schedule)\s+(?:\d{1,2}|[IVX]{1,5}|[A-H])\b\s*[-.:–—]?\s*\p{L}/iu;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+\p{Lu}[\p{L}’'&/,() -]{2,}$/u;
const DUTY = /\b(?:MUST|SHALL|WILL|SHOULD|MAY NOT|IS|ARE|CANNOT)\b/;

/** Capitals throughout that state something: a sentence, however loud. */
export const isLoudSentence = (text: string): boolean =>
  isLoud(text) && DUTY.test(text) && text.split(/\s+/).length > 4;

const isLoud = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= 5;

/** Levels below all headings that stand out by their letters. */
const BELOW = 20;

/**
 * How deep a line is as a heading where only its words tell: `SECTION 4: …`, capitals throughout, a number of a
 * clause with its title. Null for all else. Numbers count where the document has no other headings (`isBare`), and
 * never two of one depth in a row: those are a list.
 */
export function plainHeadingLevel(text: string, around: Around): number | null {
  if (text.length > LENGTH || /[.;:,]$/.test(text)) return null;
  if (isLoud(text)) return loudLevel(text, around);
  if (!around.isBare) return null;
  if (NAMED.test(text) && !/\b\d{1,4}$/.test(text)) return BELOW;
  return numberedLevel(text, around);
}

type Around = { readonly isBare: boolean; readonly before: string; readonly after: string };

function loudLevel(text: string, { isBare, before, after }: Around): number | null {
  const stands = isBare && !isLoudSentence(text) && !isLoud(before) && !isLoud(after);
  return stands && /^[\p{Lu}\d]/u.test(text) ? BELOW + 1 : null;
}

function numberedLevel(text: string, { before, after }: Around): number | null {
  const number = NUMBERED.exec(text)?.[1];
  if (number === undefined) return null;
  const depth = depthOf(number);
  const isListed = [before, after].some((each) => {
    const other = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s/.exec(each)?.[1];
    return other !== undefined && depthOf(other) === depth;
  });
  return isListed ? null : BELOW + depth;
}

const depthOf = (number: string): number => number.split('.').length;
