import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { appendAudit } from '../store/audit.ts';
import { countDrafts, listDraftedQuestionIds } from '../store/drafts.ts';
import { listQuestions, type StoredQuestion } from '../store/questions.ts';
import { finishRun, getRun, type Run, startRun } from '../store/runs.ts';
import type { Scope } from '../store/search.ts';
import {
  followUpState,
  levelsOf,
  notAskedDraft,
  type Parent,
  searchTextOf,
} from './consistency.ts';
import type { Dossier } from './dossier.ts';
import type { Draft } from './draft.ts';
import { draftQuestion, failedDraft } from './draft-question.ts';
import { type Drafting, draftingFor } from './drafter-for.ts';
import { askedQuestion } from './gather/asked-question.ts';
import { findParents } from './gather/find-parents.ts';
import { gatherDossiers } from './gather/gather-dossiers.ts';
import { inParallel } from './in-parallel.ts';
import { saveDraft } from './save-draft.ts';
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

type Step = {
  readonly run: Run;
  readonly questions: readonly StoredQuestion[];
  readonly drafter: Drafting['drafter'];
  readonly asking: Drafting['asking'];
  readonly scope: Scope;
  readonly options: DraftingOptions;
  readonly progress: { done: number; readonly total: number };
};

const isoDate = (date: Date) => date.toISOString().slice(0, 10);

function followUpDraft(step: Step, question: StoredQuestion, parent: Parent | null): Draft | null {
  if (parent === null || question.dependsOn === null) return null;
  const state = followUpState(parent, question.dependsOn.when);
  if (state === 'asked') return null;
  const empty: Draft = {
    ...failedDraft(
      step.drafter,
      'depends_on_parent',
      'The question that this one hangs on has no answer yet: answer it first.',
    ),
    status: 'needs_input',
  };
  if (state === 'unknown') return empty;
  const choices = question.answers.flatMap((each) =>
    each.kind === 'choice' && each.options
      ? [{ cell: each.cell, kind: each.kind, options: each.options }]
      : [],
  );
  return notAskedDraft(empty, parent, choices);
}

async function draftOne(
  deps: Deps,
  step: Step,
  work: { question: StoredQuestion; dossier: Dossier; ready: Draft | null },
): Promise<void> {
  const { question, dossier, ready } = work;
  const { options, progress } = step;
  options.signal?.throwIfAborted();
  const draft = ready ?? (await draftSafely(deps, step, dossier));
  options.signal?.throwIfAborted();
  await saveDraft(deps, { questionId: question.id, runId: options.runId }, draft);
  progress.done++;
  options.onProgress?.({ done: progress.done, total: progress.total });
}

async function draftSafely(
  deps: Pick<Deps, 'log'>,
  { drafter, options }: Step,
  dossier: Dossier,
): Promise<Draft> {
  try {
    return await draftQuestion(drafter, dossier, options.signal);
  } catch (error) {
    options.signal?.throwIfAborted();
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

async function draftLevel(deps: Deps, step: Step, level: readonly StoredQuestion[]): Promise<void> {
  const parents = await findParents(deps, {
    questionnaireId: step.run.questionnaireId,
    questions: step.questions,
    level,
  });
  const asked = level.map((question) => ({
    question: askedQuestion(question, {
      before: step.questions[step.questions.indexOf(question) - 1],
      parent: parents.get(question.id) ?? null,
    }),
    text: searchTextOf(question.text, parents.get(question.id) ?? null),
  }));
  const dossiers = await gatherDossiers(deps, asked, { ...step, signal: step.options.signal });
  await inParallel(level, step.drafter.concurrency, async (question, index) => {
    const dossier = dossiers[index];
    if (dossier)
      await draftOne(deps, step, {
        question,
        dossier,
        ready: followUpDraft(step, question, parents.get(question.id) ?? null),
      });
  });
}

async function draftPending(given: Deps, run: Run, options: DraftingOptions): Promise<void> {
  const deps = run.modelForbidden ? withoutModels(given) : given;
  const questions = (await listQuestions(deps.db, run.questionnaireId)).filter(
    (each) => each.kind === 'question',
  );
  const done = await listDraftedQuestionIds(deps.db, run.id);
  const { drafter, asking } = draftingFor(deps, run.anewSince);
  await startRun(deps.db, run.id, {
    drafter: drafter.name,
    total: questions.length,
    at: deps.clock.now(),
  });
  const scope: Scope = {
    product: run.product,
    audience: run.audience,
    today: isoDate(deps.clock.now()),
  };
  const step: Step = {
    run,
    questions,
    drafter,
    asking,
    scope,
    options,
    progress: { done: done.size, total: questions.length },
  };
  for (const level of levelsOf(questions))
    await draftLevel(
      deps,
      step,
      level.filter((each) => !done.has(each.id)),
    );
}

/** A database that is away or full says nothing of the run: it stays open and is taken up again. */
const isTriedAgain = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.code === 'database_unavailable' || error.code === 'storage_full');

/**
 * Drafts every question of a run that it has not drafted yet, so that it may be stopped and started again: nothing is lost, doubled or put on
 * another row. Each draft is stored in a small transaction of its own; no transaction is open while a model thinks. Gives what the run made.
 * Throws `not_found`; an aborted signal stops it between two questions, with its error.
 */
export async function draftQuestionnaire(deps: Deps, options: DraftingOptions): Promise<Totals> {
  const run = await getRun(deps.db, options.runId);
  if (!run) throw new AppError('not_found', 'There is no such drafting run.');
  try {
    await draftPending(deps, run, options);
  } catch (error) {
    if (!options.signal?.aborted && !isTriedAgain(error))
      await finishRun(deps.db, run.id, {
        state: 'failed',
        error: error instanceof Error ? error.message : String(error),
        at: deps.clock.now(),
      });
    throw error;
  }
  const counts = await countDrafts(deps.db, run.id);
  await deps.db.transaction().execute(async (trx) => {
    await finishRun(trx, run.id, { state: 'done', error: null, at: deps.clock.now() });
    await appendAudit(trx, {
      actor: null,
      action: 'questionnaire.drafted',
      subjectKind: 'questionnaire',
      subjectId: run.questionnaireId,
      details: { run: run.id, ...counts },
    });
  });
  return { questions: counts.drafted + counts.needs_input + counts.failed, ...counts };
}
