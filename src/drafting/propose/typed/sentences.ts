import { actsOnOther } from '../../../language/acts.ts';
import { ideasOf, speaksOf, type Unit } from '../../../language/concepts.ts';
import { isRow } from '../../../language/sentences.ts';
import { isTopic, weightOf } from '../../../language/weights.ts';
import { escaped } from '../../../language/whole-words.ts';
import { stem, wordsOf } from '../../../language/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { claimsOf, type Reader } from '../extractive/closed-reading.ts';
import { type Asked, isProof, type Scored, weighSentences } from '../extractive/weigh-sentences.ts';
import { metByValue } from './noun-asked.ts';
import { fitsUnit } from './units-asked.ts';
import { datesOf, type Seeker, valuesIn } from './values.ts';

/** A sentence that gives a value of the wanted kind about the subject. */
export type Giving = { readonly scored: Scored; readonly values: readonly string[] };

/** Shares of the subject that such a sentence speaks of, 0 to 1. */
const LIMITS = { all: 0.78, direct: 0.6 } as const;
const RIVAL = { all: 0.7, direct: 0.5 } as const;

/** "After the contract ends" tells when, and asks for no order of things. */
const ORDER_WORDS = /\b(?:after|before|prior to|until|upon|following)\b/gi;

/**
 * "Which hash … passwords?": with its noun taken as met by any name, nothing but one word would be left to speak of.
 */
const isBare = (wanted: Understanding['wanted'], units: readonly Unit[]): boolean =>
  wanted === 'which' && units.filter((unit) => weightOf(unit) === 1).length < 2;

/** The subject without the words that the value itself meets. */
function neededOf({ wanted, subject }: Understanding): Asked {
  const met = metByValue(wanted, subject.text);
  const units =
    met === null ? subject.units : subject.units.filter(({ root }) => root !== stem(met));
  return {
    ...subject,
    text: subject.text.replace(ORDER_WORDS, ' '),
    units: units.length > 0 && !isBare(wanted, units) ? units : subject.units,
  };
}

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

/**
 * Is there enough in a question to tell what it is about: a telling word, or several others that a sentence says
 * all of?
 */
const hasTopic = (units: readonly Unit[], sentence: string): boolean => {
  if (units.some((unit) => isTopic(unit) && weightOf(unit) === 1)) return true;
  const said = ideasOf(sentence);
  return units.length > 1 && units.every((unit) => speaksOf(said, unit));
};

const PAST = /\b(?:was|were|did)\b|^(?:who|which [\w-]+) \w+ed\b/i;
const ABLE = /\b(?:can|may|could)\b/i;

/** Forms of the verb that claim what a question asks, beside the present. */
const formsOf = (question: string): NonNullable<Reader['forms']> => [
  ...(PAST.test(question) ? (['past', 'perfect'] as const) : []),
  ...(ABLE.test(question) ? (['can', 'may'] as const) : []),
];

const says = (text: string, value: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(value)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

/**
 * Does one claim say each telling word of the question that its sentence says? The company's own names are left out
 * of claims.
 */
function isAbout(claim: string, { sentence }: Scored, { asked, reader }: Asker): boolean {
  const [claimed, said] = [ideasOf(claim), ideasOf(sentence)];
  return asked.units.every(
    (unit) => speaksOf(claimed, unit) || !speaksOf(said, unit) || reader.own.has(unit.word),
  );
}

/** Who asks for a value: what is asked, how a value is told, and what is read beside it. */
export type Asker = {
  readonly asked: Asked;
  readonly seeker: Seeker;
  readonly reader: Reader;
};

/** The value that a sentence gives about what is asked, where the whole of it is read; null where it gives none. */
function givenBy(scored: Scored, asker: Asker, anyKind = false): Giving | null {
  const { seeker, reader } = asker;
  const forms = formsOf(reader.question);
  const dates = forms.includes('past') ? datesOf(scored.sentence) : [];
  for (const values of valuesIn(seeker, scored.sentence)) {
    const read = [...values, ...dates].map(({ text }) => text);
    const claims = claimsOf({ ...reader, forms, values: read, anyKind }, scored);
    const told = claims
      .filter((claim) => isAbout(claim, scored, asker))
      .flatMap((claim) => values.filter(({ text }) => says(claim, text)));
    if (told.length > 0) return { scored, values: told.map(({ key }) => key) };
  }
  return null;
}

/**
 * The asker of a question over passages. `own`: words of the company's and its products' names; `today`: an ISO date.
 */
export function askerOf(
  understanding: Understanding,
  candidates: readonly Candidate[],
  { own, today }: { readonly own: ReadonlySet<string>; readonly today: string },
): Asker {
  const { wanted, subject, shape } = understanding;
  const desk = new Set(candidates.flatMap(({ text }) => text.match(LOWER_CASE) ?? []));
  const known = new Set([...wordsOf(shape.text), ...own]);
  return {
    asked: neededOf(understanding),
    seeker: { wanted, subject: subject.text, known, desk, today },
    reader: { question: shape.text, own, common: desk, today },
  };
}

const LOWER_CASE = /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’-]*(?![\p{L}\p{N}])/gu;

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
  const rival = near.find(
    (each) => each.sentence !== best.scored.sentence && tellsOther(each, best.values, asker),
  );
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

/** Does a sentence about nearly the same give none of these values, but others? */
function tellsOther(scored: Scored, values: readonly string[], asker: Asker): boolean {
  const said = NAMED.has(asker.seeker.wanted)
    ? (givenBy(scored, asker)?.values ?? [])
    : valuesIn(asker.seeker, scored.sentence).flatMap((each) => each.map(({ key }) => key));
  return said.length > 0 && !said.some((key) => values.includes(key));
}
