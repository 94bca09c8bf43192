import { anyOf, phrases } from '../../../lexicon/prose.ts';
import type { AgreementFact } from '../../facts.ts';
import { answer, type FactAnswer, inferred, withheld } from './question.ts';
import { type Reading, says } from './reading.ts';
import { askValues, askVerdict, type Rule } from './rules.ts';
import type { Meaning } from './terms.ts';

type Clauses = readonly AgreementFact[];
type ClauseRule = Rule<Clauses>;

/** Words that questions about what is owed to customers use whatever they ask of it. */
const COMMON: readonly Meaning[] = [
  'frame',
  'filler',
  'own',
  'agreement',
  'customer',
  'have',
  'which',
  'data',
  'when',
  'length',
  'each',
];

const quoted = (quote: string): string =>
  `Our data processing agreement says: “${quote.replace(/\s+/g, ' ').replace(/^[\d.()a-z]{1,5} (?=\p{Lu})/u, '')}”`;

/** The clause in its own words: never more than they say. */
const clause =
  (name: string): ClauseRule['ask'] =>
  (_, clauses) => {
    const found = clauses.filter((each) => each.clause === name);
    const [first] = found;
    if (first === undefined) return null;
    const said = new Set(found.map(({ proof }) => proof.quote));
    return said.size > 1
      ? withheld('Several agreements differ in this: a person has to say which one holds.')
      : answer(null, [quoted(first.proof.quote)], [[first.proof]]);
  };

const asksTime = (reading: Reading): boolean =>
  says(reading, 'how-soon', 'when', 'length', 'period') || reading.form === 'label';
const isNamed = ({ terms }: Reading): boolean =>
  terms.some(({ words }) => /\b(?:agreement|addendum|dpa|contract\w*|terms)\b/.test(words));

const VALUES: readonly ClauseRule[] = [
  {
    needs: [['breach'], ['notify']],
    may: ['how-soon', 'period', 'perform', 'past', 'afterwards', 'processing'],
    unless: ['subprocessor', 'delete'],
    when: asksTime,
    ask: clause('breach-notice'),
  },
  {
    needs: [['subprocessor'], ['notify']],
    may: ['how-soon', 'period', 'change', 'perform', 'latest', 'processing', 'count', 'afterwards'],
    unless: ['breach', 'delete'],
    when: (reading) => asksTime(reading) || says(reading, 'count'),
    ask: clause('subprocessor-notice'),
  },
  {
    needs: [['delete'], ['after-end', 'end', 'agreement']],
    may: ['how-soon', 'period', 'end', 'afterwards', 'perform', 'after-end', 'processing'],
    unless: ['breach', 'subprocessor'],
    when: (reading) => asksTime(reading) && says(reading, 'data'),
    ask: clause('deletion'),
  },
  {
    needs: [['audit-right']],
    may: ['audit-right', 'perform', 'past', 'issue'],
    unless: ['breach', 'subprocessor', 'delete'],
    when: isNamed,
    ask: clause('audit'),
  },
  {
    needs: [['subprocessor'], ['agreement']],
    may: ['change', 'processing', 'perform', 'cover'],
    unless: ['breach', 'delete', 'notify', 'count', 'where', 'name'],
    when: isNamed,
    ask: clause('subprocessor-consent'),
  },
];

/** What takes a right back, or bounds it. */
const BOUNDED = phrases(() => anyOf('stated.bounds'));

const VERDICTS: readonly ClauseRule[] = [
  {
    needs: [['audit-right']],
    may: ['audit-right', 'perform', 'issue'],
    unless: ['breach', 'subprocessor', 'delete', 'report'],
    when: (reading) => isNamed(reading) && says(reading, 'customer'),
    ask: (reading, clauses) => {
      const found = clause('audit')(reading, clauses, '');
      const isPlain = clauses.some(
        ({ clause: name, proof }) =>
          name === 'audit' &&
          /\b(?:customer|controller|client)\b[^.]*\b(?:may|right|entitled)\b/i.test(proof.quote) &&
          !BOUNDED.test(proof.quote),
      );
      return found?.kind === 'answer' && isPlain
        ? inferred('yes', found.texts, [found.proofs])
        : null;
    },
  },
];

/** What the data processing agreement says to a question about one of its clauses; null where it says nothing. */
export function askAgreement(reading: Reading, clauses: Clauses): FactAnswer | null {
  const { standards, years, ageMonths, names, types } = reading;
  if (clauses.length === 0 || standards.length + years.length + types.length > 0) return null;
  if (ageMonths !== null || names.length > 0) return null;
  return reading.form === 'yes-no'
    ? askVerdict(reading, clauses, { rules: VERDICTS, common: COMMON })
    : askValues(reading, clauses, { rules: VALUES, common: COMMON });
}
