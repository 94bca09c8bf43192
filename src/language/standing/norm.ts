import { anyOf, phrases, wordSet } from '../../lexicon/prose.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { tagged } from '../grammar/read-grammar.ts';
import { type Rule, say } from './rule.ts';

/**
 * Names by letters and numbers ("ISO 27001", "PCI DSS", "the GDPR"), or a law: who demands is not the company.
 * Titles of people ("the CISO") are none.
 */
const NAMED =
  /^(?:the )?(?!(?:c\w{1,2}o|dpo)\b)(?:[a-z]+[/ -])*?(?:\d[\d.:-]*|[a-z]{2,5}[ -]?\d[\d.:-]*)(?: (?:standard|framework|directive))?$/;
const ACRONYM = /^(?:[Tt]he )?(?!C\p{Lu}{1,2}O\b|DPO\b)\p{Lu}{3,6}(?: \p{Lu}{2,6})?$/u;
const law = phrases(() => `^(?:the |applicable |local )*(?:[\\w-]+ )?(?:${anyOf('party.law')})s?$`);
const DEMANDING = wordSet('party.demanding');
const BY = /\bby ([^,;]+?)\W*$/;

const isNorm = (name: string, own: readonly string[]): boolean =>
  !own.some((each) => name.toLowerCase().includes(each)) &&
  (NAMED.test(name.toLowerCase()) || ACRONYM.test(name) || law.test(name));

/** Who demands: the words before the first verb of demanding, or behind its "by" where it is passive. */
function demanding(plain: string, { verb, passive }: Grammar): string {
  if (passive && DEMANDING.has(verb)) return BY.exec(plain)?.[1] ?? '';
  const words = plain.split(/\s+/);
  const at = words.findIndex(
    (word, index) => index > 0 && DEMANDING.has(word.toLowerCase().replace(/s$/, '')),
  );
  return words.slice(0, Math.max(0, at)).join(' ');
}

/**
 * "ISO 27001 asks organisations to …", "encryption is required by the GDPR": what a norm demands tells of nobody's
 * practice.
 */
export const norm: Rule = ({ grammar, plain, context }) =>
  /^(?:present|past|perfect)$/.test(grammar.form) && isNorm(demanding(plain, grammar), context.own)
    ? say('unknown')
    : null;

const GAINING = wordSet('outlook.gaining', 'outlook.becoming');

/**
 * "Removed", "Deprecated", "Fixed", by itself: it tells what became of what stands behind or under it, not that it
 * is there. "Added" does.
 */
export function isLoneParticiple(label: string): boolean {
  const tokens = tagged(`it was ${label.trim().toLowerCase()}`).slice(2);
  const [word] = tokens;
  return (
    tokens.length === 1 &&
    word !== undefined &&
    word.pos === 'VERB' &&
    word.word !== word.lemma &&
    /(?:ed|n|t)$/.test(word.word) &&
    !GAINING.has(word.lemma)
  );
}
