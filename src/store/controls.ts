import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { Schema } from './schema.ts';

const correctionsSchema = z.object({
  text: z.string().optional(),
  criteria: z.array(z.string()).optional(),
  results: z.string().nullable().optional(),
  exception: z.boolean().nullable().optional(),
});

/** What a person says of a control instead of what was read. */
export type ControlCorrections = z.output<typeof correctionsSchema>;

/** A control as its report names it, or a person's word where there is one. */
export type RegisteredControl = {
  readonly id: string;
  readonly documentId: string;
  readonly document: string;
  /** The version that spoke of it last. */
  readonly versionId: string;
  /** False: the version of the report that is in force does not speak of it any more. */
  readonly isCurrent: boolean;
  /** ISO date until which its report is read as current. */
  readonly validUntil: string | null;
  readonly control: string;
  readonly origin: 'report' | 'person';
  readonly text: string;
  readonly criteria: readonly string[];
  readonly page: number | null;
  readonly tests: string | null;
  readonly results: string | null;
  /** True: the auditor noted an exception; false: none; null: not tested, or not to be judged. */
  readonly exception: boolean | null;
  readonly managementResponse: string | null;
  readonly corrections: ControlCorrections;
  readonly owner: string | null;
};

/** As a report's reader gives it. */
type ReadControl = {
  readonly id: string;
  readonly text: string;
  readonly criteria: readonly string[];
  readonly page: number | null;
  readonly tests: string | null;
  readonly results: string | null;
  readonly exception: boolean | null;
};
type ReadReport = {
  readonly controls: readonly ReadControl[];
  readonly exceptions: readonly {
    readonly controlId: string | null;
    readonly managementResponse: string | null;
  }[];
};

/** Rows of one statement: a PostgreSQL statement takes at most 65,535 parameters. */
const CHUNK = 500;

/**
 * Brings the register in line with what a version of a report says. Corrections were made of what another reading
 * of the same bytes said, or of another report: they stay only where the words of the control stand as they did.
 * Owners stay, as do controls that this version does not name.
 */
export async function syncControls(
  trx: Handle,
  input: { documentId: string; versionId: string; report: ReadReport; at: Date },
): Promise<void> {
  const { documentId, versionId, report, at } = input;
  const responses = new Map(
    report.exceptions.map(({ controlId, managementResponse }) => [controlId, managementResponse]),
  );
  const rows = [...new Map(report.controls.map((each) => [each.id, each])).values()].map(
    (each) => ({
      document_id: documentId,
      version_id: versionId,
      control_id: each.id,
      origin: 'report' as const,
      text: each.text,
      criteria: JSON.stringify(each.criteria),
      page: each.page,
      tests: each.tests,
      results: each.results,
      exception: each.exception,
      management_response: responses.get(each.id) ?? null,
      updated_at: at,
    }),
  );
  for (let from = 0; from < rows.length; from += CHUNK)
    await trx
      .insertInto('controls')
      .values(rows.slice(from, from + CHUNK))
      .onConflict((conflict) =>
        conflict.columns(['document_id', 'control_id']).doUpdateSet((eb) => ({
          version_id: eb.ref('excluded.version_id'),
          origin: eb.ref('excluded.origin'),
          text: eb.ref('excluded.text'),
          criteria: eb.ref('excluded.criteria'),
          page: eb.ref('excluded.page'),
          tests: eb.ref('excluded.tests'),
          results: eb.ref('excluded.results'),
          exception: eb.ref('excluded.exception'),
          management_response: eb.ref('excluded.management_response'),
          corrections: sql<string>`case when controls.text = excluded.text
            and controls.results is not distinct from excluded.results then controls.corrections else '{}'::jsonb end`,
          updated_at: eb.ref('excluded.updated_at'),
        })),
      )
      .execute();
}

function registered(handle: Handle) {
  return handle
    .selectFrom('controls as c')
    .innerJoin('documents as d', 'd.id', 'c.document_id')
    .selectAll('c')
    .select(['d.name as document', 'd.valid_until as validUntil'])
    .select(sql<boolean>`coalesce(c.version_id = d.current_version_id, false)`.as('isCurrent'))
    .where('d.removed_at', 'is', null);
}

type Row = Selectable<Schema['controls']> & {
  document: string;
  validUntil: string | null;
  isCurrent: boolean;
};

const criteriaSchema = z.array(z.string());

function toControl(row: Row): RegisteredControl {
  const corrections = correctionsSchema.parse(row.corrections);
  return {
    id: row.id,
    documentId: row.document_id,
    document: row.document,
    versionId: row.version_id,
    isCurrent: row.isCurrent,
    validUntil: row.validUntil,
    control: row.control_id,
    origin: row.origin,
    page: row.page,
    tests: row.tests,
    managementResponse: row.management_response,
    owner: row.owner,
    text: corrections.text ?? row.text,
    criteria: corrections.criteria ?? criteriaSchema.parse(row.criteria),
    results: corrections.results === undefined ? row.results : corrections.results,
    exception: corrections.exception === undefined ? row.exception : corrections.exception,
    corrections,
  };
}

/** All controls of the documents that are here, by document and id. */
export async function listControls(
  handle: Handle,
  { documentId }: { readonly documentId?: string } = {},
): Promise<RegisteredControl[]> {
  let query = registered(handle);
  if (documentId !== undefined) query = query.where('c.document_id', '=', documentId);
  const rows = await query.orderBy('d.name').orderBy(sql`c.control_id collate "C"`).execute();
  return rows.map(toControl);
}

/** One control, or null; null also for what is no id. */
export async function getControl(handle: Handle, id: string): Promise<RegisteredControl | null> {
  if (!z.guid().safeParse(id).success) return null;
  const row = await registered(handle).where('c.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toControl(row);
}

/** The ids in the register by `document id:control id`, for those that citations name. */
export async function listControlIds(
  handle: Handle,
  documentIds: readonly string[],
): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('controls')
    .select(['id', 'document_id as documentId', 'control_id as control'])
    .where('document_id', 'in', [...new Set(documentIds)])
    .execute();
  return new Map(rows.map(({ id, documentId, control }) => [`${documentId}:${control}`, id]));
}

/** Keeps the control from changing until the transaction ends. */
export async function lockControl(trx: Handle, id: string): Promise<void> {
  await trx.selectFrom('controls').select('id').where('id', '=', id).forUpdate().execute();
}

/** Stores what a person says of a control. */
export async function updateControl(
  trx: Handle,
  id: string,
  said: { corrections: ControlCorrections; owner: string | null; at: Date },
): Promise<void> {
  await trx
    .updateTable('controls')
    .set({
      corrections: JSON.stringify(said.corrections),
      owner: said.owner,
      updated_at: said.at,
    })
    .where('id', '=', id)
    .execute();
}

export type NewControl = Pick<RegisteredControl, 'documentId' | 'versionId' | 'control' | 'text'> &
  Pick<RegisteredControl, 'criteria' | 'page' | 'results' | 'exception' | 'owner'>;

/**
 * Adds a control that a person found in a report and its reader did not; gives its id, or null where the id is taken.
 */
export async function insertControl(
  trx: Handle,
  control: NewControl,
  at: Date,
): Promise<string | null> {
  const row = await trx
    .insertInto('controls')
    .values({
      document_id: control.documentId,
      version_id: control.versionId,
      control_id: control.control,
      origin: 'person',
      text: control.text,
      criteria: JSON.stringify(control.criteria),
      page: control.page,
      tests: null,
      results: control.results,
      exception: control.exception,
      management_response: null,
      owner: control.owner,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.columns(['document_id', 'control_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Forgets the controls that one of these versions named last. */
export async function deleteControlsOf(trx: Handle, versionIds: readonly string[]): Promise<void> {
  if (versionIds.length === 0) return;
  await trx.deleteFrom('controls').where('version_id', 'in', versionIds).execute();
}
