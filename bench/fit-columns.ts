import { profileColumn } from '../src/questionnaire/columns/column-profile.ts';
import { columnsOf, headerOver } from '../src/questionnaire/columns/columns.ts';
import { decidingRows } from '../src/questionnaire/columns/guess-layout.ts';
import {
  LEAST_WORTH,
  questionSigns,
  scaleOf,
  withNames,
  withRequests,
} from '../src/questionnaire/columns/question-columns.ts';
import { viewSheet } from '../src/questionnaire/sheet/sheet-view.ts';
import { findTables } from '../src/questionnaire/tables/tables.ts';
import { workbook } from '../test/questionnaire/build-workbook.ts';
import { type GeneratedTable, generateTable } from './generated-tables.ts';

/**
 * Fits what each sign of a column that asks is worth, on generated tables alone: a choice among the columns of a
 * table or none of them (conditional logit), as the rules choose. Prints the factors by which today's points would be
 * multiplied, and how many generated tables that were not fitted on each of the two reads right.
 */
const [FITTED, HELD_OUT, ROUNDS, RATE, RIDGE] = [500, 500, 1_500, 0.5, 0.002];

/** The signs of each column that no veto excludes, and which of these columns asks; -1 for none. */
type Choice = { readonly columns: readonly (readonly number[])[]; readonly asks: number };

let names: readonly string[] = [];

function choiceOf({ spec, asks }: GeneratedTable): Choice | null {
  const [sheet] = workbook(spec).sheets;
  if (sheet === undefined) return null;
  const view = viewSheet(sheet);
  const [headed] = findTables(view);
  if (headed === undefined) return null;
  const rows = decidingRows(view, headed);
  const table = withNames(view, withRequests(view, headed, rows), rows);
  const profiles = columnsOf(view, table).map((column) => profileColumn(view, column, rows));
  const scale = scaleOf(profiles, rows.length);
  const open = profiles
    .map((profile) => ({
      column: profile.column,
      signs: questionSigns(profile, headerOver(table.cells, profile.column), scale),
    }))
    .filter(({ signs }) => signs.every(({ points }) => Number.isFinite(points)));
  names = open[0]?.signs.map(({ sign }) => sign) ?? names;
  return {
    columns: open.map(({ signs }) => signs.map(({ points }) => points)),
    asks: open.findIndex(({ column }) => column === asks),
  };
}

const worth = (points: readonly number[], factors: readonly number[]) =>
  points.reduce((sum, point, at) => sum + point * (factors[at] ?? 0), 0);

/** Where the choice falls: a column, or -1 where none is worth more than the least. */
function chosen({ columns }: Choice, factors: readonly number[], least: number): number {
  const worths = columns.map((points) => worth(points, factors));
  const best = worths.indexOf(Math.max(...worths));
  return (worths[best] ?? -Infinity) > least ? best : -1;
}

type Weights = { readonly factors: readonly number[]; readonly least: number };

/** How likely each column is the one that is chosen, and behind them none. */
function shares({ columns }: Choice, { factors, least }: Weights): number[] {
  const powers = [...columns.map((points) => worth(points, factors)), least].map(Math.exp);
  const all = powers.reduce((sum, each) => sum + each, 0);
  return powers.map((power) => power / all);
}

/** By how much each sign of a table pulls away from what is right. */
function pullOf(choice: Choice, weights: Weights): number[] {
  const likely = shares(choice, weights);
  const errors = choice.columns.map((_, at) => (likely[at] ?? 0) - Number(at === choice.asks));
  return weights.factors.map((_, sign) =>
    choice.columns.reduce((sum, points, at) => sum + (points[sign] ?? 0) * (errors[at] ?? 0), 0),
  );
}

function fitWeights(tables: readonly Choice[], signs: number): Weights {
  let weights: Weights = { factors: Array.from({ length: signs }, () => 0), least: 0 };
  const step = (sum: number) => (RATE * sum) / tables.length;
  for (let round = 0; round < ROUNDS; round++) {
    const now = weights;
    const pulls = tables.map((each) => pullOf(each, now));
    const none = tables.map((each) => (shares(each, now).at(-1) ?? 0) - Number(each.asks === -1));
    weights = {
      factors: now.factors.map(
        (factor, sign) =>
          factor * (1 - RATE * RIDGE) -
          step(pulls.reduce((sum, pull) => sum + (pull[sign] ?? 0), 0)),
      ),
      least: now.least - step(none.reduce((sum, each) => sum + each, 0)),
    };
  }
  return weights;
}

const choices = Array.from({ length: FITTED + HELD_OUT }, (_, seed) =>
  choiceOf(generateTable(seed + 1)),
).flatMap((choice) => choice ?? []);
const [learnt, unseen] = [choices.slice(0, FITTED), choices.slice(FITTED)];
const { factors, least } = fitWeights(learnt, names.length);
const share = (by: readonly number[], limit: number) => {
  const right = unseen.filter((choice) => chosen(choice, by, limit) === choice.asks).length;
  return `${right} of ${unseen.length}`;
};
console.log(
  `rules ${share(
    names.map(() => 1),
    LEAST_WORTH,
  )}, fitted ${share(factors, least)}`,
);
for (const [at, name] of names.entries()) console.log(`${(factors[at] ?? 0).toFixed(2)}  ${name}`);
console.log(`${least.toFixed(2)}  least worth`);
