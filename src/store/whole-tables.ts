import { sql } from 'kysely';
import type { Handle } from '../ports.ts';

/** A table as a backup takes it: without columns that the database computes by itself. */
export type WholeTable = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Its rows may be as large as an upload. */
  readonly hasBytes: boolean;
};

/** The list of migrations travels in the backup's header. */
const NOT_COPIED = 'schema_migrations';

/** Every table of ours, by name. */
export async function listWholeTables(handle: Handle): Promise<WholeTable[]> {
  const { rows } = await sql<WholeTable>`
    select c.relname as name, bool_or(a.atttypid = 'bytea'::regtype) as "hasBytes",
      jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> ${NOT_COPIED}
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname order by c.relname collate "C"`.execute(handle);
  return rows;
}

/** Makes the text of values the same on every server, whatever its settings. */
export async function writeValuesPlainly(trx: Handle): Promise<void> {
  for (const setting of ["datestyle = 'ISO'", "bytea_output = 'hex'", 'extra_float_digits = 1'])
    await sql.raw(`set local ${setting}`).execute(trx);
}

/**
 * All rows of a table, some at a time, each as a JSON array of its values as text. The transaction has to be one
 * snapshot.
 */
export async function* readRows(
  trx: Handle,
  { name, columns, hasBytes }: WholeTable,
): AsyncGenerator<string> {
  const values = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`));
  await sql`declare whole_rows no scroll cursor for
    select json_build_array(${values})::text as line from ${sql.table(name)}`.execute(trx);
  const some = hasBytes ? 1 : 200;
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(some)} from whole_rows`.execute(
      trx,
    );
    for (const { line } of rows) yield line;
    if (rows.length < some) break;
  }
  await sql`close whole_rows`.execute(trx);
}

/** Puts rows, as `readRows` gave them, into a table. */
export async function writeRows(
  trx: Handle,
  { name, columns }: WholeTable,
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.join(columns.map((column) => sql.ref(column.name)));
  const values = sql.join(
    columns.map(({ type }, at) => sql`(r.value ->> ${sql.lit(at)})::${sql.raw(type)}`),
  );
  await sql`insert into ${sql.table(name)} (${names}) overriding system value
    select ${values} from json_array_elements(${`[${rows.join(',')}]`}::json) as r(value)`.execute(
    trx,
  );
}

/**
 * Takes keys to other tables and triggers off, so that tables can be filled in any order; the result puts them
 * back, and fails where a row refers to one that is not there. For the owner of the tables.
 */
export async function loosenTables(
  trx: Handle,
  tables: readonly WholeTable[],
): Promise<() => Promise<void>> {
  const { rows: keys } = await sql<{ table: string; name: string; text: string }>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as text from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`.execute(trx);
  const run = (text: string) => sql.raw(text).execute(trx);
  for (const { table, name } of keys) await run(`alter table ${table} drop constraint ${name}`);
  const triggers = async (what: 'enable' | 'disable') => {
    for (const { name } of tables)
      await sql`alter table ${sql.table(name)} ${sql.raw(what)} trigger user`.execute(trx);
  };
  await triggers('disable');
  return async () => {
    await triggers('enable');
    for (const { table, name, text } of keys)
      await run(`alter table ${table} add constraint ${name} ${text}`);
  };
}

/** Empties tables before a backup is restored into them. */
export async function emptyTables(trx: Handle, tables: readonly WholeTable[]): Promise<void> {
  await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(trx);
}

/** Numbers that tables count by themselves go on after the largest that is there. */
export async function continueNumbers(trx: Handle): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select a.attrelid::regclass::text as table, quote_ident(a.attname) as column from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`.execute(
    trx,
  );
  for (const { table, column } of rows)
    await sql
      .raw(
        `select setval(pg_get_serial_sequence('${table}', '${column}'), coalesce(max(${column}), 0) + 1, false) from ${table}`,
      )
      .execute(trx);
}

/** Removes everything that migrations made, so that they can be run again up to an older one. */
export async function dropEverything(trx: Handle): Promise<void> {
  const { rows } = await sql<{ text: string }>`
    select 'drop table ' || c.oid::regclass || ' cascade' as text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    union all
    select 'drop function ' || p.oid::regprocedure || ' cascade' from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`.execute(
    trx,
  );
  for (const { text } of rows) await sql.raw(text).execute(trx);
}

/** What people have stored, by noun: where all are 0 the database is empty. */
export async function countStored(handle: Handle): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from documents)::int as documents, (select count(*) from files)::int as files,
      (select count(*) from questionnaires)::int as questionnaires, (select count(*) from exports)::int as exports,
      (select count(*) from library_entries)::int as "earlier answers",
      (select count(*) from company_profile)::int as "company facts"`.execute(handle);
  return rows[0] ?? {};
}
