import { DATE, isoDateOf } from '../../language/dates.ts';

/** Says of a day that it is the first certification. */
export const FIRST =
  /\b(?:initial(?:ly)?|original(?:ly)?|first)(?: date of)?(?: \w+)? ?(?:certif\w*|regist\w*|issued?|issuance|approv\w*|audit\w*|award\w*|grant\w*)?(?: \w+)?(?: date| on)?|\b(?:certified|registered|held|certificate holder) since|\bdate of (?:initial|original|first) \w+/i;

/** Says of a day that it is that of the paper. */
export const ISSUED =
  /\b(?:(?:date of )?(?:issue|issuance)(?: date)?|issued(?: on)?|valid from|certification date|date of (?:re-?)?certification|re-?certified(?: on)?|(?:re)?-?certification decision|renewed(?: on)?|granted(?: on)?)\b/i;

const FIRST_WORDS =
  /\b(?:initial(?:ly)?|original(?:ly)?|first|previous(?:ly)?|since)\b[^\d\n]{0,30}$/i;

/** The day behind the first place where the label stands as one: at most a few signs before the date. */
function dayBehind(
  text: string,
  label: RegExp,
  isLabel: (before: string) => boolean,
): string | null {
  const pattern = new RegExp(`(?:${label.source})[^\\d\\n]{0,12}\\n?[^\\d\\n]{0,4}(${DATE})`, 'gi');
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (isLabel(before.split('\n').at(-1) ?? '')) return isoDateOf(match.at(-1) ?? '');
  }
  return null;
}

/** The days of a certificate's text: of the first certification, and of this paper. ISO dates. */
export function certificateDaysIn(text: string): {
  readonly since: string | null;
  readonly issued: string | null;
} {
  return {
    since: dayBehind(text, FIRST, () => true),
    issued: dayBehind(text, ISSUED, (before) => !FIRST_WORDS.test(before)),
  };
}

const NAME = "[\\p{Lu}][\\p{L}\\d&.'-]*(?: (?:(?:of|and|for|&) )?[\\p{Lu}][\\p{L}\\d&.'-]*){0,6}";
const CERTIFIERS = [
  new RegExp(
    `\\b(?:assessed|audited|certified|registered|issued|awarded|granted)(?: and (?:certified|registered|approved))? by:? (${NAME})`,
    'u',
  ),
  new RegExp(
    `^(${NAME}),? (?:hereby )?(?:certifies|confirms|attests|has (?:audited|assessed))\\b`,
    'mu',
  ),
];

/** Who certifies, where the text names no issuer by a label. */
export const certifierIn = (text: string): string | null =>
  CERTIFIERS.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined) ?? null;
