import { type RawBuilder, sql } from 'kysely';
import type { Standing, Statement } from '../language/standing.ts';
import type { Handle } from '../ports.ts';
import type { Audience, DocumentKind, PassageKind } from './schema.ts';

/** Who may see what: the limits that every search applies in SQL. `today` is an ISO date. */
export type Scope = {
  readonly product: string | null;
  readonly audience: 'nda' | 'public';
  readonly today: string;
  /**
   * `past`: only documents that are not in force (expired, superseded, drafts, to come): they are shown and prove
   * nothing. `any`: whatever they are. Left out: `now`, only those in force.
   */
  readonly force?: 'now' | 'past' | 'any' | undefined;
};

/** Why a document proves nothing by itself; `current`: it is in force. */
export const VALIDITIES = ['current', 'expired', 'superseded', 'draft', 'to_come'] as const;
/** `to_come`: a policy whose day of effect lies ahead. */
export type Validity = (typeof VALIDITIES)[number];

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
  /** The ISO date that the document says of itself. */
  readonly date: string | null;
  readonly validity: Validity;
  /** ISO date until which its document serves; null: without end. */
  readonly validUntil: string | null;
  readonly criteria: readonly string[];
  readonly quotable: boolean;
  /**
   * What most of its words are worth as proof, and each statement by itself; `unknown` and null where it was read
   * before that was.
   */
  readonly standing: Standing;
  readonly statements: readonly Statement[] | null;
  /** A table's header cells. */
  readonly header: readonly string[] | null;
  /** The line that introduces the list that it begins with. */
  readonly lead: string | null;
};

/** The validity of a version `v` of a document `d` on an ISO date: what it says of itself first, then its days. */
export const validityOn = (today: string): RawBuilder<Validity> =>
  sql<Validity>`coalesce(v.life, case when d.valid_until < ${today}::date then 'expired'
    when d.kind = 'policy' and v.effective_date > ${today}::date then 'to_come' else 'current' end)`;

/** Documents `d` whose current version is in force, or is not; all of them where nothing is asked. */
function inForce({ today, force = 'now' }: Scope): RawBuilder<boolean> {
  if (force === 'any') return sql<boolean>`true`;
  const isNow = sql<boolean>`not exists (select from document_versions v
    where v.id = d.current_version_id and ${validityOn(today)} <> 'current')`;
  return force === 'now' ? isNow : sql<boolean>`not ${isNow}`;
}

/**
 * Documents `d` that a questionnaire of this scope may draw on: current, not removed, in force (or not, where that
 * is asked for), right product and audience.
 */
export function inScope(scope: Scope): RawBuilder<boolean> {
  return sql<boolean>`d.removed_at is null
    and ${inForce(scope)}
    and (d.product is null or d.product = ${scope.product})
    and (d.audience = 'public' or ${scope.audience}::text = 'nda')`;
}

/**
 * Versions that this scope may draw on, as a condition on a version's id. `is true` keeps the planner from joining:
 * it makes one list and looks up.
 */
export const versionInScope = (version: RawBuilder<unknown>, scope: Scope): RawBuilder<boolean> =>
  sql<boolean>`(${version} in (
    select d.current_version_id from documents d where d.current_version_id is not null and ${inScope(scope)})) is true`;

/** Is any document out of force? Most companies have few or none. */
export async function hasOutOfForce(handle: Handle, scope: Scope): Promise<boolean> {
  const { rows } = await sql`
    select 1 from documents d where d.current_version_id is not null and ${inScope({ ...scope, force: 'past' })} limit 1`.execute(
    handle,
  );
  return rows.length > 0;
}

/**
 * Passages with their documents, by id: one JSON value for all of them, which is read far faster than rows of many
 * columns.
 */
export async function getPassagesById(
  handle: Handle,
  ids: readonly number[],
  today: string,
): Promise<Map<number, PassageRow>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ found: PassageRow[] | null }>`
    select json_agg(json_build_object('id', p.id, 'documentId', d.id, 'versionId', v.id, 'document', d.name, 'title', v.title,
      'version', v.number, 'documentKind', d.kind, 'audience', d.audience, 'modelAllowed', d.model_allowed, 'kind', p.kind,
      'page', p.page, 'section', p.section, 'text', p.text, 'searchText', p.search_text, 'controlId', p.control_id, 'date', v.effective_date,
      'validity', ${validityOn(today)}, 'validUntil', d.valid_until,
      'criteria', p.criteria, 'quotable', p.quotable, 'standing', coalesce(p.standing, 'unknown'),
      'statements', p.statements, 'header', p.header, 'lead', p.lead)) as found
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as x(value) join passages p on p.id = x.value::bigint
      join document_versions v on v.id = p.version_id join documents d on d.id = v.document_id`.execute(
    handle,
  );
  return new Map((rows[0]?.found ?? []).map((row) => [row.id, row]));
}
