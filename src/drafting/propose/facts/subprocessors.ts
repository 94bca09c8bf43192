import type { SubprocessorFact } from '../../facts.ts';
import {
  answer,
  type FactAnswer,
  type FactQuestion,
  listed,
  saysOnly,
  vocabulary,
  withheld,
} from './question.ts';

const LIST = vocabulary(
  `sub processor processors subprocessor subprocessors third party parties company companies organisation provider vendor subcontractor process processes
  processing handle access store customer client personal our data information behalf service list current currently use used engage rely involved have name full complete product platform all your provision deliver maintain keep`,
);
const LOCATED = vocabulary(
  'sub processor processors subprocessor subprocessors our company companies organisation current currently use used where located location country region based data process processed',
);
/** Headers of the column that says where. */
const PLACE = /\b(?:location|country|countries|region|place|seat|jurisdiction)\b/i;
const ABOUT =
  /\bsub-?\s?processors?\b|\b(?:companies|third[- ]parties|organi[sz]ations|vendors|providers)\b[^?]{0,40}\b(?:process|processing|handle|access)\b[^?]{0,30}\bdata\b/i;

/** Each of them with where it is; null where the list does not say it of all. */
function placed({ entries }: SubprocessorFact): FactAnswer | null {
  const places = entries.map(
    ({ details }) => details.find(({ header }) => PLACE.test(header))?.value ?? '',
  );
  if (places.includes('')) return null;
  const named = entries.map(({ name }, at) => `${name} (${places[at]})`);
  return answer(
    null,
    [`Our sub-processors and where they are: ${listed(named)}.`],
    [entries.map(({ proof }) => proof)],
  );
}

/** What a list of sub-processors says to a question about it; null where it is about something else. */
export function askSubprocessors(
  { text, wanted, isYesNo }: FactQuestion,
  lists: readonly SubprocessorFact[],
): FactAnswer | null {
  const asksWhere = wanted === 'where' && saysOnly(text, LOCATED);
  if (!ABOUT.test(text) || (!asksWhere && !saysOnly(text, LIST))) return null;
  const [list, other] = lists;
  if (list === undefined) return null;
  if (other !== undefined)
    return withheld('Several documents list sub-processors: a person has to say which one holds.');
  const { entries } = list;
  const proofs = [entries.map(({ proof }) => proof)];
  const names = listed(entries.map(({ name }) => name));
  const full = entries.map(({ name, details }) => {
    const said = details.flatMap(({ value }) => (value === '' ? [] : [value])).join(', ');
    return said === '' ? name : `${name} (${said})`;
  });
  const texts = [`Our sub-processors are ${listed(full)}.`, `Our sub-processors are ${names}.`];
  if (asksWhere) return placed(list);
  if (isYesNo)
    return /^(?:do|are|is|have|does)\b/i.test(text) ? answer('yes', texts, proofs) : null;
  if (wanted === 'how_many') return null;
  return ['list', 'which', 'who', 'describe'].includes(wanted) ? answer(null, texts, proofs) : null;
}
