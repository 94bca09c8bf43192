import { actsOnOther } from '../../../language/acts.ts';
import { isKnown } from '../../../language/closed/known.ts';
import { unmet } from '../../../language/closed/unmet.ts';
import { ideasOf, speaksOf } from '../../../language/concepts.ts';
import { readGrammar } from '../../../language/grammar/read-grammar.ts';
import { isRow } from '../../../language/line-breaks.ts';
import { bareSentence } from '../../../language/standing/bare-sentence.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { isProof, type Scored, weighSentences } from '../extractive/weigh-sentences.ts';
import { type Asker, hasTopic } from './asker.ts';
import { type Giving, givenBy } from './given-by.ts';
import { fitsUnit } from './units-asked.ts';
import { valuesIn } from './values.ts';

/** Shares of the subject that such a sentence speaks of, 0 to 1. */
const LIMITS = { all: 0.78, direct: 0.6 } as const;
const RIVAL = { all: 0.7, direct: 0.5 } as const;

const speaks = (
  { support, sentence }: Scored,
  least: { readonly all: number; readonly direct: number },
): boolean =>
  !isRow(sentence) &&
  support.coverage >= least.all &&
  support.direct >= least.direct &&
  support.missing.length === 0 &&
  support.polarity === 'same' &&
  !support.beside;

export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'given'; readonly giving: Giving }
  | { readonly kind: 'rivals'; readonly best: Giving; readonly rival: Scored };

/** Sentences that state something about nearly what is asked, the nearest first. */
const nearSentences = (
  understanding: Understanding,
  candidates: readonly Candidate[],
  { asked }: Asker,
): readonly Scored[] =>
  weighSentences(asked, candidates).filter(
    (each) =>
      speaks(each, RIVAL) &&
      hasTopic(asked.units, each.sentence) &&
      isProof(each) &&
      fitsUnit(understanding, each.sentence) &&
      !actsOnOther(asked.text, each.sentence),
  );

/**
 * The nearest sentence that holds a value of the wanted kind, whatever else it says: what an earlier answer is held
 * against.
 */
export const nearestValue = (
  understanding: Understanding,
  candidates: readonly Candidate[],
  asker: Asker,
): Scored | undefined =>
  nearSentences(understanding, candidates, asker).find(
    (each) => speaks(each, LIMITS) && valuesIn(asker.seeker, each.sentence).length > 0,
  );

/** An asker who does not ask for the company's own names: another value need not name it. */
function withoutOwn(asker: Asker): Asker {
  const { asked, reader } = asker;
  const units = asked.units.filter(({ word }) => !reader.own.has(word));
  return units.length === 0 || units.length === asked.units.length
    ? asker
    : { ...asker, asked: { ...asked, units } };
}

/** A sentence about nearly the same, beside the one given, that gives none of these values, but another. */
export const rivalTo = (
  values: readonly string[],
  { understanding, candidates, asker }: Desk,
  given: string | null = null,
): Scored | undefined =>
  nearSentences(understanding, candidates, withoutOwn(asker)).find(
    (each) => each.sentence !== given && tellsOther(each, values, asker),
  );

type Desk = {
  readonly understanding: Understanding;
  readonly candidates: readonly Candidate[];
  readonly asker: Asker;
};

/**
 * The sentence that gives the wanted value about what is asked, read as a whole. Another value for nearly the same
 * in any sentence that states something is a rival, read or not.
 */
export function findGiving(
  understanding: Understanding,
  candidates: readonly Candidate[],
  asker: Asker,
): Found {
  const near = nearSentences(understanding, candidates, asker);
  const about = near.filter((each) => speaks(each, LIMITS) && !each.support.hedged);
  const best =
    about.map((each) => givenBy(each, asker)).find((each) => each !== null) ??
    agreeing(about.flatMap((each) => givenBy(each, asker, true) ?? []));
  if (best === undefined) return { kind: 'none' };
  const rival = rivalTo(best.values, { understanding, candidates, asker }, best.scored.sentence);
  return rival === undefined ? { kind: 'given', giving: best } : { kind: 'rivals', best, rival };
}

/** What two documents say with the same value of whatever kinds of the thing they name: the first of them. */
const agreeing = (givings: readonly Giving[]): Giving | undefined =>
  givings.find(({ scored, values }) =>
    givings.some(
      (other) =>
        other.scored.candidate.versionId !== scored.candidate.versionId &&
        other.values.some((value) => values.includes(value)),
    ),
  );

/**
 * Kinds whose values any sentence may name for other reasons: another one is told only by a sentence that is read
 * as a whole.
 */
const NAMED: ReadonlySet<string> = new Set(['who', 'where', 'which']);

/**
 * Is a sentence about another thing of the kind: it leaves out a word of the question, and its subject has one of
 * its own ("Entry logs are kept …" where security logs are asked for)?
 */
function isOfOther({ sentence, lead }: Scored, { asked, reader }: Asker): boolean {
  const said = ideasOf([lead, sentence].filter(Boolean).join('. '));
  const subject = readGrammar(bareSentence(sentence)).subject.map(({ word }) => word);
  return (
    asked.units.some((unit) => !speaksOf(said, unit) && !reader.own.has(unit.word)) &&
    unmet(subject.join(' '), reader).some(isKnown)
  );
}

/** Does a sentence about nearly the same give none of these values, but others? */
function tellsOther(scored: Scored, values: readonly string[], asker: Asker): boolean {
  if (isOfOther(scored, asker)) return false;
  const said = NAMED.has(asker.seeker.wanted)
    ? (givenBy(scored, asker)?.values ?? [])
    : valuesIn(asker.seeker, scored.sentence).flatMap((each) => each.map(({ key }) => key));
  return said.length > 0 && !said.some((key) => values.includes(key));
}
