import type { SubprocessorFact } from '../../facts.ts';
import { COMMON } from './one-subprocessor.ts';
import { answer, counted, type FactAnswer, listed } from './question.ts';
import { type Reading, says } from './reading.ts';
import type { Meaning } from './terms.ts';
import { knowsAll, subjectOf, tellsOf } from './told-of.ts';

/** Words that name nothing of what a company of the list does, or where. */
const PLAIN: readonly Meaning[] = [...COMMON, 'serving', 'purpose', 'perform', 'seat', 'count'];

/**
 * Those companies of a list whose rows say all that a question names ("which of them sends e-mail?", "which are in
 * Ireland?"), each with its row; null where no row does.
 */
export function askSome(reading: Reading, list: SubprocessorFact): FactAnswer | null {
  if (reading.form !== 'value' || !says(reading, 'which', 'who', 'count')) return null;
  if (says(reading, 'excluded', 'other-time', 'later')) return null;
  const subject = subjectOf(reading, ...PLAIN);
  const found = list.entries.filter(({ name, details }) => {
    const row = [name, ...details.map(({ value }) => value)].join('. ');
    return tellsOf(row, subject) && knowsAll(reading, row);
  });
  if (found.length === 0 || found.length === list.entries.length) return null;
  const told = found.map(({ name, details }) => {
    const said = details.flatMap(({ value }) => (value === '' ? [] : [value])).join(', ');
    return said === '' ? name : `${name} (${said})`;
  });
  const number = says(reading, 'count') ? `${counted(found.length)}: ` : '';
  return answer(
    null,
    [
      `Of our sub-processors: ${number}${listed(told)}.`,
      `${number}${listed(found.map(({ name }) => name))}.`,
    ],
    [found.map(({ proof }) => proof)],
  );
}
