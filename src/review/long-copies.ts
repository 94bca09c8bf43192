import { comparedWords as wordsOf } from '../language/compared-words.ts';
import type { Handle } from '../ports.ts';
import { getWholeText, listProtectedDocuments } from '../store/protected-pages.ts';

/**
 * No more consecutive words of a document that is not public may stand in a buyer's cell (contract, `vouch answer`).
 */
const MAX_COPIED_WORDS = 30;
const RUN = MAX_COPIED_WORDS + 1;
const START = 3;

/** Finds runs of words that are too long, in any number of sources. */
export type CopyFinder = {
  /** The texts, by their index, that hold such a run of `source`. */
  readonly copiesOf: (source: string) => Set<number>;
};

/** Prepares texts to be compared with sources; null where none is long enough to hold such a run. Pure. */
export function createCopyFinder(texts: readonly string[]): CopyFinder | null {
  const runs = new Map<string, Set<number>>();
  const starts = new Set<string>();
  for (const [index, text] of texts.entries()) {
    const words = wordsOf(text);
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN).join(' ');
      runs.set(run, (runs.get(run) ?? new Set()).add(index));
      starts.add(words.slice(at, at + START).join(' '));
    }
  }
  if (runs.size === 0) return null;
  return {
    copiesOf: (source) => {
      const words = wordsOf(source);
      const found = new Set<number>();
      for (let at = 0; at + RUN <= words.length; at++) {
        if (!starts.has(words.slice(at, at + START).join(' '))) continue;
        for (const index of runs.get(words.slice(at, at + RUN).join(' ')) ?? []) found.add(index);
      }
      return found;
    },
  };
}

/** The document from which each text copies too much, by the text's index; texts that copy from none are left out. */
export async function findLongCopies(
  handle: Handle,
  texts: readonly string[],
): Promise<Map<number, string>> {
  const finder = createCopyFinder(texts);
  const copies = new Map<number, string>();
  if (finder === null) return copies;
  for (const { versionId, name } of await listProtectedDocuments(handle))
    for (const index of finder.copiesOf(await getWholeText(handle, versionId)))
      copies.set(index, name);
  return copies;
}

/** Why a text that copies from `document` must not leave. */
export const copyReason = (document: string): string =>
  `holds more than ${MAX_COPIED_WORDS} consecutive words of ${document}, which is not public; word it anew`;
