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
  processing handle access store customer client personal our data information behalf service list current currently use used engage rely involved have name full complete product platform all your provision deliver`,
);
const ABOUT =
  /\bsub-?\s?processors?\b|\b(?:companies|third[- ]parties|organi[sz]ations|vendors|providers)\b[^?]{0,40}\b(?:process|processing|handle|access)\b[^?]{0,30}\bdata\b/i;

/** What a list of sub-processors says to a question about it; null where it is about something else. */
export function askSubprocessors(
  { text, wanted, isYesNo }: FactQuestion,
  lists: readonly SubprocessorFact[],
): FactAnswer | null {
  if (!ABOUT.test(text) || !saysOnly(text, LIST)) return null;
  const [list, other] = lists;
  if (list === undefined) return null;
  if (other !== undefined)
    return withheld('Several documents list sub-processors: a person has to say which one holds.');
  const { entries } = list;
  const proofs = [entries.map(({ proof }) => proof)];
  const names = listed(entries.map(({ name }) => name));
  const full = entries.map(({ name, details }) => {
    const said = details.filter((each) => each !== '').join(', ');
    return said === '' ? name : `${name} (${said})`;
  });
  const texts = [`Our sub-processors are ${listed(full)}.`, `Our sub-processors are ${names}.`];
  if (isYesNo)
    return /^(?:do|are|is|have|does)\b/i.test(text) ? answer('yes', texts, proofs) : null;
  if (wanted === 'how_many') return null;
  return ['list', 'which', 'who', 'describe'].includes(wanted) ? answer(null, texts, proofs) : null;
}
