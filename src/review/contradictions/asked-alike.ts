import { isGrammatical } from '../../language/content.ts';
import { formsOf } from '../../language/inflections.ts';
import { oppositionBetween } from '../../language/opposites.ts';
import { negationsIn } from '../../language/polarity.ts';
import { type QuestionShape, shapeOf } from '../../language/question-shape.ts';
import { textHashOf } from '../../language/text-hash.ts';
import { weightOf } from '../../language/weights.ts';
import { differenceBetween } from '../../retrieval/same-meaning.ts';

/** What is asked in one row, as far as it tells rows that ask the same. */
export type Asked = {
  readonly text: string;
  /** The text of the question that this one hangs on; null where it stands by itself. */
  readonly parent: string | null;
};

/** Two rows that ask the same, or one the contrary of the other. */
export type Alike<Row> = {
  readonly one: Row;
  readonly other: Row;
  readonly how: 'same' | 'contrary';
};

type Keyed<Row> = {
  readonly row: Row;
  readonly at: number;
  readonly asked: Asked;
  readonly shape: QuestionShape;
  readonly keys: Keys;
};
/** `whole`: all words of the question; `less`: all but one of them, or those alone that tell its topic. */
type Keys = { readonly whole: readonly string[]; readonly less: readonly string[] };

/**
 * Rows that ask the contrary differ in one word; fewer words than these say too little to compare, the others alone
 * less still.
 */
const LEAST_WORDS = 3;
const wordCount = (text: string) => text.split(' ').length;
/** More rows than these that share all words but one are a list of things, not of contraries. */
const MOST_BESIDE = 12;

const plainKey = (text: string) => textHashOf(text.toLowerCase());

/** The words that tell what a question is about, where they are enough; none of those that are added to every topic. */
function topicKeys({ units }: QuestionShape): string[] {
  const topic = units.filter((unit) => weightOf(unit) === 1);
  const told = [...new Set(topic.flatMap(({ root }) => root.split(' ')))]
    .filter((root) => !isGrammatical(root))
    .sort();
  return told.length < LEAST_WORDS - 1 ? [] : [`~${told.join(' ')}`];
}

function keysOf({ text, parent }: Asked, shape: QuestionShape): Keys {
  const under = parent === null ? '' : `${plainKey(parent)}>`;
  const roots = [...new Set(shape.units.flatMap(({ root }) => root.split(' ')))].sort();
  const exact = `${under}=${plainKey(text)}`;
  const topic = topicKeys(shape).map((each) => under + each);
  if (wordCount(roots.join(' ')) < LEAST_WORDS) return { whole: [exact], less: topic };
  const without = roots
    .map((_, left) => roots.filter((_root, at) => at !== left).join(' '))
    .filter((rest) => wordCount(rest) >= LEAST_WORDS - 1);
  return {
    whole: [exact, under + roots.join(' ')],
    less: [...without.map((each) => under + each), ...topic],
  };
}

const CARRYING = formsOf('closed.carrying');

/**
 * "The orders database" and "the support database": each has a word of its own, and one of them is an everyday word
 * that may be a name here. Verbs that only carry a noun ("performed", "carried out") are none.
 */
function isOtherKind(one: QuestionShape, other: QuestionShape): boolean {
  const own = (units: QuestionShape['units'], there: ReadonlySet<string>) =>
    units.filter(({ root, word }) => !there.has(root) && !CARRYING.has(word));
  const rootsOf = ({ units }: QuestionShape) =>
    new Set(units.flatMap(({ root }) => [root, ...root.split(' ')]));
  const [left, right] = [own(one.units, rootsOf(other)), own(other.units, rootsOf(one))];
  return (
    left.length > 0 &&
    right.length > 0 &&
    [...left, ...right].some((unit) => weightOf(unit) < 1 && unit.words === 1)
  );
}

type Sides = Pick<Keyed<unknown>, 'asked' | 'shape'>;

function howAlike(left: Sides, right: Sides): 'same' | 'contrary' | null {
  const [one, other] = [left.shape, right.shape];
  const [text, earlier] = [left.asked.text, right.asked.text];
  if (one.leans || other.leans) return plainKey(text) === plainKey(earlier) ? 'same' : null;
  const difference = differenceBetween(text, earlier, 1);
  if (difference === null) return isOtherKind(one, other) ? null : 'same';
  if (difference !== 'polarity' || one.asks !== 'yes-no') return null;
  const { contrary, apart } = oppositionBetween(one.text, other.text);
  const isDenied = negationsIn(one.text) % 2 !== negationsIn(other.text) % 2;
  // Two denials of one thing, "not allowed" and "forbidden", ask the same again.
  return apart === 0 && (contrary === 1) !== isDenied ? 'contrary' : null;
}

/** A row that leans on the one before ("Is it encrypted?") asks the same only under the same question. */
function keyed<Row>(row: Row, at: number, asked: Asked): Keyed<Row>[] {
  const shape = shapeOf(asked.text);
  if (asked.parent === null && shape.leans) return [];
  return [{ row, at, asked, shape, keys: keysOf(asked, shape) }];
}

function sharing<Row>(rows: readonly Keyed<Row>[], which: 'whole' | 'less'): Keyed<Row>[][] {
  const byKey = new Map<string, Keyed<Row>[]>();
  for (const each of rows)
    for (const key of each.keys[which]) {
      const beside = byKey.get(key);
      if (beside === undefined) byKey.set(key, [each]);
      else beside.push(each);
    }
  return [...byKey.values()].filter(({ length }) => length > 1);
}

type Pair<Row> = readonly [Keyed<Row>, Keyed<Row>];

const isSameWords = ({ keys }: Keyed<unknown>, other: Keyed<unknown>) =>
  keys.whole.some((key) => other.keys.whole.includes(key));

function candidates<Row>(rows: readonly Keyed<Row>[]): Pair<Row>[] {
  const whole = sharing(rows, 'whole').flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other): Pair<Row> => [first, other]),
  );
  const less = sharing(rows, 'less')
    .filter(({ length }) => length <= MOST_BESIDE)
    .flatMap((beside) =>
      beside.flatMap((one) =>
        beside.flatMap((other): Pair<Row>[] =>
          other.at > one.at && !isSameWords(one, other) ? [[one, other]] : [],
        ),
      ),
    );
  const once = new Map([...whole, ...less].map((pair) => [`${pair[0].at}:${pair[1].at}`, pair]));
  return [...once.values()].sort(([, a], [, b]) => a.at - b.at);
}

/**
 * Pairs of rows that ask the same or the contrary, each once, in the rows' order. Of several that ask the same,
 * each is paired with the first. Words in their forms are compared, not meanings: what is worded in quite another
 * way is not found.
 */
export function pairAlike<Row>(
  rows: readonly Row[],
  askedOf: (row: Row) => Asked,
  isPair: (one: Row, other: Row) => boolean = () => true,
): Alike<Row>[] {
  const all = rows.flatMap((row, at) => keyed(row, at, askedOf(row)));
  return candidates(all).flatMap(([one, other]): Alike<Row>[] => {
    if (!isPair(one.row, other.row)) return [];
    const how = howAlike(one, other);
    return how === null ? [] : [{ one: one.row, other: other.row, how }];
  });
}
