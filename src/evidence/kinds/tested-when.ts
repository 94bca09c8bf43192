import { DATE, isoDateOf } from '../../language/dates.ts';
import { periodIn } from './said.ts';

type Period = { readonly from: string; readonly to: string };

const ordered = (from: string, to: string): Period | null => (from < to ? { from, to } : null);

const LABEL =
  /\b(?:test(?:ing)? (?:window|period|dates?)|tested|conducted|performed|took place|carried out|engaged|undert(?:aken|ook)|(?:test(?:ing)?|engagement|assessment|fieldwork) (?:ran|lasted|was done|was made|was held))\b/gi;
/** What is told of another test, or of a second look at this one. */
const OTHER = /\b(?:re-?test\w*|previous(?:ly)?|prior|earlier|last year|next)\b/i;
const AGAIN = /\b(?:again|came back|returned|re-?check\w*|re-?verif\w*)\b/i;

/** The part of a sentence that speaks of the test itself, not of a retest or an earlier test. */
const ofThisTest = (sentence: string): string =>
  AGAIN.test(sentence) ? '' : sentence.slice(0, OTHER.exec(sentence)?.index);

/** The first and the last day of the test in a text without wrapped lines; null where it does not say both. */
export function testedIn(whole: string): Period | null {
  const paragraphs = whole
    .split('\n')
    .map((line) => line.split(/(?<=[.!?]) (?=\p{Lu})/u).map(ofThisTest));
  const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n');
  for (const match of text.matchAll(LABEL)) {
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    const sentence = before.split(/\n|[.!?] (?=[A-Z])/).at(-1) ?? '';
    const near = `${sentence}${text.slice(match.index, match.index + 160)}`;
    const period = periodIn(near) ?? shortPeriod(near);
    if (period !== null) return period;
  }
  return paragraphs.map(doneSo).find((period) => period !== null) ?? null;
}

/** `X asked us to test … We did so between 8 and 12 June 2026.` */
function doneSo(sentences: readonly string[]): Period | null {
  const at = sentences.findIndex(
    (sentence, index) =>
      /\b(?:did|done|doing) (?:so|this)\b|\bthis (?:was done|happened)\b/i.test(sentence) &&
      /\btest/i.test(sentences[index - 1] ?? ''),
  );
  const sentence = sentences[at] ?? '';
  return periodIn(sentence) ?? shortPeriod(sentence);
}

/** `9 to 20 March 2026`, `March 9 – 20, 2026`: the first day lacks what the second says. */
export function shortPeriod(text: string): Period | null {
  const months = new RegExp(
    `\\b([a-z]+ \\d{1,2}|\\d{1,2} [a-z]+)(?:st|nd|rd|th)?,?\\s*(?:to|and|through|until|[–—-])\\s*(${DATE})`,
    'i',
  ).exec(text);
  const until = isoDateOf(months?.[2] ?? '');
  const first = months?.[1] ?? '';
  const since =
    until === null
      ? null
      : (isoDateOf(`${first}, ${until.slice(0, 4)}`) ?? isoDateOf(`${first} ${until.slice(0, 4)}`));
  if (until !== null && since !== null) return ordered(since, until);
  const before = new RegExp(`\\b(\\d{1,2})\\s*(?:to|and|[–—-])\\s*(${DATE})`, 'i').exec(text);
  const end = isoDateOf(before?.[2] ?? '');
  if (end !== null)
    return ordered(`${end.slice(0, 8)}${(before?.[1] ?? '').padStart(2, '0')}`, end);
  const after = /\b([A-Z][a-z]+) (\d{1,2})\s*(?:to|[–—-])\s*(\d{1,2}),? (\d{4})/.exec(text);
  const [from, to] = [2, 3].map((n) => isoDateOf(`${after?.[1]} ${after?.[n]}, ${after?.[4]}`));
  return from != null && to != null ? ordered(from, to) : null;
}
