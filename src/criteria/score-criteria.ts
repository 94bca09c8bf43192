import { type Ideas, ideasOf, mentionsOf, type Unit, unitsOf } from '../language/concepts.ts';
import { contentUnits } from '../language/content.ts';
import { searching } from '../language/meanings.ts';
import { weightOf } from '../language/weights.ts';
import { fromLexicon } from '../lexicon/look-up.ts';
import { CRITERIA, criteriaNamed } from './criteria.ts';

/** A criterion with how clearly a text is about it, 0 to 1. */
export type ScoredCriterion = { readonly id: string; readonly score: number };

/** What a synonym counts against the word itself. */
const SYNONYM = 0.5;
/** A text's own words against the criterion's phrases; a phrase needs all of its words. */
const WEIGHT = { share: 0.65, phrases: 0.35 } as const;
/** Phrases found (two words count twice) at which half of their weight is reached. */
const HALF = 2;

/** Rare words that a text is short of: one that says little is clear about nothing. */
const FEW = 4;

type Phrase = {
  /** Its units, by their place in `Criteria.units`. */
  readonly units: readonly number[];
  readonly weight: number;
};
type Profile = { readonly id: string; readonly ideas: Ideas; readonly phrases: readonly Phrase[] };

const phrasesOf = (words: string): string[] => words.split(',').map((phrase) => phrase.trim());

const holders = new Map<string, number>();
for (const phrase of CRITERIA.flatMap(({ words }) => phrasesOf(words)))
  holders.set(phrase, (holders.get(phrase) ?? 0) + 1);

type Criteria = {
  /** Each unit of the criteria's phrases once: what a text says of it is worked out once a text. */
  readonly units: readonly Unit[];
  readonly profiles: readonly Profile[];
  /** What is known by now of single words, by root. */
  readonly meanings: Map<string, Meaning>;
};

/** The criteria in the words in use. */
const criteria = fromLexicon((): Criteria => {
  const all: Unit[] = [];
  const places = new Map<string, number>();
  const placeOf = (unit: Unit): number => {
    const key = [unit.root, ...unit.concepts].join('\n');
    const place = places.get(key) ?? all.push(unit) - 1;
    places.set(key, place);
    return place;
  };
  const phraseOf = (phrase: string): Phrase => {
    const units = unitsOf(phrase, searching);
    const length = units.reduce((sum, unit) => sum + unit.words, 0);
    // Two words say more than one; a phrase of many criteria says little about each.
    const weight = (length > 1 ? 2 : 1) / Math.sqrt(holders.get(phrase) ?? 1);
    return { units: units.map(placeOf), weight };
  };
  const profiles = CRITERIA.map(({ id, asks, words }) => ({
    id,
    ideas: ideasOf(`${asks}. ${words}`, searching),
    phrases: phrasesOf(words).map(phraseOf),
  }));
  return { units: all, profiles, meanings: new Map() };
});

const creditOf = (ideas: Ideas, unit: Unit): number => {
  const { same, synonym } = mentionsOf(ideas, unit);
  return same > 0 ? 1 : synonym > 0 ? SYNONYM : 0;
};

const MOST_KNOWN = 20_000;

type Meaning = { readonly rarity: number; readonly credits: readonly number[] };

/**
 * What a unit says about each criterion, and how few speak of it: BM25's inverse document frequency over the criteria.
 */
function meaningOf(unit: Unit, { profiles, meanings }: Criteria): Meaning {
  const known = meanings.get(unit.root);
  if (known !== undefined) return known;
  const credits = profiles.map(({ ideas }) => creditOf(ideas, unit));
  const speaking = credits.reduce((sum, credit) => sum + credit, 0);
  const rarity = Math.log(1 + (profiles.length - speaking + 0.5) / (speaking + 0.5));
  if (meanings.size >= MOST_KNOWN) meanings.clear();
  meanings.set(unit.root, { credits, rarity });
  return { credits, rarity };
}

/** `credits`: what the text says of each unit of phrases. A phrase counts as much as its least. */
function phraseScore(credits: readonly number[], phrases: readonly Phrase[]): number {
  let sum = 0;
  for (const { units, weight } of phrases) {
    let least = 1;
    for (const unit of units) least = Math.min(least, credits[unit] ?? 0);
    sum += weight * least;
  }
  return sum / (sum + HALF);
}

/**
 * Every criterion that a text speaks of with its score, best first: `0.65 · share of the text's rare words that the
 * criterion speaks of + 0.35 · phrases of the criterion that the text holds (saturating)`. Synonyms count half. A
 * criterion that the text names by its id scores 1.
 */
export function scoreCriteria(text: string): ScoredCriterion[] {
  const named = new Set(criteriaNamed(text));
  const ideas = ideasOf(text, searching);
  const known = criteria();
  const said = known.units.map((unit) => creditOf(ideas, unit));
  const units = contentUnits(text, searching).map((unit) => {
    const { rarity, credits } = meaningOf(unit, known);
    return { weight: weightOf(unit) * rarity, credits };
  });
  const all = units.reduce((sum, { weight }) => sum + weight, FEW);
  return known.profiles
    .map(({ id, phrases }, index) => {
      const met = units.reduce(
        (sum, { weight, credits }) => sum + weight * (credits[index] ?? 0),
        0,
      );
      const score = (WEIGHT.share * met) / all + WEIGHT.phrases * phraseScore(said, phrases);
      return { id, score: named.has(id) ? 1 : score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
