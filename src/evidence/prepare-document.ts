import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { StoredPaperFacts } from '../store/paper-facts.ts';
import type { DocumentKind } from '../store/schema.ts';
import { answersInText } from './answered/answered-text.ts';
import type { EarlierAnswer } from './answered/earlier-answer.ts';
import { type DetectedKind, detectKind, type Particulars } from './detect-kind.ts';
import type { ReadDocument } from './document.ts';
import type { IngestInput } from './ingest-input.ts';
import { isAttestationKind, kindRule } from './kinds/kind-rules.ts';
import { readPaper } from './papers/read-paper.ts';
import { type Passage, passagesOf } from './passages.ts';
import { readDocument } from './read-document.ts';
import { readLibrary } from './read-library.ts';
import { readControls } from './soc2/controls.ts';
import { outlined } from './soc2/outline.ts';
import { soc2Passages } from './soc2/passages.ts';
import { readSoc2, type Soc2Report } from './soc2.ts';
import { companyNames } from './standing/company-names.ts';
import { type DocumentContext, documentContext, NO_NAMES } from './standing/document-context.ts';

/** All that a version consists of, before anything is written. */
export type Prepared = {
  readonly read: ReadDocument;
  readonly kind: DocumentKind;
  /** Did a person say so? */
  readonly kindSaid: boolean;
  /** Why a person should say what it is; null where that is plain. */
  readonly kindDoubt: string | null;
  /** What it is more closely, where that agrees with its kind. */
  readonly particulars: Particulars | null;
  readonly report: Soc2Report | null;
  /** What the paper states, with its places; null where nothing is read of such a paper. */
  readonly paperFacts: StoredPaperFacts | null;
  readonly passages: readonly Passage[];
  readonly answers: readonly EarlierAnswer[];
};

/** What is known of a document before its bytes are read. */
export type KnownKind = { readonly kind: DocumentKind; readonly kindSaid: boolean };

/** … and of its product, which tells whose practice its sentences speak of. */
type KnownDocument = KnownKind & { readonly product: string | null };

type Bytes = Pick<IngestInput, 'bytes' | 'name' | 'password' | 'kind' | 'product'>;
type Answered = {
  readonly answers: readonly EarlierAnswer[];
  readonly isAnswered: boolean;
  readonly isFaq: boolean;
};

const isTable = ({ mediaType }: ReadDocument): boolean => /csv|spreadsheet/.test(mediaType);

/**
 * Reads bytes as the kind that is given, that a person said of the document, or that its content says. Without a
 * database the company's names are not known.
 * @throws AppError of the readers; invalid_input for an answers file without answers.
 */
export async function prepareDocument(
  deps: Partial<Pick<Deps, 'db'>>,
  input: Bytes,
  known: KnownDocument | null,
): Promise<Prepared> {
  const { bytes, name, password = null } = input;
  const given = await readDocument(bytes, name, password);
  const report = readSoc2(given);
  const read = { ...given, warnings: [...given.warnings, ...(report?.doubts ?? [])] };
  const answered = await answeredIn(read, input);
  const detected = detectKind(read, name, { report, answered: answered.isAnswered });
  const decided = decideKind(detected, { given: input.kind, known });
  const { kind } = decided;
  const particulars = detected.kind === kind ? detected.particulars : null;
  const base = { read, ...decided, particulars };
  if (kind === 'answers')
    return {
      ...base,
      report: null,
      paperFacts: null,
      passages: [],
      answers: answersOf(read, answered),
    };
  const product = input.product ?? known?.product ?? null;
  const names = deps.db === undefined ? NO_NAMES : await companyNames(deps.db, product);
  const passages = passagesIn(read, {
    report,
    isRule: detected.kind === 'policy',
    name,
    context: documentContext(read, { kind, name, names }),
  });
  return {
    ...base,
    report: isAttestationKind(kind) ? report : null,
    paperFacts: readPaper({ ...read, passages, particulars }),
    passages,
    // A company's own sheet may answer questions beside what else it says.
    answers: answered.isFaq || particulars?.is === 'company_profile' ? answered.answers : [],
  };
}

type Decided = Pick<Prepared, 'kind' | 'kindSaid' | 'kindDoubt'>;

/**
 * A person's word wins, also one of an earlier version. What was kept closed as one kind is not opened because a
 * new version looks like another: a person decides.
 */
function decideKind(
  { kind, particulars, doubt }: DetectedKind,
  { given, known }: { given: DocumentKind | undefined; known: KnownKind | null },
): Decided {
  if (given !== undefined) return { kind: given, kindSaid: true, kindDoubt: null };
  if (known?.kindSaid === true) return { kind: known.kind, kindSaid: true, kindDoubt: null };
  const isOpened =
    known !== null &&
    !kindRule(known.kind, null).modelAllowed &&
    kindRule(kind, particulars).modelAllowed;
  return isOpened
    ? { kind: known.kind, kindSaid: false, kindDoubt: OTHER_BEFORE }
    : { kind, kindSaid: false, kindDoubt: doubt };
}

const OTHER_BEFORE =
  'An earlier reading took it for something else, which is kept closed: say what it is.';

/**
 * Tests of controls with their results stay apart whatever the document is called: an exception holds what rests on
 * its control.
 */
function passagesIn(
  read: ReadDocument,
  {
    report,
    isRule,
    ...given
  }: {
    report: Soc2Report | null;
    isRule: boolean;
    name: string;
    context: DocumentContext;
  },
): Passage[] {
  if (report !== null) return soc2Passages(outlined(read), report, given);
  const { controls } = isRule ? { controls: [] } : readControls(read);
  return controls.some(({ exception }) => exception === true)
    ? soc2Passages(read, { controls, system: null }, given)
    : passagesOf(read, given.name, given.context);
}

async function answeredIn(read: ReadDocument, input: Bytes): Promise<Answered> {
  if (!isTable(read)) return answersInText(read);
  const { answers, isAnsweredQuestionnaire } = await readLibrary(input);
  return { answers, isAnswered: isAnsweredQuestionnaire, isFaq: false };
}

function answersOf(read: ReadDocument, { answers }: Answered): readonly EarlierAnswer[] {
  if (answers.length > 0) return answers;
  throw new AppError(
    'invalid_input',
    isTable(read)
      ? 'No answered question was found in this file: complete it, or give a CSV with the columns question and answer.'
      : 'No answered question was found in this file: earlier answers are read from a completed workbook (.xlsx), a CSV with the columns question and answer, or a table with such columns.',
  );
}
