import { topicsOf } from '../criteria/topics.ts';
import type { Handle } from '../ports.ts';
import { insertTopics, listUntopicalPassages, updatePassageCriteria } from '../store/topics.ts';

/**
 * Gives each passage of a version its criteria and domain, and passages the criteria by which they are searched.
 * Those that a report states for a control are certain; what a person said of the same words before wins over both.
 */
export async function assignPassageTopics(trx: Handle, versionId: string): Promise<void> {
  const passages = await listUntopicalPassages(trx, versionId);
  await insertTopics(
    trx,
    passages.map(({ hash, section, text, stated }) => ({
      hash,
      ...topicsOf(section === null ? text : `${section}\n${text}`, stated),
    })),
  );
  await updatePassageCriteria(trx, { versionId });
}
