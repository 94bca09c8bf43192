import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the company's own words from `lexicon` in the data folder, where there is such a folder; they count from
 * then on in this thread and in those that it starts.
 * @throws AppError configuration of `readLexicon`
 */
export async function useWordsIn(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'lexicon');
  if (!existsSync(folder)) return;
  const { readLexicon, useOwnWords } = await import('./read-lexicon.ts');
  useOwnWords(folder);
  readLexicon();
}
