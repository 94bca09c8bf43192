import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { DocumentKind } from '../store/schema.ts';
import { type DetectedKind, detectKind, type Particulars } from './detect-kind.ts';
import type { ReadDocument } from './document.ts';
import type { IngestInput } from './ingest-input.ts';
import type { EarlierAnswer } from './library-file.ts';
import { type Passage, passagesOf } from './passages.ts';
import { readDocument } from './read-document.ts';
import { readLibrary } from './read-library.ts';
import { soc2Passages } from './soc2/passages.ts';
import { readSoc2, type Soc2Report } from './soc2.ts';
import { companyNames } from './standing/company-names.ts';
import { documentContext } from './standing/document-context.ts';

/** All that a version consists of, before anything is written. */
export type Prepared = {
  readonly read: ReadDocument;
  readonly kind: DocumentKind;
  /** What it is more closely, where that agrees with its kind. */
  readonly particulars: Particulars | null;
  readonly report: Soc2Report | null;
  readonly passages: readonly Passage[];
  readonly answers: readonly EarlierAnswer[];
};

const isTable = ({ mediaType }: ReadDocument): boolean => /csv|spreadsheet/.test(mediaType);

/**
 * Reads bytes as the kind that was given, that the document had, or that its content says.
 * @throws AppError of the readers; invalid_input for an answers file without answers.
 */
export async function prepareDocument(
  deps: Pick<Deps, 'db'>,
  input: IngestInput,
  known: { readonly kind: DocumentKind | undefined; readonly product: string | null },
): Promise<Prepared> {
  const { bytes, name, password = null } = input;
  const product = input.product ?? known.product;
  const read = await readDocument(bytes, name, password);
  const report = readSoc2(read);
  const detected = await kindOf(read, input, report);
  const kind = input.kind ?? known.kind ?? detected.kind;
  const particulars = detected.kind === kind ? detected.particulars : null;
  if (kind === 'answers') {
    const answers = await answersOf(read, input);
    return { read, kind, particulars, report: null, passages: [], answers };
  }
  const isReport = kind === 'soc2' && report !== null;
  const context = documentContext(read, {
    kind,
    name,
    names: await companyNames(deps.db, product),
  });
  return {
    read,
    kind,
    particulars,
    report: isReport ? report : null,
    passages: isReport
      ? soc2Passages(read, report, { name, context })
      : passagesOf(read, name, context),
    answers: [],
  };
}

async function kindOf(
  read: ReadDocument,
  input: IngestInput,
  report: Soc2Report | null,
): Promise<DetectedKind> {
  const answered = isTable(read) && (await readLibrary(input)).isAnsweredQuestionnaire;
  return detectKind(read, input.name, { report, answered });
}

async function answersOf(
  read: ReadDocument,
  input: IngestInput,
): Promise<readonly EarlierAnswer[]> {
  if (!isTable(read))
    throw new AppError(
      'invalid_input',
      'Earlier answers are read from a completed workbook (.xlsx) or a CSV with the columns question and answer.',
    );
  const { answers } = await readLibrary(input);
  if (answers.length === 0)
    throw new AppError(
      'invalid_input',
      'No answered question was found in this file: complete it, or give a CSV with the columns question and answer.',
    );
  return answers;
}
