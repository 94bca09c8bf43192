import type { PreviewRow, SheetPreview } from '../../questionnaire/layout/preview.ts';
import { READING_WORDS } from './sheet-words.ts';

type Cell = PreviewRow['cells'][number];

function SheetCell({ cell }: { cell: Cell }) {
  if (cell.reading === null) return <td class="wrap">{cell.text}</td>;
  const { tone, label } = READING_WORDS[cell.reading];
  return (
    <td class={`wrap reading-${tone}`}>
      <span class="reading">{label}</span>
      {cell.text}
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

/** A part of the sheet with its row numbers and column letters; each cell says by colour and word what it was read as. */
export function SheetTable({ preview }: { preview: SheetPreview }) {
  const { rows, columns, sheet } = preview;
  const heads = new Map(
    preview.tables.map(({ header }, index) => [Number(/\d+/.exec(header)?.[0]), index]),
  );
  const listed = (chosen: readonly PreviewRow[]) => chosen.map(({ row }) => row).join(',');
  return (
    <section class="table-wrap sheet-grid" tabindex={0} aria-label={`Preview of ${sheet}`}>
      <input type="hidden" name="shown" value={listed(rows.filter(({ canAsk }) => canAsk))} />
      <input type="hidden" name="was" value={listed(rows.filter(isAsked))} />
      <table>
        <caption class="hidden-visually">{`Rows of the sheet ${sheet}. A ticked row is asked.`}</caption>
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
              {row.cells.map((cell) => (
                <SheetCell cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
