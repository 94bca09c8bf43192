import { isCriterion } from '../../criteria/criteria.ts';
import { AppError } from '../../errors.ts';
import { storableText } from '../../language/storable-text.ts';
import type { Deps, Handle } from '../../ports.ts';
import type { Actor } from '../../store/actors.ts';
import { appendAudit } from '../../store/audit.ts';
import {
  type ControlCorrections,
  getControl,
  insertControl,
  lockControl,
  type RegisteredControl,
  updateControl,
} from '../../store/controls.ts';
import { getDocument, lockDocument } from '../../store/documents.ts';
import { markControlAnswersStale } from '../../store/stale-answers.ts';

/** What a person says of a control; what is left out stays. */
export type SaidOfControl = {
  readonly text?: string | undefined;
  readonly criteria?: readonly string[] | undefined;
  readonly results?: string | null | undefined;
  /** True: an exception was noted; false: none; null: not tested. */
  readonly exception?: boolean | null | undefined;
  readonly owner?: string | null | undefined;
};

/**
 * Corrects what was read of a control. Where the person sees an exception that was not known before, or says that
 * one was none, answers that cite the control are marked, so that somebody checks them again. @throws AppError
 * not_found, invalid_input.
 */
export async function correctControl(
  deps: Pick<Deps, 'db' | 'clock'>,
  { id, actor, ...given }: SaidOfControl & { readonly id: string; readonly actor: Actor },
): Promise<{ staleAnswers: number }> {
  const said = readable(given);
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    await lockControl(trx, id);
    const control = await getControl(trx, id);
    if (control === null) throw new AppError('not_found', 'There is no such control.');
    const changed = changesOf(control, said);
    if (changed.length === 0) return { staleAnswers: 0 };
    const { owner, ...corrections } = said;
    await updateControl(trx, id, {
      corrections: { ...control.corrections, ...pick(corrections, changed) },
      owner: owner === undefined ? control.owner : owner,
      at: now,
    });
    const staleAnswers = changed.includes('exception')
      ? await markStale(trx, { ...control, exception: said.exception ?? null }, now)
      : 0;
    await appendAudit(trx, {
      actor,
      action: 'control.corrected',
      subjectKind: 'control',
      subjectId: id,
      details: { control: control.control, document: control.documentId, changed, staleAnswers },
      at: now,
    });
    return { staleAnswers };
  });
}

/**
 * Adds a control that stands in a report and was not read from it. @throws AppError not_found for the report;
 * conflict where the report has a control of that id already; invalid_input.
 */
export async function addControl(
  deps: Pick<Deps, 'db' | 'clock'>,
  {
    documentId,
    control,
    page,
    actor,
    ...given
  }: SaidOfControl & {
    readonly documentId: string;
    readonly control: string;
    readonly text: string;
    readonly page: number | null;
    readonly actor: Actor;
  },
): Promise<{ id: string; staleAnswers: number }> {
  const said = readable(given);
  const name = storableText(control).trim();
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const { name: report, currentVersionId: versionId } = await reportIn(trx, documentId);
    const added = { documentId, versionId, control: name, page, ...BLANK, ...said };
    const id = await insertControl(trx, added, now);
    if (id === null)
      throw new AppError('conflict', `${report} has a control ${name} already; correct that one.`);
    const staleAnswers =
      added.exception === true ? await markStale(trx, { ...added, document: report }, now) : 0;
    await appendAudit(trx, {
      actor,
      action: 'control.added',
      subjectKind: 'control',
      subjectId: id,
      details: { control: name, document: documentId, staleAnswers },
      at: now,
    });
    return { id, staleAnswers };
  });
}

type Readable = { readonly [F in Field]?: Exclude<SaidOfControl[F], undefined> };

const BLANK = { text: '', criteria: [], results: null, exception: null, owner: null };

/** The report that is to get a control, locked. @throws AppError not_found. */
async function reportIn(
  trx: Handle,
  documentId: string,
): Promise<{ name: string; currentVersionId: string }> {
  const isHere = (await getDocument(trx, documentId)) !== null;
  if (isHere && (await lockDocument(trx, documentId))) {
    const document = await getDocument(trx, documentId);
    if (document !== null && document.currentVersionId !== null)
      return { name: document.name, currentVersionId: document.currentVersionId };
  }
  throw new AppError('not_found', 'There is no such report to which a control could be added.');
}

/** @throws AppError invalid_input naming what is no criterion. */
function readable({ text, criteria, results, exception, owner }: SaidOfControl): Readable {
  const unknown = criteria?.find((each) => !isCriterion(each));
  if (unknown !== undefined)
    throw new AppError(
      'invalid_input',
      `"${unknown}" is no Trust Services Criterion; write it like CC6.1 or A1.2.`,
    );
  return {
    ...(text === undefined ? {} : { text: storableText(text) }),
    ...(criteria === undefined ? {} : { criteria: [...new Set(criteria)] }),
    ...(results === undefined ? {} : { results: results === null ? null : storableText(results) }),
    ...(exception === undefined ? {} : { exception }),
    ...(owner === undefined ? {} : { owner: owner === null ? null : storableText(owner) }),
  };
}

const FIELDS = ['text', 'criteria', 'results', 'exception', 'owner'] as const;
type Field = (typeof FIELDS)[number];

function changesOf(control: RegisteredControl, said: SaidOfControl): Field[] {
  const same = (field: Field) => JSON.stringify(said[field]) === JSON.stringify(control[field]);
  return FIELDS.filter((field) => said[field] !== undefined && !same(field));
}

const pick = (
  { text, criteria, results, exception }: SaidOfControl,
  fields: readonly Field[],
): ControlCorrections => ({
  ...(text !== undefined && fields.includes('text') ? { text } : {}),
  ...(criteria !== undefined && fields.includes('criteria') ? { criteria: [...criteria] } : {}),
  ...(results !== undefined && fields.includes('results') ? { results } : {}),
  ...(exception !== undefined && fields.includes('exception') ? { exception } : {}),
});

function markStale(
  trx: Handle,
  control: Pick<RegisteredControl, 'documentId' | 'document' | 'control' | 'exception'>,
  at: Date,
): Promise<number> {
  const what = control.exception === true ? 'has an exception' : 'was judged anew';
  return markControlAnswersStale(trx, {
    documentId: control.documentId,
    control: control.control,
    reason: `The control ${control.control} in ${control.document} ${what}.`,
    at,
  });
}
