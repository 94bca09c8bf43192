import { ideasOf, speaksOf } from './concepts.ts';
import { contentUnits } from './content.ts';
import { askedAct, patientsIn } from './grammar/acted-on.ts';
import { tagged } from './grammar/read-grammar.ts';
import type { Token } from './grammar/verb-groups.ts';
import { memoized } from './memo.ts';
import { weightOf } from './weights.ts';

const words = memoized(tagged, 2_000);
const textOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');

/** Units that tell what a noun phrase is about; light ones only where it has no others ("the programme"). */
function tellingIn(text: string) {
  const units = contentUnits(text);
  const weighty = units.filter((unit) => weightOf(unit) === 1);
  return weighty.length > 0 ? weighty : units;
}

/**
 * Does a sentence do what is asked (its verb, or the noun made from it) only to something else than the question's object? "The budget is
 * approved under the policy" says nothing of the policy's approval. False wherever grammar does not tell.
 */
export function actsOnOther(question: string, sentence: string): boolean {
  const asked = askedAct(words(question));
  if (asked === null) return false;
  const object = tellingIn(textOf(asked.patient));
  const acts = asked.acts.flatMap(({ word }) => contentUnits(word));
  if (object.length === 0 || acts.length === 0) return false;
  const isAct = ({ word }: Token): boolean => {
    const ideas = ideasOf(word);
    return acts.some((unit) => speaksOf(ideas, unit));
  };
  const patients = patientsIn(words(sentence), isAct);
  return (
    patients.length > 0 &&
    patients.every((patient) => {
      if (patient === null) return false;
      const text = textOf(patient);
      const ideas = ideasOf(text);
      return tellingIn(text).length > 0 && !object.some((unit) => speaksOf(ideas, unit));
    })
  );
}
