/** A word with its part of speech (Universal POS tags) and, for a verb, its form as it is spelt. */
export type Token = {
  readonly word: string;
  readonly pos: string;
  readonly lemma: string;
};

const MODALS = new Set(
  "will 'll must shall should ought may can cannot ca would could might".split(' '),
);
export const BE: ReadonlySet<string> = new Set('am is are was were be been being'.split(' '));
export const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had', 'having']);
export const DO: ReadonlySet<string> = new Set(['do', 'does', 'did']);
export const NEGATIVE: ReadonlySet<string> = new Set(
  "not n't never no neither nobody none".split(' '),
);
const ADVERB = /^(?:ADV|PART|PUNCT)$/;

/** Whether a word is a verb or an auxiliary by its tag. */
export const isVerbal = ({ pos }: Token): boolean => pos === 'VERB' || pos === 'AUX';

/** Whether a word is a modal or a form of be, have or do. */
export const isAuxiliary = ({ word }: Token): boolean =>
  MODALS.has(word) || BE.has(word) || HAVE.has(word) || DO.has(word);

/** A verb's form in -ed or an irregular one of its kind. */
export const isParticiple = ({ word, lemma }: Token): boolean =>
  word !== lemma && !/(?:ing|s)$/.test(word);

/** A run of auxiliaries and verbs with the adverbs between them; `at` and `end` count the sentence's words. */
export type VerbGroup = {
  readonly at: number;
  readonly end: number;
  readonly words: readonly Token[];
};

/** May it stand between an auxiliary and its verb? */
const isJoint = (token: Token): boolean =>
  (ADVERB.test(token.pos) && token.word !== ',') || token.word === 'to' || NEGATIVE.has(token.word);

/** So many adverbs may part an auxiliary from its verb. */
const REACH = 4;

/** Where the run that begins with an auxiliary goes on, over adverbs; null where no verb follows. */
function nextVerb(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (isVerbal(token)) return at;
    if (!isJoint(token)) return null;
  }
  return null;
}

/** A participle that was taken for an adjective: "are informed". */
function participleAfter(tokens: readonly Token[], from: number): number | null {
  const at = tokens.findIndex(({ pos }, index) => index >= from && pos !== 'ADV');
  const found = tokens[at];
  return found?.pos === 'ADJ' && /ed$/.test(found.word) ? at : null;
}

const asVerb = (token: Token): Token => ({
  ...token,
  pos: 'VERB',
  lemma: token.word.replace(/ed$/, ''),
});

/**
 * A verb of its own that is on its way or was done, before "to": "are planning to be audited" and "have started to
 * test" speak of planning and starting; "are going to test", "are required to test", "have to test" of testing.
 */
function closesGroup(words: readonly Token[], next: Token | undefined): boolean {
  const last = words.at(-1);
  if (next?.word !== 'to' || last === undefined || isAuxiliary(last)) return false;
  if (/ing$/.test(last.word)) return last.word !== 'going';
  return isParticiple(last) && HAVE.has(words.find(isVerbal)?.word ?? '');
}

/** "Has standing rights", "have running costs": what is had is described, and nothing is under way. */
const isOwned = (words: readonly Token[], next: Token | undefined): boolean =>
  words.every(({ word, pos }) => HAVE.has(word) || pos === 'ADV') && /ing$/.test(next?.word ?? '');

function groupAt(tokens: readonly Token[], at: number, first: Token): VerbGroup {
  let end = at + 1;
  for (let next = isAuxiliary(first) ? nextVerb(tokens, end) : null; next !== null; ) {
    if (isOwned(tokens.slice(at, end), tokens[next])) break;
    end = next + 1;
    next = closesGroup(tokens.slice(at, end), tokens[end]) ? null : nextVerb(tokens, end);
  }
  const words = tokens.slice(at, end);
  const done = words.some(({ word }) => BE.has(word)) ? participleAfter(tokens, end) : null;
  const participle = done === null ? undefined : tokens[done];
  if (done === null || participle === undefined) return { at, end, words };
  return { at, end: done + 1, words: [...words, asVerb(participle)] };
}

/** The verb groups of a sentence, in order. */
export function verbGroups(tokens: readonly Token[]): VerbGroup[] {
  const out: VerbGroup[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    if (at < from || !isVerbal(token)) return;
    const group = groupAt(tokens, at, token);
    from = group.end;
    out.push(group);
  });
  return out;
}
