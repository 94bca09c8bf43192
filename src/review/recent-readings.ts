import type { FoundQuestionnaire } from '../questionnaire/find-in-file.ts';

/** Whoever looks through a workbook turns pages of the same few readings. */
const MOST = 8;
const recent = new Map<string, Promise<FoundQuestionnaire>>();

/**
 * A reading that is kept for a while under everything that it depends on (bytes, layout, part shown), so that
 * turning a page does not read the workbook again. One that fails is not kept.
 */
export function readOnce(
  key: string,
  read: () => Promise<FoundQuestionnaire>,
): Promise<FoundQuestionnaire> {
  const known = recent.get(key);
  const reading = known ?? read();
  recent.delete(key);
  recent.set(key, reading);
  for (const oldest of recent.keys()) {
    if (recent.size <= MOST) break;
    recent.delete(oldest);
  }
  if (known === undefined)
    reading.catch(() => {
      if (recent.get(key) === reading) recent.delete(key);
    });
  return reading;
}
