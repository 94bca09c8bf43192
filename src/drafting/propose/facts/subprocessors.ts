import { wordsOf } from '../../../language/words.ts';
import { MAX_VERBATIM_WORDS } from '../../cells/wording.ts';
import type { SubprocessorFact } from '../../facts.ts';
import { askOne, askUnlisted, COMMON, namedIn, PLACE } from './one-subprocessor.ts';
import { coverOf, withoutNamesOf } from './own-names.ts';
import { answer, counted, type FactAnswer, listed, withheld } from './question.ts';
import { asksOfEach, type Reading, says } from './reading.ts';
import { askValues, askVerdict, type Rule } from './rules.ts';
import { isSameName } from './scope-part.ts';
import { askSome } from './some-subprocessors.ts';

type ListRule = Rule<SubprocessorFact>;

const proofsOf = ({ entries }: SubprocessorFact) => [entries.map(({ proof }) => proof)];

/** Each of them with where it is; null where the list does not say it of all. */
function placed(list: SubprocessorFact): FactAnswer | null {
  const places = list.entries.map(
    ({ details }) => details.find(({ header }) => PLACE.test(header))?.value ?? '',
  );
  if (places.includes('')) return null;
  const named = list.entries.map(({ name }, at) => `${name} (${places[at]})`);
  return answer(null, [`Our sub-processors and where they are: ${listed(named)}.`], proofsOf(list));
}

/** All of them, with what their rows say; then by name alone. */
function textsOf({ entries }: SubprocessorFact): string[] {
  const full = entries.map(({ name, details }) => {
    const said = details.flatMap(({ value }) => (value === '' ? [] : [value])).join(', ');
    return said === '' ? name : `${name} (${said})`;
  });
  const names = entries.map(({ name }) => name);
  return [`Our sub-processors are ${listed(full)}.`, `Our sub-processors are ${listed(names)}.`];
}

/** A long list is told by name and place: what else its rows say is more than may be copied of a confidential one. */
const all: ListRule['ask'] = (reading, list) => {
  const [full = '', names = ''] = textsOf(list);
  const isPublic = list.entries.every(({ proof }) => proof.passage.audience === 'public');
  if (isPublic || says(reading, 'purpose') || wordsOf(full).length <= MAX_VERBATIM_WORDS)
    return answer(null, [full, names], proofsOf(list));
  return placed(list) ?? answer(null, [names], proofsOf(list));
};

const VALUES: readonly ListRule[] = [
  {
    needs: [['count'], ['subprocessor', 'third-party']],
    may: ['count', 'purpose'],
    unless: ['where'],
    // "Used for …" goes with the product that its list is about.
    when: ({ terms }) =>
      terms.every(({ words, means }) => !means.has('purpose') || /^used(?: for)?$/.test(words)),
    ask: (_, list) =>
      answer(
        null,
        [
          `We use ${counted(list.entries.length)} sub-processor${list.entries.length === 1 ? '' : 's'}: ${listed(list.entries.map(({ name }) => name))}.`,
        ],
        proofsOf(list),
      ),
  },
  {
    needs: [['where', 'country', 'seat']],
    may: ['where', 'country', 'seat', 'which'],
    unless: ['count', 'purpose'],
    ask: (_, list) => placed(list),
  },
  {
    needs: [['subprocessor', 'third-party']],
    may: ['which', 'who', 'purpose', 'country', 'seat', 'where', 'perform', 'cover'],
    unless: ['count'],
    when: (reading) => says(reading, 'purpose') || !says(reading, 'where', 'country', 'seat'),
    ask: all,
  },
];

const VERDICTS: readonly ListRule[] = [
  {
    needs: [['subprocessor', 'third-party']],
    may: ['perform'],
    unless: ['where', 'country', 'seat', 'count'],
    open: true,
    ask: (reading, list, rest) => {
      const isEach = asksOfEach(reading);
      const said = namedIn(reading.text, list);
      const isWhole =
        said !== null && wordsOf(rest).every((word) => wordsOf(said.name).includes(word));
      const named =
        isWhole && rest !== '' ? [said] : list.entries.filter(({ name }) => isSameName(name, rest));
      const [one] = named;
      if (rest === '')
        return isEach || !says(reading, 'processing', 'have')
          ? null
          : answer('yes', textsOf(list), proofsOf(list));
      return one === undefined
        ? null
        : answer('yes', [`${one.name} is one of our sub-processors.`], [[one.proof]]);
    },
  },
];

/** How much a list says of its companies. */
const detailsOf = ({ entries }: SubprocessorFact): number =>
  entries.reduce((sum, { details }) => sum + details.length, 0);

const namesOf = ({ entries }: SubprocessorFact): string =>
  entries
    .map(({ name }) => name.toLowerCase())
    .sort()
    .join('\n');

/** Do the words say that others process data, where they are not called sub-processors? */
const processData = (reading: Reading): boolean =>
  reading.terms.some(({ words }) => /^(?:process|handle|access|store)\w*$/.test(words)) &&
  reading.terms.some(({ words }) => /\bdata\b|\binformation\b/.test(words)) &&
  reading.terms.some(({ words }) =>
    /^(?:third part(?:y|ies)|companies|organi[sz]ations|vendors|providers|service providers|subcontractors?)$/.test(
      words,
    ),
  );

function askList(reading: Reading, list: SubprocessorFact): FactAnswer | null {
  const given = { common: COMMON };
  return (
    (reading.form === 'yes-no' ? null : askValues(reading, list, { rules: VALUES, ...given })) ??
    (reading.form === 'value' ? null : askVerdict(reading, list, { rules: VERDICTS, ...given }))
  );
}

/** What a list of sub-processors says to a question about it; null where it is about something else. */
export function askSubprocessors(
  asked: Reading,
  lists: readonly SubprocessorFact[],
): FactAnswer | null {
  const { standards, years, ageMonths } = asked;
  if (standards.length > 0 || years.length > 0 || ageMonths !== null) return null;
  const [list, ...others] = lists.toSorted((one, other) => detailsOf(other) - detailsOf(one));
  if (list === undefined || !asked.names.every((name) => list.names.includes(name))) return null;
  const reading = withoutNamesOf(asked, {
    cover: coverOf(...list.entries.map(({ proof }) => [{ ...proof, quote: '' }])),
    other: list.entries.map(({ name }) => name).join('\n'),
  });
  const isAbout = says(reading, 'subprocessor') || processData(reading);
  const ofOne = others.length === 0 ? askOne(reading, list) : null;
  if (ofOne !== null || !isAbout) return ofOne;
  const found = askUnlisted(reading, list) ?? askList(reading, list) ?? askSome(reading, list);
  return found !== null && !others.every((other) => namesOf(other) === namesOf(list))
    ? withheld('Several documents list sub-processors: a person has to say which one holds.')
    : found;
}
