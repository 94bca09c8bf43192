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
    .replace(/\s+([?.,;])/g, '$1')
    .trim();
  return /\p{L}{3}/u.test(text) ? { text, removed } : { text: question, removed: [] };
}
