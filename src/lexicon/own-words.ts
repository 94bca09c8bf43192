import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the company's own words from `lexicon` in the data folder, where there is such a folder; they count from
 * then on in this thread and in those that it starts.
 * @throws AppError configuration of `readOwnFiles`
 */
export async function useWordsIn(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'lexicon');
  if (!existsSync(folder)) return;
  const [{ readOwnFiles }, { useOwnWords }] = await Promise.all([
    import('./word-files.ts'),
    import('./read-lexicon.ts'),
  ]);
  useOwnWords(readOwnFiles(folder));
}
