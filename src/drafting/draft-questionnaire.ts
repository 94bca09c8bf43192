import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { appendAudit } from '../store/audit.ts';
import { countDrafts, listDraftedQuestionIds } from '../store/drafts.ts';
import { listQuestions, type StoredQuestion } from '../store/questions.ts';
import { countRunDrafts, finishRun, getRun, type Run, startRun } from '../store/runs.ts';
import type { Scope } from '../store/search.ts';
import { levelsOf, type Parent, searchTextOf } from './consistency.ts';
import type { Dossier } from './dossier.ts';
import type { Draft } from './draft.ts';
import { draftQuestion, failedDraft } from './draft-question.ts';
import { draftingFor } from './drafter-for.ts';
import { followUpDraft } from './follow-up-draft.ts';
import { askedQuestion, type ToGather } from './gather/asked-question.ts';
import { findParents } from './gather/find-parents.ts';
import { type Desk, gatherDossiers, openDesk } from './gather/gather-dossiers.ts';
import { growingGroups, runPipeline } from './pipeline.ts';
import type { Drafter } from './proposal.ts';
import { RunControl, RunStopped } from './run-control.ts';
import { withoutModels } from './without-models.ts';

export type Totals = {
  readonly questions: number;
  readonly drafted: number;
  readonly needs_input: number;
  readonly failed: number;
};

export type DraftingOptions = {
  readonly runId: string;
  readonly signal?: AbortSignal | undefined;
  /** Called after each stored draft. */
  readonly onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
};

/** Drafts a run to its end, here or in another thread. */
export type DraftRun = (options: DraftingOptions) => Promise<Totals>;

/** Questions searched for together: more are little faster, and keep the database from others. */
const GROUP = 8;
/** Questions whose queries a model writes in one call. */
const GROUP_WITH_MODEL = 20;
const PREPARERS = 2;
/** Besides those that wait for the model, or for the processor, some are stored. */
const STORING = 1;

type Session = {
  readonly run: Run;
  readonly questions: readonly StoredQuestion[];
  /** Those that the run has still to draft. */
  readonly pending: ReadonlySet<string>;
  readonly drafter: Drafter;
  readonly desk: Desk;
  readonly control: RunControl;
};

const isoDate = (date: Date) => date.toISOString().slice(0, 10);

async function draftSafely(
  deps: Pick<Deps, 'log'>,
  { drafter, control }: Session,
  dossier: Dossier,
): Promise<Draft> {
  try {
    return await draftQuestion(drafter, dossier, control.signal);
  } catch (error) {
    control.signal.throwIfAborted();
    deps.log.error(
      { error: error instanceof Error ? error.message : String(error) },
      'A question could not be drafted',
    );
    return failedDraft(
      drafter,
      'internal',
      'A fault inside Vouch kept this question from being drafted (internal).',
    );
  }
}

type Ready = {
  readonly question: StoredQuestion;
  readonly dossier: Dossier;
  readonly parent: Parent | null;
};

async function draftOne(deps: Deps, session: Session, ready: Ready): Promise<void> {
  const { question, dossier, parent } = ready;
  const { control, drafter } = session;
  await control.check();
  const before = control.meter.replies;
  const draft =
    followUpDraft(drafter, question, parent) ?? (await draftSafely(deps, session, dossier));
  control.signal.throwIfAborted();
  await control.settle({ questionId: question.id, draft }, control.meter.replies > before);
}

/**
 * Small groups first where nothing is asked of a model; with one, always the same twenty: a run that goes on after it was interrupted asks the
 * same again, and that was paid for.
 */
function groupsOf(level: readonly StoredQuestion[], { desk, pending }: Session) {
  if (desk.asking === null)
    return growingGroups(
      level.filter(({ id }) => pending.has(id)),
      GROUP,
    );
  const groups = growingGroups(level, GROUP_WITH_MODEL, GROUP_WITH_MODEL);
  return groups.filter((group) => group.some(({ id }) => pending.has(id)));
}

/** Questions of one level hang on none of each other: a few are gathered for while those before them are drafted and stored. */
async function draftLevel(
  deps: Deps,
  session: Session,
  level: readonly StoredQuestion[],
): Promise<void> {
  const { run, questions, desk, pending, control } = session;
  const parents = await findParents(deps, {
    questionnaireId: run.questionnaireId,
    questions,
    level,
  });
  const parentOf = (question: StoredQuestion) => parents.get(question.id) ?? null;
  const places = new Map(questions.map((question, at) => [question.id, at]));
  const toGather = (question: StoredQuestion): ToGather => ({
    question: askedQuestion(question, {
      before: questions[(places.get(question.id) ?? 0) - 1],
      parent: parentOf(question),
    }),
    text: searchTextOf(question.text, parentOf(question)),
  });
  const ranks = new Map(level.map((question, at) => [question.id, at]));
  const beside = (question: StoredQuestion | undefined, step: 1 | -1): ToGather | null => {
    const other = question && level[(ranks.get(question.id) ?? 0) + step];
    return other ? toGather(other) : null;
  };
  await runPipeline<StoredQuestion, Ready>(groupsOf(level, session), {
    preparers: PREPARERS,
    workers: session.drafter.concurrency + STORING,
    prepare: async (group) => {
      control.signal.throwIfAborted();
      const edges = { before: beside(group[0], -1), after: beside(group.at(-1), 1) };
      const dossiers = await gatherDossiers(deps, group.map(toGather), { desk, edges });
      return group.flatMap((question, index) => {
        const dossier = dossiers[index];
        return dossier && pending.has(question.id)
          ? [{ question, dossier, parent: parentOf(question) }]
          : [];
      });
    },
    work: (ready) => draftOne(deps, session, ready),
  });
}

async function openSession(deps: Deps, run: Run, options: DraftingOptions): Promise<Session> {
  const all = await listQuestions(deps.db, run.questionnaireId);
  const questions = all.filter(({ kind }) => kind === 'question');
  const settled = await listDraftedQuestionIds(deps.db, run.id);
  const pending = new Set(questions.flatMap(({ id }) => (settled.has(id) ? [] : [id])));
  const progress = { done: await countRunDrafts(deps.db, run.id), total: 0 };
  progress.total = progress.done + pending.size;
  const control = await RunControl.open(deps, {
    run,
    budget: run.tokenBudget ?? deps.chat?.tokenBudget ?? null,
    signal: options.signal,
    onStored: () => {
      progress.done++;
      options.onProgress?.({ ...progress });
    },
  });
  const chat = deps.chat?.watched((call) => control.meter.count(call)) ?? null;
  const { drafter, asking } = draftingFor({ ...deps, chat }, run.anewSince);
  const at = deps.clock.now();
  const started = { drafter: drafter.name, total: progress.total, at };
  if (!(await startRun(deps.db, run.id, started))) throw new RunStopped();
  const scope: Scope = { product: run.product, audience: run.audience, today: isoDate(at) };
  return {
    run,
    questions,
    pending,
    drafter,
    desk: await openDesk(deps, { scope, asking, signal: control.signal }),
    control,
  };
}

async function draftPending(given: Deps, run: Run, options: DraftingOptions): Promise<void> {
  const deps = run.modelForbidden ? withoutModels(given) : given;
  const session = await openSession(deps, run, options);
  for (const level of levelsOf(session.questions)) await draftLevel(deps, session, level);
  await session.control.finish();
}

/** A database that is away or full says nothing of the run: it stays open and is taken up again. */
const isTriedAgain = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.code === 'database_unavailable' || error.code === 'storage_full');

async function endRun(deps: Deps, run: Run): Promise<void> {
  const counts = await countDrafts(deps.db, run.id);
  await deps.db.transaction().execute(async (trx) => {
    const ended = { state: 'done', error: null, at: deps.clock.now() } as const;
    if (!(await finishRun(trx, run.id, ended))) return;
    await appendAudit(trx, {
      actor: null,
      action: 'questionnaire.drafted',
      subjectKind: 'questionnaire',
      subjectId: run.questionnaireId,
      details: { run: run.id, ...counts },
    });
  });
}

/**
 * Drafts every question of a run that it has not drafted yet, so that it may be stopped and started again: nothing is lost, doubled or put on
 * another row. Each draft is stored in a small transaction of its own; no transaction is open while a model thinks. A run that somebody
 * pauses or cancels, whose tokens are used up or whose model cannot be asked stops between two questions, and its row says why. Gives what the
 * run made. Throws `not_found`; an aborted signal stops it likewise, with its error.
 */
export async function draftQuestionnaire(deps: Deps, options: DraftingOptions): Promise<Totals> {
  const run = await getRun(deps.db, options.runId);
  if (!run) throw new AppError('not_found', 'There is no such drafting run.');
  try {
    await draftPending(deps, run, options);
    await endRun(deps, run);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof RunStopped)) {
      if (!isTriedAgain(error))
        await finishRun(deps.db, run.id, {
          state: 'failed',
          error: error instanceof Error ? error.message : String(error),
          at: deps.clock.now(),
        });
      throw error;
    }
  }
  const counts = await countDrafts(deps.db, run.id);
  return { questions: counts.drafted + counts.needs_input + counts.failed, ...counts };
}
