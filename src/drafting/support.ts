import { ideasOf, speaksOf, type Unit, unitsOf } from '../language/concepts.ts';
import { contentUnits } from '../language/content.ts';
import { ABSOLUTE, CARVE_OUT, CONDITIONAL, HEDGE, negates, negationsIn, oppositesBetween } from '../language/polarity.ts';
import { type Quantity, quantitiesOf } from '../language/quantities.ts';
import type { QuestionShape } from '../language/question-shape.ts';
import { coverageOf, weightOf } from '../language/weights.ts';

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

/** Do two quantities measure the same thing? */
function comparable(asked: Quantity, said: Quantity): boolean {
  if (asked.kind !== said.kind) return false;
  return asked.kind === 'count' && said.kind === 'count' ? asked.unit === said.unit : true;
}

const near = (a: number, b: number) => Math.abs(a - b) <= 0.03 * Math.max(a, b);

function holds(asked: Quantity, said: Quantity): NumberMatch {
  if (near(asked.days, said.days))
    return asked.bound !== 'exact' &&
      said.bound !== 'exact' &&
      said.bound !== asked.bound &&
      asked.kind !== 'cadence'
      ? 'unknown'
      : 'met';
  if (asked.kind === 'cadence') return said.days < asked.days ? 'met' : 'broken';
  if (asked.bound === 'most')
    return said.days < asked.days
      ? said.bound === 'least'
        ? 'unknown'
        : 'met'
      : said.bound === 'most'
        ? 'broken'
        : 'broken';
  if (asked.bound === 'least')
    return said.days > asked.days
      ? said.bound === 'most'
        ? 'unknown'
        : 'met'
      : said.bound === 'least'
        ? 'broken'
        : 'broken';
  return 'unknown';
}

/** Every number that the question names has to be met by a comparable one of the sentence; one broken number decides. */
export function matchNumbers(asked: readonly Quantity[], said: readonly Quantity[]): NumberMatch {
  if (asked.length === 0) return 'none';
  const found = asked.map((each) => {
    const results = said
      .filter((other) => comparable(each, other))
      .map((other) => holds(each, other));
    if (results.length === 0) return 'unknown';
    if (results.every((result) => result === results[0])) return results[0] ?? 'unknown';
    return results.includes('met') && !results.includes('broken') ? 'met' : 'unknown';
  });
  if (found.includes('unknown')) return 'unknown';
  return found.includes('broken')
    ? found.every((each) => each === 'broken') || found.length === 1
      ? 'broken'
      : 'unknown'
    : 'met';
}

/** Does a negation of the sentence stand before a weighty word of the question? */
const governs = (sentence: string, units: readonly Unit[]): boolean =>
  negates(sentence, (word) => units.some((unit) => weightOf(unit) === 1 && speaksOf(ideasOf(word), unit)));

/** A condition of the sentence that the question does not name ("Where infrastructure is codified, …"). */
function isConditional(sentence: string, question: string): boolean {
  const match = CONDITIONAL.exec(sentence);
  const condition = match?.[1] ?? match?.[2];
  if (!condition) return false;
  const asked = ideasOf(question);
  return unitsOf(condition).some((unit) => weightOf(unit) === 1 && contentUnits(unit.root).length > 0 && !speaksOf(asked, unit));
}

function polarityOf(question: string, sentence: string, units: readonly Unit[]): Support['polarity'] {
  const turns = negationsIn(question) + negationsIn(sentence);
  const opposites = oppositesBetween(question, sentence).length;
  if (turns + opposites === 0) return 'same';
  if (turns > 2 || turns + opposites > 2) return 'unclear';
  if (negationsIn(sentence) > 0 && !governs(sentence, units)) return 'unclear';
  return (turns + opposites) % 2 === 0 ? 'same' : 'contrary';
}

const cadenceWords =
  /\b(?:each|every|all|any) (?:\w+ )?(?:year|month|quarter|week|day|hour|night|time)s?\b|\bat all\b|\bif any\b/gi;
const isAbsolute = (text: string) => ABSOLUTE.test(text.replace(cadenceWords, ' '));

/** "May we …?" is answered by a sentence that says "may"; "where possible" never is. */
function isHedged(sentence: string, question: string): boolean {
  const permission = /^(?:can|may|could|are \w+ allowed|is it possible)\b/i.test(question);
  const text = permission ? sentence.replace(/\b(?:may|can|could)\b/gi, ' ') : sentence;
  return HEDGE.test(text) && !HEDGE.test(question);
}

/** Weighs one sentence against a question (or one clause of it). `context` is what stands around it: lead-in, heading, title. */
export function supportOf(
  question: Pick<QuestionShape, 'text' | 'units' | 'quantities'>,
  sentence: string,
  context: string,
): Support {
  return {
    ...coverageOf(question.units, ideasOf(sentence), ideasOf(context)),
    numbers: matchNumbers(question.quantities, quantitiesOf(sentence)),
    polarity: polarityOf(question.text, sentence, question.units),
    hedged: isHedged(sentence, question.text),
    carvedOut: (CARVE_OUT.test(sentence) && !CARVE_OUT.test(question.text)) || isConditional(sentence, question.text),
    absoluteOpen: isAbsolute(question.text) && !isAbsolute(sentence),
  };
}
