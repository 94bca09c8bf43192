import { readGrammar, tagged } from '../grammar/read-grammar.ts';

const NAMES = /^(?:NOUN|PROPN)$/;
const ENDS = /^(?:ADP|PUNCT|SYM|SCONJ|CCONJ)$/;

/**
 * What a label without a verb names: its last noun before a preposition or a sign ("export" of "Audit log export
 * (API)"); nothing where it has a verb, or no noun.
 */
export function headOf(label: string): string {
  const tokens = tagged(label);
  const end = tokens.findIndex(({ pos, word }, at) => at > 0 && (ENDS.test(pos) || word === '|'));
  const phrase = end < 0 ? tokens : tokens.slice(0, end);
  const text = phrase.map(({ word }) => word).join(' ');
  return readGrammar(text).form === 'fragment'
    ? (phrase.findLast(({ pos }) => NAMES.test(pos))?.word ?? '')
    : '';
}
