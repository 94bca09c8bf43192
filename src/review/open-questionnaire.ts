import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import type { Deps } from '../ports.ts';
import type { WorkbookLayout } from '../questionnaire/layout/layout.ts';
import type { Actor } from '../store/actors.ts';
import { insertAnswers } from '../store/answers.ts';
import { appendAudit } from '../store/audit.ts';
import { storable } from '../store/canonical-json.ts';
import { insertFile } from '../store/files.ts';
import { getProfile } from '../store/profile.ts';
import {
  getUnfinishedIntake,
  insertQuestionnaire,
  insertQueuedRun,
  lockIntake,
} from '../store/questionnaires.ts';
import { insertQuestions } from '../store/questions.ts';
import { markPaused } from '../store/runs.ts';
import type { Schema } from '../store/schema.ts';
import { firstAnswer } from './first-answer.ts';
import { assignQuestionTopics } from './question-topics.ts';
import { questionsInOrder } from './questions-in-order.ts';
import { type ReadAsTold, readAsTold } from './read-as-told.ts';
import { FIRST_PART, keepReading } from './recent-readings.ts';
import { layoutHash, rememberLayout } from './remember-layout.ts';

export type OpenInput = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly buyer: string | null;
  readonly deal: string | null;
  /** ISO date. */
  readonly dueDate: string | null;
  readonly product: string | null;
  readonly audience: 'nda' | 'public';
  readonly requester: string | null;
  /** The buyer forbids AI: it is drafted by rules alone and nothing of it leaves the process. */
  readonly modelForbidden?: boolean;
  /** Opens the file where it has one; it is used and forgotten, the file is kept as it came. */
  readonly password?: string | null;
  /** How it is read; left out: as remembered for its template, else as guessed. */
  readonly layout?: WorkbookLayout | null;
  /** Takes it in though nothing in it is asked, so that a person can say how it is read. */
  readonly mayBeEmpty?: boolean;
  /** Drafting waits until somebody has seen what it takes and starts it. */
  readonly waits?: boolean;
  readonly actor: Actor;
};

export type OpenedQuestionnaire = { readonly questionnaireId: string; readonly runId: string };

/**
 * Takes a buyer's workbook in: reads it, stores file, questions and one answer each (company facts filled from the
 * profile, the others pending) and a queued drafting run, all or nothing. The same upload sent again while its
 * drafting has not ended gives the questionnaire that exists. Throws the reader's `file_*` faults, `invalid_input`
 * where nothing is asked.
 */
export async function openQuestionnaire(
  deps: Pick<Deps, 'db' | 'clock' | 'chat'>,
  input: OpenInput,
): Promise<OpenedQuestionnaire> {
  const facts = factsOf(input);
  const { bytes, layout = null, password = null } = input;
  const read = await readAsTold(deps, { bytes, fileName: facts.fileName, layout, password });
  const { questionnaire: found } = read;
  if (found.questions.length === 0 && input.mayBeEmpty !== true)
    throw new AppError(
      'invalid_input',
      'no question with an answer cell was found in this workbook; check that it is the questionnaire itself, with its answer columns.',
      { place: { file: facts.fileName } },
    );
  const fileSha256 = sha256(input.bytes);
  if (password === null && read.layout === null)
    keepReading(
      { fileSha256, fileName: facts.fileName, layout: null, preview: FIRST_PART },
      read.found,
    );
  return deps.db.transaction().execute(async (trx) => {
    await lockIntake(trx, fileSha256);
    const earlier = await getUnfinishedIntake(trx, { ...facts, fileSha256 });
    if (earlier !== null && layout === null) return earlier;
    const who = by(deps, input.actor);
    const opened = await store(trx, { facts, read, bytes }, who);
    if (input.waits === true)
      await markPaused(trx, opened.runId, {
        code: 'not_started',
        reason: 'It waits until somebody starts it.',
      });
    if (layout !== null) await rememberLayout(trx, { ...read, ...opened }, who);
    await appendAudit(trx, {
      actor: input.actor,
      action: 'questionnaire.opened',
      subjectKind: 'questionnaire',
      subjectId: opened.questionnaireId,
      details: {
        file: fileSha256,
        questions: found.questions.length,
        profileFields: found.profileFields.length,
        audience: facts.audience,
        modelForbidden: facts.modelForbidden,
        run: opened.runId,
        ...(read.layout === null ? {} : { layout: layoutHash(read.layout) }),
      },
      at: deps.clock.now(),
    });
    return opened;
  });
}

type By = { readonly actorId: string; readonly now: Date; readonly drafter: string };

const by = (deps: Pick<Deps, 'clock' | 'chat'>, actor: Actor): By => ({
  actorId: actor.id,
  now: deps.clock.now(),
  drafter: deps.chat?.model ?? 'builtin',
});

async function store(
  trx: Transaction<Schema>,
  taken: { facts: Facts; read: ReadAsTold; bytes: Uint8Array },
  { actorId, now, drafter }: By,
): Promise<OpenedQuestionnaire> {
  const { facts, read, bytes } = taken;
  const { questionnaire: found, fingerprint, layout } = read;
  const questionnaireId = await insertQuestionnaire(trx, {
    ...facts,
    fileSha256: await insertFile(trx, bytes),
    sheets: [...found.sheets],
    warnings: [...found.warnings],
    leftOut: [...found.leftOut],
    fingerprint,
    layout,
    createdAt: now,
    createdBy: actorId,
  });
  const questions = questionsInOrder(found);
  const ids = await insertQuestions(trx, questionnaireId, questions);
  await assignQuestionTopics(trx, questionnaireId);
  const profile = await getProfile(trx);
  const today = now.toISOString().slice(0, 10);
  await insertAnswers(
    trx,
    questions.map((question, index) => ({
      questionId: ids[index] ?? '',
      ...firstAnswer(question, profile, today),
    })),
    now,
  );
  const runId = await insertQueuedRun(trx, {
    questionnaireId,
    drafter,
    total: found.questions.length,
    createdAt: now,
    createdBy: actorId,
  });
  return { questionnaireId, runId };
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(input: OpenInput) {
  const { dueDate } = input;
  if (dueDate !== null && !isDate(dueDate))
    throw new AppError(
      'invalid_input',
      `The due date "${dueDate}" is not a date such as 2026-11-21.`,
    );
  return {
    fileName: (storable(input.fileName) as string).replace(/^.*[\\/]/, '') || 'questionnaire.xlsx',
    buyer: textOrNull(input.buyer),
    deal: textOrNull(input.deal),
    dueDate,
    product: textOrNull(input.product),
    audience: input.audience,
    requester: textOrNull(input.requester),
    modelForbidden: input.modelForbidden === true,
  };
}

function textOrNull(text: string | null): string | null {
  const trimmed = ((storable(text) as string | null) ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
