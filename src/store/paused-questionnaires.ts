import type { Handle } from '../ports.ts';

/** The questionnaires whose drafting waits for a person to start it or to go on with it. */
export async function listPausedQuestionnaireIds(handle: Handle): Promise<Set<string>> {
  const rows = await handle
    .selectFrom('runs')
    .select('questionnaire_id as id')
    .distinct()
    .where('state', '=', 'paused')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
