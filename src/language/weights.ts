import { memoizedOf } from '../memo.ts';
import { type Ideas, ideasOf, mentionsOf, type Unit } from './concepts.ts';
import { isGrammatical } from './content.ts';
import { formsOf } from './inflections.ts';

/** Words that questionnaires add to every topic: missing ones say little. */
const LIGHT = formsOf('topic-word.light');

/** Words that have to be met but tell no topic: who acts or is served, and what is done to nearly everything. */
const PLAIN = formsOf('topic-word.plain');

/** Does a unit tell what a question is about? */
export const isTopic = (unit: Unit): boolean =>
  weightOf(unit) === 1 && !(unit.words === 1 && PLAIN.has(unit.word));

/**
 * Does a word tell no topic by itself: what questionnaires add to every topic, who acts, what is done to nearly
 * everything?
 */
export const isPlainWord = (word: string): boolean => LIGHT.has(word) || PLAIN.has(word);

/** What a unit of a question weighs in its topic. */
export const weightOf = memoizedOf((unit: Unit): number =>
  unit.word.split(' ').every((word) => LIGHT.has(word) || isGrammatical(word)) ? 0.35 : 1,
);

const CREDIT = { same: 1, synonym: 0.93, context: 0.75 } as const;

function creditOf(unit: Unit, sentence: Ideas, context: Ideas): { all: number; direct: number } {
  const here = mentionsOf(sentence, unit);
  if (here.same > 0) return { all: CREDIT.same, direct: CREDIT.same };
  if (here.synonym > 0) return { all: CREDIT.synonym, direct: CREDIT.synonym };
  const around = mentionsOf(context, unit);
  return { all: around.same > 0 || around.synonym > 0 ? CREDIT.context : 0, direct: 0 };
}

export type Coverage = {
  readonly coverage: number;
  readonly direct: number;
  /** Share of the topic's own words (`isTopic`) that the sentence itself says; 1 where there are none. */
  readonly topic: number;
  readonly missing: readonly string[];
};

/**
 * How much of a topic a sentence speaks of, with what stands around it and alone (0 to 1), and which weighty words
 * it misses.
 */
export function coverageOf(units: readonly Unit[], sentence: Ideas, context: Ideas): Coverage {
  const sums = { weight: 0, all: 0, direct: 0, topics: 0, said: 0 };
  const missing: string[] = [];
  for (const unit of units) {
    const credit = creditOf(unit, sentence, context);
    const light = weightOf(unit);
    const weight = light * unit.word.split(' ').filter((word) => !isGrammatical(word)).length;
    sums.weight += weight;
    sums.all += weight * credit.all;
    sums.direct += weight * credit.direct;
    if (isTopic(unit)) sums.topics++;
    if (isTopic(unit) && credit.direct > 0) sums.said++;
    if (credit.all === 0 && light === 1) missing.push(unit.root);
  }
  const share = (part: number, whole: number, none: number) => (whole === 0 ? none : part / whole);
  return {
    coverage: share(sums.all, sums.weight, 0),
    direct: share(sums.direct, sums.weight, 0),
    topic: share(sums.said, sums.topics, 1),
    missing,
  };
}

const NOTHING: Ideas = { roots: new Map(), concepts: new Map(), words: 0 };

/** How much of one text's topic another text speaks of. */
export const topicShare = (units: readonly Unit[], text: string): Coverage =>
  coverageOf(units, ideasOf(text), NOTHING);
