import { actsOnOther } from '../../../language/acts.ts';
import type { Unit } from '../../../language/concepts.ts';
import { isRow } from '../../../language/sentences.ts';
import { mayProveYes } from '../../../language/standing.ts';
import { isTopic, topicShare, weightOf } from '../../../language/weights.ts';
import { stem } from '../../../language/words.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import { quoteFrom } from '../../cite.ts';
import type { CompanyProfile } from '../../facts.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { type Asked, isProof, type Scored, weighSentences } from '../extractive/weigh-sentences.ts';
import { ownNames } from './own-names.ts';
import { fitsUnit } from './units-asked.ts';
import { metByValue, valuesIn } from './values.ts';

/** A sentence that gives a value of the wanted kind about the subject. */
export type Giving = { readonly scored: Scored; readonly values: readonly string[] };

/** Shares of the subject that such a sentence speaks of, 0 to 1, and that a clause with the value does. */
const LIMITS = {
  coverage: 0.78,
  direct: 0.6,
  rival: 0.7,
  rivalDirect: 0.5,
  clause: 0.5,
  itself: 0.2,
} as const;

/** Where a sentence goes over into another statement. */
const CLAUSES =
  /;\s+|,\s+(?:but|while|whereas|and|which|who)\s+|\s+and\s+(?=(?:[\w-]+\s+){1,5}(?:is|are|was|were|must|has|have|will)\b)|,\s+(?=(?:[\w-]+\s+){1,4}(?:is|are|within|after|every)\b)/i;

/** "After the contract ends" tells when, and asks for no order of things. */
const ORDER_WORDS = /\b(?:after|before|prior to|until|upon|following)\b/gi;

/** "The plan is …": the document or section speaks of itself. */
const ITSELF =
  /^\W*(?:the|this) (plan|policy|procedure|standard|programme|program|process|register|list|handbook)\b/i;

const speaksOfItself = ({ sentence, candidate }: Scored): boolean => {
  const noun = ITSELF.exec(sentence)?.[1]?.toLowerCase();
  const names = `${candidate.title ?? ''} ${candidate.section ?? ''}`.toLowerCase();
  return noun !== undefined && names.includes(noun);
};

/** "Which hash … passwords?": with its noun taken as met by any name, nothing but one word would be left to speak of. */
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

/** The values in the clauses of a sentence that speak of the subject. */
function valuesAbout(wanted: Understanding['wanted'], asked: Asked, sentence: string): string[] {
  const clauses = sentence.split(CLAUSES);
  const telling = clauses.filter(
    (clause) => clauses.length === 1 || topicShare(asked.units, clause).coverage >= LIMITS.clause,
  );
  return [...new Set(telling.flatMap((clause) => valuesIn(wanted, asked.text, clause)))];
}

function speaks(scored: Scored, least: { all: number; direct: number }): boolean {
  const { support, sentence } = scored;
  const direct = speaksOfItself(scored) ? LIMITS.itself : least.direct;
  return (
    !isRow(sentence) &&
    support.coverage >= least.all &&
    support.direct >= direct &&
    support.missing.length === 0 &&
    support.polarity === 'same' &&
    !support.beside
  );
}

const isSure = (scored: Scored): boolean => {
  const { support, candidate, sentence } = scored;
  return (
    !support.hedged &&
    !support.carvedOut &&
    !support.conditional &&
    isProof(scored) &&
    mayProveYes(quoteFrom(candidate, sentence).standing)
  );
};

const LOWER_CASE = /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’-]*(?![\p{L}\p{N}])/gu;

/** What is no answer to "which": the company's own names, and words that the desk writes in small letters too. */
const notNames = (candidates: readonly Candidate[], profile: CompanyProfile): Set<string> =>
  new Set([
    ...ownNames(candidates, profile),
    ...candidates.flatMap(({ text }) => text.match(LOWER_CASE) ?? []),
  ]);

/** A sentence's first word, whose capital tells nothing: it is a name where it does something by itself, or has its capital inside a sentence of the desk. */
function isOpening(value: string, sentence: string, desk: string): boolean {
  const [, first = '', next = ''] = /^\W*(\p{Lu}\p{Ll}+)(?=\s)\s+(\S+)/u.exec(sentence) ?? [];
  if (first.toLowerCase() !== value) return false;
  const acts = /^(?:is|was|has|does|can|may|must|will|shall|had)$/.test(next);
  return !acts && !new RegExp(`[\\p{Ll},;]\\s+${first}(?!\\p{L})`, 'u').test(desk);
}

const hasTopic = (units: readonly Unit[]): boolean =>
  units.some(isTopic) && units.some((unit) => weightOf(unit) === 1);

export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'given'; readonly givings: readonly Giving[] }
  | { readonly kind: 'rivals'; readonly best: Giving; readonly rival: Giving };

const sameKeys = (one: Giving, other: Giving): boolean =>
  one.values.some((value) => other.values.includes(value));

const isNear = (one: Giving, other: Giving): boolean =>
  one.scored.candidate.versionId === other.scored.candidate.versionId &&
  one.scored.candidate.section === other.scored.candidate.section;

/** Cases that one document tells side by side are all told, no more than these. */
const MOST = 3;

/**
 * The sentences that give the wanted value about what is asked. Another value for nearly the same is a rival, unless the same section tells
 * both: then both are given.
 */
export function findGiving(
  understanding: Understanding,
  candidates: readonly Candidate[],
  profile: CompanyProfile = {},
): Found {
  const asked = neededOf(understanding);
  if (!hasTopic(asked.units)) return { kind: 'none' };
  const own = understanding.wanted === 'which' ? notNames(candidates, profile) : new Set<string>();
  const desk = candidates.map(({ text }) => text).join('\n');
  const all = weighSentences(asked, candidates)
    .filter((each) => speaks(each, { all: LIMITS.rival, direct: LIMITS.rivalDirect }))
    .map((scored) => ({
      scored,
      values: valuesAbout(understanding.wanted, asked, scored.sentence).filter(
        (value) => !own.has(value) && !isOpening(value, scored.sentence, desk),
      ),
    }))
    .filter(({ values }) => values.length > 0)
    .filter(
      ({ scored: { sentence } }) =>
        !actsOnOther(asked.text, sentence) && fitsUnit(understanding, sentence),
    );
  const best = all.find(
    ({ scored }) =>
      isSure(scored) && speaks(scored, { all: LIMITS.coverage, direct: LIMITS.direct }),
  );
  if (best === undefined) return { kind: 'none' };
  const others = all.filter(
    (each) =>
      each.scored.sentence !== best.scored.sentence &&
      !sameKeys(best, each) &&
      isProof(each.scored),
  );
  const rival = others.find((each) => !isNear(best, each) || !isSure(each.scored));
  if (rival !== undefined) return { kind: 'rivals', best, rival };
  const beside = others.filter((each) => isNear(best, each));
  return beside.length >= MOST ? { kind: 'none' } : { kind: 'given', givings: [best, ...beside] };
}
