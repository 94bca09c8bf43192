import type { Handle } from '../ports.ts';

/** The newest questionnaire that was taken in from a file of these bytes, or null. */
export async function findQuestionnaireOfFile(
  handle: Handle,
  fileSha256: string,
): Promise<string | null> {
  const row = await handle
    .selectFrom('questionnaires')
    .select('id')
    .where('file_sha256', '=', fileSha256)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
