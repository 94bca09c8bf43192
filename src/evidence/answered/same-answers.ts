import type { Deps } from '../../ports.ts';
import type { VersionHead } from '../../store/document-versions.ts';
import { getFile } from '../../store/files.ts';
import type { IngestInput } from '../ingest-input.ts';
import { type Prepared, prepareDocument } from '../prepare-document.ts';

const textOf = ({ answers }: Prepared): string =>
  JSON.stringify(answers.map(({ location: _, ...said }) => said));

/**
 * Does another file hold the very answers of the version in force, in the same order? Programs write a workbook
 * anew each time that they export it: the bytes differ, and nothing has changed.
 */
export async function holdsSameAnswers(
  deps: Pick<Deps, 'db'>,
  input: Pick<IngestInput, 'name' | 'password' | 'product'>,
  { current, prepared }: { readonly current: VersionHead; readonly prepared: Prepared },
): Promise<boolean> {
  if (prepared.kind !== 'answers') return false;
  const bytes = await getFile(deps.db, current.sha256);
  if (bytes === null) return false;
  const { name, password, product } = input;
  const before = await prepareDocument(
    deps,
    { bytes, name, password, product, kind: 'answers' },
    null,
  ).catch(() => null);
  return before !== null && textOf(before) === textOf(prepared);
}
