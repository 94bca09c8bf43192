/**
 * `npm run eval -- criteria`: how well texts are given their Trust Services Criteria, on labels of our own: the
 * invented company's controls (its SOC 2 report states their criteria) and controls in the words of other
 * frameworks, a third of them held back. Beside it a plain BM25 over our wording of the criteria. `--misses` lists
 * the open texts whose first criterion is wrong.
 */
import { FOREIGN_CONTROLS } from '../fixtures/source/criteria/foreign-controls.ts';
import { CONTROLS } from '../fixtures/source/soc2/controls.ts';
import { CRITERIA } from '../src/criteria/criteria.ts';
import { criteriaOf } from '../src/criteria/criteria-of.ts';
import { scoreCriteria } from '../src/criteria/score-criteria.ts';
import { bm25Over } from './bm25.ts';
import { figuresOf } from './search-figures.ts';

type Labelled = { readonly text: string; readonly criteria: readonly string[] };

const SETS: Readonly<Record<string, readonly Labelled[]>> = {
  'SOC 2 controls': CONTROLS.map(({ activity, criteria }) => ({ text: activity, criteria })),
  'other frameworks': FOREIGN_CONTROLS.filter(({ held }) => !held),
  'other frameworks, held': FOREIGN_CONTROLS.filter(({ held }) => held),
};

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

function ranking(set: readonly Labelled[], rank: (text: string) => readonly string[]) {
  const places = set.map(({ text, criteria }) => {
    const at = rank(text).findIndex((id) => criteria.includes(id));
    return at < 0 ? null : at + 1;
  });
  const { recallAt1, meanReciprocalRank } = figuresOf(places);
  return {
    n: set.length,
    'first is right': percent(recallAt1),
    'right in three': percent(
      share(places.filter((at) => at !== null && at <= 3).length, set.length),
    ),
    MRR: meanReciprocalRank.toFixed(3),
  };
}

/** What is stored: the few criteria that are clear. Precision by criterion given, recall by criterion labelled. */
function given(set: readonly Labelled[]) {
  const lists = set.map(({ text, criteria }) => ({ found: criteriaOf(text), criteria }));
  const sum = (count: (each: (typeof lists)[number]) => number) =>
    lists.reduce((total, each) => total + count(each), 0);
  const right = sum(({ found, criteria }) => found.filter((id) => criteria.includes(id)).length);
  return {
    precision: percent(
      share(
        right,
        sum(({ found }) => found.length),
      ),
    ),
    recall: percent(
      share(
        right,
        sum(({ criteria }) => criteria.length),
      ),
    ),
    'none given': sum(({ found }) => (found.length === 0 ? 1 : 0)),
  };
}

const plain = bm25Over(CRITERIA, ({ asks, words }) => `${asks}. ${words}`);
console.table(
  Object.fromEntries(
    Object.entries(SETS).flatMap(([name, set]) => [
      [name, { ...ranking(set, (text) => scoreCriteria(text).map(({ id }) => id)), ...given(set) }],
      [`${name}: plain BM25`, ranking(set, (text) => plain(text, 61).map(({ id }) => id))],
    ]),
  ),
);
if (process.argv.includes('--misses'))
  for (const { text, criteria } of [
    ...(SETS['SOC 2 controls'] ?? []),
    ...(SETS['other frameworks'] ?? []),
  ]) {
    const [first] = scoreCriteria(text);
    if (first === undefined || !criteria.includes(first.id))
      process.stdout.write(`  ${first?.id ?? '-'} instead of ${criteria.join(', ')}: ${text}\n`);
  }
