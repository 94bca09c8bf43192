import type { Transaction } from 'kysely';
import type { Handle } from '../ports.ts';
import type { Schema } from './schema.ts';

/** How files of one template are read, as a person corrected it once. */
export type TemplateLayout = {
  readonly fingerprint: string;
  /** `questionnaire/layout.ts` */
  readonly layout: unknown;
  /** The questionnaire on which it was corrected, unless that is gone. */
  readonly questionnaireId: string | null;
  readonly correctedBy: { readonly email: string; readonly name: string };
  readonly correctedAt: Date;
};

/** More templates are not compared with a file that is taken in: the oldest corrections are left out. */
const MOST = 60;

/** The corrections that are remembered, the latest first, each with the hashes of what its questionnaire asks. */
export async function listTemplateLayouts(
  handle: Handle,
): Promise<(TemplateLayout & { readonly texts: readonly string[] })[]> {
  const rows = await handle
    .selectFrom('template_layouts as t')
    .innerJoin('actors as a', 'a.id', 't.corrected_by')
    .select([
      't.fingerprint',
      't.layout',
      't.questionnaire_id',
      't.corrected_at',
      'a.email',
      'a.name',
    ])
    .orderBy('t.corrected_at', 'desc')
    .orderBy('t.fingerprint')
    .limit(MOST)
    .execute();
  const ids = rows.flatMap(({ questionnaire_id: id }) => (id === null ? [] : [id]));
  const asked =
    ids.length === 0
      ? []
      : await handle
          .selectFrom('questions')
          .select(['questionnaire_id', 'text_hash'])
          .where('questionnaire_id', 'in', ids)
          .where('kind', '=', 'question')
          .execute();
  const texts = Map.groupBy(asked, (question) => question.questionnaire_id);
  return rows.map((row) => ({
    fingerprint: row.fingerprint,
    layout: row.layout,
    questionnaireId: row.questionnaire_id,
    correctedBy: { email: row.email, name: row.name },
    correctedAt: row.corrected_at,
    texts: (texts.get(row.questionnaire_id ?? '') ?? []).map((question) => question.text_hash),
  }));
}

/** The correction that is remembered for a template, or null. */
export async function getTemplateLayout(
  handle: Handle,
  fingerprint: string,
): Promise<TemplateLayout | null> {
  const row = await handle
    .selectFrom('template_layouts as t')
    .innerJoin('actors as a', 'a.id', 't.corrected_by')
    .select(['t.layout', 't.questionnaire_id', 't.corrected_at', 'a.email', 'a.name'])
    .where('t.fingerprint', '=', fingerprint)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    fingerprint,
    layout: row.layout,
    questionnaireId: row.questionnaire_id,
    correctedBy: { email: row.email, name: row.name },
    correctedAt: row.corrected_at,
  };
}

/** Remembers a correction for the next file of its template, in place of an earlier one. */
export async function upsertTemplateLayout(
  trx: Transaction<Schema>,
  told: {
    readonly fingerprint: string;
    readonly layout: unknown;
    readonly questionnaireId: string;
    readonly correctedBy: string;
    readonly correctedAt: Date;
  },
): Promise<void> {
  const values = {
    layout: JSON.stringify(told.layout),
    questionnaire_id: told.questionnaireId,
    corrected_by: told.correctedBy,
    corrected_at: told.correctedAt,
  };
  await trx
    .insertInto('template_layouts')
    .values({ fingerprint: told.fingerprint, ...values })
    .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet(values))
    .execute();
}

/** The next file of this template is read as guessed again. */
export async function deleteTemplateLayout(
  trx: Transaction<Schema>,
  fingerprint: string,
): Promise<void> {
  await trx.deleteFrom('template_layouts').where('fingerprint', '=', fingerprint).execute();
}
