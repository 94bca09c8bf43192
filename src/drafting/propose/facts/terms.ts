import { stem, wordsOf } from '../../../language/words.ts';
import type { DRAFTING_CONCEPTS } from '../../../lexicon/drafting-concepts.ts';
import { DRAFTING_CONCEPTS as CONCEPTS } from '../../../lexicon/drafting-concepts.ts';
import { fromLexicon } from '../../../lexicon/look-up.ts';
import { wordList } from '../../../lexicon/prose.ts';

/** What a word of a question may mean where facts are asked for: a concept of `fact` in the lexicon. */
export type Meaning = keyof (typeof DRAFTING_CONCEPTS)['fact'];

/** A word or phrase of a question with all that it may mean; nothing: it is not known. */
export type Term = { readonly words: string; readonly means: ReadonlySet<Meaning> };

type Token = { readonly word: string; readonly root: string };
type Phrase = { readonly tokens: readonly Token[]; readonly meaning: Meaning };

const MEANINGS = Object.keys(CONCEPTS.fact) as Meaning[];
const tokensOf = (text: string): Token[] =>
  wordsOf(text).map((word) => ({ word, root: stem(word) }));

const known = fromLexicon(() => {
  const phrases = MEANINGS.flatMap((meaning) =>
    wordList(`fact.${meaning}`)().map((text): Phrase => ({ tokens: tokensOf(text), meaning })),
  );
  return {
    fillers: new Set(wordList('fact.filler')()),
    byRoot: Map.groupBy(phrases, ({ tokens }) => tokens[0]?.root ?? ''),
  };
});

/** A word of grammar means what is listed for it as it stands; any other word in all its forms. */
const isSame = (said: Token | undefined, listed: Token): boolean =>
  said !== undefined &&
  (said.word === listed.word || (said.root === listed.root && !known().fillers.has(said.word)));

/** The terms of a text in order, the longest known phrase at each place. */
export function termsIn(text: string): Term[] {
  const tokens = tokensOf(text);
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = (known().byRoot.get(tokens[at]?.root ?? '') ?? []).filter((phrase) =>
      phrase.tokens.every((token, offset) => isSame(tokens[at + offset], token)),
    );
    const longest = Math.max(1, ...found.map((phrase) => phrase.tokens.length));
    terms.push({
      words: tokens
        .slice(at, at + longest)
        .map(({ word }) => word)
        .join(' '),
      means: new Set(
        found.filter((phrase) => phrase.tokens.length === longest).map(({ meaning }) => meaning),
      ),
    });
    at += longest;
  }
  return terms;
}
