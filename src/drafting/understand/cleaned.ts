import { withoutBodies } from '../../retrieval/named-in-questions.ts';

/**
 * A question without the words that only illustrate or frame it; `removed` are those words, for the checks of
 * number and extent.
 */
export type Cleaned = { readonly text: string; readonly removed: readonly string[] };

/** What a buyer gives as examples of the thing asked: one that meets the thing need not meet each of them. */
const EXAMPLES: readonly RegExp[] = [
  /\s*[([](?:e\.?\s?g\b|for (?:example|instance)|such as|including|like|i\.?\s?e\b|examples?)[^)\]]*[)\]]/gi,
  /,?\s*\b(?:e\.\s?g\.?|for (?:example|instance)),?\s[^?.;]*(?=[?.;]|$)/gi,
];
const PLURAL = /(?<=\p{L})\((?:s|es|ies)\)/giu;
const FRAME =
  /^(?:\p{L}+ly |in detail,? )(?=(?:describe|explain|outline|list|name|state|summari[sz]e|tell|give)\b)|^(?:please|kindly)\s+(?:(?:could|can|would) you (?:please )?(?:tell|let) us (?:know )?)?|^(?:could|can|would) you (?:please |kindly )?(?=(?:list|name|tell|state|give|describe|explain)\b)|,?\s*please(?=[?.]|$)/giu;

const FIRST_BE = /^(.*?\S) (is|are|has been|have been|must|can) (.+)$/i;

/** A claim as a question: "backups are tested" – "Are backups tested?"; the claim itself where it has no such verb. */
function asQuestion(claim: string): string {
  const [, subject = '', verb = '', rest = ''] = FIRST_BE.exec(claim) ?? [];
  if (subject === '' || /\b(?:that|which|who|when|where|if)\b/i.test(subject)) return `${claim}?`;
  const [first = '', ...more] = verb.toLowerCase().split(' ');
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${[subject, ...more, rest].join(' ')}?`;
}

const COMPANY = '(?:you|your (?:organi[sz]ation|company)|the (?:organi[sz]ation|company|vendor|supplier|service provider))';
const WAYS =
  '(?:(?:documented|formal|written|established|defined|appropriate|adequate|technical|effective) |and |or |/)*(?:polic(?:y|ies)|process(?:es)?|procedures?|mechanisms?|controls?|measures?|practices?|tools?|safeguards?)';
/** What only leads to the claim that is asked about: "do you have a documented process to ensure that …". */
const LEADS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^(?:do|does|has|have) ${COMPANY} (?:have |implemented |established |maintain |has )?(?:an? |any )?${WAYS}(?:(?:,| and| or| and/or) (?:an? )?${WAYS})*(?: in place)? (?:to ensure|ensuring|that ensures?|to make sure)(?: that)? (?=.{12})`,
      'i',
    ),
    'Is it so that ',
  ],
  [/^(?:please )?(?:can|could) you (?:please )?confirm (?:that )?(?=.{12})/i, 'Is it so that '],
  [/^is it (?:the case|true|correct|right) that /i, 'Is it so that '],
  [
    new RegExp(
      `^((?:do|does) ${COMPANY}) have (?:an? |any |the )?${WAYS}(?:(?:,| and| or| and/or) ${WAYS})*(?: in place)?,? (?:that (?:enables?|allows?) ${COMPANY} )?to (?=(?!ensure|make|support|govern|address|manage)\\p{L}{4})`,
      'iu',
    ),
    '$1 ',
  ],
  [new RegExp(`^does (${COMPANY}) have the (?:capability|ability|capacity) to `, 'i'), 'Can $1 '],
  [new RegExp(`^do (${COMPANY}) have the (?:capability|ability|capacity) to `, 'i'), 'Can $1 '],
];
/** The buyer's word for what the questionnaire is about. */
const IN_SCOPE =
  /,? \b(?:for|within|on|in|of|across) (?:all |any |the |your )?(?:in-scope|in scope|applicable|relevant) (?:information )?(?:systems?|environments?|services?|applications?)(?: components?)?(?=[?.,]|$)|\b(?:in-scope|applicable)\s(?=\p{L})/giu;
/** Behind a question that is answered by Yes or No, the wish for words. */
const TELL = /(?<=\?)\s*(?:please )?(?:explain|describe|elaborate|comment|provide details|give details)\.?$/i;

/**
 * Takes examples in brackets, "(s)", polite frames and the second body of "ISO/IEC" out of a question. What is left
 * is never empty unless nothing else was there.
 */
export function cleaned(question: string): Cleaned {
  const removed: string[] = [];
  const drop = (found: string): string => {
    removed.push(found.trim());
    return '';
  };
  let text = withoutBodies(question).replace(PLURAL, 's').replace(/\s+/g, ' ').trim();
  for (const pattern of EXAMPLES) text = text.replace(pattern, drop);
  text = text
    .replace(FRAME, drop)
    .replace(TELL, drop)
    .replace(IN_SCOPE, drop)
    .replace(/\s+([?.,;])/g, '$1')
    .trim();
  for (const [lead, instead] of LEADS) text = text.replace(lead, instead);
  text = text.replace(/^Is it so that (.+?)\?*$/i, (_, claim: string) => asQuestion(claim));
  return /\p{L}{3}/u.test(text) ? { text, removed } : { text: question, removed: [] };
}
