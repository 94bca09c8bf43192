import { pattern } from '../../lexicon/look-up.ts';
import { anyOf, phrases } from '../../lexicon/prose.ts';
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

const claimVerb = pattern(() => `^(.*?\\S) (${anyOf('question.claim-verb')}) (.+)$`, 'iu');
const RELATIVE = phrases(() => anyOf('closed.no-part'));

/** A claim as a question: "backups are tested" – "Are backups tested?"; the claim itself where it has no such verb. */
function asQuestion(claim: string): string {
  const [, subject = '', verb = '', rest = ''] = claimVerb().exec(claim) ?? [];
  if (subject === '' || RELATIVE.test(subject)) return `${claim}?`;
  const [first = '', ...more] = verb.toLowerCase().split(' ');
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${[subject, ...more, rest].join(' ')}?`;
}

const company = (): string => anyOf('question.company');
const ways = (): string => {
  const way = `(?:(?:${anyOf('question.way-kind')}|and|or) |/)*${anyOf('question.way')}`;
  return `(?:an? |any |the )?${way}(?:(?:,| and| or| and/or) (?:an? )?${way})*(?: in place)?,?`;
};
/** What only leads to the claim that is asked about: "do you have a documented process to ensure that …". */
const CLAIMS = pattern(
  () =>
    [
      `^(?:do|does|has|have) ${company()} (?:${anyOf('question.has-way')} )?${ways()} ${anyOf('question.ensuring')}(?: that)? (?=.{12})`,
      '^(?:please )?(?:can|could) you (?:please )?confirm (?:that )?(?=.{12})',
      '^is it (?:the case|true|correct|right) that ',
    ].join('|'),
  'iu',
);
/** "Do you have a process to …": is it done? */
const DONE = pattern(
  () =>
    `^((?:do|does) ${company()}) have ${ways()} (?:that (?:enables?|allows?) ${company()} )?to (?=(?!${anyOf('question.no-way-verb')})\\p{L}{4})`,
  'iu',
);
const ABLE = pattern(
  () => `^(?:do|does) (${company()}) have the ${anyOf('question.ability')} to `,
  'iu',
);
/** The buyer's word for what the questionnaire is about. */
const inScope = pattern(
  () =>
    `,? ${anyOf('question.scope-lead')} (?:all |any |the |your )?${anyOf('question.scope-word')} ${anyOf('question.scope-thing')}(?=[?.,]|$)|\\b(?:in-scope|applicable)\\s(?=\\p{L})`,
  'giu',
);
/** Behind a question that is answered by Yes or No, the wish for words. */
const tellMore = pattern(() => `(?<=\\?)\\s*(?:please )?${anyOf('question.tell-more')}\\.?$`, 'iu');

/** A question without what leads to its claim. */
const withoutLead = (text: string): string => {
  const [lead] = CLAIMS().exec(text) ?? [];
  return lead === undefined
    ? text.replace(DONE(), '$1 ').replace(ABLE(), 'Can $1 ')
    : asQuestion(text.slice(lead.length).replace(/\?+$/, ''));
};

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
    .replace(tellMore(), drop)
    .replace(inScope(), drop)
    .replace(/\s+([?.,;])/g, '$1')
    .trim();
  text = withoutLead(text);
  return /\p{L}{3}/u.test(text) ? { text, removed } : { text: question, removed: [] };
}
