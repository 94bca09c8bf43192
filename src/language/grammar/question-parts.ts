import { tagged } from './read-grammar.ts';
import { BE, DO, HAVE, isAuxiliary, isParticiple, type Token } from './verb-groups.ts';

/** A question's subject and predicate, and the verb that opened it. */
export type Parts = {
  readonly opening: string;
  readonly subject: string;
  readonly predicate: string;
};

const isModal = (word: string): boolean =>
  isAuxiliary({ word, pos: 'AUX', lemma: word }) && ![BE, DO, HAVE].some((each) => each.has(word));
const PLURAL = /(?:s|people|staff|[dit]a)$/i;
const isName = ({ pos }: Token): boolean => /^(?:NOUN|PROPN|PRON)$/.test(pos);
/** A word that opens the subject and is no article or adjective names the thing, whatever it was taken for ("logs"). */
const names = (token: Token, at: number): boolean =>
  !isPossessive(token) && (isName(token) || (at === 0 && token.pos === 'VERB'));
const isPossessive = ({ word }: Token): boolean => /^(?:your|our|their|its)$/i.test(word);

const textOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');

/** Where in a text the words behind so many begin. */
function offsetOf(text: string, tokens: readonly Token[]): number {
  const end = tokens.reduce((from, { word }) => text.indexOf(word, from) + word.length, 0);
  return end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
}

/** Is the first of these words a verb in its base form, told behind a modal verb? */
function isBaseVerb(tokens: readonly Token[]): boolean {
  const [word] = tokens;
  if (word === undefined) return false;
  const [, , first] = tagged(`they must ${textOf(tokens)}`);
  return first?.pos === 'VERB' || first?.pos === 'AUX'
    ? first.lemma === word.word.toLowerCase()
    : false;
}

/** Where the predicate begins behind "do", "does" or a modal verb: at its verb in the base form. */
function verbAt(tokens: readonly Token[], opening: string): number {
  return tokens.findIndex((token, at) => {
    const before = tokens[at - 1];
    if (before === undefined || !names(before, at - 1)) return false;
    if (token.pos === 'ADV' && tokens[at + 1] !== undefined)
      return isBaseVerb(tokens.slice(at + 1));
    if (opening === 'do' && before.pos !== 'PRON' && !PLURAL.test(before.word)) return false;
    return isBaseVerb(tokens.slice(at));
  });
}

/** A participle, an adjective that no noun follows, or an adverb: what is said of a subject. */
function isSaid(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.pos === 'VERB')
    return /ing$/.test(token.word) ? !tokens.slice(at + 1).some(isParticiple) : isParticiple(token);
  if (token.pos === 'ADJ') return next === undefined || !/^(?:NOUN|PROPN|ADJ)$/.test(next.pos);
  return token.pos === 'ADV' || token.pos === 'AUX' || token.word === 'not';
}

/** Where the predicate begins behind "is", "are", "has" or "have". */
function saidAt(tokens: readonly Token[]): number {
  if (/^(?:there|you|we|they)$/i.test(tokens[0]?.word ?? '')) return 1;
  const named = tokens.findIndex(names);
  if (named < 0) return -1;
  const said = tokens.findIndex((_, at) => at > named && isSaid(tokens, at));
  if (said > 0) return said;
  return tokens.findIndex(({ pos }, at) => at > named && /^(?:ADP|DET)$/.test(pos));
}

/**
 * Subject and predicate of a yes/no question in English ("Are tapes sealed?": tapes, sealed), or of what stands
 * behind the words that ask ("how often | are tapes sealed"); null where they cannot be told.
 */
export function partsOf(question: string): Parts | null {
  const text = question.replace(/[\s?.!]+$/, '').trim();
  const all = tagged(text);
  const [first, ...tokens] = all;
  const opening = first?.word.toLowerCase() ?? '';
  const isBe = BE.has(opening) && !/^(?:be|been|being)$/.test(opening);
  const takesBase = DO.has(opening) || isModal(opening);
  if (!isBe && !takesBase && !HAVE.has(opening)) return null;
  const at = takesBase ? verbAt(tokens, opening) : saidAt(tokens);
  if (at <= 0 || at >= tokens.length) return null;
  const [start, middle] = [offsetOf(text, all.slice(0, 1)), offsetOf(text, all.slice(0, at + 1))];
  return { opening, subject: text.slice(start, middle).trim(), predicate: text.slice(middle) };
}
