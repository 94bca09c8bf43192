import type { Handle } from '../ports.ts';

/**
 * Marks the answers whose citations rest on one of these versions, because they were replaced or removed. Their text and
 * version stay: only people change an answer. Gives how many were marked.
 */
export async function markAnswersStale(
  handle: Handle,
  input: { versionIds: readonly string[]; reason: string; at: Date },
): Promise<number> {
  if (input.versionIds.length === 0) return 0;
  const { numUpdatedRows } = await handle
    .updateTable('answers')
    .set({ stale_reason: input.reason, updated_at: input.at })
    .where('draft_id', 'in', ({ selectFrom }) =>
      selectFrom('citations').select('draft_id').where('version_id', 'in', input.versionIds),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
