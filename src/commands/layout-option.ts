import { AppError } from '../errors.ts';
import type { WorkbookLayout } from '../questionnaire/layout/layout.ts';
import { textOption } from './arguments.ts';
import type { Arguments } from './command.ts';
import { readInputFile } from './read-input-file.ts';

/**
 * `--layout FILE.json`: how a person says that the workbook is read; null where it is not given. @throws AppError
 * naming that file
 */
export async function layoutOption(cwd: string, args: Arguments): Promise<WorkbookLayout | null> {
  const path = textOption(args, 'layout');
  if (path === undefined) return null;
  // Loaded where it is needed: most runs parse without one, and start sooner.
  const { parseLayout } = await import('../questionnaire/layout/layout.ts');
  const text = new TextDecoder().decode(await readInputFile(cwd, path));
  try {
    return parseLayout(JSON.parse(text));
  } catch (error) {
    if (error instanceof AppError) throw error.at({ file: path });
    throw new AppError(
      'invalid_input',
      'this is not JSON; `vouch parse FILE --print-layout` prints a layout to begin with.',
      {
        place: { file: path },
        cause: error,
      },
    );
  }
}
