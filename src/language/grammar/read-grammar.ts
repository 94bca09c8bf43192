import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { type Grammar, grammarOf } from './grammar.ts';
import type { Token } from './verb-groups.ts';

const wink = winkNLP(model, ['pos']);
const partOfSpeech = wink.its.pos as ItsFunction<string>;
const lemma = wink.its.lemma as ItsFunction<string>;

/** The words of an English text with their parts of speech (wink-nlp's English model, Universal POS tags). */
export function tagged(text: string): Token[] {
  const tokens = wink.readDoc(text).tokens();
  const tags = tokens.out(partOfSpeech);
  const lemmas = tokens.out(lemma);
  return tokens.out().map((word: string, index: number) => ({
    word,
    pos: tags[index] ?? 'X',
    lemma: (lemmas[index] ?? word).toLowerCase(),
  }));
}

const MODAL = 'they must ';
const MODAL_WORDS = 2;

/** The grammar of one English sentence. */
export const readGrammar = (sentence: string): Grammar =>
  grammarOf(tagged(sentence), (words) =>
    tagged(MODAL + words.map(({ word }) => word).join(' ')).slice(MODAL_WORDS),
  );
