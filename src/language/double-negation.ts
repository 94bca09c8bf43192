import { memoized } from '../memo.ts';
import { ideasOf, speaksOf } from './concepts.ts';
import { contentUnits } from './content.ts';
import { negationsIn } from './polarity.ts';

const NOT = "(?:never|not|cannot|can't|n't|nor)";
const NO_ONE = "\\bno ((?:[\\w'-]+ ){1,4}?)(?:is |are |may |can |ever |shall |will |must )*";
const LEAVE = '(?:leaves?|leaving|left|exits?|moves? out of|goes outside|go outside)';
/** "Leave" that is of people or of things left lying, not of a place. */
const OF_PEOPLE =
  '(?! (?:the (?:company|organi[sz]ation|job|office|building|desk)|employment|unattended|behind|open|unlocked|on\\b|to\\b))';
/** Beyond a place; "given to outside firms" says of what kind they are. */
const OUTSIDE = '(?<!\\b(?:to|by|with|an?) )(?:outside(?: of)?|beyond)';
const STAY = ' is kept, stored, stays and remains in ';

/**
 * A text that denies the contrary, put as what it affirms. For comparing only: it is no good English and is never
 * shown.
 */
const AFFIRMED: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?:\\b(?:do|does|did|may|must|shall|will|can) )?\\b${NOT} (?:\\w+ly |ever |be )*${LEAVE}\\b${OF_PEOPLE}`,
      'gi',
    ),
    STAY,
  ],
  [new RegExp(`${NO_ONE}${LEAVE}\\b${OF_PEOPLE}`, 'gi'), `all $1${STAY}`],
  [new RegExp(`\\b${NOT} ((?:[\\w'-]+ ){1,4}?)(?:${OUTSIDE}|out of)\\b`, 'gi'), '$1in'],
  [new RegExp(`${NO_ONE}((?:[\\w'-]+ ){1,3}?)${OUTSIDE}\\b`, 'gi'), 'all $1$2in'],
  [
    new RegExp(
      `\\b${NOT} ((?:[\\w'-]+ ){0,4}?)anywhere (?:else )?(?:but|than|other than|except)(?: in)?\\b`,
      'gi',
    ),
    '$1only in',
  ],
  [/\bnowhere (?:else )?(?:but|than|other than|except)(?: in)?\b/gi, 'only in'],
  [
    /\b(?:no one|nobody|no[\w\s]{0,20}?) (?:is|are) (?:exempt\w*|excluded|excused)(?: from)?\b/gi,
    'everyone takes part in',
  ],
  [
    /\b(?:never|not|without) (?:any )?(?:exceptions?|exemptions?)\b|\bthere (?:is|are) no (?:exceptions?|exemptions?)(?: to)?\b|\bno (?:exceptions?|exemptions?) (?:is|are) (?:made|granted|allowed)(?: to| for)?\b/gi,
    ' always ',
  ],
  [/\b(?:never|not|no [\w-]+) (?:fails?|omits?|neglects?|forgets?) to\b/gi, ' '],
];

/** What a text affirms by denying its contrary ("never leaves Germany": stays in Germany); else the text as it is. */
export const affirmed = memoized((text) =>
  AFFIRMED.reduce((said, [pattern, plain]) => said.replace(pattern, plain), text),
);

const LEAVES = new RegExp(`\\b(?:${LEAVE}|outside(?: of)?|abroad|out of)\\b${OF_PEOPLE}`, 'i');

/** Does one text say that a thing stays where the other speaks of its leaving? */
export function staysAgainstLeaves(one: string, other: string): boolean {
  const stays = (text: string) => affirmed(text) !== text && !LEAVES.test(affirmed(text));
  return (
    (stays(one) && LEAVES.test(affirmed(other))) || (stays(other) && LEAVES.test(affirmed(one)))
  );
}

const UNTIL = '(?:until|till|unless|before|prior to|without)';
const BOUNDED = new RegExp(`^(.*?)\\b${UNTIL}\\b(.*)$`, 'is');
const IN_ORDER = /^(.*?)\b(before|prior to|until|unless|without|ahead of)\b(.*)$/is;
const AFTER = /^(.*?)\b(?:only (?:after|once|when)|after|once|following)\b(.*)$/is;

type Polarity = 'same' | 'contrary' | 'unclear';

/**
 * "Not granted until approved", "granted only after approval": what is `withheld`, and the `condition` that has to be
 * met first.
 */
type Bound = { readonly withheld: string; readonly condition: string; readonly isLet: boolean };

/** "May enter only after …", "is granted only once …", "only if": what is let follow only upon a condition. */
const LET_ONLY = /^(.*?)\bonly (?:after|once|when|if|with|upon|following)\b(.*)$/is;

const boundOf = memoized((sentence): Bound | null => {
  const [, withheld = '', condition = ''] = BOUNDED.exec(sentence) ?? [];
  const isBound = negationsIn(withheld) === 1 && negationsIn(condition) === 0;
  if (isBound && /\p{L}{3}/u.test(condition)) return { withheld, condition, isLet: false };
  const [, permitted = '', upon = ''] = LET_ONLY.exec(sentence) ?? [];
  const isLet = negationsIn(sentence) === 0 && /\p{L}{3}/u.test(permitted);
  return isLet && /\p{L}{3}/u.test(upon)
    ? { withheld: permitted, condition: upon, isLet: true }
    : null;
});

/** Does a text speak of what one side of a bound says and the other does not? */
function speaksOfSide(text: string, side: string, other: string): boolean {
  const [ideas, here, there] = [ideasOf(text), contentUnits(side), ideasOf(other)];
  return here.some((unit) => speaksOf(ideas, unit) && !speaksOf(there, unit));
}

/**
 * How a question stands to a sentence that denies something until, unless, before or without something else, or lets
 * it follow "only after" that: it affirms that the condition comes first, and denies the other order. Null where the
 * sentence is no such one.
 */
export function boundPolarity(question: string, sentence: string): Polarity | null {
  const bound = boundOf(sentence);
  if (bound === null) return null;
  const [, first = '', word = ''] = IN_ORDER.exec(question) ?? [];
  const isOrder = word !== '' && first.trim() !== '';
  const polarity = isOrder ? ofOrder(first, bound) : ofCondition(question, bound);
  // What is let affirms by itself, where the question is not about what it waits for.
  return bound.isLet && polarity === 'unclear' ? null : polarity;
}

/** The question names an order: what stands `first` in it comes first. */
function ofOrder(first: string, { withheld, condition }: Bound): Polarity {
  const isNegated = negationsIn(first) > 0;
  if (speaksOfSide(first, condition, withheld)) return isNegated ? 'unclear' : 'same';
  if (!speaksOfSide(first, withheld, condition)) return 'unclear';
  return isNegated ? 'same' : 'contrary';
}

/** The question asks for the condition itself, or whether the withheld thing follows it. */
function ofCondition(question: string, { withheld, condition }: Bound): Polarity {
  if (negationsIn(question) > 0) return 'unclear';
  const later = AFTER.exec(question)?.[1] ?? '';
  const follows = later !== '' && speaksOfSide(later, withheld, condition);
  return follows || speaksOfSide(question, condition, withheld) ? 'same' : 'unclear';
}
