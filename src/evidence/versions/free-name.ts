import { AppError } from '../../errors.ts';
import { storableText } from '../../language/storable-text.ts';
import type { Handle } from '../../ports.ts';
import { getDocumentByName } from '../../store/documents.ts';

const MOST_TRIES = 1_000;

/**
 * The name for a document that is to stand beside others: the given one, or the first of `index (2).md`, `index
 * (3).md` … that is free.
 * @throws AppError conflict where the given one is in use
 */
export async function freeName(
  handle: Handle,
  fileName: string,
  given: string | undefined,
): Promise<string> {
  const isFree = async (name: string) => (await getDocumentByName(handle, name)) === null;
  const wanted = storableText(given ?? '').trim();
  if (wanted !== '') {
    if (await isFree(wanted)) return wanted;
    throw new AppError('conflict', `There is a document "${wanted}" already; choose another name.`);
  }
  const [, stem = fileName, extension = ''] = /^(.*?)(\.[^./]+)?$/s.exec(fileName) ?? [];
  for (let number = 2; number < MOST_TRIES; number++) {
    const name = `${stem} (${number})${extension}`;
    if (await isFree(name)) return name;
  }
  throw new AppError('conflict', `Too many documents are called "${fileName}"; choose a name.`);
}
