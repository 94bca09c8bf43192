import type { SheetPreview } from '../../questionnaire/layout/preview.ts';
import type { PreviewCell, PreviewRow } from '../../questionnaire/layout/preview-rows.ts';
import { writePointed } from '../read/pointed-cells.ts';
import { READING_WORDS } from './sheet-words.ts';

/** A cell is one of a group of radio buttons: chosen by mouse or arrow keys, with and without script. */
function SheetCell({ cell, address, pick }: { cell: PreviewCell; address: string; pick: string }) {
  const { text, reading, span, beside, table } = cell;
  if (span === 0) return null;
  const known = reading === null ? null : READING_WORDS[reading];
  const isPicked = pick.startsWith(`${address}>`);
  return (
    <td
      class={`wrap pickable ${known === null ? '' : `reading-${known.tone}`}`}
      colspan={span > 1 ? span : undefined}
    >
      <label>
        <input
          class="hidden-visually"
          type="radio"
          name="pick"
          value={writePointed({ cell: address, beside, table })}
          checked={isPicked}
          autofocus={isPicked}
        />
        <span class="hidden-visually">{address}</span>
        {known === null ? null : <span class="reading">{known.label}</span>}
        {text === '' ? <span class="hidden-visually"> blank</span> : text}
      </label>
    </td>
  );
}

function RowHead({ row, heads }: { row: PreviewRow; heads: number | undefined }) {
  const { row: number, kind, canAsk } = row;
  return (
    <th scope="row">
      {canAsk ? (
        <label class="check-line">
          <input
            type="checkbox"
            name="asked"
            value={String(number)}
            checked={kind === 'question' || kind === 'fact'}
          />
          <span class="hidden-visually">Asked in row</span>
          {number}
        </label>
      ) : heads === undefined ? (
        number
      ) : (
        <a href={`#table-${heads}`}>
          {number}
          <span class="hidden-visually"> heads a table: what its columns are</span>
        </a>
      )}
    </th>
  );
}

const isAsked = ({ kind }: PreviewRow) => kind === 'question' || kind === 'fact';

type Props = {
  preview: SheetPreview;
  /** The cell that was chosen last, as the page sent it. */
  pick: string | null;
  /** By the row that heads a table: the number under which its columns are listed. */
  heads: ReadonlyMap<number, number>;
};

/**
 * A part of the sheet with its row numbers and column letters; each cell says by colour and word what it was read
 * as, and can be chosen.
 */
export function SheetTable({ preview, pick, heads }: Props) {
  const { rows, columns, sheet } = preview;
  const listed = (chosen: readonly PreviewRow[]) => chosen.map(({ row }) => row).join(',');
  return (
    <section class="table-wrap sheet-grid" tabindex={0} aria-label={`Preview of ${sheet}`}>
      <input type="hidden" name="shown" value={listed(rows.filter(({ canAsk }) => canAsk))} />
      <input type="hidden" name="was" value={listed(rows.filter(isAsked))} />
      <table>
        <caption class="hidden-visually">{`Rows of the sheet ${sheet}. A ticked row is asked; choose a cell to say what it is.`}</caption>
        <thead>
          <tr>
            <th scope="col">Asked</th>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr id={`row-${row.row}`}>
              <RowHead row={row} heads={heads.get(row.row)} />
              {row.cells.map((cell, index) => (
                <SheetCell cell={cell} address={`${columns[index]}${row.row}`} pick={pick ?? ''} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
