import { bareOneOf, pattern, withoutAccents } from '../../lexicon/look-up.ts';
import type { Verdict } from '../../store/schema.ts';
import { saysForeign } from '../kinds/foreign-title.ts';

const VERDICTS: readonly (readonly [RegExp, Verdict])[] = [
  [/^(?:n\/?a|n\.a\.|not applicable)\b/i, 'na'],
  [/^(?:partial|partially|partly|in part)\b/i, 'partial'],
  [/^(?:yes|y|true|implemented|compliant|in place)\b/i, 'yes'],
  [/^(?:no|n|false|not implemented|non-compliant|not in place)(?![\w'-]| later)/i, 'no'],
  [/^(?:planned|not yet|on the roadmap|scheduled for)\b/i, 'no'],
];

/** A "yes" to a part, or with a reservation, is no yes. */
const RESERVED =
  /^yes\b[^.!?]{0,160}\b(?:some|partial(?:ly)?|partly|small|few|percent(?:age)?|half|majority|most|mostly|planned|plan to|in progress|ongoing|limited|except|but|however|only|not)\b/i;

/** What an answer's choice or first word says; null where it takes no side. */
export function verdictOf(text: string): Verdict | null {
  const start = text.trim();
  if (RESERVED.test(start)) return 'partial';
  return VERDICTS.find(([pattern]) => pattern.test(start))?.[1] ?? optionAtStart(start);
}

/** An option of any language that is the whole text, or its first words before a stop. */
const before = (concept: 'yes' | 'no' | 'partial' | 'not-applicable') =>
  pattern(() => `^(?:${bareOneOf(`option.${concept}`)})(?=$|\\s*[.,;:(]|\\s+[\\u2013\\u2014-])`);
const OPTIONS = [
  ['na', before('not-applicable')],
  ['partial', before('partial')],
  ['no', before('no')],
  ['yes', before('yes')],
] as const;

/** What the first words say where they are an option of a closed list, in any language of the lexicon. */
function optionAtStart(text: string): Verdict | null {
  const start = withoutAccents(text.trim());
  return OPTIONS.find(([, words]) => words().test(start))?.[0] ?? null;
}

/** A cell that is an option and little else. */
export const isVerdict = (text: string): boolean =>
  text.trim().split(/\s+/).length <= 3 && verdictOf(text) !== null;

const doubtsElsewhere = saysForeign('paper.doubts');
const DOUBTS =
  /^not\b|^no (?:evidence|proof)\b|\bnot (?:evidenced|proven|shown|supported|demonstrated)\b|\b(?:gaps?|partial(?:ly)?|insufficient|inadequate|not (?:acceptable|sufficient|met|compliant|adequate)|non-?compliant|unacceptable|fail(?:s|ed)?|deficien\w+|rejected|missing|incomplete|needs? (?:work|improvement|follow[- ]?up))\b/i;
const DOUBTS_NOTHING = /\bno (?:\w+ )?(?:gaps?|deficien\w+|findings?|issues?)\b/gi;

/** Does a reviewer's remark say that the answer does not, or not wholly, meet what is asked? */
export function remarkDoubts(remark: string): boolean {
  if (DOUBTS.test(remark.trim().replace(DOUBTS_NOTHING, ' ')) || doubtsElsewhere(remark))
    return true;
  const said = optionAtStart(remark);
  return said === 'no' || said === 'partial';
}
