import { fromLexicon } from '../lexicon/look-up.ts';
import { wordGroups } from '../lexicon/prose.ts';
import { stem, wordsOf } from './words.ts';

export type Phrase = { readonly words: readonly string[]; readonly concept: number };

type Directions = ReadonlyMap<number, readonly number[]>;

/** Which phrases begin with a root, which concepts their names stand for, and single words of each concept. */
export type Meanings = {
  readonly byRoot: ReadonlyMap<string, readonly Phrase[]>;
  readonly byName: ReadonlyMap<string, number>;
  readonly words: readonly (readonly string[])[];
  readonly broader: ReadonlyMap<string, readonly string[]>;
  /** The concepts that a statement about a concept proves too, and by which a question about one is met too. */
  readonly proved: Directions;
  readonly proving: Directions;
  /** What a thing is by its kind, whatever is said of it: static analysis is a scan. */
  readonly kinds: Directions;
};

const sameMeaning = wordGroups('meaning.same');
const narrowAndBroad = wordGroups('meaning.broader');
const alikeToJudge = wordGroups('meaning.alike');
const kindsThatProve = wordGroups('meaning.proves');
const oneOfAll = wordGroups('meaning.of');

const rootsOf = (text: string): string[] => wordsOf(text).map(stem);
const keyOf = (text: string): string => rootsOf(text).join(' ');

type Groups = readonly (readonly string[])[];

const phrasesOf = (groups: Groups): Phrase[] =>
  groups.flatMap((texts, concept) => texts.map((text) => ({ words: rootsOf(text), concept })));

/** A direction from the concepts of one phrase to those of another, by the phrases' numbers. */
function pairs(groups: Groups, numbersOf: (phrase: string) => readonly number[]) {
  return groups.flatMap(([narrow = '', ...broad]) =>
    broad.flatMap((each) =>
      numbersOf(narrow).flatMap((one) => numbersOf(each).map((other) => [one, other] as const)),
    ),
  );
}

const collected = (all: readonly (readonly [number, number])[]): Directions =>
  new Map(
    [...Map.groupBy(all, ([from]) => from)].map(([from, each]) => [from, each.map(([, to]) => to)]),
  );

const turned = ([from, to]: readonly [number, number]) => [to, from] as const;

/** By the words for searching: what may stand for a word in a document. */
export const searching = fromLexicon((): Meanings => {
  const groups = sameMeaning();
  return {
    byRoot: Map.groupBy(phrasesOf(groups), ({ words }) => words[0] ?? ''),
    byName: new Map(groups.map(([name = ''], concept) => [name, concept])),
    words: groups.map((texts) => [
      ...new Set(texts.map(wordsOf).flatMap((words) => (words.length === 1 ? words : []))),
    ]),
    broader: new Map(narrowAndBroad().map(([word = '', ...names]) => [stem(word), names])),
    proved: new Map(),
    proving: new Map(),
    kinds: new Map(),
  };
});

/** By these and by what is taken for the same where a sentence is held against a question. */
export const judging = fromLexicon((): Meanings => {
  const base = searching();
  const [alike, proves, of] = [alikeToJudge(), kindsThatProve(), oneOfAll()];
  const named = new Set(alike.flat().map(keyOf));
  const alone = new Map(
    [...proves, ...of].flat().map((phrase) => [keyOf(phrase), phrase] as const),
  );
  for (const key of named) alone.delete(key);
  const first = sameMeaning().length;
  const own = phrasesOf([...alike, ...[...alone.values()].map((phrase) => [phrase])]).map(
    ({ words, concept }) => ({
      words,
      concept: concept + first,
    }),
  );
  const byKey = Map.groupBy(own, ({ words }) => words.join(' '));
  const numbersOf = (phrase: string) =>
    (byKey.get(keyOf(phrase)) ?? []).map(({ concept }) => concept);
  const [up, all] = [pairs(proves, numbersOf), pairs(of, numbersOf)];
  // "Device" may be found by "laptop"; what is said of laptops is not said of devices.
  const narrower = new Set(
    [...proves, ...of].flatMap(([narrow = '', ...broad]) =>
      numbersOf(narrow).flatMap((number) =>
        own
          .filter(({ concept }) => concept === number)
          .flatMap(({ words }) => broad.map((each) => `${words.join(' ')} = ${keyOf(each)}`)),
      ),
    ),
  );
  const inGroup = Map.groupBy([...base.byRoot.values()].flat(), ({ concept }) => concept);
  const isNarrower = ({ words, concept }: Phrase): boolean =>
    (inGroup.get(concept) ?? []).some((other) =>
      narrower.has(`${words.join(' ')} = ${other.words.join(' ')}`),
    );
  const every = [...inGroup.values()].flat().filter((phrase) => !isNarrower(phrase));
  return {
    ...base,
    byRoot: Map.groupBy([...every, ...own], ({ words }) => words[0] ?? ''),
    proved: collected([...up, ...all.map(turned)]),
    proving: collected([...up.map(turned), ...all]),
    kinds: collected(up),
  };
});
