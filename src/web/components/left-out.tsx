import { plural } from '../../plural.ts';
import type { LeftOut, LeftOutReason } from '../../questionnaire/questionnaire.ts';
import type { LeftOutView } from '../pages/sheets-view.ts';

/** Why a row was left out, as a person reads it. */
const REASON_WORDS: Readonly<Record<LeftOutReason, string>> = {
  heading: 'read as a heading',
  remark: 'read as a remark on the question above',
  example: 'read as an example',
  sum: 'adds up other rows',
  instruction: 'says how to fill in the form',
  below_table: 'below the table, and unlike its rows',
  table_not_asked: 'its table takes no answers',
  sheet_not_asked: 'this sheet is not read',
  copy: 'repeats what another sheet asks',
  no_cell: 'no cell for its answer was found',
  person: 'set aside by a person',
};

const MOST = 100;

const placeOf = ({ row, lastRow }: LeftOut) =>
  lastRow === row ? `Row ${row}` : `Rows ${row} to ${lastRow}`;

/** The rows of a sheet that look like items and were not taken, each with its reason and a way to it. */
export function LeftOutRows({ rows, index }: { rows: readonly LeftOutView[]; index: number }) {
  if (rows.length === 0) return null;
  const count = rows.reduce((sum, each) => sum + each.rows, 0);
  const verb = count === 1 ? 'looks like an item and was' : 'look like items and were';
  return (
    <details class="card left-out" open>
      <summary>{`${plural(count, 'row')} of this sheet ${verb} left out`}</summary>
      <ul class="card-body stack">
        {rows.slice(0, MOST).map((each) => (
          <li>
            <button
              class="button button-small"
              type="submit"
              name="go"
              value={`${index}:${each.row}`}
            >
              {placeOf(each)}
            </button>{' '}
            <span class="wrap">{each.text}</span>{' '}
            <span class="small quiet">{`(${REASON_WORDS[each.reason]})`}</span>{' '}
            {each.take === null ? null : (
              <button class="button button-small" type="submit" name="take" value={each.take}>
                {each.rows === 1 ? 'Take it in' : 'Take them in'}
                <span class="hidden-visually">{`: ${placeOf(each)}`}</span>
              </button>
            )}
          </li>
        ))}
        {rows.length > MOST ? (
          <li class="small">{`and ${plural(rows.length - MOST, 'more row')}`}</li>
        ) : null}
      </ul>
    </details>
  );
}
