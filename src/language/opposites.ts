import { fromLexicon } from '../lexicon/look-up.ts';
import { wordGroups, wordSet } from '../lexicon/prose.ts';
import { memoized } from '../memo.ts';
import { wordsOf } from './words.ts';

/**
 * Two sides of a matter, all their forms written out: a root would take other words along (a processor for a
 * process). `states` are said of a thing ("is prohibited") or only pick out some of it ("prohibited items"); `acts`
 * are verbs with their objects.
 */
type Side = { readonly acts: ReadonlySet<string>; readonly states: ReadonlySet<string> };

const formsOf = ({ acts, states }: Side): string[] => [...acts, ...states];

/** One side as the lexicon writes it: its states, and behind a plus its acts. */
function sideOf(text = ''): Side {
  const [states, acts] = text
    .split(' + ')
    .map((words): ReadonlySet<string> => new Set(words.split(' ')));
  return { states: states ?? new Set(), acts: acts ?? new Set() };
}

const pairsOf = (groups: () => readonly (readonly string[])[]) =>
  fromLexicon(() =>
    groups().map(([one, other]): readonly [Side, Side] => [sideOf(one), sideOf(other)]),
  );

/** What cannot both be so of one thing. */
const contraries = pairsOf(wordGroups('opposite.contrary'));
/**
 * What may both be so, of different things or at different times: who says the one has not said the other, nor
 * denied it.
 */
const differing = pairsOf(wordGroups('opposite.apart'));

/** Words after a state that is said of a thing; before a noun it only picks out some of them. */
const AFTER_STATE = wordSet('opposite.after-state');

/** The words of each clause: at its end nothing follows a state. */
const clausesOf = memoized((text) => text.split(/[,.;:!?|()]+/).map(wordsOf));

type Saying = 'no' | 'beside' | 'yes';

/** Does a text say one side of a thing (`yes`), or only pick things out by it (`beside`)? */
function saying(text: string, { acts, states }: Side): Saying {
  const found = clausesOf(text).flatMap((clause) =>
    clause.flatMap((word, at): Saying[] => {
      if (acts.has(word)) return ['yes'];
      if (!states.has(word)) return [];
      const next = clause[at + 1];
      return [next === undefined || AFTER_STATE.has(next) ? 'yes' : 'beside'];
    }),
  );
  if (found.includes('yes')) return 'yes';
  return found[0] ?? 'no';
}

export type Opposition = {
  /** Pairs of which one text says one side and the other text the other: they contradict each other. */
  readonly contrary: number;
  /** Pairs whose sides are named only: the texts may be about different things. */
  readonly apart: number;
};

/** What one text says of the two sides of a pair. */
type Sayings = readonly [Saying, Saying];

/** Of every pair; the same sentences are compared with every question of a questionnaire. */
const sayingsOf = memoized((text): { contrary: Sayings[]; apart: Sayings[] } => {
  const ofPair = ([one, other]: readonly [Side, Side]): Sayings => [
    saying(text, one),
    saying(text, other),
  ];
  return { contrary: contraries().map(ofPair), apart: differing().map(ofPair) };
});

/** How far one text stands on one side of a pair and the other on the other. */
function opposed([one, other]: Sayings, [theirOne, theirOther]: Sayings): Saying {
  if (one !== 'no' && other === 'no' && theirOther !== 'no' && theirOne === 'no')
    return one === 'beside' || theirOther === 'beside' ? 'beside' : 'yes';
  if (other !== 'no' && one === 'no' && theirOne !== 'no' && theirOther === 'no')
    return other === 'beside' || theirOne === 'beside' ? 'beside' : 'yes';
  return 'no';
}

const NONE: Sayings = ['no', 'no'];
const compared = (left: readonly Sayings[], right: readonly Sayings[]): Saying[] =>
  left.map((each, at) => opposed(each, right[at] ?? NONE));

/**
 * On how many pairs of opposites two texts stand on different sides (and neither names both). Whole words are
 * compared, in the forms listed.
 */
export function oppositionBetween(left: string, right: string): Opposition {
  const [here, there] = [sayingsOf(left), sayingsOf(right)];
  const denied = compared(here.contrary, there.contrary);
  const others = compared(here.apart, there.apart);
  return {
    contrary: denied.filter((each) => each === 'yes').length,
    apart:
      denied.filter((each) => each === 'beside').length +
      others.filter((each) => each !== 'no').length,
  };
}

/** Does a text say of a thing that it is forbidden, switched off, optional or the like: the denying side of a pair? */
export const deniesByWord = (text: string): boolean =>
  sayingsOf(text).contrary.some(([one, other]) => other === 'yes' && one === 'no');

/** Every pair with the forms of its two sides, for tests. */
export const opposites = (): (readonly [readonly string[], readonly string[]])[] =>
  [...contraries(), ...differing()].map(([left, right]) => [formsOf(left), formsOf(right)]);
