import { plural } from '../../plural.ts';
import { COLUMN_ROLES } from '../../questionnaire/layout/layout.ts';
import type { PreviewTable } from '../../questionnaire/layout/preview.ts';
import { COLUMN_ROLE_WORDS } from './sheet-words.ts';

type Column = PreviewTable['columns'][number];

function ColumnRoleField({ column, table }: { column: Column; table: number }) {
  const name = `column:${table}:${column.column}`;
  const id = `column-${table}-${column.column}`;
  return (
    <div class="field column-role">
      <label for={id}>
        <span class="column-letter">{column.column}</span>
        <span class="wrap">{column.label === '' ? 'no heading' : column.label}</span>
      </label>
      <select id={id} name={name}>
        <option value="" selected={column.role === null}>
          Not used
        </option>
        {COLUMN_ROLES.map((role) => (
          <option value={role} selected={role === column.role}>
            {COLUMN_ROLE_WORDS[role]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** More tables than these are closed: a click on the row that heads one opens it. */
const OPEN = 2;

type Shown = { table: PreviewTable; index: number; alike: number; isOpen: boolean };

function TableRoles({ table, index, alike, isOpen }: Shown) {
  const asks = table.columns.some(({ role }) => role !== null);
  return (
    <details class="table-roles" open={isOpen}>
      <summary>{`Table headed in ${table.header}${asks ? '' : ': asks nothing'}`}</summary>
      <fieldset id={`table-${index}`}>
        <legend class="hidden-visually">{`Columns of the table headed in ${table.header}`}</legend>
        <div class="column-roles">
          {table.columns.map((column) => (
            <ColumnRoleField column={column} table={index} />
          ))}
        </div>
        {alike === 0 ? null : (
          <label class="check-line small">
            <input type="checkbox" name={`alike:${index}`} value="1" />
            {`The same for ${plural(alike, 'other table')} read like this one, on every sheet`}
          </label>
        )}
        <label class="check-line small">
          <input type="checkbox" name={`drop:${index}`} value="1" />
          This is no table: read these rows with what stands above
        </label>
      </fieldset>
    </details>
  );
}

/** What the columns of each table are for, and a table that was missed. */
export function SheetTables({
  tables,
  alike,
}: {
  tables: readonly PreviewTable[];
  alike: readonly number[];
}) {
  return (
    <>
      {tables.map((table, index) => (
        <TableRoles
          table={table}
          index={index}
          alike={alike[index] ?? 0}
          isOpen={tables.length <= OPEN}
        />
      ))}
      <div class="sheet-more">
        <div class="field">
          <label for="addHeader">A table was missed: number of the row that heads it</label>
          <input
            id="addHeader"
            name="addHeader"
            type="text"
            inputmode="numeric"
            pattern="[0-9]+"
            maxlength={7}
          />
        </div>
        <div class="field">
          <label for="silentRows">Rows that are not questions, such as 12-20, 45</label>
          <input id="silentRows" name="silentRows" type="text" maxlength={500} />
        </div>
      </div>
    </>
  );
}
