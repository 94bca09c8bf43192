import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { getPassagesById, inScope, type PassageRow, type Scope } from './search.ts';

/**
 * All passages of a scope that a model may be given, in the order of their documents: in force, quotable, allowed
 * to leave, no earlier answers; null where they hold more than `letters`.
 */
export async function listSendablePassages(
  handle: Handle,
  { scope, letters }: { readonly scope: Scope; readonly letters: number },
): Promise<PassageRow[] | null> {
  const sendable = sql`documents d join passages p on p.version_id = d.current_version_id
    where ${inScope(scope)} and d.model_allowed and d.kind <> 'answers' and p.quotable`;
  const sum = await sql<{ letters: number }>`
    select coalesce(sum(length(p.text)), 0)::float8 as letters from ${sendable}`.execute(handle);
  if (Number(sum.rows[0]?.letters ?? 0) > letters) return null;
  const { rows } = await sql<{ id: number }>`
    select p.id::float8 as id from ${sendable} order by d.name collate "C", p.id`.execute(handle);
  const found = await getPassagesById(
    handle,
    rows.map(({ id }) => id),
    scope.today,
  );
  return rows.flatMap(({ id }) => found.get(id) ?? []);
}
