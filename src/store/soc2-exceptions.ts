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

/** Exceptions that auditors noted in the reports of the scope. */
export function listExceptions(handle: Handle, scope: Scope): Promise<ExceptionRow[]> {
  return handle
    .selectFrom('documents as d')
    .innerJoin('passages as p', 'p.version_id', 'd.current_version_id')
    .select([
      'p.version_id as versionId',
      'd.name as document',
      'p.control_id as controlId',
      'p.text',
      'p.section',
      'p.page',
    ])
    .where('p.kind', '=', 'exception')
    .where(inScope(scope))
    .orderBy('p.id')
    .execute();
}
