import { ideasOf, mentionsOf, type Ideas, type Unit } from '../language/concepts.ts';
import { ABSOLUTE, CARVE_OUT, HEDGE, negationsIn, oppositesBetween } from '../language/polarity.ts';
import { type Quantity, quantitiesOf } from '../language/quantities.ts';
import { stem } from '../language/words.ts';
import type { QuestionShape } from './question-shape.ts';

/** How a sentence's numbers stand to the question's. */
export type NumberMatch = 'none' | 'met' | 'broken' | 'unknown';

/** What one sentence says about a question. */
export type Support = {
  /** Share of the question's topic that sentence, lead and heading speak of, weighted; and that the sentence alone does. */
  readonly coverage: number;
  readonly direct: number;
  readonly missing: readonly string[];
  readonly numbers: NumberMatch;
  /** The sentence says the contrary of what is asked. `unclear`: negations that cannot be placed. */
  readonly polarity: 'same' | 'contrary' | 'unclear';
  readonly hedged: boolean;
  readonly carvedOut: boolean;
  /** The question says "all" or "only"; the sentence does not. */
  readonly absoluteOpen: boolean;
};

/** Words that questionnaires add to every topic: missing ones say little. */
const LIGHT = new Set(
  'have keep provide ensure maintain implement perform carry conduct apply cover include hold make process procedure program service system product environment information security policy document company team level measure control standard practice time period date case part order manage management support work internal external related basis approach place record report define establish activity activ end side somebody people own rule set tool software application third party'
    .split(' ')
    .map(stem),
);
const weightOf = (unit: Unit): number => (unit.words === 1 && LIGHT.has(unit.root) ? 0.35 : 1);

const CREDIT = { same: 1, synonym: 0.93, context: 0.75 } as const;

function creditOf(unit: Unit, sentence: Ideas, context: Ideas): { all: number; direct: number } {
  const here = mentionsOf(sentence, unit);
  if (here.same > 0) return { all: CREDIT.same, direct: CREDIT.same };
  if (here.synonym > 0) return { all: CREDIT.synonym, direct: CREDIT.synonym };
  const around = mentionsOf(context, unit);
  return { all: around.same > 0 || around.synonym > 0 ? CREDIT.context : 0, direct: 0 };
}

function coverage(units: readonly Unit[], sentence: Ideas, context: Ideas) {
  let weight = 0;
  let all = 0;
  let direct = 0;
  const missing: string[] = [];
  for (const unit of units) {
    const credit = creditOf(unit, sentence, context);
    weight += weightOf(unit);
    all += weightOf(unit) * credit.all;
    direct += weightOf(unit) * credit.direct;
    if (credit.all === 0 && weightOf(unit) === 1) missing.push(unit.root);
  }
  return weight === 0 ? { coverage: 0, direct: 0, missing } : { coverage: all / weight, direct: direct / weight, missing };
}

/** Do two quantities measure the same thing? */
function comparable(asked: Quantity, said: Quantity): boolean {
  if (asked.kind !== said.kind) return false;
  return asked.kind === 'count' && said.kind === 'count' ? asked.unit === said.unit : true;
}

const near = (a: number, b: number) => Math.abs(a - b) <= 0.03 * Math.max(a, b);

function holds(asked: Quantity, said: Quantity): NumberMatch {
  if (near(asked.days, said.days)) return asked.bound !== 'exact' && said.bound !== 'exact' && said.bound !== asked.bound && asked.kind !== 'cadence' ? 'unknown' : 'met';
  if (asked.kind === 'cadence') return said.days < asked.days ? 'met' : 'broken';
  if (asked.bound === 'most') return said.days < asked.days ? (said.bound === 'least' ? 'unknown' : 'met') : said.bound === 'most' ? 'broken' : 'broken';
  if (asked.bound === 'least') return said.days > asked.days ? (said.bound === 'most' ? 'unknown' : 'met') : said.bound === 'least' ? 'broken' : 'broken';
  return 'unknown';
}

/** Every number that the question names has to be met by a comparable one of the sentence; one broken number decides. */
export function matchNumbers(asked: readonly Quantity[], said: readonly Quantity[]): NumberMatch {
  if (asked.length === 0) return 'none';
  const found = asked.map((each) => {
    const results = said.filter((other) => comparable(each, other)).map((other) => holds(each, other));
    if (results.length === 0) return 'unknown';
    if (results.every((result) => result === results[0])) return results[0] ?? 'unknown';
    return results.includes('met') && !results.includes('broken') ? 'met' : 'unknown';
  });
  if (found.includes('unknown')) return 'unknown';
  return found.includes('broken') ? (found.every((each) => each === 'broken') || found.length === 1 ? 'broken' : 'unknown') : 'met';
}

function polarityOf(question: string, sentence: string): Support['polarity'] {
  const turns = negationsIn(question) + negationsIn(sentence);
  const opposites = oppositesBetween(question, sentence).length;
  if (turns + opposites === 0) return 'same';
  if (turns > 2 || turns + opposites > 2) return 'unclear';
  return (turns + opposites) % 2 === 0 ? 'same' : 'contrary';
}

const cadenceWords = /\b(?:each|every|all|any) (?:\w+ )?(?:year|month|quarter|week|day|hour|night|time)s?\b|\bat all\b|\bif any\b/gi;
const isAbsolute = (text: string) => ABSOLUTE.test(text.replace(cadenceWords, ' '));

/** Weighs one sentence against a question (or one clause of it). `context` is what stands around it: lead-in, heading, title. */
export function supportOf(
  question: Pick<QuestionShape, 'text' | 'units' | 'quantities'>,
  sentence: string,
  context: string,
): Support {
  return {
    ...coverage(question.units, ideasOf(sentence), ideasOf(context)),
    numbers: matchNumbers(question.quantities, quantitiesOf(sentence)),
    polarity: polarityOf(question.text, sentence),
    hedged: HEDGE.test(sentence) && !HEDGE.test(question.text),
    carvedOut: CARVE_OUT.test(sentence) && !CARVE_OUT.test(question.text),
    absoluteOpen: isAbsolute(question.text) && !isAbsolute(sentence),
  };
}
