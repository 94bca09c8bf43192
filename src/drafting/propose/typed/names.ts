import { unitsOf } from '../../../language/concepts.ts';
import { readGrammar } from '../../../language/grammar/read-grammar.ts';
import { isPlainWord } from '../../../language/weights.ts';
import { wordsOf } from '../../../language/words.ts';
import { NAMED_NUMBER } from '../../gates/unsupported-claims.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{N}&'’.-]*|\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]*";
/** Names that follow each other, also joined by "and" or a comma. */
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${NAMED_NUMBER.source}|${NAME})(?:(?:,? (?:and|or) |, | )(?:${NAMED_NUMBER.source}|${NAME}))*`,
  'gu',
);
const NUMBERED = new RegExp(NAMED_NUMBER.source, 'i');

/**
 * Has a word a capital for no other reason than that it begins the sentence? Not where it is known for a name, or
 * is all of the subject.
 */
const isOpening = (word: string, sentence: string, desk: ReadonlySet<string>): boolean =>
  !/\p{Lu}.*\p{Lu}|\p{N}/u.test(word) &&
  (desk.has(word.toLowerCase()) ||
    unitsOf(word).some((unit) => unit.concepts.size > 0 || isPlainWord(unit.word)) ||
    readGrammar(sentence).subject.length > 1);

/**
 * The runs of names in a sentence ("Ledgerly and Tallybook"), verbatim, without a word that only begins it.
 * `known`: words in small letters that are nobody's answer (the question's, the company's own); `desk`: words that
 * the desk writes in small letters too.
 */
export function nameRuns(
  sentence: string,
  known: ReadonlySet<string>,
  desk: ReadonlySet<string>,
): string[] {
  const runs: string[] = [];
  for (const match of sentence.matchAll(RUN)) {
    const [first = '', ...rest] = match[0].split(' ');
    const isFirst = !/[\p{L}\p{N}]/u.test(sentence.slice(0, match.index));
    const run =
      isFirst && rest.length === 0 && isOpening(first, sentence, desk) ? rest.join(' ') : match[0];
    const plain = run.replace(/^(?:and|or) |[.'’,]+$/g, '');
    const isNew = wordsOf(plain).some((word) => !known.has(word) && !/^(?:and|or)$/.test(word));
    if (isNew && (NUMBERED.test(plain) || !wordsOf(plain).every((word) => desk.has(word))))
      runs.push(plain);
  }
  return runs;
}
