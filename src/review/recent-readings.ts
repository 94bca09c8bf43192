import { sha256 } from '../hash.ts';
import type { FoundQuestionnaire } from '../questionnaire/find-in-file.ts';
import type { WorkbookLayout } from '../questionnaire/layout/layout.ts';
import type { PreviewRequest } from '../questionnaire/layout/preview.ts';
import { canonicalJson } from '../store/canonical-json.ts';

/** Whoever looks through a workbook turns pages of the same few readings. */
const MOST = 8;
const recent = new Map<string, Promise<FoundQuestionnaire>>();

/** Everything that a reading depends on, one of an encrypted file aside: that is not kept. */
export type ReadingOf = {
  readonly fileSha256: string;
  readonly fileName: string;
  readonly layout: WorkbookLayout | null;
  /** The part of a sheet that it shows; null: none. */
  readonly preview: PreviewRequest | null;
};

/** What the page of the layout shows first. */
export const FIRST_PART: PreviewRequest = { sheet: null, from: 1 };

const keyOf = ({ fileSha256, fileName, layout, preview }: ReadingOf): string =>
  sha256(canonicalJson([fileSha256, fileName, layout, preview]));

/** Keeps what was read at intake: the page of the layout and the export need not read the workbook again. */
export function keepReading(of: ReadingOf, found: FoundQuestionnaire): void {
  recent.set(keyOf(of), Promise.resolve(found));
  dropOldest();
}

/** A reading that is kept, whatever part it shows; null where there is none. */
export async function keptReading(
  of: Omit<ReadingOf, 'preview'>,
): Promise<FoundQuestionnaire | null> {
  const kept = [null, FIRST_PART].map((preview) => recent.get(keyOf({ ...of, preview })));
  return (await kept.find((each) => each !== undefined)) ?? null;
}

function dropOldest(): void {
  for (const oldest of recent.keys()) {
    if (recent.size <= MOST) break;
    recent.delete(oldest);
  }
}

/**
 * A reading that is kept for a while under everything that it depends on (bytes, layout, part shown), so that
 * turning a page does not read the workbook again. One that fails is not kept.
 */
export function readOnce(
  of: ReadingOf,
  read: () => Promise<FoundQuestionnaire>,
): Promise<FoundQuestionnaire> {
  const key = keyOf(of);
  const known = recent.get(key);
  const reading = known ?? read();
  recent.delete(key);
  recent.set(key, reading);
  dropOldest();
  if (known === undefined)
    reading.catch(() => {
      if (recent.get(key) === reading) recent.delete(key);
    });
  return reading;
}
