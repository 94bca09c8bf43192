import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { inScope, type Scope } from './search.ts';

export type ExceptionRow = {
  readonly versionId: string;
  readonly document: string;
  readonly controlId: string | null;
  readonly text: string;
  readonly section: string | null;
  readonly page: number | null;
};

/**
 * Exceptions that auditors noted in the reports of the scope. What a person says of a control in the register wins
 * over what was read: an exception that the reader missed counts, one that is none does not. Who cannot tell takes
 * none away.
 */
export async function listExceptions(handle: Handle, scope: Scope): Promise<ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    select p.version_id as "versionId", d.name as document, p.control_id as "controlId", p.text, p.section, p.page
    from documents d
    join passages p on p.version_id = d.current_version_id
    left join controls c on c.document_id = d.id and c.version_id = p.version_id and c.control_id = p.control_id
    where p.kind = 'exception' and ${inScope(scope)} and c.corrections -> 'exception' is distinct from 'false'
    union all
    select c.version_id, d.name, c.control_id, coalesce(c.corrections ->> 'results', c.results, c.corrections ->> 'text', c.text), null, c.page
    from documents d
    join controls c on c.document_id = d.id and c.version_id = d.current_version_id
    where ${inScope(scope)} and coalesce((c.corrections ->> 'exception')::boolean, c.exception)
      and not exists (select from passages p where p.version_id = c.version_id and p.control_id = c.control_id and p.kind = 'exception')
    order by "versionId", page, text`.execute(handle);
  return rows;
}
