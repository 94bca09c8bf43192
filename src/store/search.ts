import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { Audience, DocumentKind, PassageKind } from './schema.ts';

/** Who may see what: the limits that every search applies in SQL. `today` is an ISO date. */
export type Scope = {
  readonly product: string | null;
  readonly audience: 'nda' | 'public';
  readonly today: string;
};

export type PassageRow = {
  readonly id: number;
  readonly documentId: string;
  readonly versionId: string;
  readonly document: string;
  readonly title: string | null;
  readonly version: number;
  readonly documentKind: DocumentKind;
  readonly audience: Audience;
  readonly modelAllowed: boolean;
  readonly kind: PassageKind;
  readonly page: number | null;
  readonly section: string | null;
  readonly text: string;
  readonly searchText: string;
  readonly controlId: string | null;
  readonly criteria: readonly string[];
  readonly quotable: boolean;
};

const criteriaSchema = z.array(z.string());

/** Documents `d` that a questionnaire of this scope may draw on: current, not removed, not expired, right product and audience. */
export function inScope(scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`d.removed_at is null
    and (d.valid_until is null or d.valid_until >= ${scope.today}::date)
    and (d.product is null or d.product = ${scope.product})
    and (d.audience = 'public' or ${scope.audience}::text = 'nda')`;
}

/** Versions that this scope may draw on, as a condition on a version's id. `is true` keeps the planner from joining: it makes one list and looks up. */
export const versionInScope = (version: RawBuilder<unknown>, scope: Scope): RawBuilder<boolean> =>
  sql<boolean>`(${version} in (
    select d.current_version_id from documents d where d.current_version_id is not null and ${inScope(scope)})) is true`;

/** Passages with their documents, by id. */
export async function getPassagesById(
  handle: Handle,
  ids: readonly number[],
): Promise<Map<number, PassageRow>> {
  if (ids.length === 0) return new Map();
  const rows = await handle
    .selectFrom('passages as p')
    .innerJoin('document_versions as v', 'v.id', 'p.version_id')
    .innerJoin('documents as d', 'd.id', 'v.document_id')
    .select([
      'p.id',
      'd.id as documentId',
      'v.id as versionId',
      'd.name as document',
      'v.title',
      'v.number as version',
    ])
    .select([
      'd.kind as documentKind',
      'd.audience',
      'd.model_allowed as modelAllowed',
      'p.kind',
      'p.page',
      'p.section',
    ])
    .select([
      'p.text',
      'p.search_text as searchText',
      'p.control_id as controlId',
      'p.criteria',
      'p.quotable',
    ])
    .where(
      sql<boolean>`p.id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as x(value))`,
    )
    .execute();
  return new Map(
    rows.map((row) => [
      Number(row.id),
      { ...row, id: Number(row.id), criteria: criteriaSchema.parse(row.criteria) },
    ]),
  );
}
