import type { Handle } from '../ports.ts';

/** A file that went to a buyer. */
export type SentFileHead = {
  readonly exportId: string;
  readonly questionnaireId: string;
  readonly fileName: string;
  readonly createdAt: Date;
  /** `release/export-report.ts` */
  readonly report: unknown;
};

/**
 * The newest file of approved answers that another questionnaire of the same buyer gave; null where there is none.
 * Letter case and white space of the name do not count.
 */
export async function getLastSentFile(
  handle: Handle,
  { buyer, questionnaireId }: { readonly buyer: string; readonly questionnaireId: string },
): Promise<SentFileHead | null> {
  const row = await handle
    .selectFrom('exports as e')
    .innerJoin('questionnaires as n', 'n.id', 'e.questionnaire_id')
    .select(['e.id as exportId', 'n.id as questionnaireId', 'n.file_name as fileName'])
    .select(['e.created_at as createdAt', 'e.report'])
    .where(({ fn, eb }) =>
      eb(fn('lower', [fn('trim', ['n.buyer'])]), '=', buyer.trim().toLowerCase()),
    )
    .where('n.id', '<>', questionnaireId)
    .where('e.include_drafts', '=', false)
    .orderBy('e.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
