import type { Handle } from '../ports.ts';

/** The company's own facts by field (`review/profile-fields.ts` names the usual ones). */
export async function getProfile(handle: Handle): Promise<Map<string, string>> {
  const rows = await handle
    .selectFrom('company_profile')
    .select(['field', 'value'])
    .orderBy('field')
    .execute();
  return new Map(rows.map(({ field, value }) => [field, value]));
}

/** Sets the fields given; null removes one. */
export async function upsertProfile(
  handle: Handle,
  values: Readonly<Record<string, string | null>>,
  by: { actorId: string; at: Date },
): Promise<void> {
  for (const [field, value] of Object.entries(values))
    if (value === null)
      await handle.deleteFrom('company_profile').where('field', '=', field).execute();
    else
      await handle
        .insertInto('company_profile')
        .values({ field, value, updated_at: by.at, updated_by: by.actorId })
        .onConflict((conflict) =>
          conflict
            .column('field')
            .doUpdateSet({ value, updated_at: by.at, updated_by: by.actorId }),
        )
        .execute();
}
