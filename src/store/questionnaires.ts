import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import type { LeftOut, SheetSummary } from '../questionnaire/questionnaire.ts';
import type { Schema } from './schema.ts';

const sheets: z.ZodType<SheetSummary[]> = z.array(
  z.object({
    name: z.string(),
    state: z.enum(['visible', 'hidden', 'veryHidden']),
    role: z.enum(['questions', 'reference', 'instructions', 'report', 'empty']),
    questions: z.number(),
  }),
);
const warnings = z.array(
  z.object({
    code: z.string(),
    message: z.string(),
    sheet: z.string().nullable(),
    cell: z.string().nullable(),
  }),
);

const leftOut: z.ZodType<LeftOut[]> = z.array(
  z.object({
    sheet: z.string(),
    row: z.number(),
    lastRow: z.number(),
    rows: z.number(),
    cell: z.string(),
    text: z.string(),
    reason: z.enum([
      'heading',
      'remark',
      'example',
      'sum',
      'instruction',
      'below_table',
      'table_not_asked',
      'sheet_not_asked',
      'copy',
      'no_cell',
      'person',
    ]),
  }),
);

type Row = Selectable<Schema['questionnaires']>;

/** A buyer's file with what was said about it at intake. */
export type StoredQuestionnaire = ReturnType<typeof toQuestionnaire>;

function toQuestionnaire(row: Row) {
  return {
    id: row.id,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    buyer: row.buyer,
    deal: row.deal,
    /** ISO date. */
    dueDate: row.due_date,
    product: row.product,
    audience: row.audience,
    requester: row.requester,
    /** The buyer forbids AI: nothing of it goes to a model outside the process. */
    modelForbidden: row.model_forbidden,
    sheets: sheets.parse(row.sheets),
    warnings: warnings.parse(row.warnings),
    /** What looked like an item of the file and was not taken. */
    leftOut: leftOut.parse(row.left_out),
    /** Names its template; null for one that was taken in before templates had names. */
    fingerprint: row.fingerprint,
    /** What a person corrected of its layout (`questionnaire/layout.ts`), or null. */
    layout: row.layout,
    /** Counts the corrections, from 1. */
    layoutVersion: row.layout_version,
    shelf: row.shelf,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}

const jsonOrNull = (value: unknown) =>
  value === undefined || value === null ? null : JSON.stringify(value);

export type NewQuestionnaire = Omit<
  StoredQuestionnaire,
  'id' | 'fingerprint' | 'layout' | 'layoutVersion' | 'modelForbidden' | 'leftOut' | 'shelf'
> &
  Partial<Pick<StoredQuestionnaire, 'fingerprint' | 'layout' | 'modelForbidden' | 'leftOut'>>;

/** Stores a questionnaire without its questions. Its id. */
export async function insertQuestionnaire(
  handle: Handle,
  questionnaire: NewQuestionnaire,
): Promise<string> {
  const row = await handle
    .insertInto('questionnaires')
    .values({
      file_name: questionnaire.fileName,
      file_sha256: questionnaire.fileSha256,
      buyer: questionnaire.buyer,
      deal: questionnaire.deal,
      due_date: questionnaire.dueDate,
      product: questionnaire.product,
      audience: questionnaire.audience,
      requester: questionnaire.requester,
      model_forbidden: questionnaire.modelForbidden ?? false,
      sheets: JSON.stringify(questionnaire.sheets),
      warnings: JSON.stringify(questionnaire.warnings),
      left_out: JSON.stringify(questionnaire.leftOut ?? []),
      fingerprint: questionnaire.fingerprint ?? null,
      layout: jsonOrNull(questionnaire.layout),
      created_at: questionnaire.createdAt,
      created_by: questionnaire.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A questionnaire by id, or null; a text that is no id gives null. */
export async function getQuestionnaire(
  handle: Handle,
  id: string,
): Promise<StoredQuestionnaire | null> {
  if (!z.guid().safeParse(id).success) return null;
  const row = await handle
    .selectFrom('questionnaires')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toQuestionnaire(row);
}

/**
 * The version of a questionnaire's layout, kept from changing until the transaction ends; null where there is no
 * such questionnaire.
 */
export async function lockLayoutVersion(trx: Handle, id: string): Promise<number | null> {
  const row = await trx
    .selectFrom('questionnaires')
    .select('layout_version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.layout_version ?? null;
}

/** Stores how a questionnaire is read from now on; its layout's version counts up. */
export async function updateLayout(
  trx: Handle,
  id: string,
  read: Pick<StoredQuestionnaire, 'sheets' | 'warnings' | 'leftOut' | 'fingerprint' | 'layout'>,
): Promise<void> {
  await trx
    .updateTable('questionnaires')
    .set({
      sheets: JSON.stringify(read.sheets),
      warnings: JSON.stringify(read.warnings),
      left_out: JSON.stringify(read.leftOut),
      fingerprint: read.fingerprint,
      layout: jsonOrNull(read.layout),
      layout_version: sql`layout_version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

/** All questionnaires, newest first. */
export async function listQuestionnaires(handle: Handle): Promise<StoredQuestionnaire[]> {
  const rows = await handle
    .selectFrom('questionnaires')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toQuestionnaire);
}

/** Serialises intakes of the same bytes until the transaction ends, so that a doubled upload is seen. */
export async function lockIntake(trx: Handle, fileSha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${fileSha256}, 0))`.execute(trx);
}

/** An intake with exactly these facts whose drafting has not ended, or null: the same upload, sent twice. */
export async function getUnfinishedIntake(
  handle: Handle,
  facts: Pick<
    StoredQuestionnaire,
    'fileName' | 'fileSha256' | 'buyer' | 'deal' | 'dueDate' | 'product' | 'audience'
  >,
): Promise<{ questionnaireId: string; runId: string } | null> {
  const row = await handle
    .selectFrom('questionnaires')
    .innerJoin('runs', 'runs.questionnaire_id', 'questionnaires.id')
    .select(['questionnaires.id as questionnaireId', 'runs.id as runId'])
    .where('file_name', '=', facts.fileName)
    .where('file_sha256', '=', facts.fileSha256)
    .where('audience', '=', facts.audience)
    .where('buyer', 'is not distinct from', facts.buyer)
    .where('deal', 'is not distinct from', facts.deal)
    .where('due_date', 'is not distinct from', facts.dueDate)
    .where('product', 'is not distinct from', facts.product)
    .where('runs.state', 'in', ['queued', 'running', 'paused'])
    .orderBy('runs.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A drafting run that nobody has started yet; returns its id. */
export async function insertQueuedRun(
  handle: Handle,
  run: {
    readonly questionnaireId: string;
    readonly drafter: string;
    readonly total: number;
    readonly createdAt: Date;
    readonly createdBy: string;
  },
): Promise<string> {
  const { id } = await handle
    .insertInto('runs')
    .values({
      questionnaire_id: run.questionnaireId,
      state: 'queued',
      drafter: run.drafter,
      total: run.total,
      error: null,
      created_at: run.createdAt,
      created_by: run.createdBy,
      started_at: null,
      finished_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What all runs of a questionnaire may use together; null: what the settings say; left out: as it is. */
export type Budgets = {
  readonly tokenBudget?: number | null | undefined;
  readonly costBudget?: number | null | undefined;
};

/** See `Budgets`. */
export async function setBudgets(
  trx: Handle,
  id: string,
  { tokenBudget, costBudget }: Budgets,
): Promise<void> {
  const changed = {
    ...(tokenBudget === undefined ? {} : { token_budget: tokenBudget }),
    ...(costBudget === undefined ? {} : { cost_budget: costBudget }),
  };
  if (Object.keys(changed).length === 0) return;
  await trx.updateTable('questionnaires').set(changed).where('id', '=', id).execute();
}
