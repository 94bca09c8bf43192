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

/** More kinds of tables than these are closed: a cell is said to be something by a click on it. */
const OPEN = 2;

/** Tables of a sheet that are read alike, by their place among its tables. */
export type TableGroup = { readonly first: number; readonly tables: readonly number[] };

const signatureOf = ({ columns }: PreviewTable, index: number) =>
  columns.some(({ role }) => role !== null)
    ? columns.map(({ column, role }) => `${column} ${role}`).join(';')
    : `${index}`;

/** The tables of a sheet by how they are read; one that asks nothing stands alone. */
export const groupTables = (tables: readonly PreviewTable[]): TableGroup[] =>
  [
    ...Map.groupBy(tables.keys(), (index) => {
      const table = tables[index];
      return table === undefined ? '' : signatureOf(table, index);
    }).values(),
  ].map((group) => ({ first: group[0] ?? 0, tables: group }));

/** Rows that head tables of a group: more of them are counted. */
const NAMED = 3;

type Shown = {
  group: TableGroup;
  tables: readonly PreviewTable[];
  alike: number;
  isOpen: boolean;
};

function TableRoles({ group, tables, alike, isOpen }: Shown) {
  const { first: index } = group;
  const table = tables[index];
  if (table === undefined) return null;
  const asks = table.columns.some(({ role }) => role !== null);
  const headers = group.tables.map((each) => tables[each]?.header ?? '');
  const named = headers.slice(0, NAMED).join(', ');
  const more = headers.length > NAMED ? ` and ${headers.length - NAMED} more` : '';
  const title =
    headers.length === 1 ? `Table headed in ${named}` : `Tables headed in ${named}${more}`;
  return (
    <details class="table-roles" open={isOpen}>
      <summary>{`${title}${asks ? '' : ': asks nothing'}`}</summary>
      <fieldset id={`table-${index}`}>
        <legend class="hidden-visually">{`Columns of the table headed in ${table.header}`}</legend>
        <div class="column-roles">
          {table.columns.map((column) => (
            <ColumnRoleField column={column} table={index} />
          ))}
        </div>
        {alike === 0 ? null : (
          <label class="check-line small">
            <input type="checkbox" name={`alike:${index}`} value="1" checked={headers.length > 1} />
            {`The same for ${plural(alike, 'other table')} read like this one, on every sheet`}
          </label>
        )}
        <label class="check-line small">
          <input type="checkbox" name={`drop:${index}`} value="1" />
          {headers.length === 1
            ? 'This is no table: read these rows with what stands above'
            : `${headers[0]} heads no table: read its rows with what stands above`}
        </label>
      </fieldset>
    </details>
  );
}

/** What the columns of each kind of table are for, and a table that was missed. */
export function SheetTables({
  tables,
  alike,
}: {
  tables: readonly PreviewTable[];
  alike: readonly number[];
}) {
  const groups = groupTables(tables);
  return (
    <>
      {groups.map((group) => (
        <TableRoles
          group={group}
          tables={tables}
          alike={alike[group.first] ?? 0}
          isOpen={groups.length <= OPEN}
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
