import type { Handle } from '../ports.ts';

/** Words in a row of which a text that was made of a document shares some with it. */
const STRETCH = 5;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every stretch of words of a text; of a shorter text all of it. */
function stretchesIn(text: string): string[] {
  const words = wordsIn(text);
  if (words.length < STRETCH) return words.length === 0 ? [] : [words.join(' ')];
  return words
    .slice(0, words.length - STRETCH + 1)
    .map((_, at) => words.slice(at, at + STRETCH).join(' '));
}

/**
 * Forgets the texts that were held back from answers and share words with these versions. They carry no citation, so that only their
 * words tell where they are from. Call it while the pages are still there.
 */
export async function forgetHeldBack(trx: Handle, versionIds: readonly string[]): Promise<void> {
  const drafts = await trx
    .selectFrom('drafts')
    .select(['id', 'suggestion'])
    .where('suggestion', 'is not', null)
    .execute();
  if (drafts.length === 0) return;
  const pages = await trx
    .selectFrom('document_pages')
    .select('text')
    .where('version_id', 'in', versionIds)
    .execute();
  const said = new Set(pages.flatMap(({ text }) => stretchesIn(text)));
  const whole = pages.map(({ text }) => ` ${wordsIn(text).join(' ')} `);
  const isFrom = (text: string) => {
    const stretches = stretchesIn(text);
    return wordsIn(text).length < STRETCH
      ? stretches.some((words) => whole.some((page) => page.includes(` ${words} `)))
      : stretches.some((stretch) => said.has(stretch));
  };
  const ids = drafts.filter(({ suggestion }) => isFrom(suggestion ?? '')).map(({ id }) => id);
  if (ids.length === 0) return;
  await trx.updateTable('drafts').set({ suggestion: null }).where('id', 'in', ids).execute();
  await trx.updateTable('answers').set({ suggestion: null }).where('draft_id', 'in', ids).execute();
}
