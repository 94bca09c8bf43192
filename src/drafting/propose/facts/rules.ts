import { answer, type FactAnswer } from './question.ts';
import { leftOf, type Reading, says } from './reading.ts';
import type { Meaning } from './terms.ts';

/**
 * One thing that may be asked of a fact. A question asks it that says one of each of `needs` and none of `unless`;
 * what else it says has to be among `may` and the words common to its subject.
 */
export type Rule<Fact> = {
  readonly needs: readonly (readonly Meaning[])[];
  readonly may?: readonly Meaning[];
  readonly unless?: readonly Meaning[];
  /** Further conditions on the slots or the form. */
  readonly when?: (reading: Reading) => boolean;
  /** Words beyond are a value that `ask` compares with the fact ("the mobile app"). */
  readonly open?: boolean;
  /** Null: it is not this that is asked after all. */
  readonly ask: (reading: Reading, fact: Fact, rest: string) => FactAnswer | null;
};

/** Words that questions about any paper of an auditor or tester use whatever they ask of it. */
export const COMMON_TO_PAPERS: readonly Meaning[] = [
  'frame',
  'filler',
  'past',
  'latest',
  'own',
  'thing',
  'independent',
  'protection',
  'report',
];

const asks = (reading: Reading, { needs, unless = [], when }: Rule<never>): boolean =>
  needs.every((meanings) => says(reading, ...meanings)) &&
  !says(reading, ...unless) &&
  (when?.(reading) ?? true);

const allowedBy = <Fact>(rules: readonly Rule<Fact>[], common: readonly Meaning[]) =>
  new Set([...common, ...rules.flatMap(({ needs, may = [] }) => [...needs.flat(), ...may])]);

/** The first rule that a question asks in whole answers it with Yes or No. */
export function askVerdict<Fact>(
  reading: Reading,
  fact: Fact,
  { rules, common }: { rules: readonly Rule<Fact>[]; common: readonly Meaning[] },
): FactAnswer | null {
  for (const rule of rules) {
    if (!asks(reading, rule)) continue;
    const left = leftOf(reading, allowedBy([rule], common));
    if (left.length > 0 && rule.open !== true) continue;
    const found = rule.ask(reading, fact, left.map(({ words }) => words).join(' '));
    if (found !== null) return found;
  }
  return null;
}

/** The words of two answers, one behind the other; a person has to give what one of them cannot. */
export function joined(one: FactAnswer, other: FactAnswer): FactAnswer {
  if (one.kind === 'withheld') return one;
  if (other.kind === 'withheld') return other;
  const added = other.texts.at(-1) ?? '';
  const texts = one.texts.map((text) => (text.includes(added) ? text : `${text} ${added}`));
  const both = answer(one.verdict, texts, [one.proofs, other.proofs]);
  return both.kind === 'answer' && one.inferred === true ? { ...both, inferred: true } : both;
}

/**
 * Every rule that a question for a value asks gives its part; together they have to account for all that it says.
 */
export function askValues<Fact>(
  reading: Reading,
  fact: Fact,
  { rules, common }: { rules: readonly Rule<Fact>[]; common: readonly Meaning[] },
): FactAnswer | null {
  const asked = rules.filter((rule) => asks(reading, rule));
  if (asked.length === 0 || leftOf(reading, allowedBy(asked, common)).length > 0) return null;
  const found = asked.map((rule) => rule.ask(reading, fact, ''));
  const answers = found.filter((each) => each !== null);
  return answers.length < found.length || answers.length === 0 ? null : answers.reduce(joined);
}
