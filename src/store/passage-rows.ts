import type { Standing } from '../language/standing.ts';
import type { Handle } from '../ports.ts';
import type { PassageKind } from './schema.ts';

/** A passage as an answer that rests on it is checked again. */
export type PassageRow = {
  readonly page: number | null;
  readonly text: string;
  readonly kind: PassageKind;
  readonly standing: Standing;
};

/** The passages of these versions, by version. */
export async function listPassagesOf(
  handle: Handle,
  versionIds: readonly string[],
): Promise<Map<string, PassageRow[]>> {
  if (versionIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('passages')
    .select(['version_id', 'page', 'text', 'kind', 'standing'])
    .where('version_id', 'in', versionIds)
    .execute();
  const byVersion = new Map<string, PassageRow[]>();
  for (const { version_id, standing, ...row } of rows) {
    const list = byVersion.get(version_id) ?? [];
    list.push({ ...row, standing: standing ?? 'unknown' });
    byVersion.set(version_id, list);
  }
  return byVersion;
}
